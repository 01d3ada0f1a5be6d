using NodaTime;

namespace Vicinal.Sessions.Times.Words;

/// <summary>What stands in a note, before anybody asks whether it fits together.</summary>
/// <param name="Days">The days, in their order.</param>
/// <param name="Weekday">The day of the week; null where none is said.</param>
/// <param name="Spans">The hours, each with the zones said with it.</param>
/// <param name="Length">How long it lasts, where that is said.</param>
internal sealed record SaidTime(IReadOnlyList<SaidDay> Days, IsoDayOfWeek? Weekday, IReadOnlyList<SaidSpan> Spans, Duration? Length)
{
    public static SaidTime Of(string words)
    {
        var text = new NoteText(words);

        // What is said first with most letters is taken first: "hora de Madrid" before hours, "30 April" before a 30.
        var zones = ZoneWords.TakePhrases(text);
        var days = DayWords.TakeDays(text);
        var length = HourWords.TakeLength(text);
        zones.AddRange(ZoneWords.TakeOffsetsBehindHours(text));
        var weekday = DayWords.TakeWeekday(text);
        var spans = HourWords.TakeSpans(text);
        zones.AddRange(ZoneWords.TakeAbbreviations(text, spans));
        return new SaidTime(days, weekday, Belonging(spans, zones), length);
    }

    /// <summary>A zone belongs to the hour before it; what stands before every hour, to the first.</summary>
    private static List<SaidSpan> Belonging(List<SaidSpan> spans, List<SaidZone> zones) =>
    [
        .. spans.Select((span, index) => span with
        {
            Zones = [.. zones.Where(zone => Math.Max(0, spans.FindLastIndex(before => before.Index <= zone.Index)) == index).OrderBy(zone => zone.Index).DistinctBy(zone => zone with { Index = 0 })],
        }),
    ];
}

/// <summary>Hours, as said.</summary>
/// <param name="Index">Where in the note.</param>
/// <param name="Words">As written.</param>
/// <param name="Start">The start.</param>
/// <param name="End">The end, where it is said.</param>
internal sealed record SaidSpan(int Index, string Words, SaidHour Start, SaidHour? End)
{
    /// <summary>The zones said with it.</summary>
    public IReadOnlyList<SaidZone> Zones { get; init; } = [];
}
