using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Vicinal.Sessions.Times.Words;

/// <summary>Finds dates and days of the week in three languages.</summary>
internal static partial class DayWords
{
    private const string Months = "january|jan|enero|ene|janvier|janv|february|feb|febrero|fevrier|fevr|march|mar|marzo|mars|april|apr|abril|abr|avril|avr|may|mayo|mai|june|jun|junio|juin|"
        + "july|jul|julio|juillet|juil|august|aug|agosto|ago|aout|september|sept|sep|septiembre|setiembre|septembre|october|oct|octubre|octobre|november|nov|noviembre|novembre|december|dec|diciembre|dic|decembre";

    private const string Weekdays = "monday|mon|lunes|lun|lundi|tuesday|tues|tue|martes|mardi|mar|wednesday|wed|miercoles|mie|mercredi|mer|thursday|thurs|thur|thu|jueves|jue|jeudi|jeu|"
        + "friday|fri|viernes|vie|vendredi|ven|saturday|sat|sabado|sab|samedi|sam|sunday|sun|domingo|dom|dimanche|dim";

    /// <summary>By the first three letters, or more where three do not tell.</summary>
    private static readonly FrozenDictionary<string, int> MonthNumbers = new (string Start, int Number)[]
    {
        ("jan", 1), ("ene", 1), ("feb", 2), ("fev", 2), ("mar", 3), ("apr", 4), ("abr", 4), ("avr", 4), ("may", 5), ("mai", 5), ("jun", 6), ("juin", 6), ("jul", 7), ("juil", 7),
        ("aug", 8), ("ago", 8), ("aou", 8), ("sep", 9), ("set", 9), ("oct", 10), ("nov", 11), ("dec", 12), ("dic", 12),
    }.ToFrozenDictionary(month => month.Start, month => month.Number, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, IsoDayOfWeek> WeekdayNames = new (string Start, IsoDayOfWeek Day)[]
    {
        ("mo", IsoDayOfWeek.Monday), ("lu", IsoDayOfWeek.Monday), ("tu", IsoDayOfWeek.Tuesday), ("ma", IsoDayOfWeek.Tuesday), ("we", IsoDayOfWeek.Wednesday), ("mi", IsoDayOfWeek.Wednesday), ("me", IsoDayOfWeek.Wednesday),
        ("th", IsoDayOfWeek.Thursday), ("ju", IsoDayOfWeek.Thursday), ("je", IsoDayOfWeek.Thursday), ("fr", IsoDayOfWeek.Friday), ("vi", IsoDayOfWeek.Friday), ("ve", IsoDayOfWeek.Friday),
        ("sa", IsoDayOfWeek.Saturday), ("su", IsoDayOfWeek.Sunday), ("do", IsoDayOfWeek.Sunday), ("di", IsoDayOfWeek.Sunday),
    }.ToFrozenDictionary(day => day.Start, day => day.Day, StringComparer.Ordinal);

    public static List<SaidDay> TakeDays(NoteText text)
    {
        var days = new List<(int Index, SaidDay Day)>();
        foreach (var pattern in new[] { Iso(), DayMonth(), MonthDay(), Numeric() })
        {
            // One after the other: what a pattern has taken is no longer there for the next.
            while (pattern.Match(text.Rest) is { Success: true } found)
                days.AddRange(Read(found, text.Take(found)).Select(day => (found.Index, day)));
        }

        return [.. days.OrderBy(day => day.Index).Select(day => day.Day).Distinct()];
    }

    public static IsoDayOfWeek? TakeWeekday(NoteText text)
    {
        IsoDayOfWeek? first = null;
        while (Weekday().Match(text.Rest) is { Success: true } found)
        {
            text.Take(found);
            first ??= WeekdayNames[found.Value[..2]];
        }

        return first;
    }

    private static IEnumerable<SaidDay> Read(Match found, string words)
    {
        int? year = found.Groups["year"] is { Success: true, Value: var digits } ? (digits.Length == 2 ? 2000 : 0) + Number(digits) : null;
        if (found.Groups["month"].Success)
        {
            var name = found.Groups["month"].Value;
            var month = MonthNumbers.TryGetValue(name[..Math.Min(4, name.Length)], out var four) ? four : MonthNumbers[name[..3]];
            if (found.Groups["before"].Success)
                yield return new SaidDay(words, Number(found.Groups["before"].Value), month, year);
            yield return new SaidDay(words, found.Groups["day"].Success ? Number(found.Groups["day"].Value) : 1, month, year);
            yield break;
        }

        var (a, b) = (Number(found.Groups["a"].Value), Number(found.Groups["b"].Value));

        // With points the day comes first everywhere; after a year the month does.
        var isOpen = found.Groups["slash"].Success && a is >= 1 and <= 12 && b is >= 1 and <= 12 && a != b;
        yield return found.Groups["iso"].Success || (b > 12 && a <= 12) ? new SaidDay(words, b, a, year) : new SaidDay(words, a, b, year, isOpen);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<iso>(?<year>(?:19|20)\d{2})[-/.](?<a>\d{1,2})[-/.](?<b>\d{1,2}))(?!\d)(?:t(?=\d))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<![\d:.])(?:(?<before>\d{1,2})\s*(?:-|/|and|y|et|&|to|al?|au)\s*)?(?:(?<day>\d{1,2})(?:\s?(?:st|nd|rd|th|ero?|o)\b\.?)?|primero|premier|first)\s*(?:de\s+|of\s+|-\s*)?(?<month>" + Months + @")(?![a-z])\.?(?:[,\s]*(?:de\s+|del\s+|of\s+|-)?(?<year>(?:19|20)\d{2})(?!\s?h)(?!\d))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"(?<![a-z])(?<month>" + Months + @")(?![a-z])\.?\s*(?:the\s+)?(?<day>\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?(?![\d:h])(?:[,\s]*(?<year>(?:19|20)\d{2})(?!\s?h)(?!\d))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"(?<![\d:.])(?:(?<a>\d{1,2})(?<slash>/)(?<b>\d{1,2})(?:/(?<year>(?:19|20)?\d{2}))?|(?<a>\d{1,2})\.(?<b>\d{1,2})\.(?<year>(?:19|20)?\d{2})|(?<a>\d{1,2})-(?<b>\d{1,2})-(?<year>(?:19|20)\d{2}))(?![\d:])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<![a-z])(?:" + Weekdays + @")(?![a-z])\.?,?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weekday();
}
