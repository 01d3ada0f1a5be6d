using NodaTime;

namespace Vicinal.Platform.Identity;

/// <summary>A link that works once and for a while. Only the digest of its token is kept: who reads the database cannot use it.</summary>
internal sealed class OneTimeLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required byte[] TokenHash { get; init; }

    public LinkPurpose Purpose { get; init; }

    /// <summary>Whose password a reset link sets; null where the account does not exist yet.</summary>
    public Guid? AccountId { get; init; }

    public Instant CreatedAt { get; init; }

    public Instant ExpiresAt { get; init; }

    public Instant? UsedAt { get; set; }
}

internal enum LinkPurpose
{
    FirstAdministrator,
    PasswordReset,
}
