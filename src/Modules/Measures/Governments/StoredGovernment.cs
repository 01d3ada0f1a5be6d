using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Formats.Records;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Governments;

/// <summary>A government that may publish here, that asked to, or that was sent away.</summary>
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

    /// <summary>The government of this instance whose area holds this one's, the next above it; null where none is named.</summary>
    public Guid? WithinId { get; set; }

    /// <summary>The address of its territory's page; null where its territory is not here.</summary>
    public string? Territory { get; init; }

    /// <summary>When the clerk admitted it; null where it only asked.</summary>
    public Instant? AdmittedAt { get; set; }

    /// <summary>How the clerk made sure that it is the government that it says; null where that was not noted.</summary>
    public Verification? Verified { get; set; }

    /// <summary>The office that made sure, for everybody to read: never a private person.</summary>
    public string VerifiedBy { get; set; } = "";

    /// <summary>What more there is to say of it, for everybody to read; may be empty.</summary>
    public string VerificationNote { get; set; } = "";

    /// <summary>When it was sent away; null where it was not. Its records stay, its people write no more.</summary>
    public Instant? DismissedAt { get; set; }

    /// <summary>Why it was sent away, for everybody to read.</summary>
    public string DismissedWhy { get; set; } = "";

    /// <summary>Who asked for it, until it is admitted or refused.</summary>
    public string? AskedBy { get; set; }

    /// <summary>The language of the letter to who asked.</summary>
    public string AskedIn { get; set; } = "";

    public Instant AddedAt { get; init; }

    public GovernmentState State => AdmittedAt is null ? GovernmentState.Asked : DismissedAt is null ? GovernmentState.Admitted : GovernmentState.Dismissed;

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
        government.Property(g => g.Verified).HasConversion<string>().HasMaxLength(20);
        government.Property(g => g.VerifiedBy).HasMaxLength(RecordProblems.LongestLine);
        government.Property(g => g.VerificationNote).HasMaxLength(RecordProblems.LongestSource);
        government.Property(g => g.DismissedWhy).HasMaxLength(RecordProblems.LongestSource);
        government.Property(g => g.AskedBy).HasMaxLength(RecordProblems.LongestLine);
        government.Property(g => g.AskedIn).HasMaxLength(35);
        government.Ignore(g => g.State);
        government.Ignore(g => g.CodeList);
        government.Ignore(g => g.AsPublished);
        government.HasIndex(g => g.Slug).IsUnique();
    });
}

/// <summary>How a government stands here.</summary>
internal enum GovernmentState
{
    /// <summary>It waits for the clerk; only the clerk sees it.</summary>
    Asked,

    /// <summary>It publishes.</summary>
    Admitted,

    /// <summary>It was sent away; everybody reads why.</summary>
    Dismissed,
}

/// <summary>How the clerk made sure who a government is.</summary>
internal enum Verification
{
    /// <summary>It is that of a territory which the host added.</summary>
    Territory,

    /// <summary>A signed letter of the government.</summary>
    Letter,

    /// <summary>A call to a number, or a message to an address, that the government's own site names.</summary>
    OwnSite,

    /// <summary>A public register.</summary>
    Register,

    /// <summary>It is a member of the association that hosts.</summary>
    Member,
}
