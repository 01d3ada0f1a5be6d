using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;
using Vicinal.Responses.Public;

namespace Vicinal.Responses.Plans.Store;

/// <summary>Reads adopted plans for other modules.</summary>
internal sealed class AdoptedPlans(VicinalDb db) : IAdoptedPlans
{
    private const int Most = 200;

    public async Task<AdoptedPlan?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Set<StoredPlan>().AsNoTracking().Where(plan => plan.Id == id && plan.AdoptedVersion != null)
            .Join(db.Set<PlanVersion>(), plan => new { Plan = plan.Id, Number = plan.AdoptedVersion!.Value }, version => new { Plan = version.PlanId, version.Number }, (plan, version) => new { plan.TerritoryId, version })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new AdoptedPlan(id, found.TerritoryId, found.version.Number, PlanText.Kept(found.version));
    }

    public async Task<IReadOnlyList<AdoptedPlanLine>> ListAsync(string? territory, CancellationToken cancellationToken) =>
        [.. (await db.Set<StoredPlan>().AsNoTracking().Where(plan => plan.AdoptedVersion != null && (territory == null || plan.Territory == territory)).OrderByDescending(plan => plan.AdoptedAt).Take(Most).ToListAsync(cancellationToken))
            .Select(plan => new AdoptedPlanLine(plan.Id, plan.Territory, plan.Adopted!.Title))];
}
