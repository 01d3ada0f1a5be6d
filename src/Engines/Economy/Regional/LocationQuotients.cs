using System.Collections.Immutable;
using Vicinal.Economy.Regional;
using Vicinal.Economy.Tables;

namespace Vicinal.Economy;

/// <summary>A territory's jobs by industry against the whole.</summary>
public static class LocationQuotients
{
    /// <summary>
    /// SLQ_i = (e_i/e) / (E_i/E), where E is the sum over the territories of the same jobs file, never the nation's jobs of another source.
    /// </summary>
    /// <param name="table">A table with jobs by territory.</param>
    /// <param name="territory">The territory's name as in the file; letter case aside.</param>
    public static LocationProfileResult Of(EconomyTable table, string territory)
    {
        if (TerritoryLookup.Refusal(table, territory) is { } refusal)
        {
            return new LocationProfileResult(null, [refusal]);
        }

        var own = TerritoryLookup.Find(table, territory)!;
        var sums = TerritorySums.Sums(table);
        var (jobs, all) = (own.Jobs.Sum(), sums.Sum());
        return new LocationProfileResult(
            new LocationProfile
            {
                Territory = own.Territory,
                Jobs = jobs,
                AllJobs = all,
                Rows =
                [
                    .. table.Industries.Select((industry, i) => new LocationRow(
                        industry, own.Jobs[i], sums[i], own.Jobs[i] / jobs, sums[i] / all, sums[i] > 0 ? own.Jobs[i] / jobs / (sums[i] / all) : null)),
                ],
            },
            []);
    }
}
