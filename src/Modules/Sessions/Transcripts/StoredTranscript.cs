using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Transcripts;

/// <summary>What was said or written in a meeting elsewhere, brought in so that outcomes can be taken from it. Only organisers see it.</summary>
internal sealed class StoredTranscript
{
    /// <summary>Days after it was brought in until it is forgotten; what was taken from it stays.</summary>
    public const int DaysKept = 90;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SessionId { get; init; }

    /// <summary>The file's name.</summary>
    public required string Name { get; init; }

    /// <summary>The <see cref="Formats.Transcripts.Transcript"/> as JSON.</summary>
    public required string Document { get; init; }

    public int Lines { get; init; }

    /// <summary>Who brought it; null where the account was erased.</summary>
    public Guid? By { get; init; }

    public Instant At { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<StoredTranscript>(transcript =>
    {
        transcript.ToTable("session_transcripts").HoldsPersonalData("what named people said in a meeting, to take outcomes from it; and which account brought it", $"{DaysKept} days after it was brought in");
        transcript.Property(t => t.Id).ValueGeneratedNever();
        transcript.Property(t => t.Name).HasMaxLength(Programme.LongestLine);
        transcript.HasIndex(t => t.SessionId);
        transcript.HasIndex(t => t.At);
        transcript.HasIndex(t => t.By);
        transcript.HasOne<StoredSession>().WithMany().HasForeignKey(t => t.SessionId).OnDelete(DeleteBehavior.Cascade);
    });
}
