using System.Collections.Immutable;
using Vicinal.Economy.Firms;

namespace Vicinal.Economy;

/// <summary>
/// Firms' cash: how many firms of which size an industry has, how long their cash lasts, and how closed capacity comes back (docs/method/liquidity.md).
/// A scenario without it is the published model, in which no firm ever closes.
/// </summary>
public sealed record Liquidity
{
    /// <summary>The documented defaults: firms of the European Union by size, cash of small firms in the United States by section, fixed costs and margins by judgement.</summary>
    public static Liquidity Defaults { get; } = new();

    /// <summary>Firms by size, each size once; their shares of jobs sum to 1.</summary>
    public ImmutableArray<FirmClass> Sizes { get; init; } = DefaultFirms.Sizes;

    /// <summary>What differs in a section of ISIC (a letter), for industries whose code names one; empty for no difference.</summary>
    public ImmutableSortedDictionary<string, IndustryFirms> Sections { get; init; } = DefaultFirms.Sections;

    /// <summary>What differs in an industry, by code or label; wins over its section.</summary>
    public ImmutableSortedDictionary<string, IndustryFirms> Industries { get; init; } = ImmutableSortedDictionary<string, IndustryFirms>.Empty;

    /// <summary>How unlike firms of one size are: a quarter of them has less cash than the median ÷ this, a quarter more than the median × this; 1 = all alike.</summary>
    public double CashSpread { get; init; } = 2.2;

    /// <summary>Days in a row on which trade covers its costs again and nobody closes, before closed capacity begins to return.</summary>
    public int ReturnAfterDays { get; init; } = 90;

    /// <summary>Share of an industry's closed capacity of one size that returns each day after that, by firms that open or grow.</summary>
    public double ReturnRate { get; init; } = 1.0 / 360;

    /// <summary>Share of a closed firm's demand that open firms of its industry may serve, as far as their capacity goes; 1 = all of it.</summary>
    public double TakenOver { get; init; } = 1;

    /// <summary>
    /// Whether a firm's revenue feels that its customers and competitors have closed. Without (the default) it is that of the run in which no firm closes:
    /// then more support to firms never gives more closures. With it, closures follow from closures, and that can no longer be promised.
    /// </summary>
    public bool KnockOn { get; init; }
}

/// <summary>Size of a firm by persons employed.</summary>
public enum FirmSize
{
    /// <summary>1 to 9.</summary>
    Micro,

    /// <summary>10 to 49.</summary>
    Small,

    /// <summary>50 to 249.</summary>
    Medium,

    /// <summary>250 or more.</summary>
    Large,
}

/// <summary>The firms of one size.</summary>
/// <param name="Size">Which.</param>
/// <param name="JobShare">Their share of an industry's jobs and output, 0 to 1.</param>
/// <param name="MeanJobs">Jobs of a firm on average, from which the number of firms is estimated.</param>
/// <param name="CashDays">Median number of days for which cash pays all usual costs without any revenue; +∞ for firms that never run out.</param>
/// <param name="FixedCostShare">Costs that go on without revenue, as a share of usual revenue, 0 to 1.</param>
/// <param name="Margin">What remains of usual revenue after all costs, 0 to 1; with the fixed costs at most 1.</param>
public sealed record FirmClass(FirmSize Size, double JobShare, double MeanJobs, double CashDays, double FixedCostShare, double Margin);

/// <summary>What is known of the firms of an industry; null where they are as firms of their size elsewhere.</summary>
public sealed record IndustryFirms
{
    /// <summary>Median days of cash, for firms of every size.</summary>
    public double? CashDays { get; init; }

    /// <summary>Multiplier of the days of cash of each size; not used where <see cref="CashDays"/> is given.</summary>
    public double? CashFactor { get; init; }

    /// <summary>Fixed costs as a share of usual revenue.</summary>
    public double? FixedCostShare { get; init; }

    /// <summary>Margin as a share of usual revenue.</summary>
    public double? Margin { get; init; }

    /// <summary>Shares of jobs by size, summing to 1; a size that is not named has none.</summary>
    public ImmutableSortedDictionary<FirmSize, double>? JobShares { get; init; }
}
