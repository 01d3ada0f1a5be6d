using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;
using Vicinal.Sessions.Times.Words;

namespace Vicinal.Sessions.Times;

/// <summary>A moment that may be meant, and the clock on which the end is read.</summary>
internal sealed record ClockChoice(Instant At, DateTimeZone Clock, ImmutableArray<Supposition> If);

/// <summary>Which moments an hour may mean, by the zones that are said with it.</summary>
internal static class ClockChoices
{
    private const int YearsOfHabit = 15;
    private static readonly Duration Year = Duration.FromDays(366);

    public static IReadOnlyList<ClockChoice> Of(LocalDateTime local, IReadOnlyList<SaidZone> zones, DateTimeZone own, List<TimeFinding> findings)
    {
        if (zones.Count == 0)
        {
            findings.Add(new TimeFinding.ZoneNotSaid(own.Id));
            return OnClock(local, own, [], findings);
        }

        var read = zones.Select(zone => (Zone: zone, Choices: Read(local, zone, own, findings))).ToList();
        var first = read[0];

        // CEST on the night of the change, or Madrid beside UTC+2: what one leaves open, the other settles.
        var common = read.Select(one => one.Choices.Select(choice => choice.At)).Aggregate((a, b) => a.Intersect(b)).ToList();
        if (common.Count == 1 && read.Exists(one => one.Choices.Count == 1) && read.TrueForAll(one => one.Choices.Count == 1 || one.Choices.All(choice => choice.If.Any(IsPassing))))
        {
            findings.RemoveAll(finding => finding is TimeFinding.HourTwice);
            return [first.Choices.First(choice => choice.At == common[0]) with { If = [] }];
        }

        if (common.Count == 0 && read.Find(one => one.Choices.All(choice => !first.Choices.Select(other => other.At).Contains(choice.At))) is { Zone: { } other })
            findings.Add(new TimeFinding.ZonesDisagree(first.Zone.Words, other.Words));
        return [.. read.SelectMany(one => one.Choices.Select(choice => choice.If.IsEmpty ? choice with { If = [new Supposition.ClockOf(choice.Clock.Id)] } : choice)).DistinctBy(choice => choice.At)];
    }

    private static bool IsPassing(Supposition supposition) => supposition is Supposition.FirstOfTwo or Supposition.SecondOfTwo;

    private static IReadOnlyList<ClockChoice> Read(LocalDateTime local, SaidZone zone, DateTimeZone own, List<TimeFinding> findings)
    {
        switch (zone)
        {
            case SaidZone.OfOffset offset:
                return Agrees(local, offset.Offset, own) ? [Literal(local, offset.Offset, own)] : Contradicting(local, zone.Words, offset.Offset, own, findings);
            case SaidZone.Utc utc:
                var away = own.AtLeniently(local).Offset;
                if (utc.IsGreenwich && away != Offset.Zero && Math.Abs(away.Seconds) <= NodaConstants.SecondsPerHour)
                    return Contradicting(local, zone.Words, Offset.Zero, own, findings);
                if (away != Offset.Zero)
                    findings.Add(new TimeFinding.OtherClock(zone.Words, "UTC"));
                return [Literal(local, Offset.Zero, null)];
            case SaidZone.Place place:
                if (place.Zone.Id != own.Id && place.Zone.AtLeniently(local).Offset != own.AtLeniently(local).Offset)
                    findings.Add(new TimeFinding.OtherClock(zone.Words, place.Zone.Id));
                return OnClock(local, place.Zone, [], findings);
            case SaidZone.Abbreviation abbreviation:
                return Abbreviated(local, abbreviation, own, findings);
            case SaidZone.Etc etc:
                if (Agrees(local, etc.Offset, own))
                    return [Literal(local, etc.Offset, own)];
                findings.Add(new TimeFinding.SignOfEtc(zone.Words, etc.Offset));
                return [Supposed(local, etc.Offset), Supposed(local, -etc.Offset), .. OnClock(local, own, [new Supposition.ClockOf(own.Id)], findings)];
            case SaidZone.Local:
                findings.Add(new TimeFinding.LocalTimeOnly(zone.Words, own.Id));
                return OnClock(local, own, [], findings);
            default:
                findings.Add(new TimeFinding.ZoneUnknown(zone.Words));
                return OnClock(local, own, [new Supposition.ClockOf(own.Id)], findings);
        }
    }

    private static IReadOnlyList<ClockChoice> Abbreviated(LocalDateTime local, SaidZone.Abbreviation said, DateTimeZone own, List<TimeFinding> findings)
    {
        if (OffsetCalled(own, said, local) is { } offsetHere)
        {
            if (!Agrees(local, offsetHere, own))
                return Contradicting(local, said.Words, offsetHere, own, findings);
            if (said.Meanings.Length > 1)
                findings.Add(new TimeFinding.AbbreviationShared(said.Words));
            return [Literal(local, offsetHere, own)];
        }

        if (said.Meanings.Length > 1)
        {
            findings.Add(new TimeFinding.AbbreviationOpen(said.Words, [.. said.Meanings.Select(meaning => meaning.Home.Id)]));
            return [.. said.Meanings.SelectMany(meaning => Regional(local, meaning.Offset, meaning.Home, findings))];
        }

        var (offset, home) = said.Meanings[0];
        if (Agrees(local, offset, own))
            return [Literal(local, offset, own)];
        if (Agrees(local, offset, home))
        {
            findings.Add(new TimeFinding.OtherClock(said.Words, home.Id));
            return [Literal(local, offset, home)];
        }

        findings.Add(new TimeFinding.AbbreviationNotInForce(said.Words, offset, home.Id, home.AtLeniently(local).Offset));
        return Regional(local, offset, home, findings);
    }

