using System.Collections.Immutable;
using Vicinal.Economy.Regional;
using Vicinal.Economy.Tables;

namespace Vicinal.Economy;

/// <summary>A territory's own table from the nation's, by jobs.</summary>
public static class Regionalisation
{
    /// <summary>
    /// With s_i = e_i/E_i, the territory's share of the jobs of industry i in the jobs file, and e/E its share of all jobs:
    /// output x_i = s_i X_i; flows = a_regional · x (<see cref="RegionalCoefficients"/>); imports are the nation's per output plus the inputs that the quotients leave out, bought
    /// from the rest of the nation; households, non-profits, government and investment buy min(e/E, s_i) of the nation's demand from local producers; inventory changes, exports
    /// abroad, labour compensation and emissions follow output; deliveries to the rest of the nation close the row and are part of exports. Criticality and stock days carry over.
    /// </summary>
    /// <remarks>
    /// Under CILQ and FLQ deliveries to the rest of the nation are never negative in a nation whose flows and demand are not: Σ_j z_ij ≤ s_i Σ_j Z_ij because s_j·min(1, s_i/s_j) ≤ s_i,
    /// and local buyers take at most s_i of demand. Where they would be negative (SLQ, national coefficients), local final demand is reduced, then exports abroad, then the row's
    /// flows, each by what is needed, and a remark names the row.
    /// </remarks>
    /// <param name="nation">The nation's table, of one region, with jobs by territory.</param>
    /// <param name="territory">The territory's name in the jobs file.</param>
    /// <param name="options">Method and δ; FLQ with δ = 0.10 where null.</param>
    public static RegionalResult Of(EconomyTable nation, string territory, RegionalOptions? options = null)
    {
        var chosen = options ?? new RegionalOptions();
        var profile = LocationQuotients.Of(nation, territory);
        List<Problem> errors = [.. profile.Problems, .. Errors(nation, chosen)];
        if (profile.Profile is not { } jobs || errors.Count > 0)
        {
            return new RegionalResult { Table = null, Problems = [.. errors], Options = chosen, Profile = profile.Profile };
        }

        var territorys = RegionalAccounts.Of(nation, jobs, chosen);
        return new RegionalResult
        {
            Table = territorys.Table,
            Problems = [.. Remarks(nation, jobs), .. territorys.Reductions],
            Options = chosen,
            Profile = jobs,
            FromRestOfNation = territorys.FromRest,
            ToRestOfNation = territorys.ToRest,
            Errors = MeasuredErrors.For(chosen),
        };
    }

    private static IEnumerable<Problem> Errors(EconomyTable nation, RegionalOptions options)
    {
        if (!(options.Delta is >= 0 and <= 1))
        {
            yield return new Problem("delta", $"δ is {TableColumns.Text(options.Delta)}; it must lie between 0 and 1 (0.1 is the default).");
        }

        if (TableShape.Errors(nation).Any())
        {
            yield break;
        }

        if (nation.Industries[0].Region is not null)
        {
            yield return new Problem("region", "The table has regions: a territory is made from the table of one nation. Sum its regions first.");
        }

        var report = TableCheck.Of(nation);
        foreach (var problem in report.Problems.Where(problem => problem.IsError))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> Remarks(EconomyTable nation, LocationProfile jobs)
    {
        yield return new Problem(
            "grade",
            "This table is the nation's, brought to the territory by jobs: it takes each industry to make and buy things as the nation's does. How far off it is was measured for output multipliers only; for a shock's course the error is unknown.",
            IsError: false);
        foreach (var problem in TerritorySums.Of(nation))
        {
            yield return problem;
        }

        if (jobs.Rows.Where((row, i) => row.AllJobs == 0 && nation.Output[i] > 0).Select(row => row.Industry.Label).ToList() is { Count: > 0 } nobody)
        {
            yield return new Problem(
                nobody[0],
                $"No territory has jobs in {string.Join(", ", nobody)}, yet the nation has output there: the territory takes its share of all jobs ({TableColumns.Percent(jobs.Share)}) of it.",
                IsError: false);
        }

        if (nation.Imports is null)
        {
            yield return new Problem("imports", "The nation's table has no imports by industry: the territory's imports are those from the rest of the nation only.", IsError: false);
        }

        if (nation.FemaleJobs is not null || nation.SelfEmployedJobs is not null || nation.InformalJobs is not null)
        {
            yield return new Problem("jobs", "Jobs of women, self-employed and informal workers are known for the nation, not for the territory: here they are not measured.", IsError: false);
        }
    }
}
