using System.Collections.Immutable;
using NodaTime;
using Vicinal.Sessions.Times.Words;

namespace Vicinal.Sessions.Times;

/// <summary>
/// Reads an organiser's words for day, hours and zone, and says what contradicts. Pure: no clock and no files; zones are those of NodaTime's own data.
/// Method: docs/method/session-times.md.
/// </summary>
internal static class TimeChecker
{
    private const int MostCandidates = 8;

    public static TimeAnswer Check(TimeNote note)
    {
        if (note.Words.Length > TimeNote.Longest)
            return new TimeAnswer.Unreadable([new TimeFinding.NoteTooLong(note.Words.Length)]);

        var said = SaidTime.Of(note.Words);
        var findings = new List<TimeFinding>();
        var days = DayChoices.Of(said, note, findings);
        var hours = said.Spans.Select(span => HourChoices.Of(span, said.Length, findings)).ToList();
        if (said.Spans.Count == 0)
            findings.Add(new TimeFinding.HourMissing());
        if (days.Count == 0 || hours.Count == 0 || hours[0].Count == 0)
            return new TimeAnswer.Unreadable([.. findings.Where(finding => finding.IsDoubt).Distinct()]);

        var readings = Combine(note, days, hours[0], said.Spans[0].Zones, findings);
        for (var other = 1; other < hours.Count; other++)
            readings = Compare(note, days, readings, said.Spans[0], said.Spans[other], hours[other], findings);
        return Answer(note, findings, readings);
    }

    private static List<TimeReading> Combine(TimeNote note, List<DayChoice> days, List<HourChoice> hours, IReadOnlyList<SaidZone> zones, List<TimeFinding> findings) =>
    [
        .. from day in days
           from hour in hours
           from clock in ClockChoices.Of(day.Date + hour.Start, zones, note.Zone, findings)
           select new TimeReading(clock.At.InZone(note.Zone).LocalDateTime, clock.At, End(day.Date, hour, clock), [.. day.If, .. hour.If, .. clock.If]),
    ];

    private static Instant? End(LocalDate day, HourChoice hour, ClockChoice clock)
    {
        if (hour.End is not { } end)
            return hour.Length is { } length ? clock.At + length : null;
        var local = day.PlusDays(hour.EndsNextDay ? 1 : 0) + end;
        var at = clock.Clock.AtLeniently(local).ToInstant();

        // Where the end's hour stands twice and its first passing lies before the start, the second is meant.
        return at > clock.At ? at : clock.Clock.MapLocal(local).Last().ToInstant();
    }

    /// <summary>A second hour should be the same moment on another clock, perhaps on the day before or after there.</summary>
    private static List<TimeReading> Compare(TimeNote note, List<DayChoice> days, List<TimeReading> readings, SaidSpan first, SaidSpan span, List<HourChoice> hours, List<TimeFinding> findings)
    {
        if (span.Zones.Count == 0 && first.Zones.Count > 0 && hours.Count == 0)
            return readings;
        var there = new List<TimeFinding>();
        var moments = days.SelectMany(day => new[] { -1, 0, 1 }.Select(shift => day with { Date = day.Date.PlusDays(shift) })).ToList();
        if (span.Zones.Count > 0 && Combine(note, moments, hours, span.Zones, there).Select(reading => reading.StartsAt).Intersect(readings.Select(reading => reading.StartsAt)).Any())
            return readings;
        findings.Add(span.Zones.Count > 0 ? new TimeFinding.HoursDisagree(first.Words, span.Words) : new TimeFinding.SeveralHours(first.Words, span.Words));
        var others = Combine(note, days, hours, span.Zones, there);
        return [.. readings.Select(reading => Supposing(reading, note)), .. others.Select(reading => Supposing(reading, note))];
    }

    private static TimeReading Supposing(TimeReading reading, TimeNote note) =>
        reading.If.OfType<Supposition.StartIs>().Any() ? reading : reading with { If = [.. reading.If, new Supposition.StartIs(reading.StartsAt.InZone(note.Zone).TimeOfDay)] };

    private static TimeAnswer Answer(TimeNote note, List<TimeFinding> findings, List<TimeReading> readings)
    {
        var candidates = readings.DistinctBy(reading => (reading.StartsAt, reading.EndsAt)).Take(MostCandidates).ToImmutableArray();
        if (candidates.Any(reading => reading.EndsAt is { } end && note.Zone.GetUtcOffset(end) != note.Zone.GetUtcOffset(reading.StartsAt)))
            findings.Add(new TimeFinding.ClockChangesMeanwhile(note.Zone.Id));
        if (candidates.All(reading => reading.EndsAt is null))
            findings.Add(new TimeFinding.EndMissing());
        ImmutableArray<TimeFinding> told = [.. findings.Distinct().OrderByDescending(finding => finding.IsDoubt)];
        return told.Any(finding => finding.IsDoubt)
            ? new TimeAnswer.Doubtful(told, Distinguished(candidates))
            : new TimeAnswer.Plain(candidates[0] with { If = [] }, told);
    }

    /// <summary>What every candidate takes for true helps nobody to choose.</summary>
    private static ImmutableArray<TimeReading> Distinguished(ImmutableArray<TimeReading> candidates)
    {
        var alike = candidates.Select(reading => reading.If.AsEnumerable()).Aggregate((a, b) => a.Intersect(b)).ToHashSet();
        return [.. candidates.Select(reading => reading with { If = [.. reading.If.Where(supposition => !alike.Contains(supposition))] })];
    }
}
