using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning.Instruments;

/// <summary>What templates need to know of a territory and of the run without measures, in single units of the currency.</summary>
internal sealed class Ground
{
    // Smaller falls are the model settling, not a shock.
    private const double ShockBelow = 0.999;
    private const double Regained = 0.25;
    private const int HardestHitRows = 5;
    private const double LeastStopped = 0.01;

    private readonly double[]? payADay;
    private readonly int[] hardestHit;

    public Ground(PlanEconomy economy, Scenario scenario, ImpactRun without)
    {
        (Economy, Scenario, Without) = (economy, scenario, without);
        payADay = economy.Table.LabourCompensation is { } pay ? [.. pay.Select(one => one / 365 * economy.UnitsPerMoney)] : null;
        var daily = Periods.Daily(without);
        var worst = Enumerable.Range(0, daily.Length).MinBy(day => daily[day].ValueAddedIndex);
        ShockDay = Math.Max(0, daily.ToList().FindIndex(day => day.ValueAddedIndex < ShockBelow));
        var returning = daily[worst].ValueAddedIndex + (Regained * (1 - daily[worst].ValueAddedIndex));
        ReturnDay = Enumerable.Range(worst, daily.Length - worst).Where(day => day > worst && daily[day].ValueAddedIndex >= returning).DefaultIfEmpty(worst + (int)Periods.MonthDays).First();
        hardestHit = HardestHit();
    }

    public PlanEconomy Economy { get; }

    public Scenario Scenario { get; }

    public ImpactRun Without { get; }

    /// <summary>The first day on which value added falls; 0 where it never does.</summary>
    public int ShockDay { get; }

    /// <summary>The first day after the worst on which a quarter of the fall is made good; a month after the worst where that never happens.</summary>
    public int ReturnDay { get; }

    /// <summary>Value added of a month, single units.</summary>
    public double MonthOfValueAdded => Without.Base.ValueAdded.Sum() * Periods.MonthDays * Economy.UnitsPerMoney;

    /// <summary>Average pay of a month, single units; null where the table has no pay or no jobs.</summary>
    public double? MonthOfPay => payADay is not null && Economy.Table.Jobs is { } jobs && jobs.Sum() > 0 ? payADay.Sum() / jobs.Sum() * 365 / 12 : null;

    public DateOnly Day(int day) => Scenario.Start.AddDays(day);

    /// <summary>Rows that an effect acts on; null for all.</summary>
    public int[]? Rows(EffectTemplate effect)
    {
        if (effect.HardestHit)
        {
            return hardestHit;
        }

        if (effect.Isic.IsEmpty)
        {
            return null;
        }

        var wanted = effect.Isic.SelectMany(code => IsicCode.Divisions(code)).ToHashSet();
        var resolver = ActivityResolver.For(Economy.Table.Industries);
        // A row of a coarse table counts where a quarter of its divisions is meant: trade where retail is, but not all industry where food is.
        return [.. Enumerable.Range(0, Economy.Table.Count).Where(row => resolver.DivisionsOf(row) is { IsEmpty: false } held && held.Count(wanted.Contains) * 4 >= held.Length)];
    }

    /// <summary>Pay of the work that a measure covers where it covers all, single units, and how many jobs that is; null where the table has no pay.</summary>
    public (double Pay, double? Jobs)? Work(CoveredWork covers, int[]? rows, int from, int to, double paidDays)
    {
        if (payADay is null)
        {
            return null;
        }

        var (pay, jobs) = (0.0, 0.0);
        foreach (var row in rows ?? Enumerable.Range(0, Economy.Table.Count))
        {
            var days = covers switch
            {
                CoveredWork.All => to - from,
                CoveredWork.Stopped => Enumerable.Range(from, to - from).Sum(day => Stopped(row, day)),
                CoveredWork.OutAtStart => Stopped(row, from) * paidDays,
            };
            pay += days * payADay[row];
            jobs += days / (covers == CoveredWork.OutAtStart ? paidDays : to - from) * (Economy.Table.Jobs?[row] ?? 0);
        }

        return (pay, Economy.Table.Jobs is null ? null : jobs);
    }

    /// <summary>Inputs that users buy in a day, of all origins, single units; null where the table has no imports.</summary>
    public double? InputsADay(int[]? rows)
    {
        if (Economy.Table.Imports is not { } imports)
        {
            return null;
        }

        var sum = 0.0;
        foreach (var user in rows ?? Enumerable.Range(0, Economy.Table.Count))
        {
            sum += Math.Max(0, imports[user]);
            for (var supplier = 0; supplier < Economy.Table.Count; supplier++)
            {
                sum += Economy.Table.Flows[supplier, user];
            }
        }

        return sum / 365 * Economy.UnitsPerMoney;
    }

    /// <summary>Share of a row's work that stops on a day in the run without measures; of its value added where the table counts no work.</summary>
    private double Stopped(int row, int day)
    {
        var (now, before) = Without is { Jobs: { } jobs, Base.Jobs: { } atWork } ? (jobs[day, row], atWork[row]) : (Without.ValueAdded[day, row], Without.Base.ValueAdded[row]);
        return before > 0 ? Math.Clamp(1 - (now / before), 0, 1) : 0;
    }

    /// <summary>The few rows in which the largest share of work stops, with at least a hundredth of it stopped over the days from the shock on.</summary>
    private int[] HardestHit()
    {
        var mean = Enumerable.Range(0, Economy.Table.Count).Select(row => Enumerable.Range(ShockDay, Without.Days - ShockDay).Average(day => Stopped(row, day))).ToArray();
        return [.. Enumerable.Range(0, mean.Length).Where(row => mean[row] >= LeastStopped).OrderByDescending(row => mean[row]).ThenBy(row => row).Take(HardestHitRows).Order()];
    }
}
