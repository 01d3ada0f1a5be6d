using NodaTime;

namespace Vicinal.Sessions.Store;

/// <summary>A learning session: what everything else of the module hangs on.</summary>
internal sealed class StoredSession
{
    private bool _isCorrected;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its part of the address.</summary>
    public required string Slug { get; set; }

    /// <summary>The government that holds it, as in roles; null where the host of the instance does.</summary>
    public Guid? Government { get; init; }

    public SessionState State
    {
        get;
        set => field = Corrected(field, value);
    }

    /// <summary>Languages of the session, the first one is that of its own texts where none is said (BCP 47, separated by spaces).</summary>
    public required string Languages { get; set; }

    /// <summary>The day and hour where the organiser is, as said; null while it is open.</summary>
    public LocalDateTime? StartsAtLocal { get; set; }

    /// <summary>The organiser's zone (IANA).</summary>
    public required string Zone { get; set; }

    /// <summary>When it starts; null while the day is open or contradicts itself.</summary>
    public Instant? StartsAt
    {
        get;
        set => field = Corrected(field, value);
    }

    /// <summary>How long it is meant to last, in minutes.</summary>
    public int Minutes
    {
        get;
        set => field = Corrected(field, value);
    }

    /// <summary>The organiser's own words for the day and hour; may be empty.</summary>
    public string TimeWords { get; set; } = "";

    /// <summary>The words for which the organiser confirmed the moment although they say something else; null where nothing had to be confirmed.</summary>
    public string? ConfirmedWords { get; set; }

    /// <summary>The moment that was confirmed for those words. Where words or moment have changed since, it counts no longer.</summary>
    public Instant? ConfirmedStart { get; set; }

    /// <summary>How often what stands in calendars was corrected: moment, length or state. Programs take a file with a higher number for newer.</summary>
    public int CalendarSequence { get; set; }

    /// <summary>When day and hour were last set.</summary>
    public Instant? TimeSetAt { get; set; }

    public Instant AddedAt { get; init; }

    // The database fills the fields behind the properties, so this runs only when somebody changes something; several changes of one saving are one correction.
    private T Corrected<T>(T before, T after)
    {
        if (!_isCorrected && State is not SessionState.Draft && !EqualityComparer<T>.Default.Equals(before, after))
        {
            CalendarSequence++;
            _isCorrected = true;
        }

        return after;
    }
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
