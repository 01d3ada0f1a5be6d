using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>An activity in plain words, and what a restriction of it does to the industries that carry it.</summary>
/// <param name="Code">Its code, e.g. <c>restaurants-and-bars</c>.</param>
/// <param name="Divisions">ISIC Rev. 4 divisions (two digits) that it stands for, with the activity's usual share of each division's jobs, 0 to 1.</param>
/// <param name="Labour">Share of its work that stops at each level.</param>
/// <param name="Demand">Share of household demand for it that falls away at each level.</param>
/// <param name="Reason">Why these strengths, with the source.</param>
public sealed record Activity(
    string Code,
    ImmutableArray<DivisionShare> Divisions,
    LevelStrength Labour,
    LevelStrength Demand,
    string Reason)
{
    /// <summary>Its name in English.</summary>
    public required string Name { get; init; }

    /// <summary>True where most who do it have no contract or registration in most countries.</summary>
    public bool MostlyInformal { get; init; }
}

/// <summary>A share of an ISIC division.</summary>
public readonly record struct DivisionShare(int Division, double Share);

/// <summary>A range of shares for each level of restriction, low to high.</summary>
public readonly record struct LevelStrength(ShareRange Closed, ShareRange Half, ShareRange Distanced)
{
    /// <summary>The range at a level.</summary>
    public ShareRange At(RestrictionLevel level) => level switch
    {
        RestrictionLevel.Closed => Closed,
        RestrictionLevel.Half => Half,
        RestrictionLevel.Distanced => Distanced,
    };
}

/// <summary>A share between two ends, 0 ≤ low ≤ high ≤ 1; models that need one number take the middle.</summary>
public readonly record struct ShareRange(double Low, double High)
{
    /// <summary>The middle of the range.</summary>
    public double Middle => (Low + High) / 2;
}
