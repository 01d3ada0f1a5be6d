using System.Diagnostics;
using Vicinal.Economy;
using Vicinal.Economy.Dynamics;

namespace Vicinal.Benchmarks.Economy;

/// <summary>A day of the engine against the bound, in turns, on one core.</summary>
internal sealed class DayCost
{
    private readonly PreparedRun prepared;
    private readonly Simulation simulation;
    private readonly DayLimits dayLimits;
    private readonly Limit[] limits;
    private readonly int days;
    private readonly double[] a;
    private readonly double[] stock;
    private readonly double[] vector;
    private readonly double[] pull;
    private readonly double[] served;
    private readonly double[] orders;
    private readonly double[] limit;

    public DayCost(EconomyTable table, int days)
    {
        prepared = PreparedRun.Of(table, SyntheticTable.Lockdown(table, days), []);
        simulation = prepared.NewSimulation();
        dayLimits = new DayLimits(prepared.Economy);
        limits = new Limit[table.Count];
        this.days = days;
        var (n, stride) = (table.Count, prepared.Economy.Stride);
        a = new double[n * stride];
        Array.Fill(a, 0.5 / n);
        stock = new double[n * stride];
        Array.Fill(stock, 10 * 0.5 / n);
        vector = Filled(stride, 1);
        pull = Filled(stride, 2);
        served = Filled(n, 1);
        orders = new double[n];
        limit = new double[stride];
    }

    /// <summary>Seconds a day of the engine: labour, consumption, orders, limits with their names, output, stocks.</summary>
    public double Engine()
    {
        var watch = Stopwatch.StartNew();
        simulation.Begin(RunParameters.Of(new ModelParameters()));
        for (var t = 0; t < days; t++)
        {
            simulation.Step(t);
            dayLimits.Write(simulation, limits);
        }

        return watch.Elapsed.TotalSeconds / days;
    }

    /// <summary>Seconds a day of the bound.</summary>
    public double Bound()
    {
        var watch = Stopwatch.StartNew();
        for (var t = 0; t < days; t++)
        {
            BoundKernel.Run(served.Length, vector.Length, a, stock, pull, pull, served, vector, 0.1, orders, limit);
        }

        return watch.Elapsed.TotalSeconds / days;
    }

    /// <summary>Medians of both over <paramref name="rounds"/> rounds, taken in turns after warming up.</summary>
    public (double Engine, double Bound) Measure(int rounds)
    {
        var warm = Stopwatch.StartNew();
        while (warm.Elapsed.TotalSeconds < 0.6)
        {
            Engine();
            Bound();
        }

        var engine = new double[rounds];
        var bound = new double[rounds];
        for (var round = 0; round < rounds; round++)
        {
            bound[round] = Bound();
            engine[round] = Engine();
        }

        return (Median(engine), Median(bound));
    }

    /// <summary>Median of a handful of rounds.</summary>
    public static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static double[] Filled(int length, double value)
    {
        var values = new double[length];
        Array.Fill(values, value);
        return values;
    }
}
