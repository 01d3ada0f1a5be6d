using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Registering;

/// <summary>Somebody who wants to take part, with no more than they wished to say.</summary>
internal sealed class StoredRegistration
{
    /// <summary>Days after the session until it is forgotten.</summary>
    public const int DaysKept = 30;

    /// <summary>Days after registering until it is forgotten where the session's day was never settled.</summary>
    public const int DaysKeptWithoutDay = 365;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SessionId { get; init; }

    /// <summary>Whose account was signed in; null where none was.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>As they wish to be called; may be empty.</summary>
    public string Name { get; set; } = "";

    /// <summary>Government or organisation; may be empty.</summary>
    public string Organisation { get; set; } = "";

    /// <summary>Where letters go, in small letters; null where none are wanted.</summary>
    public string? Email { get; set; }

    /// <summary>Of the letters: a language of the interface.</summary>
    public required string Language { get; set; }

    /// <summary>Their own zone (IANA).</summary>
    public required string Zone { get; set; }

    public Instant At { get; init; }

    /// <summary>When the session starts, as they were told last; null where it was not settled.</summary>
    public Instant? KnownStart { get; set; }

    /// <summary>The organiser's zone, as they were told last.</summary>
    public required string KnownZone { get; set; }

    /// <summary>Whether they were told that it does not take place.</summary>
    public bool KnowsCancelled { get; set; }

    /// <summary>The start about which they were reminded a day before; null where they were not.</summary>
    public Instant? DayReminded { get; set; }

    /// <summary>The start about which they were reminded an hour before; null where they were not.</summary>
    public Instant? HourReminded { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<StoredRegistration>(registration =>
    {
        registration.ToTable("session_registrations").NotAudited()
            .HoldsPersonalData("to know how many come and to remind those who want it", $"{DaysKept} days after the session, {DaysKeptWithoutDay} after registering where its day is never settled, or until the person deletes it");
        registration.Property(r => r.Id).ValueGeneratedNever();
        registration.Property(r => r.Name).HasMaxLength(Programme.LongestLine);
        registration.Property(r => r.Organisation).HasMaxLength(Programme.LongestLine);
        registration.Property(r => r.Email).HasMaxLength(256);
        registration.Property(r => r.Language).HasMaxLength(20);
        registration.Property(r => r.Zone).HasMaxLength(Programme.LongestLine);
        registration.Property(r => r.KnownZone).HasMaxLength(Programme.LongestLine);

        // Two nodes that write the same letter at the same time: one of them keeps nothing.
        registration.Property(r => r.KnownStart).IsConcurrencyToken();
        registration.Property(r => r.KnowsCancelled).IsConcurrencyToken();
        registration.Property(r => r.DayReminded).IsConcurrencyToken();
        registration.Property(r => r.HourReminded).IsConcurrencyToken();
        registration.HasIndex(r => new { r.SessionId, r.Email }).IsUnique();
        registration.HasIndex(r => r.AccountId);
        registration.HasIndex(r => r.Email);
        registration.HasOne<StoredSession>().WithMany().HasForeignKey(r => r.SessionId).OnDelete(DeleteBehavior.Cascade);
    });
}
