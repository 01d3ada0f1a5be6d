using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning;

/// <summary>One integrated plan: measures in phases against one scenario, with who does what, for whom, with which money.</summary>
public sealed record Plan
{
    /// <summary>Its title, in <see cref="Language"/>.</summary>
    public required string Title { get; init; }

    /// <summary>BCP 47 tag of the language of its texts.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The territory's short name in addresses, such as <c>hainaut</c>; empty where the economy alone says it.</summary>
    public string Territory { get; init; } = "";

    /// <summary>What it is for, in a few sentences; may be empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The government that adopts it.</summary>
    public GovernmentLevel Level { get; init; } = GovernmentLevel.Municipality;

    /// <summary>ISO 4217 code of all its money.</summary>
    public required string Currency { get; init; }

    /// <summary>The year of its prices.</summary>
    public required int PriceYear { get; init; }

    /// <summary>The shock. Its restrictions are never lifted by a measure.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>What may be spent; empty where nobody has said it.</summary>
    public ImmutableArray<Envelope> Envelopes { get; init; } = [];

    /// <summary>Groups that the plan is to reach, with how many people there are, low to high.</summary>
    public ImmutableArray<GroupSize> Groups { get; init; } = [];

    /// <summary>The measures, in the order of the plan.</summary>
    public ImmutableArray<PlannedMeasure> Measures { get; init; } = [];

    /// <summary>Where the plan waits for a crisis: when it starts, and when it is rehearsed and reviewed; null where it is for now.</summary>
    public Reserve? Reserve { get; init; }
}

/// <summary>What may be spent at most.</summary>
/// <param name="Channel">Of this channel, or null for all channels.</param>
/// <param name="Source">From this source, or null for all sources.</param>
/// <param name="Amount">At most.</param>
public sealed record Envelope(FiscalChannel? Channel, string? Source, MinorUnits Amount);

/// <summary>How many people or organisations a group has here.</summary>
/// <param name="Group">A code of <see cref="TargetGroups"/>.</param>
/// <param name="Low">At least.</param>
/// <param name="High">At most, never below <paramref name="Low"/>.</param>
public sealed record GroupSize(string Group, long Low, long High);

/// <summary>A plan in reserve.</summary>
/// <param name="Trigger">What starts it, in words that can be checked.</param>
/// <param name="RehearsedOn">When it is next rehearsed; null where not set.</param>
/// <param name="ReviewedOn">When it is next reviewed; null where not set.</param>
public sealed record Reserve(string Trigger, DateOnly? RehearsedOn, DateOnly? ReviewedOn);
