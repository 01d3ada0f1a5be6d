using NodaTime;

namespace Vicinal.Platform.Identity;

/// <summary>One role of one person on one territory.</summary>
internal sealed class RoleAssignment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid AccountId { get; init; }

    /// <summary>Null: the whole instance.</summary>
    public Guid? TerritoryId { get; init; }

    public Role Role { get; init; }

    public Instant GivenAt { get; init; }
}
