using System.Collections.Immutable;

namespace Vicinal.Economy.Regional;

/// <summary>Errors of output multipliers after regionalisation, where it could be compared with a region's own table.</summary>
internal static class MeasuredErrors
{
    private const string Finland = "19 Finnish regions, 30 industries";
    private const string Members = "27 members of the European Union of 2011 as regions of one nation, 35 industries";
    private const string Mean = "output multipliers, relative error without its sign, weighted by output in each region, mean over regions";
    private const string Plain = "output multipliers";

    /// <summary>All that are known. Those of the European Union are measured again by this project's tests.</summary>
    public static readonly ImmutableArray<MeasuredError> All =
    [
        new(RegionalMethod.National, null, 0.28, 0.28, ErrorSign.Overstates, Finland, Plain),
        new(RegionalMethod.Slq, null, 0.107, 0.107, ErrorSign.Absolute, Finland, Plain),
        new(RegionalMethod.Flq, 0.10, 0.066, 0.066, ErrorSign.Absolute, Finland, Plain),
        new(RegionalMethod.Flq, 0.275, 0.10, 0.12, ErrorSign.Understates, Finland, Plain + ", δ from 0.25 to 0.30"),
        new(RegionalMethod.National, null, 0.182, 0.182, ErrorSign.Absolute, Members, Mean),
        new(RegionalMethod.Slq, null, 0.1025, 0.1025, ErrorSign.Absolute, Members, Mean),
        new(RegionalMethod.Cilq, null, 0.100, 0.100, ErrorSign.Absolute, Members, Mean),
        new(RegionalMethod.Flq, 0, 0.100, 0.100, ErrorSign.Absolute, Members, Mean),
        new(RegionalMethod.Flq, 0.05, 0.107, 0.107, ErrorSign.Absolute, Members, Mean),
        new(RegionalMethod.Flq, 0.10, 0.128, 0.128, ErrorSign.Absolute, Members, Mean),
        new(RegionalMethod.Flq, 0.20, 0.187, 0.187, ErrorSign.Absolute, Members, Mean),
        new(RegionalMethod.Flq, 0.30, 0.234, 0.234, ErrorSign.Absolute, Members, Mean),
    ];

    /// <summary>For each place of measurement, the figure of the method, at the nearest δ measured.</summary>
    public static ImmutableArray<MeasuredError> For(RegionalOptions options) =>
    [
        .. All.Where(error => error.Method == options.Method)
            .GroupBy(error => error.Where, StringComparer.Ordinal)
            .Select(place => place.MinBy(error => Math.Abs((error.Delta ?? options.Delta) - options.Delta))!),
    ];
}
