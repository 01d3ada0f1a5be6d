using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>What a run puts at risk of the revenue that a government has stated.</summary>
/// <param name="Rows">One for each base that was given, in its order.</param>
/// <param name="Stated">Sum of what these bases bring in over the run's days as usual, single units of the currency.</param>
/// <param name="Loss">Sum of the losses that could be estimated; null where none could. Bases that are not given are not in it, and are not 0.</param>
public sealed record RevenueRisk(ImmutableArray<RevenueRow> Rows, decimal Stated, decimal? Loss);

/// <summary>One base.</summary>
/// <param name="Base">As it was given.</param>
/// <param name="Elasticity">The one used; null where nothing is estimated.</param>
/// <param name="Industries">Rows of the table whose output it follows.</param>
/// <param name="Usual">What it brings in over the run's days as usual: a year's revenue, spread evenly over its days.</param>
/// <param name="OutputLost">Share of its industries' output not made over the run's days; null where no row carries them.</param>
/// <param name="Loss">Of <paramref name="Usual"/>, what does not come in; negative where output rises above usual; null where <paramref name="Gap"/> says why.</param>
/// <param name="Gap">Why there is no estimate.</param>
/// <param name="IsWide">Whether a row of the table that it follows also holds industries that do not pay it, so that the fall may be another one.</param>
public sealed record RevenueRow(
    RevenueBase Base, double? Elasticity, ImmutableArray<Industry> Industries, decimal Usual, double? OutputLost, decimal? Loss, RevenueGap Gap, bool IsWide);

/// <summary>Why a loss is not estimated.</summary>
public enum RevenueGap
{
    /// <summary>It is.</summary>
    None,

    /// <summary>What comes in is decided elsewhere, and no elasticity was given.</summary>
    DecidedElsewhere,

    /// <summary>No industry of the table pays it.</summary>
    NoIndustry,
}
