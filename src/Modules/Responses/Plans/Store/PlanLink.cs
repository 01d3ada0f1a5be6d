using NodaTime;

namespace Vicinal.Responses.Plans.Store;

/// <summary>An address by which somebody without an account reads a draft, or answers for an actor named in it. Only the digest of its token is kept.</summary>
internal sealed class PlanLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PlanId { get; init; }

    public required byte[] TokenHash { get; init; }

    /// <summary>The actor who answers by it, as the plan names it; null where the link is for reading.</summary>
    public string? Actor { get; init; }

    public Instant MadeAt { get; init; }

    public Instant ExpiresAt { get; init; }

    public Instant? EndedAt { get; set; }
}

/// <summary>What an actor says to its role in a measure; the newest one counts.</summary>
internal sealed class ActorAnswer
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PlanId { get; init; }

    public Guid LinkId { get; init; }

    public required string Actor { get; init; }

    /// <summary>The measure's id in the plan.</summary>
    public required string Measure { get; init; }

    public ActorAnswerKind Kind { get; init; }

    /// <summary>What it gives, where it amends; why, where it declines; may be empty.</summary>
    public required string Words { get; init; }

    /// <summary>The version of the plan that it answered.</summary>
    public int Version { get; init; }

    public Instant At { get; init; }
}

internal enum ActorAnswerKind
{
    Accepted,
    Amended,
    Declined,
}
