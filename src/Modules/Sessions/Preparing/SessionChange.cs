using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Preparing;

/// <summary>That an announced session was moved or cancelled, from when, and why.</summary>
internal sealed class SessionChange
{
    /// <summary>Most signs of a reason.</summary>
    public const int LongestReason = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SessionId { get; init; }

    /// <summary>1, 2, 3… within the session.</summary>
    public int Number { get; init; }

    /// <summary>Whether it does not take place; otherwise it takes place at another time.</summary>
    public bool Cancelled { get; init; }

    /// <summary>When it was to start before; null where that was not settled.</summary>
    public Instant? Before { get; init; }

    /// <summary>The organiser's zone before.</summary>
    public required string ZoneBefore { get; init; }

    /// <summary>Why, for everybody to read; may be empty where the session was only moved.</summary>
    public string Reason { get; init; } = "";

    public Instant At { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<SessionChange>(change =>
    {
        change.ToTable("session_changes");
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.ZoneBefore).HasMaxLength(Programme.LongestLine);
        change.Property(c => c.Reason).HasMaxLength(LongestReason);
        change.HasIndex(c => new { c.SessionId, c.Number }).IsUnique();
        change.HasOne<StoredSession>().WithMany().HasForeignKey(c => c.SessionId).OnDelete(DeleteBehavior.Cascade);
    });
}
