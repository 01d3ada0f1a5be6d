using System.Collections.Immutable;
using Vicinal.Economy.Scenarios;

namespace Vicinal.Economy;

/// <summary>A government's own revenue over the days of a run: a small model that one can do by hand (docs/method/own-revenue.md).</summary>
public static class RevenueAtRisk
{
    private const int YearDays = 365;

    /// <summary>
    /// loss = R/365 · Σ_t min(1, ε · (1 − y(t))), where y(t) = Σ_i w_i x_i(t) / Σ_i w_i x0_i is the output of the base's industries against usual and
    /// w_i is the share of row i that pays it, by the divisions that the row holds.
    /// </summary>
    /// <param name="table">The table of the run.</param>
    /// <param name="run">What a scenario does to it.</param>
    /// <param name="bases">What the government has stated; what it has not stated is left out, not taken as 0.</param>
    /// <exception cref="ArgumentException">A revenue is negative, an elasticity is not 0 to 3, or an industry is not in the table.</exception>
    public static RevenueRisk Of(EconomyTable table, ImpactRun run, IReadOnlyList<RevenueBase> bases)
    {
        ImmutableArray<RevenueRow> rows = [.. bases.Select(one => Row(table, run, one))];
        return new RevenueRisk(rows, rows.Sum(row => row.Usual), rows.Any(row => row.Loss is not null) ? rows.Sum(row => row.Loss ?? 0) : null);
    }

    private static RevenueRow Row(EconomyTable table, ImpactRun run, RevenueBase stated)
    {
        if (stated.Yearly < 0 || stated.Elasticity is { } typed && !(typed is >= 0 and <= 3))
        {
            throw new ArgumentException($"{stated.Kind}: a revenue is 0 or more and an elasticity 0 to 3.", nameof(stated));
        }

        var rule = RevenueRule.Of(stated.Kind);
        var (weights, isWide) = Weights(table, stated, rule);
        var carried = Enumerable.Range(0, table.Count).Where(i => weights[i] > 0 && run.Base.Output[i] > 0).ToArray();
        ImmutableArray<Industry> industries = [.. carried.Select(i => table.Industries[i])];
        var usual = stated.Yearly * run.Days / YearDays;
        double? lost = carried.Length == 0 ? null : Enumerable.Range(0, run.Days).Average(t => OutputLost(run, t, carried, weights));
        var elasticity = stated.Elasticity ?? rule.Elasticity;
        var gap = carried.Length == 0 ? RevenueGap.NoIndustry : elasticity is null ? RevenueGap.DecidedElsewhere : RevenueGap.None;
        if (gap != RevenueGap.None)
        {
            return new RevenueRow(stated, null, industries, usual, lost, null, gap, isWide);
        }

        var share = Enumerable.Range(0, run.Days).Average(t => Math.Min(1, elasticity!.Value * OutputLost(run, t, carried, weights)));
        return new RevenueRow(stated, elasticity, industries, usual, lost, usual * (decimal)share, gap, isWide);
    }

    /// <summary>Share of the base's output that is not made on a day.</summary>
    private static double OutputLost(ImpactRun run, int day, int[] carried, double[] weights)
    {
        var (made, usual) = (0.0, 0.0);
        foreach (var i in carried)
        {
            made += weights[i] * run.Output[day, i];
            usual += weights[i] * run.Base.Output[i];
        }

        return 1 - (made / usual);
    }

    /// <summary>Share of each row that pays the base, and whether any of these rows also holds others.</summary>
    private static (double[] Weights, bool IsWide) Weights(EconomyTable table, RevenueBase stated, RevenueRule rule)
    {
        var weights = new double[table.Count];
        if (!stated.Industries.IsEmpty)
        {
            foreach (var code in stated.Industries)
            {
                var rows = IndustryCodes.Rows(table, code);
                if (rows.IsEmpty)
                {
                    throw new ArgumentException($"The table has no industry {code}.", nameof(stated));
                }

                foreach (var row in rows)
                {
                    weights[row] = 1;
                }
            }

            return (weights, false);
        }

        if (rule.Divisions.IsEmpty)
        {
            Array.Fill(weights, 1);
            return (weights, false);
        }

        var resolver = ActivityResolver.For(table.Industries);
        for (var i = 0; i < weights.Length; i++)
        {
            var (part, whole) = (0.0, 0.0);
            foreach (var division in resolver.DivisionsOf(i))
            {
                whole += IsicDivisions.Weight(division);
                part += rule.Divisions.Contains(division) ? IsicDivisions.Weight(division) : 0;
            }

            weights[i] = whole > 0 ? part / whole : 0;
        }

        return (weights, weights.Any(weight => weight is > 0 and < 1));
    }
}
