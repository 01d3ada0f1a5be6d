using System.Collections.Immutable;

namespace Vicinal.Planning.Records;

/// <summary>How a measure stands to another.</summary>
/// <param name="Position">How.</param>
/// <param name="Record">The other's <see cref="MeasureRecord.Id"/>; null where it has no record or none is meant.</param>
/// <param name="Words">What the source says of it; may be empty.</param>
public sealed record PositionTo(Position Position, string? Record = null, string Words = "");

/// <summary>A target of the Sustainable Development Goals that a measure is said to serve.</summary>
/// <param name="Target">Its number, such as <c>8.3</c>.</param>
/// <param name="Primary">Whether it is the main one.</param>
/// <param name="SuggestedBy">The words that suggested it; empty where a person named it.</param>
/// <param name="ConfirmedBy">The role that confirmed it; null where nobody has.</param>
public sealed record SdgClaim(string Target, bool Primary, string SuggestedBy = "", string? ConfirmedBy = null);

/// <summary>How people get a measure.</summary>
public enum TakeUp
{
    /// <summary>Without asking.</summary>
    Automatic,

    /// <summary>On application.</summary>
    Application,

    /// <summary>Until the money is spent.</summary>
    FirstCome,

    /// <summary>By lot.</summary>
    Lottery,
}

/// <summary>What recipients commit to.</summary>
public enum Conditionality
{
    /// <summary>Keeping jobs.</summary>
    JobRetention,

    /// <summary>Acting for climate or nature.</summary>
    GreenPledge,

    /// <summary>Buying here.</summary>
    LocalPurchase,
}

/// <summary>Where a measure is in its life.</summary>
public enum MeasureStatus
{
    /// <summary>Said, not yet in force.</summary>
    Announced,

    /// <summary>In force.</summary>
    Open,

    /// <summary>Over as intended.</summary>
    Closed,

    /// <summary>Longer than first said.</summary>
    Extended,

    /// <summary>Ended early, or failed.</summary>
    Stopped,
}

/// <summary>A line of the status log.</summary>
/// <param name="Status">From that day on.</param>
/// <param name="On">The day.</param>
/// <param name="Note">Why; may be empty.</param>
public sealed record StatusEntry(MeasureStatus Status, DateOnly On, string Note = "");

/// <summary>How well an effect is known.</summary>
public enum EvidenceLevel
{
    /// <summary>The government said that it would.</summary>
    Announced,

    /// <summary>It was paid or done.</summary>
    Delivered,

    /// <summary>Results were counted.</summary>
    Monitored,

    /// <summary>Results were compared with what would have been.</summary>
    Evaluated,
}

/// <summary>A judgement of evidence.</summary>
/// <param name="Level">How well the effect is known.</param>
/// <param name="JudgedBy">The role that judged.</param>
/// <param name="On">The day.</param>
public sealed record Evidence(EvidenceLevel Level, string JudgedBy, DateOnly On);

/// <summary>From which record another was made.</summary>
/// <param name="Record">The origin's <see cref="MeasureRecord.Id"/>.</param>
/// <param name="Version">Its version.</param>
public sealed record Derivation(string Record, int Version)
{
    /// <summary>What was changed, one line each.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];
}
