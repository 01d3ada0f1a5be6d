using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.TimeZones;
using Vicinal.Platform.Forms;
using Vicinal.Sessions.Preparing.Texts;
using Vicinal.Sessions.Times;

namespace Vicinal.Sessions.Preparing;

/// <summary>When a session takes place, as its organiser says it.</summary>
/// <param name="Words">In the organiser's own words; may be empty.</param>
/// <param name="Local">Day and hour there; null while they are open.</param>
/// <param name="Zone">IANA.</param>
/// <param name="Minutes">How long it is meant to last.</param>
/// <param name="Start">The moment; null while day and hour are open or contradict themselves.</param>
internal sealed record SessionWhen(string Words, LocalDateTime? Local, string Zone, int Minutes, Instant? Start)
{
    /// <summary>Longest session, in minutes: more is a conference of several days, whose days are sessions.</summary>
    public const int LongestSession = 24 * 60;

    /// <summary>Reads the fields <c>words</c>, <c>day</c>, <c>hour</c>, <c>which</c>, <c>zone</c>, <c>minutes</c> and <c>past</c>; what is wrong is noted at its field.</summary>
    public static SessionWhen Of(TypedForm form, FormReading read, IStringLocalizer<PreparingTexts> texts, Instant now)
    {
        var words = read.Text("words", Programme.LongestLine);
        var zone = form["zone"];
        var minutes = (int)Math.Min(read.Count("minutes") ?? 0, int.MaxValue);
        if (form["minutes"].Length == 0)
            read.Wrong("minutes", texts["Error.Needed"]);
        else if (minutes is < 1 or > LongestSession && Typed.Whole(form["minutes"]) is not null)
            read.Wrong("minutes", texts["Error.Minutes", form["minutes"], LongestSession]);
        if (zone.Length == 0)
            read.Wrong("zone", texts["Error.Needed"]);
        else if (SessionZones.Find(zone) is null)
            read.Wrong("zone", texts["Error.Choice", zone]);
        var local = DayAndHour(form, read, texts);
        var start = local is { } there && SessionZones.Find(zone) is { } known ? Moment(there, known, form, read, texts) : null;
        if (local is null && SessionZones.Find(zone) is { } own && Said(words, own, now) is { } reading)
            (local, start, minutes) = (reading.Start, reading.StartsAt, reading.Minutes ?? minutes);
        if (start < now && form["past"].Length == 0)
            read.Wrong("day", texts["Error.Past", SessionZones.Words(start.Value, zone)]);
        if (start > now && form["past"].Length > 0)
            read.Wrong("past", texts["Error.NotPast", SessionZones.Words(start.Value, zone)]);
        return new SessionWhen(words, local, zone, minutes, start);
    }

    /// <summary>What the words alone say, where they say one moment only.</summary>
    private static TimeReading? Said(string words, DateTimeZone zone, Instant now) =>
        words.Length > 0 && TimeChecker.Check(new TimeNote(words, zone, null, now.InZone(zone).Date)) is TimeAnswer.Plain plain ? plain.Reading : null;

    private static LocalDateTime? DayAndHour(TypedForm form, FormReading read, IStringLocalizer<PreparingTexts> texts)
    {
        var day = read.MaybeDay("day");
        var hour = Hour(form["hour"]);
        if (form["hour"].Length > 0 && hour is null)
            read.Wrong("hour", texts["Error.Hour", form["hour"]]);
        if (form["day"].Length > 0 && form["hour"].Length == 0)
            read.Wrong("hour", texts["Error.Needed"]);
        if (form["day"].Length == 0 && form["hour"].Length > 0)
            read.Wrong("day", texts["Error.DayNeeded"]);
        return day is { } date && hour is { } time ? LocalDate.FromDateOnly(date) + time : null;
    }

    // An hour that a change of clocks skips does not exist, and one that it repeats is two moments: neither is guessed.
    private static Instant? Moment(LocalDateTime local, DateTimeZone zone, TypedForm form, FormReading read, IStringLocalizer<PreparingTexts> texts)
    {
        var mapping = zone.MapLocal(local);
        switch (mapping.Count, form["which"])
        {
            case (0, _):
                read.Wrong("hour", texts["Error.SkippedHour", SessionZones.Hour(local), SessionZones.Day(local), zone.Id, SessionZones.Hour(mapping.LateInterval.IsoLocalStart)]);
                return null;
            case (1, _):
                return mapping.Single().ToInstant();
            case (_, "first"):
                return mapping.First().ToInstant();
            case (_, "second"):
                return mapping.Last().ToInstant();
            default:
                read.Wrong("which", texts["Error.RepeatedHour", SessionZones.Hour(local), SessionZones.Day(local), zone.Id]);
                return null;
        }
    }

    private static LocalTime? Hour(string typed) => TimeOnly.TryParseExact(typed, ["HH:mm", "H:mm", "HH:mm:ss"], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var time) ? LocalTime.FromTimeOnly(time) : null;
}
