using NodaTime;

namespace Vicinal.Measures.Coherence.Store;

/// <summary>Somebody's word that two measures, or two objectives, help or hinder each other. It is theirs, not the program's.</summary>
internal sealed class CoherenceClaim
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public ClaimKind Kind { get; init; }

    public ClaimStrength Strength { get; init; }

    /// <summary>The key of a measure, or <c>framework:code</c> of an objective.</summary>
    public required string Left { get; init; }

    /// <summary>As <see cref="Left"/>, and of the same kind.</summary>
    public required string Right { get; init; }

    /// <summary>Who says so: an office, an organisation, authors of a study.</summary>
    public required string Author { get; init; }

    /// <summary>Where it can be read.</summary>
    public required string Source { get; init; }

    public string SourceUrl { get; init; } = "";

    /// <summary>How the one touches the other, in the author's sense.</summary>
    public required string Words { get; init; }

    /// <summary>The language of <see cref="Words"/>.</summary>
    public required string Language { get; init; }

    /// <summary>Taken back, with everybody still able to read that it was.</summary>
    public Instant? WithdrawnAt { get; set; }

    /// <summary>The account that entered it; null where it was erased.</summary>
    public Guid? By { get; init; }

    public Instant At { get; init; }
}

/// <summary>Whether they help or hinder.</summary>
internal enum ClaimKind
{
    Synergy,
    TradeOff,
}

/// <summary>How much, as the author says.</summary>
internal enum ClaimStrength
{
    Weak,
    Moderate,
    Strong,
}
