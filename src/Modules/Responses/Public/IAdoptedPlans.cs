using Vicinal.Planning;

namespace Vicinal.Responses.Public;

/// <summary>What other modules may ask about plans: only what was adopted, as everybody may read it.</summary>
public interface IAdoptedPlans
{
    /// <summary>The adopted version; null where there is no such plan, or it was never adopted.</summary>
    Task<AdoptedPlan?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adopted plans, the last adopted first, at most 200.</summary>
    /// <param name="territory">Only of this territory's address; null for all.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    Task<IReadOnlyList<AdoptedPlanLine>> ListAsync(string? territory, CancellationToken cancellationToken);
}

/// <summary>An adopted plan.</summary>
/// <param name="Id">Its key, as in <c>/plans/{id}</c>.</param>
/// <param name="TerritoryId">The territory's key, as in roles.</param>
/// <param name="Version">The number of the adopted version.</param>
/// <param name="Plan">What it says.</param>
public sealed record AdoptedPlan(Guid Id, Guid TerritoryId, int Version, Plan Plan);

/// <summary>An adopted plan in a list.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Territory">Its territory's address.</param>
/// <param name="Title">Its title.</param>
public sealed record AdoptedPlanLine(Guid Id, string Territory, string Title);
