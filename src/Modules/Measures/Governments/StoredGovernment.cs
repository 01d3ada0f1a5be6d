using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Formats.Records;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Governments;

/// <summary>A government that may publish here, or that asked to.</summary>
internal sealed class StoredGovernment
{
    /// <summary>As in roles; that of the territory where the government's territory is here.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its part of the address.</summary>
    public required string Slug { get; init; }

    /// <summary>Its own name.</summary>
    public required string Name { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; set; }

    public GovernmentLevel Level { get; set; }

    /// <summary>Codes of its area, the best known first, with spaces between.</summary>
    public string Codes { get; set; } = "";

    public long? Population { get; set; }

    /// <summary>The address of its territory's page; null where its territory is not here.</summary>
    public string? Territory { get; init; }

    /// <summary>When the clerk admitted it; null where it only asked.</summary>
    public Instant? AdmittedAt { get; set; }

    /// <summary>Who asked for it, until it is admitted or refused.</summary>
    public string? AskedBy { get; set; }

    public Instant AddedAt { get; init; }

    public string[] CodeList => Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As it stands in records.</summary>
    public Government AsPublished => new(Name, Country, Level) { Codes = [.. CodeList], Population = Population };

    public static void Configure(ModelBuilder model) => model.Entity<StoredGovernment>(government =>
    {
        government.ToTable("governments").HoldsPersonalData("the address of who asked for a government to be admitted, to write back", "until the government is admitted or refused");
        government.Property(g => g.Id).ValueGeneratedNever();
        government.Property(g => g.Slug).HasMaxLength(RecordProblems.LongestId);
        government.Property(g => g.Name).HasMaxLength(RecordProblems.LongestLine);
        government.Property(g => g.Country).HasMaxLength(2);
        government.Property(g => g.Level).HasConversion<string>().HasMaxLength(20);
        government.Property(g => g.Codes).HasMaxLength(RecordProblems.LongestSource);
        government.Property(g => g.Territory).HasMaxLength(RecordProblems.LongestId);
        government.Property(g => g.AskedBy).HasMaxLength(RecordProblems.LongestLine);
        government.Ignore(g => g.CodeList);
        government.Ignore(g => g.AsPublished);
        government.HasIndex(g => g.Slug).IsUnique();
    });
}
