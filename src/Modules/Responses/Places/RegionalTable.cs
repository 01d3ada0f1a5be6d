using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.Places;

/// <summary>The table of a territory: the nation's own, or the nation's brought to the territory's jobs by FLQ, δ = 0.10.</summary>
internal static class RegionalTable
{
    /// <summary>The table, or why there is none.</summary>
    public static (EconomyTable? Table, Problem? Refused) Of(TerritoryFacts facts)
    {
        if (facts.Summary.IsNation)
            return (facts.Package.Table, null);

        // Quotients ask only for the territory's jobs and the whole's, so the other territories stand together.
        ImmutableArray<double> rest = [.. facts.NationalJobs.Select((jobs, industry) => Math.Max(0, jobs - facts.Jobs[industry]))];
        var nation = facts.Package.Table with
        {
            JobsByTerritory = [new TerritoryJobs(facts.Summary.Slug, facts.Jobs), new TerritoryJobs("the rest of the nation", rest)],
        };
        var result = Regionalisation.Of(nation, facts.Summary.Slug);
        return (result.Table, result.Table is null ? result.Problems.First(problem => problem.IsError) : null);
    }
}
