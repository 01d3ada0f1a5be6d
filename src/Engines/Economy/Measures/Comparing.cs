using System.Collections.Immutable;
using Vicinal.Economy.Dynamics;
using Vicinal.Economy.Ensembles;

namespace Vicinal.Economy.Measures;

/// <summary>Runs a scenario without and with measures and takes the differences.</summary>
internal sealed class Comparing(EconomyTable table, Scenario scenario, PreparedRun prepared)
{
    /// <summary>Less than this is nothing kept: a cost per job-month would be noise.</summary>
    private const double LeastJobMonths = 1e-3;

    public Comparison Run(ImmutableArray<Measure> measures, int runs, ulong seed, int maxParallel, IProgress<double>? progress, CancellationToken cancellation)
    {
        var refusals = measures.Select(measure => Refusal.Of(table, scenario, measure)).ToArray();
        ImmutableArray<Measure> acting = [.. measures.Where((_, m) => refusals[m] is null)];
        List<PreparedRun> withMeasures = [.. acting.Select(measure => prepared.With([measure]))];
        if (acting.Length > 0)
        {
            withMeasures.Add(prepared.With(acting));
        }

        var without = prepared.Run();
        var bands = runs > 0 && acting.Length > 0 ? Bands(withMeasures, runs, seed, maxParallel, progress, cancellation) : null;
        var results = new MeasureResult[withMeasures.Count];
        for (var k = 0; k < results.Length; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            var isTogether = k == acting.Length;
            var cost = isTogether ? TotalCost(acting) : acting[k].Cost;
            results[k] = Result(isTogether ? null : acting[k], cost, without, withMeasures[k].Run(), bands?[k]);
        }

        var next = 0;
        return new Comparison
        {
            Without = without,
            Measures = [.. measures.Select((measure, m) => refusals[m] is { } refusal ? Refused(measure, refusal) : results[next++])],
            Together = acting.Length > 0 ? results[^1] : null,
            Grade = without.Grade,
            Remarks = without.Remarks,
            Uncertainty = bands is null ? [] : Uncertainty,
        };
    }

    private ImmutableArray<Uncertainty> Uncertainty => scenario.Uncertainty.IsDefaultOrEmpty ? DefaultUncertainty.Of(scenario) : scenario.Uncertainty;

    private static MeasureResult Refused(Measure measure, string refusal) =>
        new() { Name = measure.Name, Measure = measure, Refusal = refusal, Cost = measure.Cost };

    /// <summary>Null where the cost of one is not known: a sum without it would look complete.</summary>
    private static double? TotalCost(ImmutableArray<Measure> measures) =>
        measures.All(measure => measure.Cost is not null) ? measures.Sum(measure => measure.Cost!.Value) : null;

    private MeasureResult Result(Measure? measure, double? cost, ImpactRun without, ImpactRun with, KeptBands? bands)
    {
        var inPersons = with is { Jobs: not null, JobsUnit: JobsUnit.Persons };
        var valueAdded = Difference(without.ValueAdded, with.ValueAdded);
        var jobs = inPersons ? Difference(without.Jobs!, with.Jobs!) : null;
        var consumption = with.ShowsConsumption ? Difference(without.Consumption, with.Consumption) : null;
        var firms = with.FirmsClosed?.Firms is { } closed ? FirmsKept(without.FirmsClosed!.Firms!, closed) : null;
        var jobMonths = jobs?.Total / Periods.MonthDays;
        return new MeasureResult
        {
            Name = measure?.Name ?? string.Empty,
            Measure = measure,
            Kept = new Kept(valueAdded.Total, valueAdded.Peak, jobMonths, jobs?.Peak, consumption?.Total, consumption?.Peak)
            {
                FirmsKept = firms?.AtEnd.Sum(),
                FirmsKeptPeak = firms?.Peak,
                JobsInFirmsKept = firms is null ? null : AtEnd(without.FirmsClosed!.Jobs!, with.FirmsClosed!.Jobs!).Sum(),
            },
            Cost = cost,
            CostPerJobMonth = jobMonths >= LeastJobMonths ? cost / jobMonths : null,
            Bands = bands,
            ByIndustry = [.. table.Industries.Select((industry, i) => new IndustryKept(industry, valueAdded.ByIndustry[i], jobs?.ByIndustry[i] / Periods.MonthDays) { FirmsKept = firms?.AtEnd[i] })],
            Run = with,
        };
    }

    private static Gain Difference(Matrix without, Matrix with)
    {
        var byIndustry = new double[without.Columns];
        var (total, peak) = (0.0, double.NegativeInfinity);
        for (var t = 0; t < without.Rows; t++)
        {
            var day = 0.0;
            for (var i = 0; i < byIndustry.Length; i++)
            {
                var gain = with[t, i] - without[t, i];
                byIndustry[i] += gain;
                day += gain;
            }

            total += day;
            peak = Math.Max(peak, day);
        }

        return new Gain(total, peak, byIndustry);
    }

    /// <summary>Closures avoided. They add up over time, so the end counts and not the sum over days.</summary>
    private static FirmGain FirmsKept(Matrix without, Matrix with)
    {
        var peak = double.NegativeInfinity;
        for (var t = 0; t < without.Rows; t++)
        {
            var day = 0.0;
            for (var i = 0; i < without.Columns; i++)
            {
                day += without[t, i] - with[t, i];
            }

            peak = Math.Max(peak, day);
        }

        return new FirmGain(AtEnd(without, with), peak);
    }

    private static double[] AtEnd(Matrix without, Matrix with) =>
        [.. Enumerable.Range(0, without.Columns).Select(i => without[without.Rows - 1, i] - with[with.Rows - 1, i])];

    /// <summary>Totals of each draw without and with, over the same draws; then quantiles of the differences.</summary>
    private KeptBands[] Bands(List<PreparedRun> withMeasures, int runs, ulong seed, int maxParallel, IProgress<double>? progress, CancellationToken cancellation)
    {
        var uncertainty = Uncertainty;
        var kept = new RunTotals[withMeasures.Count, runs];
        Workers.Run(
            runs,
            maxParallel,
            () => withMeasures.Prepend(prepared).Select(run => run.NewSimulation()).ToArray(),
            (run, simulations) =>
            {
                var parameters = Draw.Parameters(scenario.Parameters, uncertainty, seed, run);
                var without = RunTotals.Of(simulations[0], prepared.Economy, parameters, scenario.Days, cancellation);
                for (var k = 1; k < simulations.Length; k++)
                {
                    kept[k - 1, run] = RunTotals.Of(simulations[k], prepared.Economy, parameters, scenario.Days, cancellation).Less(without);
                }
            },
            progress,
            cancellation);
        return [.. Enumerable.Range(0, withMeasures.Count).Select(k => new KeptBands(
            Quantile(k, total => total.ValueAdded),
            table.Jobs is null ? null : Quantile(k, total => total.Jobs / Periods.MonthDays),
            scenario.Parameters.IncomeReplacement is null ? null : Quantile(k, total => total.Consumption))
        {
            FirmsKept = prepared.CountsFirms ? Quantile(k, total => -total.FirmsClosed) : null,
        })];

        Quantiles Quantile(int k, Func<RunTotals, double> of) => Ranking.Of(Enumerable.Range(0, runs).Select(run => of(kept[k, run])).ToArray());
    }

    private sealed record FirmGain(double[] AtEnd, double Peak);

    private sealed record Gain(double Total, double Peak, double[] ByIndustry);
}
