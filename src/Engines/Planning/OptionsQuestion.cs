using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning;

/// <summary>What can be done with a budget: the shock, the candidates and the limits.</summary>
public sealed record OptionsQuestion
{
    /// <summary>The most candidates that one question may hold.</summary>
    public const int MostCandidates = 64;

    /// <summary>The economy; it needs jobs.</summary>
    public required EconomyTable Table { get; init; }

    /// <summary>The shock. Its restrictions are never among the candidates.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The candidates, each taken whole or not at all; their order does not matter.</summary>
    public required ImmutableArray<OptionCandidate> Candidates { get; init; }

    /// <summary>The most that all may cost together.</summary>
    public required MinorUnits Budget { get; init; }

    /// <summary>The most by fiscal channel; a channel that is not named has no limit of its own.</summary>
    public ImmutableSortedDictionary<FiscalChannel, MinorUnits> ChannelBudgets { get; init; } = ImmutableSortedDictionary<FiscalChannel, MinorUnits>.Empty;

    /// <summary>Candidates that every portfolio holds.</summary>
    public ImmutableArray<string> Pinned { get; init; } = [];

    /// <summary>Candidates that no portfolio holds.</summary>
    public ImmutableArray<string> Banned { get; init; } = [];

    /// <summary>Fairness floors.</summary>
    public ImmutableArray<OptionFloor> Floors { get; init; } = [];
}

/// <summary>A measure that may be chosen.</summary>
/// <param name="Id">Its own id.</param>
/// <param name="Name">Its name as shown.</param>
/// <param name="Cost">What it costs over the whole period.</param>
public sealed record OptionCandidate(string Id, string Name, MinorUnits Cost)
{
    /// <summary>What the model can execute of it, in the table's money; empty where the model cannot say.</summary>
    public ImmutableArray<Measure> Levers { get; init; } = [];

    /// <summary>Its cost by fiscal channel; where given, the sum is <see cref="Cost"/>.</summary>
    public ImmutableSortedDictionary<FiscalChannel, MinorUnits> ByChannel { get; init; } = ImmutableSortedDictionary<FiscalChannel, MinorUnits>.Empty;

    /// <summary>Own money paid out.</summary>
    public MinorUnits OwnCash { get; init; }

    /// <summary>People reached; null where not known, which is not zero.</summary>
    public long? PeopleReached { get; init; }

    /// <summary>Days from the decision to the first payment; null where not known.</summary>
    public int? DaysToFirstPayment { get; init; }

    /// <summary>Groups that it serves, for floors.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>Codes of the industries that it serves, for floors.</summary>
    public ImmutableArray<string> Industries { get; init; } = [];
}

/// <summary>At least a share of the budget goes to measures that serve a group or an industry.</summary>
/// <param name="For">Whom.</param>
/// <param name="Code">The group's or industry's code.</param>
/// <param name="Share">A share of the whole budget, 0 to 1.</param>
public sealed record OptionFloor(FloorFor For, string Code, double Share);

/// <summary>Whom a floor protects.</summary>
public enum FloorFor
{
    /// <summary>A group of people or organisations.</summary>
    Group,

    /// <summary>An industry.</summary>
    Industry,
}
