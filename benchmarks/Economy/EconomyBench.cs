using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Vicinal.Economy;
using Vicinal.Economy.Dynamics;

namespace Vicinal.Benchmarks.Economy;

/// <summary><c>./bench economy</c>: what the dynamic model costs beside a bound measured in the same run. Exit code 1 where a ratio fails.</summary>
internal static class EconomyBench
{
    private const int Days = 240;

    public static int Run(string[] args)
    {
        if (args is ["memory"])
        {
            return PeakOfOneRun();
        }

        Print($"Economy engine; {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} cores; medians, one core unless said");
        var belgium = BelgiumTable.Find();
        Print($"n = 63 is {(belgium is null ? "synthetic: ../shared/data is not here" : "Belgium 2015")}; the other tables are synthetic, seeded");
        var national = belgium ?? SyntheticTable.OneRegion(63);
        Print(string.Empty);
        Print("a day of the model against one fused pass with a division a cell");
        Print($"{"n",6} {"engine µs",12} {"bound µs",12} {"ratio",8} {"mark",6}");
        var passed = true;
        foreach (var (table, rounds, days, mark) in new (EconomyTable, int, int, double?)[]
                 {
                     (SyntheticTable.OneRegion(20), 31, Days, null),
                     (national, 31, Days, 3),
                     (SyntheticTable.OneRegion(127), 21, Days, null),
                     (SyntheticTable.OneRegion(1435), 7, 60, 2),
                 })
        {
            var (engine, bound) = new DayCost(table, days).Measure(rounds);
            var ratio = engine / bound;
            passed &= mark is null || ratio <= mark;
            var verdict = mark is { } most ? $"≤ {most} {(ratio <= most ? "PASS" : "FAIL")}" : string.Empty;
            Print($"{table.Count,6} {engine * 1e6,12:0.00} {bound * 1e6,12:0.00} {ratio,8:0.00} {verdict,10}");
        }

        Print(string.Empty);
        Pooled();
        Print(string.Empty);
        Year(national);
        passed &= Ensembles(national);
        Memory();
        Print(string.Empty);
        Print(passed ? "PASS" : "FAIL");
        return passed ? 0 : 1;
    }

    private static void Pooled()
    {
        Print("41 regions × 35 products, stocks pooled over origins");
        foreach (var common in (ReadOnlySpan<bool>)[true, false])
        {
            var table = SyntheticTable.ManyRegions(41, 35, common);
            var day = new DayCost(table, 60);
            day.Engine();
            Print($"{(common ? "  common trade shares" : "  shares of each user"),-24} {DayCost.Median([.. Enumerable.Range(0, 7).Select(_ => day.Engine())]) * 1e6,12:0.00} µs a day");
        }
    }

    private static void Year(EconomyTable table)
    {
        var scenario = SyntheticTable.Lockdown(table, 365);
        var times = new double[31];
        for (var warm = 0; warm < 30; warm++)
        {
            Impact.Run(table, scenario);
        }

        for (var round = 0; round < times.Length; round++)
        {
            var watch = Stopwatch.StartNew();
            Impact.Run(table, scenario);
            times[round] = watch.Elapsed.TotalMilliseconds;
        }

        Print($"a year at n = {table.Count}, checks and results included: {DayCost.Median(times):0.00} ms (aim 5)");
    }

    private static bool Ensembles(EconomyTable table)
    {
        var scenario = SyntheticTable.Lockdown(table, Days);
        Ensemble.Run(table, scenario, 50, maxParallel: 2);
        var times = new double[3];
        Ensemble? onTwo = null;
        for (var round = 0; round < times.Length; round++)
        {
            var watch = Stopwatch.StartNew();
            onTwo = Ensemble.Run(table, scenario, 1000, maxParallel: 2);
            times[round] = watch.Elapsed.TotalSeconds;
        }

        var onOneWatch = Stopwatch.StartNew();
        var onOne = Ensemble.Run(table, scenario, 1000, maxParallel: 1);
        var single = onOneWatch.Elapsed.TotalSeconds;
        var same = Bytes(onOne).SequenceEqual(Bytes(onTwo!));
        Print($"1,000 ensemble runs of {Days} days at n = {table.Count}: {DayCost.Median(times):0.00} s on two cores (aim 2), {single:0.00} s on one");
        Print($"ensemble bytes on one core and two: {(same ? "equal PASS" : "differ FAIL")}");
        return same;
    }

    private static byte[] Bytes(Ensemble ensemble)
    {
        Quantiles[] all = [.. ensemble.Output, .. ensemble.ValueAdded, .. ensemble.Jobs, .. ensemble.Industries.SelectMany(industry => new[] { industry.OutputIndex, industry.ValueAddedLost })];
        return MemoryMarshal.AsBytes<Quantiles>(all).ToArray();
    }

    /// <summary>In a process of its own, so that nothing else counts.</summary>
    private static void Memory()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["economy", "memory"]) { RedirectStandardOutput = true, UseShellExecute = false };
        if (string.Equals(Path.GetFileNameWithoutExtension(Environment.ProcessPath), "dotnet", StringComparison.Ordinal))
        {
            start.ArgumentList.Insert(0, typeof(EconomyBench).Assembly.Location);
        }

        using var child = Process.Start(start)!;
        Print($"peak memory of a process that makes a table of n = 1435 and runs it {Days} days: {child.StandardOutput.ReadToEnd().Trim()} MB (aim 400)");
        child.WaitForExit();
    }

    private static int PeakOfOneRun()
    {
        var table = SyntheticTable.OneRegion(1435);
        Impact.Run(table, SyntheticTable.Lockdown(table, Days));
        using var self = Process.GetCurrentProcess();
        Print($"{self.PeakWorkingSet64 / (1024 * 1024)}");
        return 0;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);
}
