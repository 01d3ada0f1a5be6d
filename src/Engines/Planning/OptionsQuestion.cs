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

    /// <summary>ISO 4217 code of all its money, for messages.</summary>
    public required string Currency { get; init; }

    /// <summary>The most that all may cost together, whatever the channel and whoever pays.</summary>
    public required MinorUnits Budget { get; init; }

    /// <summary>The most by fiscal channel; a channel that is not named has no limit of its own. Where any is given, each candidate's cost must be split by channel.</summary>
    public ImmutableSortedDictionary<FiscalChannel, MinorUnits> ChannelBudgets { get; init; } = ImmutableSortedDictionary<FiscalChannel, MinorUnits>.Empty;

    /// <summary>Candidates that every portfolio holds.</summary>
    public ImmutableArray<string> Pinned { get; init; } = [];

    /// <summary>Candidates that no portfolio holds.</summary>
    public ImmutableArray<string> Banned { get; init; } = [];

    /// <summary>Fairness floors.</summary>
    public ImmutableArray<OptionFloor> Floors { get; init; } = [];

    /// <summary>Whether to say what each pin and each ban costs. For drafts: in what is adopted, it would read as a bill for a decision of council.</summary>
    public bool WithPrices { get; init; }
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

    /// <summary>Own money paid out; null where not known, which is not zero.</summary>
    public MinorUnits? OwnCash { get; init; }

    /// <summary>People reached; null where not known, which is not zero.</summary>
    public long? PeopleReached { get; init; }

    /// <summary>Days from the scenario's first day to the first payment or effect; null where not known, which is not zero.</summary>
    public int? DaysToFirstPayment { get; init; }

    /// <summary>Groups that it names as reached, for floors.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>Codes of the industries that it names, for floors; empty for one that acts on all, for nobody knows which part of it reaches any one of them.</summary>
    public ImmutableArray<string> Industries { get; init; } = [];
}

/// <summary>
/// A fairness floor: of what a portfolio costs, at least a share goes to measures that name a group as reached, or an industry as acted on.
/// A measure counts with its whole cost. A portfolio that costs nothing meets every floor.
/// </summary>
/// <param name="For">Whom.</param>
/// <param name="Code">The group's or industry's code.</param>
/// <param name="Share">A share of the portfolio's cost, 0 to 1.</param>
public sealed record OptionFloor(FloorFor For, string Code, decimal Share);

/// <summary>Whom a floor protects.</summary>
public enum FloorFor
{
    /// <summary>A group of people or organisations.</summary>
    Group,

    /// <summary>An industry.</summary>
    Industry,
}
