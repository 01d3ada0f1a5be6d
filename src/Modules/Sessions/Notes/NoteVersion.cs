using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Notes;

/// <summary>A learning note as somebody wrote it. Nothing is overwritten; the highest number of a language counts. Before the first one, the note is what the template makes of the outcomes.</summary>
internal sealed class NoteVersion
{
    public const int LongestText = 100_000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SessionId { get; init; }

    /// <summary>BCP 47: one of the session's.</summary>
    public required string Language { get; init; }

    /// <summary>1, 2, 3… within session and language.</summary>
    public int Number { get; init; }

    /// <summary>In Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>The account that wrote it; null where it was erased.</summary>
    public Guid? By { get; init; }

    public Instant At { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<NoteVersion>(version =>
    {
        version.ToTable("session_notes").HoldsPersonalData("which account wrote which version of a learning note", "until the account is erased; the version with its session");
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.Language).HasMaxLength(35);
        version.HasIndex(v => new { v.SessionId, v.Language, v.Number }).IsUnique();
        version.HasIndex(v => v.By);
        version.HasOne<StoredSession>().WithMany().HasForeignKey(v => v.SessionId).OnDelete(DeleteBehavior.Cascade);
    });
}
