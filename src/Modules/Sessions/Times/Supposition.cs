using NodaTime;

namespace Vicinal.Sessions.Times;

/// <summary>What a candidate reading takes for true, so that somebody can choose.</summary>
internal abstract record Supposition
{
    private Supposition()
    {
    }

    /// <summary>The date is right.</summary>
    public sealed record DateHolds(LocalDate Date) : Supposition;

    /// <summary>The day of the week is right.</summary>
    public sealed record WeekdayHolds(IsoDayOfWeek Weekday, LocalDate Date) : Supposition;

    /// <summary>The start is meant so.</summary>
    public sealed record StartIs(LocalTime Time) : Supposition;

    /// <summary>The end is meant so.</summary>
    public sealed record EndIs(LocalTime Time) : Supposition;

    /// <summary>The hour is meant on the clocks of a zone.</summary>
    public sealed record ClockOf(string ZoneId) : Supposition;

    /// <summary>The hour is meant at an offset from UTC, whatever any zone does.</summary>
    public sealed record OffsetIs(Offset Offset) : Supposition;

    /// <summary>Of an hour that stands twice, the first.</summary>
    public sealed record FirstOfTwo : Supposition;

    /// <summary>Of an hour that stands twice, the second.</summary>
    public sealed record SecondOfTwo : Supposition;

    /// <summary>Of an hour that clocks skip: counted with the clock as before the change.</summary>
    public sealed record BeforeChange : Supposition;

    /// <summary>Of an hour that clocks skip: counted with the clock as after the change.</summary>
    public sealed record AfterChange : Supposition;
}
