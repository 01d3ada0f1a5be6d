using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Preparing.Speakers;

/// <summary>Somebody who is asked to speak. Nothing of it is public before they agree, and then only what they wrote themselves.</summary>
internal sealed class StoredSpeaker
{
    /// <summary>Days after the session until addresses, and people who did not agree, are forgotten.</summary>
    public const int DaysKept = 30;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SessionId { get; init; }

    /// <summary>The part of the agenda in which they speak; null where it is open.</summary>
    public Guid? ItemId { get; set; }

    /// <summary>As the organiser calls them; after they agree, as they want to be called.</summary>
    public required string Name { get; set; }

    /// <summary>For whom or as what they speak, e.g. <c>Mayor of Vila Nova</c>; may be empty.</summary>
    public string Function { get; set; } = "";

    /// <summary>Where the letter went; null once it is forgotten.</summary>
    public string? Email { get; set; }

    /// <summary>Of the letters to them: a language of the interface.</summary>
    public string Language { get; set; } = "en";

    public SpeakerConsent Consent { get; set; }

    public SpeakerRegion Region { get; set; }

    public SpeakerGender Gender { get; set; }

    public Instant AskedAt { get; set; }

    public Instant? AnsweredAt { get; set; }

    public static void Configure(ModelBuilder model) => model.Entity<StoredSpeaker>(speaker =>
    {
        speaker.ToTable("session_speakers").HoldsPersonalData(
            "to ask people to speak and to name those who agree", $"{DaysKept} days after the session where they did not agree, and so long for every address; what they agreed to until they take it back or the session is forgotten");
        speaker.Property(s => s.Id).ValueGeneratedNever();
        speaker.Property(s => s.Name).HasMaxLength(Programme.LongestLine);
        speaker.Property(s => s.Function).HasMaxLength(Programme.LongestLine);
        speaker.Property(s => s.Email).HasMaxLength(256);
        speaker.Property(s => s.Language).HasMaxLength(20);
        speaker.Property(s => s.Consent).HasConversion<string>().HasMaxLength(20);
        speaker.Property(s => s.Region).HasConversion<string>().HasMaxLength(30);
        speaker.Property(s => s.Gender).HasConversion<string>().HasMaxLength(20);
        speaker.HasIndex(s => s.SessionId);
        speaker.HasIndex(s => s.Email);
        speaker.HasOne<StoredSession>().WithMany().HasForeignKey(s => s.SessionId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>Whether somebody agreed to be named as a speaker.</summary>
internal enum SpeakerConsent
{
    /// <summary>They were asked and did not answer yet.</summary>
    Asked,

    /// <summary>They agreed.</summary>
    Given,

    /// <summary>They declined, or took their word back.</summary>
    Declined,
}

/// <summary>Where a speaker says that they come from.</summary>
internal enum SpeakerRegion
{
    NotSaid,
    Africa,
    AsiaPacific,
    Eurasia,
    Europe,
    LatinAmericaCaribbean,
    MiddleEastWestAsia,
    NorthAmerica,
}

/// <summary>What a speaker says of their gender.</summary>
internal enum SpeakerGender
{
    NotSaid,
    Woman,
    Man,
    Another,
}
