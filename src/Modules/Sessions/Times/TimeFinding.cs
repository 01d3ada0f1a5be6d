using System.Collections.Immutable;
using NodaTime;

namespace Vicinal.Sessions.Times;

/// <summary>Something that a note of day and hour leaves open, contradicts, or lets readers elsewhere miss.</summary>
internal abstract record TimeFinding
{
    private TimeFinding()
    {
    }

    /// <summary>Whether somebody must choose before calendars are filled; the others are advice.</summary>
    public virtual bool IsDoubt => true;

    public sealed record NoteTooLong(int Letters) : TimeFinding;

    public sealed record DayMissing : TimeFinding;

    public sealed record HourMissing : TimeFinding;

    /// <summary>An hour such as 25:00.</summary>
    public sealed record NoSuchHour(string Words) : TimeFinding;

    /// <summary>A day such as 31 April.</summary>
    public sealed record NoSuchDay(string Words) : TimeFinding;

    public sealed record WeekdayContradicts(IsoDayOfWeek Said, LocalDate Date) : TimeFinding;

    public sealed record YearMissing(int Taken) : TimeFinding;

    public sealed record YearContradicts(int Said, int Beside) : TimeFinding;

    /// <summary>04/05: April or May.</summary>
    public sealed record OrderOpen(string Words) : TimeFinding;

    public sealed record SeveralDays(LocalDate First, LocalDate Second) : TimeFinding;

    /// <summary>At 3: morning or afternoon.</summary>
    public sealed record HalfOpen(string Words) : TimeFinding;

    /// <summary>15:00 a.m.</summary>
    public sealed record HalfContradicts(string Words) : TimeFinding;

    /// <summary>12 a.m. is midnight, and often meant as noon.</summary>
    public sealed record NoonOrMidnight(string Words) : TimeFinding;

    public sealed record EndBeforeStart(LocalTime Start, LocalTime End) : TimeFinding;

    /// <summary>More than twelve hours: mostly a slip between a.m. and p.m.</summary>
    public sealed record VeryLong(LocalTime Start, LocalTime End) : TimeFinding;

    /// <summary>A second hour for which no place is said.</summary>
    public sealed record SeveralHours(string First, string Second) : TimeFinding;

    /// <summary>Two hours that should be one moment and are not.</summary>
    public sealed record HoursDisagree(string First, string Second) : TimeFinding;

    /// <summary>Clocks skip this hour.</summary>
    public sealed record HourSkipped(LocalDateTime Time, string ZoneId) : TimeFinding;

    /// <summary>Clocks pass this hour twice.</summary>
    public sealed record HourTwice(LocalDateTime Time, string ZoneId) : TimeFinding;

    /// <summary>The offset that is said is not the organiser's on that day.</summary>
    public sealed record OffsetContradicts(string Words, Offset Said, string ZoneId, Offset Actual, OffsetCause Cause, LocalDate? Until = null) : TimeFinding;

    /// <summary>CST, IST, BST: clocks of several regions.</summary>
    public sealed record AbbreviationOpen(string Words, ImmutableArray<string> ZoneIds) : TimeFinding
    {
        public bool Equals(AbbreviationOpen? other) => other is not null && Words == other.Words;

        public override int GetHashCode() => Words.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>EST in July: the region keeps another clock on that day.</summary>
    public sealed record AbbreviationNotInForce(string Words, Offset Said, string ZoneId, Offset Actual) : TimeFinding;

    /// <summary>Two zones are said for one hour.</summary>
    public sealed record ZonesDisagree(string First, string Second) : TimeFinding;

    /// <summary>A place or an abbreviation that we do not know.</summary>
    public sealed record ZoneUnknown(string Words) : TimeFinding;

    /// <summary>Names such as Etc/GMT+1 count to the west: UTC−1.</summary>
    public sealed record SignOfEtc(string Words, Offset Offset) : TimeFinding;

    public sealed record ZoneNotSaid(string ZoneId) : TimeFinding
    {
        public override bool IsDoubt => false;
    }

    public sealed record LocalTimeOnly(string Words, string ZoneId) : TimeFinding
    {
        public override bool IsDoubt => false;
    }

    /// <summary>The hour is said on another clock than the organiser's.</summary>
    public sealed record OtherClock(string Words, string ZoneId) : TimeFinding
    {
        public override bool IsDoubt => false;
    }

    /// <summary>Clear where the organiser is; elsewhere the abbreviation means other clocks too.</summary>
    public sealed record AbbreviationShared(string Words) : TimeFinding
    {
        public override bool IsDoubt => false;
    }

    public sealed record EndMissing : TimeFinding
    {
        public override bool IsDoubt => false;
    }

    public sealed record EndsNextDay : TimeFinding
    {
        public override bool IsDoubt => false;
    }

    public sealed record ClockChangesMeanwhile(string ZoneId) : TimeFinding
    {
        public override bool IsDoubt => false;
    }
}

/// <summary>Why an offset was probably written.</summary>
internal enum OffsetCause
{
    /// <summary>The zone keeps it in another season.</summary>
    OtherSeason,

    /// <summary>Plus and minus were taken for each other.</summary>
    SignTurned,

    /// <summary>The zone kept it until its rules changed.</summary>
    FormerRule,

    /// <summary>None that we know.</summary>
    Unknown,
}
