using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>Indices of a month or quarter: means over the calendar days that the run covers, 1 = base.</summary>
/// <param name="Period"><c>2020-04</c> or <c>2020-Q2</c>.</param>
/// <param name="OutputIndex">Gross output.</param>
/// <param name="ValueAddedIndex">Value added.</param>
/// <param name="JobsIndex">Work in job equivalents (1 − work stopped); null where the table has neither jobs nor labour compensation.</param>
/// <param name="ConsumptionIndex">Household consumption that was met; null where the scenario does not state income replacement.</param>
/// <param name="Days">How many of the period's days the run covers.</param>
public sealed record PeriodIndex(string Period, double OutputIndex, double ValueAddedIndex, double? JobsIndex, double? ConsumptionIndex, int Days);

/// <summary>A run, industry by industry.</summary>
/// <param name="Industry">The row.</param>
/// <param name="OutputIndex">Mean output over the run, 1 = base.</param>
/// <param name="ValueAddedLost">Value added not made over the run, in the table's money.</param>
/// <param name="WorkStoppedAtWorst">Most job equivalents stopped on one day; null where the table has no jobs in persons.</param>
/// <param name="WorkStoppedMonths">Job-months stopped over the run; null as above.</param>
/// <param name="WorstDay">Day of lowest output.</param>
/// <param name="UnmetDemand">Demand not met over the run, in the table's money.</param>
/// <param name="DaysByLimit">How many days each limit bound, most frequent first; only limits that occurred.</param>
public sealed record IndustrySummary(
    Industry Industry,
    double OutputIndex,
    double ValueAddedLost,
    double? WorkStoppedAtWorst,
    double? WorkStoppedMonths,
    DateOnly WorstDay,
    double UnmetDemand,
    ImmutableArray<LimitDays> DaysByLimit);

/// <summary>On how many days a limit bound.</summary>
/// <param name="Limit">As printed: <c>demand</c>, <c>labour</c>, <c>input:CODE</c> or <c>input:*</c>.</param>
/// <param name="Days">How many days.</param>
public sealed record LimitDays(string Limit, int Days);

/// <summary>Summaries of a run.</summary>
public static class Periods
{
    /// <summary>By calendar month.</summary>
    public static ImmutableArray<PeriodIndex> Monthly(ImpactRun run) => throw new NotImplementedException();

    /// <summary>By calendar quarter.</summary>
    public static ImmutableArray<PeriodIndex> Quarterly(ImpactRun run) => throw new NotImplementedException();

    /// <summary>Day by day (the period is the date).</summary>
    public static ImmutableArray<PeriodIndex> Daily(ImpactRun run) => throw new NotImplementedException();

    /// <summary>Industry by industry, in the table's order.</summary>
    public static ImmutableArray<IndustrySummary> ByIndustry(ImpactRun run) => throw new NotImplementedException();
}
