using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy.Dynamics;

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
    /// <summary>Days of a job-month.</summary>
    public const double MonthDays = BaseEconomy.YearDays / 12;

    /// <summary>By calendar month.</summary>
    public static ImmutableArray<PeriodIndex> Monthly(ImpactRun run) => By(run, day => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM}"));

    /// <summary>By calendar quarter.</summary>
    public static ImmutableArray<PeriodIndex> Quarterly(ImpactRun run) =>
        By(run, day => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy}-Q{(day.Month + 2) / 3}"));

    /// <summary>Day by day (the period is the date).</summary>
    public static ImmutableArray<PeriodIndex> Daily(ImpactRun run) => By(run, day => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}"));

    /// <summary>The day (from 0) on which least work is done, or least value added made where the table has no work; the first of several.</summary>
    public static int WorstDay(ImpactRun run)
    {
        var totals = Totals(run.Jobs ?? run.ValueAdded);
        return Array.IndexOf(totals, totals.Min());
    }

    /// <summary>Industry by industry, in the table's order.</summary>
    public static ImmutableArray<IndustrySummary> ByIndustry(ImpactRun run)
    {
        var summaries = ImmutableArray.CreateBuilder<IndustrySummary>(run.Industries.Length);
        for (var i = 0; i < run.Industries.Length; i++)
        {
            summaries.Add(Industry(run, i));
        }

        return summaries.MoveToImmutable();
    }

    private static ImmutableArray<PeriodIndex> By(ImpactRun run, Func<DateOnly, string> period)
    {
        var indices = ImmutableArray.CreateBuilder<PeriodIndex>();
        var output = Totals(run.Output);
        var valueAdded = Totals(run.ValueAdded);
        var jobs = run.Jobs is null ? null : Totals(run.Jobs);
        var consumption = Totals(run.Consumption);
        for (var first = 0; first < run.Days;)
        {
            var name = period(run.Start.AddDays(first));
            var end = first + 1;
            while (end < run.Days && string.Equals(period(run.Start.AddDays(end)), name, StringComparison.Ordinal))
            {
                end++;
            }

            indices.Add(new PeriodIndex(
                name,
                Index(output, first, end, run.Base.Output),
                Index(valueAdded, first, end, run.Base.ValueAdded),
                jobs is null || run.Base.Jobs is not { } baseJobs ? null : Index(jobs, first, end, baseJobs),
                run.ShowsConsumption ? Index(consumption, first, end, run.Base.Consumption) : null,
                end - first));
            first = end;
        }

        return indices.DrainToImmutable();
    }

    /// <summary>Mean over days against the base day; 1 where the base is 0 (nothing can fall).</summary>
    private static double Index(double[] totals, int first, int end, ImmutableArray<double> baseDay)
    {
        var atBase = baseDay.Sum();
        return atBase == 0 ? 1 : totals.AsSpan(first, end - first).ToArray().Average() / atBase;
    }

    private static double[] Totals(Matrix days)
    {
        var totals = new double[days.Rows];
        for (var t = 0; t < totals.Length; t++)
        {
            foreach (var value in days.Row(t))
            {
                totals[t] += value;
            }
        }

        return totals;
    }

    private static IndustrySummary Industry(ImpactRun run, int i)
    {
        var (output, valueAdded, unmet, stopped, worstStopped) = (0.0, 0.0, 0.0, 0.0, 0.0);
        var worst = 0;
        var days = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var t = 0; t < run.Days; t++)
        {
            output += run.Output[t, i];
            valueAdded += run.ValueAdded[t, i];
            unmet += run.UnmetDemand[t, i];
            worst = run.Output[t, i] < run.Output[worst, i] ? t : worst;
            var limit = run.LimitText(t, i);
            days[limit] = days.GetValueOrDefault(limit) + 1;
            if (run.Jobs is { } jobs && run.Base.Jobs is { } baseJobs)
            {
                stopped += baseJobs[i] - jobs[t, i];
                worstStopped = Math.Max(worstStopped, baseJobs[i] - jobs[t, i]);
            }
        }

        var inPersons = run is { Jobs: not null, JobsUnit: JobsUnit.Persons };
        return new IndustrySummary(
            run.Industries[i],
            run.Base.Output[i] > 0 ? output / run.Days / run.Base.Output[i] : 1,
            (run.Base.ValueAdded[i] * run.Days) - valueAdded,
            inPersons ? worstStopped : null,
            inPersons ? stopped / MonthDays : null,
            run.Start.AddDays(worst),
            unmet,
            [.. days.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new LimitDays(pair.Key, pair.Value))]);
    }
}
