using NodaTime;
using Vicinal.Economy;

namespace Vicinal.Territories.Economies;

/// <summary>An economy as it was given: the zip of its folder, read anew when it is needed.</summary>
internal sealed class StoredEconomy
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required string Title { get; init; }

    /// <summary>How well founded the table is.</summary>
    public required DataGrade Grade { get; init; }

    /// <summary>SHA-256 of the zip's bytes in hexadecimal.</summary>
    public required string Digest { get; init; }

    public required byte[] Zip { get; init; }

    public Instant AddedAt { get; init; }
}
