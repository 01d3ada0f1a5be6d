using NodaTime;
using Vicinal.Platform.Components;
using Vicinal.Sessions.Store;
using Vicinal.Sessions.Times;

namespace Vicinal.Sessions.Preparing;

/// <summary>Zones to choose from, and how a session's moment is said in one.</summary>
internal static class SessionZones
{
    /// <summary>The zones of places, none chosen where none is.</summary>
    public static IReadOnlyList<FieldOption> Options(string chosen) => [new("", ""), .. ReaderZone.Options(chosen)];

    public static DateTimeZone? Find(string zone) => ReaderZone.Find(zone);

    /// <summary>Day, hour, place and its difference to UTC, as the reader's language writes them.</summary>
    public static string Words(Instant moment, string zone) => Moments.Whole(moment, Find(zone) ?? DateTimeZone.Utc);

    /// <summary>When a session is, on its organiser's clock; in the organiser's own words while it is not settled.</summary>
    public static string When(StoredSession session) => Settled(session) is { } start ? Words(start, session.Zone) : session.TimeWords;

    /// <summary>When a session starts; null while that is open or contradicts the organiser's words.</summary>
    public static Instant? Settled(StoredSession session) => HeldTime.IsHeld(session) ? null : session.StartsAt;

    /// <summary>The day with its name.</summary>
    public static string Day(LocalDateTime local) => Moments.Day(local.Date);

    public static string Hour(LocalDateTime local) => Moments.Hour(local.TimeOfDay);
}
