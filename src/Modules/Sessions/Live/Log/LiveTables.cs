using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Live.Log;

/// <summary>The tables of live rooms. The log says itself who did what, so the audit leaves them out; and an audit line per vote would tie it to a moment.</summary>
internal static class LiveTables
{
    public const int LongestName = 100;
    private const int LongestGroups = 200;
    private const int LongestDigest = 44;

    public static void Configure(ModelBuilder model)
    {
        model.Entity<StoredRoom>(room =>
        {
            room.ToTable("live_rooms").NotAudited();
            room.HasKey(r => r.SessionId);
            room.Property(r => r.SessionId).ValueGeneratedNever();
            room.HasOne<StoredSession>().WithOne().HasForeignKey<StoredRoom>(r => r.SessionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredEntry>(entry =>
        {
            entry.ToTable("live_log").NotAudited().HoldsPersonalData("what was said and asked in a session, and which organiser wrote it down", "with the session; the tie to an organiser until the account is erased");
            entry.HasKey(e => new { e.SessionId, e.Number });
            entry.Property(e => e.Kind).HasMaxLength(40);
            entry.HasIndex(e => new { e.SessionId, e.Kind, e.Number });
            entry.HasOne<StoredRoom>().WithMany().HasForeignKey(e => e.SessionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredCommand>(command =>
        {
            command.ToTable("live_commands").NotAudited();
            command.HasKey(c => new { c.SessionId, c.Key });
            command.Property(c => c.Key).HasMaxLength(LongestDigest);
            command.HasOne<StoredRoom>().WithMany().HasForeignKey(c => c.SessionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredPerson>(person =>
        {
            person.ToTable("live_people").NotAudited().HoldsPersonalData("names of who asked to speak in a session, and what they said of themselves so that the list is balanced", "with the session, or until the person asks for erasure");
            person.HasKey(p => new { p.SessionId, p.Id });
            person.Property(p => p.Name).HasMaxLength(LongestName);
            person.Property(p => p.For).HasMaxLength(LongestName);
            person.Property(p => p.Groups).HasMaxLength(LongestGroups).HasDefaultValue("");
            person.HasOne<StoredRoom>().WithMany().HasForeignKey(p => p.SessionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<StoredVote>(vote =>
        {
            vote.ToTable("live_votes").NotAudited();
            // The database itself refuses a second vote of the same voter.
            vote.HasKey(v => new { v.SubjectId, v.Voter });
            vote.Property(v => v.Voter).HasMaxLength(LongestDigest);
        });
    }
}
