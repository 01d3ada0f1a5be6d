using System.Collections.Immutable;

namespace Vicinal.Economy.Dynamics;

/// <summary>
/// Criticality of inputs and target stocks for tables that have none: those of Belgium by section, said with every result that uses them.
/// </summary>
/// <remarks>
/// Source: survey of industry analysts by IHS Markit and stocks as in Pichler et al., JEDC 144 (2022) 104527, brought to the sections of Belgium's table of 2015
/// (the class that carries at least half of the flow; stocks weighted by output). They decide the result: an own survey is better.
/// </remarks>
internal static class DefaultInputs
{
    private const string Sections = "ABCDEFGHIJKLMNOPQRST";

    /// <summary>Days of stock where a code names no section: the median of the sections.</summary>
    private const double OtherStockDays = 12.9;

    private static readonly string[] Classes =
    [
        "10100050100000000000",
        "01110150000000000000",
        "15110151110000001000",
        "11111151510000051000",
        "01101001500000001000",
        "00010100000500000000",
        "50110115100001000000",
        "11100111100001005000",
        "00000000100005000000",
        "00055100111110150000",
        "10000100051105500000",
        "00000000005100000000",
        "00055500011111100010",
        "00051100005111151110",
        "50050001000000150000",
        "00000000000050510000",
        "00000000000000001000",
        "00000000000000000100",
        "00000000000000000010",
        "00000000000000000000",
    ];

    private static readonly double[] StockDays =
    [
        32.9223, 16.7598, 37.2703, 13.0726, 11.0199, 64.3575, 24.6589, 12.802, 7.3743, 6.89822,
        9.46824, 34.1899, 16.1498, 3.35196, 28.0, 28.0, 3.01676, 2.34637, 2.34637, 0.0,
    ];

    /// <summary>K for each input and user, n × n; an input or user whose code names no section is taken as important (½).</summary>
    public static Matrix Criticality(EconomyTable table)
    {
        var sections = table.Industries.Select(industry => Section(industry)).ToArray();
        return Matrix.Create(table.Count, table.Count, (i, j) => sections[i] < 0 || sections[j] < 0
            ? 0.5
            : Classes[sections[i]][sections[j]] switch { '1' => 1, '5' => 0.5, _ => 0 });
    }

    /// <summary>Days of target stock by industry.</summary>
    public static ImmutableArray<double> TargetStockDays(EconomyTable table) =>
        [.. table.Industries.Select(industry => Section(industry) is >= 0 and var section ? StockDays[section] : OtherStockDays)];

    /// <summary>Industries whose code names no section.</summary>
    public static ImmutableArray<Industry> Unknown(EconomyTable table) => [.. table.Industries.Where(industry => Section(industry) < 0)];

    /// <summary>The section of an industry's first ISIC division; −1 where its code names none (or one without figures).</summary>
    private static int Section(Industry industry)
    {
        var divisions = IsicCode.Divisions(industry.Isic ?? industry.Code);
        return divisions.IsEmpty ? -1 : Sections.IndexOf(IsicDivisions.Section(divisions[0]), StringComparison.Ordinal);
    }
}
