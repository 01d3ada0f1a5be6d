using System.Collections.Immutable;
using Vicinal.Economy.Scenarios;

namespace Vicinal.Economy;

/// <summary>Territories with phases of their own: closing one stops people who live in another (docs/method/linked-territories.md).</summary>
public static class LinkedTerritories
{
    // Visitors' share of what households buy, in the order of national tourism satellite accounts; judgement, rounded.
    private static readonly (int Division, double Share)[] BoughtByVisitors =
        [(55, 0.9), (79, 0.3), (56, 0.3), (90, 0.3), (91, 0.4), (93, 0.15), (47, 0.1), (49, 0.15)];

    /// <summary>The scenario as it holds in a territory: the nation's restrictions and shocks, its own, and what its missing visitors do not buy.</summary>
    /// <remarks>Give it to <see cref="Impact.Run(EconomyTable, Scenario)"/> with the territory's table. Without a phase of its own it is the scenario as it stands.</remarks>
    public static Scenario ScenarioOf(EconomyTable table, Scenario scenario, string territory)
    {
        var phases = scenario.Territories.Where(phase => string.Equals(phase.Territory, territory, StringComparison.Ordinal)).ToList();
        return scenario with
        {
            Restrictions = [.. scenario.Restrictions, .. phases.SelectMany(phase => phase.Restrictions)],
            Shocks = [.. scenario.Shocks, .. phases.SelectMany(phase => phase.Shocks), .. phases.SelectMany(phase => MissingVisitors(table, phase))],
            Territories = [],
        };
    }

    /// <summary>What must be put right; empty where <see cref="WorkStopped"/> can answer.</summary>
    public static ImmutableArray<Problem> Check(EconomyTable table, Scenario scenario, Commuting? commuting)
    {
        var known = table.JobsByTerritory.Select(jobs => jobs.Territory).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. known.Count == 0 ? [new Problem("jobs-by-territory.csv", "The table has no jobs by territory: linked territories need them.")] : Array.Empty<Problem>(),
            .. scenario.Territories.Where(phase => !known.Contains(phase.Territory))
                .Select(phase => new Problem($"territories.{phase.Territory}", $"There are no jobs of a territory \"{phase.Territory}\". There are: {string.Join(", ", known)}.")),
            .. scenario.Territories.Where(phase => phase.Visitors is { } share && !(share is >= 0 and <= 1))
                .Select(phase => new Problem($"territories.{phase.Territory}.visitors", $"Visitors {phase.Visitors}: give their share of the usual number, 0 to 1.")),
            .. commuting?.Check() ?? [],
            .. commuting is not null && !commuting.Territories.ToHashSet(StringComparer.Ordinal).SetEquals(known)
                ? [new Problem("commuting", $"Commuting has {string.Join(", ", commuting.Territories)}; jobs by territory have {string.Join(", ", known)}: they must be the same.")]
                : Array.Empty<Problem>(),
            .. known.SelectMany(territory => ScenarioCheck.Errors(table, ScenarioOf(table, scenario, territory))).DistinctBy(problem => problem.Message, StringComparer.Ordinal),
        ];
    }

    /// <summary>Work that shocks and restrictions stop directly (first round), by where it is done and by where those live who do it.</summary>
    /// <param name="table">Its jobs by territory count.</param>
    /// <param name="scenario">With the territories' own phases.</param>
    /// <param name="commuting">Null where everyone works where they live. Commuters are taken to be spread over industries as all who work there.</param>
    /// <exception cref="ArgumentException">Something must be put right: call <see cref="Check"/> first.</exception>
    public static LinkedResult WorkStopped(EconomyTable table, Scenario scenario, Commuting? commuting)
    {
        if (Check(table, scenario, commuting) is [var first, ..])
        {
            throw new ArgumentException($"{first.Where}: {first.Message}", nameof(scenario));
        }

        var territories = commuting?.Territories ?? [.. table.JobsByTerritory.Select(jobs => jobs.Territory)];
        var byName = table.JobsByTerritory.ToDictionary(jobs => jobs.Territory, jobs => jobs.Jobs, StringComparer.Ordinal);
        var labour = territories.Select(territory => Labour(table, ScenarioOf(table, scenario, territory))).ToImmutableArray();
        var count = territories.Length;
        var atWork = Matrix.Create(scenario.Days, count, (t, work) => Stopped(labour[work].Row(t), byName[territories[work]]));
        var holders = commuting?.HoldersOfJobs() ?? Matrix.Create(count, count, (home, work) => home == work ? 1 : 0);
        var atHome = Matrix.Create(scenario.Days, count, (t, home) =>
        {
            var sum = 0.0;
            for (var work = 0; work < count; work++)
            {
                sum += holders[home, work] * atWork[t, work];
            }

            return sum;
        });
        return new(territories, labour, atWork, atHome, holders);
    }

    private static Matrix Labour(EconomyTable table, Scenario scenario)
    {
        var path = ShockPath.Of(table, scenario, table.Count);
        return Matrix.Create(scenario.Days, table.Count, (t, i) =>
        {
            var open = (1 - (path.Labour?[(t * table.Count) + i] ?? 0)) * (1 - (path.RestrictedLabour?[(t * table.Count) + i] ?? 0));
            return 1 - open;
        });
    }

    private static double Stopped(ReadOnlySpan<double> shares, ImmutableArray<double> jobs)
    {
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            sum += shares[i] * jobs[i];
        }

        return sum;
    }

    /// <summary>Household demand that missing visitors take away, from the first day of the territory's restrictions to the last.</summary>
    private static IEnumerable<Shock> MissingVisitors(EconomyTable table, TerritoryPhase phase)
    {
        if (phase.Visitors is not { } visitors || phase.Restrictions.IsEmpty)
        {
            yield break;
        }

        var (from, to) = (phase.Restrictions.Min(one => one.From), phase.Restrictions.Max(one => one.To));
        var resolver = ActivityResolver.For(table.Industries);
        var strength = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < table.Count; i++)
        {
            double part = 0, whole = 0;
            foreach (var division in resolver.DivisionsOf(i))
            {
                var weight = IsicDivisions.Weight(division);
                whole += weight;
                part += weight * BoughtByVisitors.Where(bought => bought.Division == division).Sum(bought => bought.Share);
            }

            if (part > 0)
            {
                strength[table.Industries[i].Code] = (1 - visitors) * part / whole;
            }
        }

        yield return new Shock(
            ShockTarget.HouseholdDemand,
            new IndustryValues.ByCode(strength.ToImmutable()),
            new Profile([new(from.AddDays(-1), 0), new(from, 1), new(to.AddDays(-1), 1), new(to, 0)]));
    }
}

/// <summary>Work stopped directly, in job equivalents, by territory of work and of residence.</summary>
/// <param name="Territories">The R territories.</param>
/// <param name="LabourShocks">By territory of work: share of each industry's work that stops, T × n.</param>
/// <param name="ByWorkplace">Job equivalents, T × R.</param>
/// <param name="ByResidence">The same job equivalents by where those live who hold the jobs, T × R.</param>
/// <param name="Holders">R × R: of the jobs in the column's territory, the share held by residents of the row's.</param>
public sealed record LinkedResult(ImmutableArray<string> Territories, ImmutableArray<Matrix> LabourShocks, Matrix ByWorkplace, Matrix ByResidence, Matrix Holders);
