using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.Places;

/// <summary>The table of a territory: the nation's own, or the nation's brought to the territory's jobs by FLQ, δ = 0.10.</summary>
internal static class RegionalTable
{
    /// <summary>The table with what it buys from and sells to the rest of the nation, or why there is none; both null for a nation, whose table is its own.</summary>
    public static (RegionalResult? Regional, Problem? Refused) Of(TerritoryFacts facts)
    {
        if (facts.Summary.IsNation)
            return (null, null);

        // Quotients ask only for the territory's jobs and the whole's, so the other territories stand together.
        ImmutableArray<double> rest = [.. facts.NationalJobs.Select((jobs, industry) => Math.Max(0, jobs - facts.Jobs[industry]))];
        var nation = facts.Package.Table with
        {
            JobsByTerritory = [new TerritoryJobs(facts.Summary.Slug, facts.Jobs), new TerritoryJobs("the rest of the nation", rest)],
        };
        var result = Regionalisation.Of(nation, facts.Summary.Slug);
        return result.Table is null ? (null, result.Problems.First(problem => problem.IsError)) : (result, null);
    }
}
