using NodaTime;

namespace Vicinal.Sessions.Store;

/// <summary>A learning session: what everything else of the module hangs on.</summary>
internal sealed class StoredSession
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its part of the address.</summary>
    public required string Slug { get; set; }

    /// <summary>The government that holds it, as in roles; null where the host of the instance does.</summary>
    public Guid? Government { get; init; }

    public SessionState State { get; set; }

    /// <summary>Languages of the session, the first one is that of its own texts where none is said (BCP 47, separated by spaces).</summary>
    public required string Languages { get; set; }

    /// <summary>The day and hour where the organiser is, as said; null while it is open.</summary>
    public LocalDateTime? StartsAtLocal { get; set; }

    /// <summary>The organiser's zone (IANA).</summary>
    public required string Zone { get; set; }

    /// <summary>When it starts; null while the day is open or contradicts itself.</summary>
    public Instant? StartsAt { get; set; }

    /// <summary>How long it is meant to last, in minutes.</summary>
    public int Minutes { get; set; }

    /// <summary>The organiser's own words for the day and hour; may be empty.</summary>
    public string TimeWords { get; set; } = "";

    public Instant AddedAt { get; init; }
}

/// <summary>Where a session stands.</summary>
internal enum SessionState
{
    /// <summary>Only its organisers see it.</summary>
    Draft,

    /// <summary>Everybody sees it and may register.</summary>
    Announced,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It is over; what was learned stays.</summary>
    Ended,

    /// <summary>It does not take place; its page says why.</summary>
    Cancelled,
}
