using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Sessions.Outcomes;

/// <summary>Which account captured, answered or followed up which outcome. What was said stays; the tie to the account goes.</summary>
internal sealed class OutcomeWriters(VicinalDb db) : IPersonalData
{
    public string Section => "session outcomes";

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken)
    {
        var outcomes = await db.Set<StoredOutcome>().AsNoTracking().Where(outcome => outcome.CapturedBy == account || outcome.AnsweredBy == account)
            .Select(outcome => new { outcome.SessionId, outcome.Number, Captured = outcome.CapturedBy == account, Answered = outcome.AnsweredBy == account }).ToListAsync(cancellationToken);
        var reports = await db.Set<OutcomeReport>().AsNoTracking().Where(report => report.By == account).Select(report => new { report.OutcomeId, report.Text }).ToListAsync(cancellationToken);
        return outcomes.Count + reports.Count > 0 ? new { Outcomes = outcomes, Reports = reports } : null;
    }

    public async Task EraseAsync(Guid account, CancellationToken cancellationToken)
    {
        await db.Set<StoredOutcome>().Where(outcome => outcome.CapturedBy == account).ExecuteUpdateAsync(set => set.SetProperty(outcome => outcome.CapturedBy, (Guid?)null), cancellationToken);
        await db.Set<StoredOutcome>().Where(outcome => outcome.AnsweredBy == account).ExecuteUpdateAsync(set => set.SetProperty(outcome => outcome.AnsweredBy, (Guid?)null), cancellationToken);
        await db.Set<OutcomeReport>().Where(report => report.By == account).ExecuteUpdateAsync(set => set.SetProperty(report => report.By, (Guid?)null), cancellationToken);
    }
}
