using System.Collections.Immutable;
using NodaTime;
using Vicinal.Sessions.Times.Words;

namespace Vicinal.Sessions.Times;

/// <summary>Hours that may be meant.</summary>
/// <param name="Start">The start.</param>
/// <param name="End">The end; null where it is not said.</param>
/// <param name="EndsNextDay">Whether the end lies after midnight.</param>
/// <param name="Length">How long it lasts, where no end is said.</param>
/// <param name="If">What this takes for true.</param>
internal sealed record HourChoice(LocalTime Start, LocalTime? End, bool EndsNextDay, Duration? Length, ImmutableArray<Supposition> If);

/// <summary>Which hours a note may mean: halves of the day, ends before starts.</summary>
internal static class HourChoices
{
    private static readonly LocalTime Evening = new(18, 0);
    private static readonly LocalTime Dawn = new(6, 0);
    private static readonly Period LongestDay = Period.FromHours(12);

    public static List<HourChoice> Of(SaidSpan span, Duration? length, List<TimeFinding> findings)
    {
        foreach (var wrong in new[] { span.Start, span.End }.OfType<SaidHour>().Where(hour => !hour.Exists))
        {
            findings.Add(new TimeFinding.NoSuchHour(wrong.Words));
            return [];
        }

        if (span.End is not { } end)
            return [.. Single(span.Start, findings).Select(start => new HourChoice(start.Time, null, false, length, start.If))];
        var starts = Starts(span.Start, end, findings);
        return [.. starts.SelectMany(start => Ends(start, span.Start, end, starts.Count, findings)).DistinctBy(choice => (choice.Start, choice.End, choice.EndsNextDay))];
    }

    private static List<(LocalTime Time, ImmutableArray<Supposition> If)> Single(SaidHour hour, List<TimeFinding> findings) =>
        Told(hour.Times, Doubt(hour), time => new Supposition.StartIs(time), findings);

    private static List<(LocalTime Time, ImmutableArray<Supposition> If)> Told(IReadOnlyList<LocalTime> times, TimeFinding? doubt, Func<LocalTime, Supposition> suppose, List<TimeFinding> findings)
    {
        if (doubt is null)
            return [(times[0], [])];
        findings.Add(doubt);
        return [.. times.Select(time => (time, ImmutableArray.Create(suppose(time))))];
    }

    private static TimeFinding? Doubt(SaidHour hour) => hour switch
    {
        { Half: DayHalf.Morning, Hour: > 12 } => new TimeFinding.HalfContradicts(hour.Words),
        { Half: DayHalf.Morning, Hour: 12 } => new TimeFinding.NoonOrMidnight(hour.Words),
        { Half: DayHalf.Afternoon, Hour: 0 } => new TimeFinding.HalfContradicts(hour.Words),
        { IsHalfOpen: true } => new TimeFinding.HalfOpen(hour.Words),
        _ => null,
    };

    /// <summary>From 3 to 5 p.m.: the end tells the half of the start.</summary>
    private static List<(LocalTime Time, ImmutableArray<Supposition> If)> Starts(SaidHour start, SaidHour end, List<TimeFinding> findings)
    {
        if (start is not { Half: DayHalf.NotSaid, Hour: <= 12 } || start.IsWrittenWhole)
            return Single(start, findings);
        if (end.Half is not DayHalf.NotSaid || end.Hour > 12)
        {
            var latest = end.Times[0];
            LocalTime[] halves = [new(start.Hour % 12 + 12, start.Minute), new(start.Hour % 12, start.Minute)];
            var fitting = halves.Where(time => time < latest && Period.Between(time, latest, PeriodUnits.Hours).Hours < LongestDay.Hours).ToList();

            // From 9:00 to 17:00 the hour was written on the clock of 24; from 3 to 5 p.m. it was not.
            if (end.Hour > 12 && !start.IsHalfOpen)
                return [(start.Times[0], [])];
            if (fitting.Count > 0)
                return [(fitting[0], [])];
        }

        return Single(start, findings);
    }

    private static IEnumerable<HourChoice> Ends((LocalTime Time, ImmutableArray<Supposition> If) start, SaidHour startSaid, SaidHour end, int starts, List<TimeFinding> findings)
    {
        // 3 p.m. to 5: the first 5 after it.
        if (end is { Half: DayHalf.NotSaid, Hour: > 0 and <= 12, IsWrittenWhole: false } && end.Times.Concat([end.Times[0].PlusHours(12)]).Order().Where(time => time > start.Time).ToList() is { Count: > 0 } after)
            return [new HourChoice(start.Time, after[0], false, null, start.If)];

        var told = Told(end.Times, end.IsHalfOpen ? null : Doubt(end), time => new Supposition.EndIs(time), findings);
        return told.SelectMany(choice => Ordered(start, startSaid, choice, end, starts * told.Count > 1, findings));
    }

    private static IEnumerable<HourChoice> Ordered((LocalTime Time, ImmutableArray<Supposition> If) start, SaidHour startSaid, (LocalTime Time, ImmutableArray<Supposition> If) end, SaidHour endSaid, bool isOneOfSeveral, List<TimeFinding> findings)
    {
        var written = new HourChoice(start.Time, end.Time, end.Time <= start.Time, null, [.. start.If, .. end.If]);
        var isNight = start.Time >= Evening && end.Time <= Dawn;
        if (isNight)
        {
            findings.Add(new TimeFinding.EndsNextDay());
            return [written];
        }

        if (end.Time > start.Time && end.Time - start.Time is var lasts && lasts.Hours <= LongestDay.Hours)
            return [written];

        // Among several readings, one that makes no sense is left out.
        if (isOneOfSeveral)
            return end.Time > start.Time ? [written] : [];
        findings.Add(end.Time > start.Time ? new TimeFinding.VeryLong(start.Time, end.Time) : new TimeFinding.EndBeforeStart(start.Time, end.Time));
        return Repaired(start.Time, startSaid, end.Time, endSaid).Concat(end.Time > start.Time ? [written] : []);
    }

    /// <summary>The other half of the day for the end, for the start; without halves, the two exchanged.</summary>
    private static IEnumerable<HourChoice> Repaired(LocalTime start, SaidHour startSaid, LocalTime end, SaidHour endSaid)
    {
        var turned = new List<(LocalTime Start, LocalTime End)>();
        if (endSaid.Hour is > 0 and <= 12)
            turned.Add((start, end.PlusHours(12)));
        if (startSaid.Hour is > 0 and <= 12)
            turned.Add((start.PlusHours(12), end));
        turned.Add((end, start));
        return turned.Where(pair => pair.End > pair.Start && (pair.End - pair.Start).Hours < LongestDay.Hours)
            .Select(pair => new HourChoice(pair.Start, pair.End, false, null, [new Supposition.StartIs(pair.Start), new Supposition.EndIs(pair.End)]));
    }
}
