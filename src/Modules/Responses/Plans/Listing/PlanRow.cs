using Vicinal.Responses.Plans.Store;

namespace Vicinal.Responses.Plans.Listing;

/// <summary>A plan in a list, as this reader may see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Territory">The territory's part of the address.</param>
/// <param name="Title">Its title.</param>
/// <param name="State">Draft, Submitted, Adopted or Revised.</param>
/// <param name="InReserve">Whether it waits for a crisis.</param>
/// <param name="Measures">How many measures it has.</param>
/// <param name="CostMinor">All its money in minor units.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Version">The version that the row is of.</param>
/// <param name="Changed">The day (UTC) of its last change, or of its adoption where the reader sees no drafts.</param>
internal sealed record PlanRow(
    Guid Id, string Territory, string Title, string State, bool InReserve, int Measures, long CostMinor, string Currency, int Version, DateOnly Changed)
{
    public static async Task<IReadOnlyList<PlanRow>> ListAsync(PlanShelf shelf, string? territory, int most, CancellationToken cancellation)
    {
        var rows = new List<PlanRow>();
        var reads = new Dictionary<Guid, bool>();
        foreach (var plan in await shelf.ListAsync(territory, most, cancellation))
        {
            if (!reads.TryGetValue(plan.TerritoryId, out var read))
                reads[plan.TerritoryId] = read = await shelf.MayReadAsync(plan.TerritoryId, cancellation);
            rows.Add(Of(plan, read));
        }

        return rows;
    }

    private static PlanRow Of(StoredPlan plan, bool reads)
    {
        var line = reads ? plan.Newest : plan.Adopted!;
        var at = reads ? plan.ChangedAt : plan.AdoptedAt!.Value;
        return new PlanRow(
            plan.Id, plan.Territory, line.Title, (reads ? plan.State : PlanState.Adopted).ToString(), line.InReserve, line.Measures, line.CostMinor, line.Currency,
            reads ? plan.Head : plan.AdoptedVersion!.Value, DateOnly.FromDateTime(at.ToDateTimeUtc()));
    }
}
