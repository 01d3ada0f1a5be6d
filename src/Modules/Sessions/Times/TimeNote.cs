using NodaTime;

namespace Vicinal.Sessions.Times;

/// <summary>What an organiser wrote of day and hour, with what stands beside it.</summary>
/// <param name="Words">Free words in English, Spanish or French.</param>
/// <param name="Zone">The organiser's zone.</param>
/// <param name="Year">The year that is meant; null where the words must say it.</param>
/// <param name="Today">The day on which the note is read: a note without a year means the next such day.</param>
internal sealed record TimeNote(string Words, DateTimeZone Zone, int? Year, LocalDate Today)
{
    /// <summary>Longer notes are not read.</summary>
    public const int Longest = 200;
}
