using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Measures.Quality;

/// <summary>Who decided on which report. The decision and its reason stay; the tie to the person goes.</summary>
internal sealed class Moderators(VicinalDb db) : IPersonalData
{
    public string Section => "moderation of measures";

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken) =>
        await db.Set<MeasureReport>().AsNoTracking().Where(report => report.DecidedBy == account).Select(report => new { report.Id, report.Reason }).ToListAsync(cancellationToken) is { Count: > 0 } decided ? decided : null;

    public Task EraseAsync(Guid account, CancellationToken cancellationToken) =>
        db.Set<MeasureReport>().Where(report => report.DecidedBy == account).ExecuteUpdateAsync(set => set.SetProperty(report => report.DecidedBy, (Guid?)null), cancellationToken);
}