    /// <summary>A region's clock; where it keeps another offset on that day, the offset that was said as well.</summary>
    private static IReadOnlyList<ClockChoice> Regional(LocalDateTime local, Offset said, DateTimeZone home, List<TimeFinding> findings) =>
        Agrees(local, said, home)
            ? [Literal(local, said, home) with { If = [new Supposition.ClockOf(home.Id)] }]
            : [.. OnClock(local, home, [new Supposition.ClockOf(home.Id)], findings), Supposed(local, said)];

    private static IReadOnlyList<ClockChoice> Contradicting(LocalDateTime local, string words, Offset said, DateTimeZone own, List<TimeFinding> findings)
    {
        var here = own.AtLeniently(local);
        var (cause, until) = Cause(own, here, said);
        findings.Add(new TimeFinding.OffsetContradicts(words, said, own.Id, here.Offset, cause, until));
        return [.. OnClock(local, own, [new Supposition.ClockOf(own.Id)], findings), Supposed(local, said)];
    }

    private static (OffsetCause Cause, LocalDate? Until) Cause(DateTimeZone own, ZonedDateTime here, Offset said)
    {
        var at = here.ToInstant();
        if (own.GetZoneIntervals(at - Year, at + Year).Any(interval => interval.WallOffset == said && IsSeasonOf(own, interval, at)))
            return (OffsetCause.OtherSeason, null);
        if (said != Offset.Zero && said == -here.Offset)
            return (OffsetCause.SignTurned, null);
        var former = own.GetZoneIntervals(at - (Year * YearsOfHabit), at).LastOrDefault(interval => interval.WallOffset == said && interval.HasEnd);
        return former is null ? (OffsetCause.Unknown, null) : (OffsetCause.FormerRule, former.IsoLocalEnd.Date);
    }

    /// <summary>Whether the zone goes back to such an interval within the year: otherwise its rules have changed.</summary>
    private static bool IsSeasonOf(DateTimeZone own, ZoneInterval interval, Instant at) =>
        own.GetZoneIntervals(at, at + Year).Any(later => later.WallOffset == interval.WallOffset);

    /// <summary>What the organiser's own clocks were called so within the years that people remember; an abbreviation that several regions share is first theirs.</summary>
    private static Offset? OffsetCalled(DateTimeZone own, SaidZone.Abbreviation said, LocalDateTime local)
    {
        var at = own.AtLeniently(local).ToInstant();
        var called = own.GetZoneIntervals(at - (Year * YearsOfHabit), at + Year).LastOrDefault(interval => string.Equals(interval.Name, said.Words, StringComparison.OrdinalIgnoreCase));
        if (called is not null)
            return called.WallOffset;
        var home = said.Meanings.Where(meaning => meaning.Home.Id == own.Id).ToList();
        return home.Count > 0 ? home[0].Offset : null;
    }

    private static IReadOnlyList<ClockChoice> OnClock(LocalDateTime local, DateTimeZone zone, ImmutableArray<Supposition> If, List<TimeFinding> findings)
    {
        var map = zone.MapLocal(local);
        switch (map.Count)
        {
            case 1:
                return [new ClockChoice(map.Single().ToInstant(), zone, If)];
            case 2:
                findings.Add(new TimeFinding.HourTwice(local, zone.Id));
                return [new ClockChoice(map.First().ToInstant(), zone, [.. If, new Supposition.FirstOfTwo()]), new ClockChoice(map.Last().ToInstant(), zone, [.. If, new Supposition.SecondOfTwo()])];
            default:
                findings.Add(new TimeFinding.HourSkipped(local, zone.Id));
                return
                [
                    new ClockChoice(local.WithOffset(map.EarlyInterval.WallOffset).ToInstant(), zone, [.. If, new Supposition.BeforeChange()]),
                    new ClockChoice(local.WithOffset(map.LateInterval.WallOffset).ToInstant(), zone, [.. If, new Supposition.AfterChange()]),
                ];
        }
    }

    private static bool Agrees(LocalDateTime local, Offset offset, DateTimeZone zone) => zone.GetUtcOffset(local.WithOffset(offset).ToInstant()) == offset;

    private static ClockChoice Supposed(LocalDateTime local, Offset offset) => Literal(local, offset, null) with { If = [new Supposition.OffsetIs(offset)] };

    private static ClockChoice Literal(LocalDateTime local, Offset offset, DateTimeZone? clock) =>
        new(local.WithOffset(offset).ToInstant(), clock ?? DateTimeZone.ForOffset(offset), []);
}
