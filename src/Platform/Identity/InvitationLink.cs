using NodaTime;

namespace Vicinal.Platform.Identity;

/// <summary>A link that gives a role on one territory to whoever opens it, for a while and for so many people. Only the digest of its token is kept.</summary>
internal sealed class InvitationLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required byte[] TokenHash { get; init; }

    public Guid TerritoryId { get; init; }

    /// <summary>The territory's name when the link was made, for who opens it.</summary>
    public required string Place { get; init; }

    /// <summary>Where it leads once the role is taken: a path of this site.</summary>
    public required string LeadsTo { get; init; }

    public Role Role { get; init; }

    /// <summary>How many people may use it.</summary>
    public int Places { get; init; }

    /// <summary>How many have.</summary>
    public int Taken { get; set; }

    public Instant MadeAt { get; init; }

    public Instant ExpiresAt { get; init; }

    /// <summary>When somebody withdrew it; null where nobody did.</summary>
    public Instant? EndedAt { get; set; }
}
