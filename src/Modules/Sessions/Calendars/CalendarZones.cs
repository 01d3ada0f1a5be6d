using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.TimeZones;
using Duration = NodaTime.Duration;

namespace Vicinal.Sessions.Calendars;

/// <summary>
/// A zone in a calendar file: each change of its clocks from the first event to a year after the last, from NodaTime's data. Rules that
/// repeat would be shorter, but would be wrong for zones whose changes follow no rule (Morocco) or whose rules have ended (Brazil, Mexico).
/// </summary>
internal static class CalendarZones
{
    private static readonly Duration Beyond = Duration.FromDays(366);

    /// <summary>Before any event; a clock that never changed in between holds from here.</summary>
    private static readonly LocalDateTime LongAgo = new(1970, 1, 1, 0, 0);

    public static VTimeZone Of(DateTimeZone zone, Instant first, Instant last)
    {
        var written = new VTimeZone { TzId = zone.Id };
        foreach (var interval in zone.GetZoneIntervals(first, last + Beyond))
            written.AddChild(Clock(zone, interval));
        return written;
    }

    private static VTimeZoneInfo Clock(DateTimeZone zone, ZoneInterval interval)
    {
        var before = interval.HasStart ? zone.GetUtcOffset(interval.Start - Duration.Epsilon) : interval.WallOffset;

        // A change is written on the clock that was shown until then.
        var start = interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : LongAgo;
        return new VTimeZoneInfo(interval.Savings == Offset.Zero ? Components.Standard : Components.Daylight)
        {
            Start = new CalDateTime(start.ToDateTimeUnspecified(), null, true),
            OffsetFrom = new UtcOffset(before.ToTimeSpan()),
            OffsetTo = new UtcOffset(interval.WallOffset.ToTimeSpan()),
            TimeZoneName = interval.Name,
        };
    }
}
