using System.Collections.Immutable;

namespace Vicinal.Economy.Firms;

/// <summary>Firms where a scenario says nothing else; sources and judgements value by value in docs/method/liquidity.md.</summary>
/// <remarks>
/// Jobs by size: Eurostat, structural business statistics, non-financial business economy of the European Union. Days of cash: JPMorgan Chase Institute, Cash is King (2016),
/// small businesses in the United States: median 27, from restaurants 16 to real estate 47. Fixed costs, margins, the cash of larger firms, sizes in sections I and S: judgement.
/// </remarks>
internal static class DefaultFirms
{
    /// <summary>By size, over all industries.</summary>
    public static ImmutableArray<FirmClass> Sizes { get; } =
    [
        new(FirmSize.Micro, 0.292, 2, 27, 0.25, 0.10),
        new(FirmSize.Small, 0.192, 20, 27, 0.25, 0.10),
        new(FirmSize.Medium, 0.16, 100, 40, 0.25, 0.10),
        new(FirmSize.Large, 0.356, 1000, 60, 0.25, 0.10),
    ];

    /// <summary>By section of ISIC Rev. 4. Governments, banks and households as employers do not close for want of cash in this model.</summary>
    public static ImmutableSortedDictionary<string, IndustryFirms> Sections { get; } = new Dictionary<string, IndustryFirms>(StringComparer.Ordinal)
    {
        ["A"] = new() { FixedCostShare = 0.30 },
        ["C"] = new() { CashFactor = 30.0 / 27, FixedCostShare = 0.20 },
        ["F"] = new() { CashFactor = 20.0 / 27, FixedCostShare = 0.15 },
        ["G"] = new() { CashFactor = 20.0 / 27, FixedCostShare = 0.30 },
        ["H"] = new() { CashFactor = 0.8, FixedCostShare = 0.30 },
        ["I"] = new() { CashFactor = 16.0 / 27, FixedCostShare = 0.35, Margin = 0.06, JobShares = Shares(0.45, 0.31, 0.13, 0.11) },
        ["J"] = new() { CashFactor = 33.0 / 27 },
        ["K"] = new() { CashDays = double.PositiveInfinity },
        ["L"] = new() { CashFactor = 47.0 / 27, FixedCostShare = 0.35 },
        ["M"] = new() { CashFactor = 33.0 / 27 },
        ["N"] = new() { FixedCostShare = 0.20 },
        ["O"] = new() { CashDays = double.PositiveInfinity },
        ["P"] = new() { CashDays = double.PositiveInfinity },
        ["Q"] = new() { CashFactor = 30.0 / 27 },
        ["R"] = new() { CashFactor = 0.8, FixedCostShare = 0.40 },
        ["S"] = new() { CashFactor = 20.0 / 27, FixedCostShare = 0.30, JobShares = Shares(0.65, 0.18, 0.10, 0.07) },
        ["T"] = new() { CashDays = double.PositiveInfinity },
        ["U"] = new() { CashDays = double.PositiveInfinity },
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static ImmutableSortedDictionary<FirmSize, double> Shares(double micro, double small, double medium, double large) =>
        ImmutableSortedDictionary<FirmSize, double>.Empty.Add(FirmSize.Micro, micro).Add(FirmSize.Small, small).Add(FirmSize.Medium, medium).Add(FirmSize.Large, large);
}
