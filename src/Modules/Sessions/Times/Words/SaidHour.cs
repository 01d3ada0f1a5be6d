using NodaTime;

namespace Vicinal.Sessions.Times.Words;

/// <summary>Half of the day that is said with an hour.</summary>
internal enum DayHalf
{
    NotSaid,
    Morning,
    Afternoon,

    /// <summary>At night: before midnight from six, after it before.</summary>
    Night,
}

/// <summary>An hour, as said.</summary>
/// <param name="Words">As written.</param>
/// <param name="Hour">From 0; may be impossible.</param>
/// <param name="Minute">From 0; may be impossible.</param>
/// <param name="Half">The half of the day.</param>
/// <param name="IsWrittenWhole">Whether it is written so that it can only be meant on the clock of 24: 03:00, noon.</param>
internal sealed record SaidHour(string Words, int Hour, int Minute, DayHalf Half, bool IsWrittenWhole)
{
    private const int FirstLikelyHour = 7;

    /// <summary>Whether clocks have it.</summary>
    public bool Exists => Minute <= 59 && (Hour <= 23 || (Hour == 24 && Minute == 0));

    /// <summary>Whether it may be a morning or an afternoon: at 3. Nine o'clock is taken as written.</summary>
    public bool IsHalfOpen => Half is DayHalf.NotSaid && !IsWrittenWhole && Hour is > 0 and < FirstLikelyHour;

    /// <summary>What it may mean, the likelier first.</summary>
    public IReadOnlyList<LocalTime> Times => (Half, Hour) switch
    {
        (DayHalf.Morning, 12) => [At(12), At(0)],
        (DayHalf.Morning, > 12) or (DayHalf.Afternoon, 0) => [At(Hour), At(Hour + 12)],
        (DayHalf.Afternoon, < 12) => [At(Hour + 12)],
        (DayHalf.Night, 12) => [At(0)],
        (DayHalf.Night, >= 6 and < 12) => [At(Hour + 12)],
        _ when IsHalfOpen => [At(Hour + 12), At(Hour)],
        _ => [At(Hour)],
    };

    private LocalTime At(int hour) => new(hour % 24, Minute);
}
