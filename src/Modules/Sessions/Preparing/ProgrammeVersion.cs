using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Preparing;

/// <summary>A programme as it stood after a change. Nothing is overwritten; the one with the highest number counts.</summary>
internal sealed class ProgrammeVersion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SessionId { get; init; }

    /// <summary>1, 2, 3… within the session.</summary>
    public int Number { get; init; }

    /// <summary>The <see cref="Programme"/> as JSON.</summary>
    public required string Document { get; init; }

    /// <summary>The account that changed it; null where it was erased.</summary>
    public Guid? By { get; init; }

    public Instant At { get; init; }

    public static void Configure(ModelBuilder model) => model.Entity<ProgrammeVersion>(version =>
    {
        version.ToTable("session_programmes").HoldsPersonalData("which account wrote which version of a session's programme", "until the account is erased; the version with its session");
        version.Property(v => v.Id).ValueGeneratedNever();
        version.HasIndex(v => new { v.SessionId, v.Number }).IsUnique();
        version.HasIndex(v => v.By);
        version.HasOne<StoredSession>().WithMany().HasForeignKey(v => v.SessionId).OnDelete(DeleteBehavior.Cascade);
    });
}
