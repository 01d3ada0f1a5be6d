using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Finding.Saved;

/// <summary>A search that somebody keeps, with the number of the last change that they have seen.</summary>
internal sealed class StoredSearch
{
    /// <summary>Most signs of a name.</summary>
    public const int LongestName = 120;

    private const int LongestQuery = 2000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public Guid By { get; init; }

    public required string Name { get; init; }

    /// <summary>The search as it stands in an address, after the question mark.</summary>
    public required string Query { get; init; }

    /// <summary>The number of the last change of any measure when they last looked.</summary>
    public long Seen { get; set; }

    public Instant SeenAt { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<StoredSearch>(search =>
    {
        search.ToTable("measure_searches").HoldsPersonalData("searches for measures that an account keeps", "until the person removes them or closes the account").NotAudited();
        search.Property(s => s.Id).ValueGeneratedNever();
        search.Property(s => s.Name).HasMaxLength(LongestName);
        search.Property(s => s.Query).HasMaxLength(LongestQuery);
        search.HasIndex(s => s.By);
    });
}
