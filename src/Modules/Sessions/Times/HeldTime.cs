using NodaTime;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Times;

/// <summary>Whether calendars and reminders wait, because the organiser's words do not say the moment that is kept.</summary>
internal static class HeldTime
{
    /// <summary>True while the moment is open, or the words say another one and nobody has confirmed it.</summary>
    public static bool IsHeld(StoredSession session) => session.StartsAt is null || (!IsConfirmed(session) && Contradicts(session));

    /// <summary>What the words of a session say, read with the year of its day.</summary>
    public static TimeAnswer Read(StoredSession session, DateTimeZone zone)
    {
        var day = session.StartsAtLocal?.Date;
        return TimeChecker.Check(new TimeNote(session.TimeWords, zone, day?.Year, day ?? session.AddedAt.InZone(zone).Date));
    }

    private static bool IsConfirmed(StoredSession session) => session.ConfirmedStart == session.StartsAt && session.ConfirmedWords == session.TimeWords;

    /// <summary>Words that cannot be read contradict nothing: "in the afternoon, see below".</summary>
    private static bool Contradicts(StoredSession session)
    {
        if (session.TimeWords.Length == 0)
            return false;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(session.Zone) is not { } zone)
            return true;
        return Read(session, zone) switch
        {
            TimeAnswer.Plain plain => plain.Reading.StartsAt != session.StartsAt,
            TimeAnswer.Doubtful => true,
            _ => false,
        };
    }
}
