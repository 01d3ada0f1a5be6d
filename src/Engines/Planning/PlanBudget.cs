using System.Collections.Immutable;

namespace Vicinal.Planning;

/// <summary>The money of a plan, added up in whole minor units.</summary>
public static class PlanBudget
{
    /// <summary>Sums by phase, channel and source; each adds up to the total exactly.</summary>
    /// <exception cref="OverflowException">The plan costs more than 9.2 × 10¹⁸ minor units.</exception>
    public static BudgetSums Of(Plan plan)
    {
        var lines = plan.Measures.SelectMany(measure => measure.Budget.Select(line => (measure.Phase, Line: line))).ToList();
        return new BudgetSums
        {
            Total = MinorUnits.Sum(lines.Select(line => line.Line.Amount)),
            ByPhase = Sums(lines, line => line.Phase, Comparer<Phase>.Default),
            ByChannel = Sums(lines, line => line.Line.Channel, Comparer<FiscalChannel>.Default),
            BySource = Sums(lines, line => line.Line.Source, StringComparer.Ordinal),
            OwnCash = MinorUnits.Sum(lines.Where(line => line.Line is { Channel: FiscalChannel.Spending, Source: BudgetLine.Own }).Select(line => line.Line.Amount)),
        };
    }

    /// <summary>Whether the money of all measures together can be counted in minor units, so that <see cref="Of"/> does not throw.</summary>
    public static bool CanCount(Plan plan)
    {
        Int128 sum = 0;
        foreach (var line in plan.Measures.SelectMany(measure => measure.Budget))
        {
            sum += Int128.Abs(line.Amount.Value);
        }

        return sum <= long.MaxValue;
    }

    private static ImmutableSortedDictionary<TKey, MinorUnits> Sums<TKey>(List<(Phase Phase, BudgetLine Line)> lines, Func<(Phase Phase, BudgetLine Line), TKey> by, IComparer<TKey> order)
        where TKey : notnull =>
        lines.GroupBy(by).ToImmutableSortedDictionary(group => group.Key, group => MinorUnits.Sum(group.Select(line => line.Line.Amount)), order);
}
