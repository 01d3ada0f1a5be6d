using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Responses.Plans.Store;

/// <summary>Whose versions, submissions and reports are whose. What they say is the government's and stays; the tie to the person goes.</summary>
internal sealed class PlanWriters(VicinalDb db) : IPersonalData
{
    public string Section => "plans";

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken)
    {
        var versions = await db.Set<PlanVersion>().AsNoTracking().Where(version => version.By == account)
            .Select(version => new { Plan = version.PlanId, version.Number }).ToListAsync(cancellationToken);
        var submitted = await db.Set<StoredPlan>().AsNoTracking().Where(plan => plan.SubmittedBy == account).Select(plan => plan.Id).ToListAsync(cancellationToken);
        var adopted = await db.Set<StoredPlan>().AsNoTracking().Where(plan => plan.AdoptedBy == account).Select(plan => plan.Id).ToListAsync(cancellationToken);
        var reported = await db.Set<PlanActual>().AsNoTracking().Where(actual => actual.By == account).Select(actual => actual.Id).ToListAsync(cancellationToken);
        return versions.Count + submitted.Count + adopted.Count + reported.Count == 0 ? null : new { versions, submitted, adopted, reported };
    }

    public async Task EraseAsync(Guid account, CancellationToken cancellationToken)
    {
        await db.Set<PlanVersion>().Where(version => version.By == account).ExecuteUpdateAsync(set => set.SetProperty(version => version.By, (Guid?)null), cancellationToken);
        await db.Set<StoredPlan>().Where(plan => plan.SubmittedBy == account).ExecuteUpdateAsync(set => set.SetProperty(plan => plan.SubmittedBy, (Guid?)null), cancellationToken);
        await db.Set<StoredPlan>().Where(plan => plan.AdoptedBy == account).ExecuteUpdateAsync(set => set.SetProperty(plan => plan.AdoptedBy, (Guid?)null), cancellationToken);
        await db.Set<PlanActual>().Where(actual => actual.By == account).ExecuteUpdateAsync(set => set.SetProperty(actual => actual.By, (Guid?)null), cancellationToken);
    }
}
