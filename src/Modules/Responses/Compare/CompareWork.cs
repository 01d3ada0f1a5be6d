using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Responses.Places;

namespace Vicinal.Responses.Compare;

/// <summary>What measures keep, without the courses of the runs: small enough to be kept for the next reader.</summary>
internal sealed record CompareAnswer(ImmutableArray<MeasureResult> Measures, MeasureResult? Together, ImmutableArray<Problem> Remarks, int Runs);

/// <summary>Sets each measure, and all together, against the same scenario without any.</summary>
internal static class CompareWork
{
    /// <summary>Runs behind each band; every run is made once without and once with each measure.</summary>
    public const int Runs = 30;

    public const ulong Seed = 1;

    /// <summary>A larger table takes seconds for bands; the command line computes them.</summary>
    private const int MostIndustriesForBands = 70;

    public static CompareAnswer Known(
        Answers known, Place place, Scenario scenario, ImmutableArray<Measure> measures, CompareRequest request, CancellationToken cancellation)
        => known.Of(
            $"compare {place.Version} {request.Key}",
            () => Do(place, scenario, measures, request.Scenario.Band != "0", cancellation));

    public static CompareAnswer Do(Place place, Scenario scenario, ImmutableArray<Measure> measures, bool bands, CancellationToken cancellation)
    {
        var runs = bands && place.Table.Count <= MostIndustriesForBands ? Runs : 0;
        var comparison = Impact.Compare(place.Table, scenario, measures, runs, Seed, Environment.ProcessorCount, cancellation: cancellation);
        return new CompareAnswer(
            [.. comparison.Measures.Select(Small)], comparison.Together is { } together ? Small(together) : null, comparison.Remarks, runs);
    }

    private static MeasureResult Small(MeasureResult result) => result with { Run = null };
}
