using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>What happens: shocks and restrictions over a span of days, on any table. It names industries by code and is resolved against a table when it runs.</summary>
public sealed record Scenario
{
    /// <summary>Shown above results.</summary>
    public required string Title { get; init; }

    /// <summary>Day 0.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>How many days; day t is <see cref="Start"/> + t.</summary>
    public required int Days { get; init; }

    /// <summary>The model's parameters; what a scenario does not state has its default.</summary>
    public ModelParameters Parameters { get; init; } = new();

    /// <summary>Shocks by industry.</summary>
    public ImmutableArray<Shock> Shocks { get; init; } = [];

    /// <summary>Restrictions in plain activities; they become labour and household-demand shocks.</summary>
    public ImmutableArray<Restriction> Restrictions { get; init; } = [];

    /// <summary>Territories with a phase of their own.</summary>
    public ImmutableArray<TerritoryPhase> Territories { get; init; } = [];

    /// <summary>What is uncertain, for an ensemble; empty means the documented defaults.</summary>
    public ImmutableArray<Uncertainty> Uncertainty { get; init; } = [];

    /// <summary>Firms' cash; null for the published model, in which no firm closes.</summary>
    public Liquidity? Liquidity { get; init; }
}

/// <summary>What a shock acts on.</summary>
public enum ShockTarget
{
    /// <summary>Share of labour that cannot work, epsS.</summary>
    LabourSupply,

    /// <summary>Share of household demand that falls away, epsD.</summary>
    HouseholdDemand,

    /// <summary>Every component of final demand but households'.</summary>
    OtherDemand,

    /// <summary>Exports only.</summary>
    Exports,

    /// <summary>Investment only.</summary>
    Investment,

    /// <summary>Government consumption only.</summary>
    Government,

    /// <summary>Non-profit institutions only.</summary>
    Npish,
}

/// <summary>A fall of one quantity by industry, times a profile over the days. Overlapping shocks combine as 1 − Π(1 − w·s).</summary>
/// <param name="On">What falls.</param>
/// <param name="Strength">Shares by industry at full weight, 0 to 1.</param>
/// <param name="Profile">Weight by day, 0 to 1.</param>
public sealed record Shock(ShockTarget On, IndustryValues Strength, Profile Profile);

/// <summary>One value for all industries, or values by industry code (a code in a table of many regions means that industry in every region; a label means one).</summary>
public abstract record IndustryValues
{
    private IndustryValues()
    {
    }

    /// <summary>The same value everywhere.</summary>
    public sealed record Uniform(double Value) : IndustryValues;

    /// <summary>Values by code or label; industries that are not named have 0.</summary>
    public sealed record ByCode(ImmutableSortedDictionary<string, double> Values) : IndustryValues;
}

/// <summary>A weight over time: straight lines between dated points, constant before the first and after the last.</summary>
/// <param name="Points">At least one point, dates rising.</param>
public sealed record Profile(ImmutableArray<ProfilePoint> Points);

/// <summary>A point of a profile.</summary>
public readonly record struct ProfilePoint(DateOnly Date, double Weight);

/// <summary>How far an activity is restricted.</summary>
public enum RestrictionLevel
{
    /// <summary>Not open at all.</summary>
    Closed,

    /// <summary>About half of the usual capacity.</summary>
    Half,

    /// <summary>Open with distance rules.</summary>
    Distanced,
}

/// <summary>An activity restricted between two dates.</summary>
/// <param name="Activity">A code of <see cref="ActivityCatalogue"/>, e.g. <c>restaurants-and-bars</c>.</param>
/// <param name="Level">How far.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day on which it no longer applies.</param>
public sealed record Restriction(string Activity, RestrictionLevel Level, DateOnly From, DateOnly To);

/// <summary>A territory's own phase: what is restricted there besides the scenario's own restrictions, and its visitors.</summary>
/// <param name="Territory">Its name as in the commuting matrix and jobs by territory.</param>
public sealed record TerritoryPhase(string Territory)
{
    /// <summary>Restrictions in this territory only.</summary>
    public ImmutableArray<Restriction> Restrictions { get; init; } = [];

    /// <summary>Shocks in this territory only.</summary>
    public ImmutableArray<Shock> Shocks { get; init; } = [];

    /// <summary>Visitors' share of the usual number while the restrictions hold (1 = as usual); null = no change.</summary>
    public double? Visitors { get; init; }
}
