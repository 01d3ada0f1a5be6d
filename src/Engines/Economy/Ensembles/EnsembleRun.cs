using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Vicinal.Economy.Dynamics;
using Vicinal.Economy.Firms;

namespace Vicinal.Economy.Ensembles;

/// <summary>Runs an ensemble and keeps, of each run, one number a day and series and two an industry: 8·runs·(5·days + 2·n) bytes.</summary>
internal sealed class EnsembleRun
{
    /// <summary>Most runs.</summary>
    public const int MostRuns = 10_000;

    /// <summary>Most memory for what is kept.</summary>
    private const long MostBytes = 1L << 29;

    private readonly PreparedRun prepared;
    private readonly Scenario scenario;
    private readonly ImmutableArray<Uncertainty> uncertainty;
    private readonly int runs;
    private readonly ulong seed;
    private readonly double[] output;
    private readonly double[] valueAdded;
    private readonly double[] jobs;
    private readonly double[] consumption;
    private readonly double[]? firmsClosed;
    private readonly double[] industryOutput;
    private readonly double[] industryJobs;

    public EnsembleRun(PreparedRun prepared, Scenario scenario, int runs, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(runs, MostRuns);
        var bytes = 8L * runs * (((prepared.CountsFirms ? 5L : 4L) * scenario.Days) + (2L * prepared.Economy.Count));
        if (bytes > MostBytes)
        {
            throw new ArgumentOutOfRangeException(nameof(runs), runs, $"{runs} runs of this table would keep {bytes >> 20} MB; at most {MostBytes >> 20} MB are kept. Ask for fewer runs.");
        }

        this.prepared = prepared;
        this.scenario = scenario;
        this.runs = runs;
        this.seed = seed;
        uncertainty = scenario.Uncertainty.IsDefaultOrEmpty ? DefaultUncertainty.Of(scenario) : scenario.Uncertainty;
        output = new double[scenario.Days * runs];
        valueAdded = new double[scenario.Days * runs];
        jobs = new double[scenario.Days * runs];
        consumption = new double[scenario.Days * runs];
        firmsClosed = prepared.CountsFirms ? new double[scenario.Days * runs] : null;
        industryOutput = new double[prepared.Economy.Count * runs];
        industryJobs = new double[prepared.Economy.Count * runs];
    }

    public Ensemble Run(EconomyTable table, int maxParallel, IProgress<double>? progress, CancellationToken cancellation)
    {
        Workers.Run(runs, maxParallel, prepared.NewSimulation, (run, simulation) => One(run, simulation, cancellation), progress, cancellation);
        var baseDay = prepared.Base();
        return new Ensemble
        {
            Start = scenario.Start,
            Runs = runs,
            Seed = seed,
            Uncertainty = uncertainty,
            Output = Bands(output, baseDay.Output.Sum()),
            ValueAdded = Bands(valueAdded, baseDay.ValueAdded.Sum()),
            Jobs = Bands(jobs, baseDay.Jobs!.Value.Sum()),
            Consumption = scenario.Parameters.IncomeReplacement is null ? null : Bands(consumption, baseDay.Consumption.Sum()),
            FirmsClosed = firmsClosed is null ? null : Bands(firmsClosed, 1),
            Industries = [.. table.Industries.Select((industry, i) => Industry(industry, i, baseDay, table.Jobs is not null))],
            Grade = PreparedRun.Grade(table),
            Remarks = prepared.Remarks,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void One(int run, Simulation simulation, CancellationToken cancellation)
    {
        var economy = prepared.Economy;
        simulation.Begin(Draw.Parameters(scenario.Parameters, uncertainty, seed, run));
        for (var t = 0; t < scenario.Days; t++)
        {
            cancellation.ThrowIfCancellationRequested();
            simulation.Step(t);
            var (x, gva, work, spent) = (0.0, 0.0, 0.0, 0.0);
            for (var i = 0; i < economy.Count; i++)
            {
                var made = simulation.Output[i];
                var working = simulation.JobsAtWork(i);
                x += made;
                gva += economy.ValueAddedPerOutput[i] * made;
                work += working;
                spent += simulation.Household[i] * simulation.ServedFinal[i];
                industryOutput[(i * runs) + run] += made;
                industryJobs[(i * runs) + run] += working;
            }

            var cell = (t * runs) + run;
            output[cell] = x;
            valueAdded[cell] = gva;
            jobs[cell] = work;
            consumption[cell] = spent;
            if (firmsClosed is not null)
            {
                firmsClosed[cell] = ClosureRecord.Total(simulation.Firms!);
            }
        }
    }

    /// <summary>Quantiles day by day as an index; 1 where the base is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ImmutableArray<Quantiles> Bands(double[] series, double atBase)
    {
        var bands = ImmutableArray.CreateBuilder<Quantiles>(scenario.Days);
        for (var t = 0; t < scenario.Days; t++)
        {
            var day = series.AsSpan(t * runs, runs);
            for (var run = 0; run < runs; run++)
            {
                day[run] = atBase == 0 ? 1 : day[run] / atBase;
            }

            bands.Add(Ranking.Of(day));
        }

        return bands.MoveToImmutable();
    }

    private IndustryBand Industry(Industry industry, int i, BaseDay baseDay, bool inPersons)
    {
        var x0 = baseDay.Output[i] * scenario.Days;
        var made = industryOutput.AsSpan(i * runs, runs);
        var lost = new double[runs];
        var stopped = new double[runs];
        for (var run = 0; run < runs; run++)
        {
            lost[run] = prepared.Economy.ValueAddedPerOutput[i] * (x0 - made[run]);
            stopped[run] = ((baseDay.Jobs!.Value[i] * scenario.Days) - industryJobs[(i * runs) + run]) / Periods.MonthDays;
            made[run] = x0 > 0 ? made[run] / x0 : 1;
        }

        return new IndustryBand(industry, Ranking.Of(made), Ranking.Of(lost), inPersons ? Ranking.Of(stopped) : null);
    }
}
