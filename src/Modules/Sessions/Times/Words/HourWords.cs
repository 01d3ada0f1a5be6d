using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Vicinal.Sessions.Times.Words;

/// <summary>Finds hours and how long something lasts.</summary>
internal static partial class HourWords
{
    private const string Halves = @"(?<morning>a\.?\s?m\b\.?|(?:de|por) la (?:manana|madrugada)|du matin|in the morning)"
        + @"|(?<afternoon>p\.?\s?m\b\.?|(?:de|por) la tarde|de l'apres-midi|du soir|in the (?:afternoon|evening))"
        + @"|(?<night>de la noche|at night)|(?<noon>m\b\.?|del mediodia)|(?<clock>o'clock)";

    private const string Minutes = @"(?:\s?(?:[:.h]|h\s|heures?\s|horas?\s(?:y\s)?)\s?(?<minute>\d{2})(?!\d)(?::\d{2}(?!\d))?)?";

    private const string Mark = @"(?:\s?(?<mark>(?:horas?|heures?|hours|hrs?|hs?|uhr)(?![a-z])\.?))?";

    public static Duration? TakeLength(NoteText text)
    {
        if (LengthPattern().Match(text.Rest) is not { Success: true } found)
            return null;
        text.Take(found);
        var minutes = Number(found.Groups["minutes"]) + Number(found.Groups["more"]) + (found.Groups["half"].Success ? 30 : 0) + (60 * Number(found.Groups["hours"]));
        return minutes > 0 ? Duration.FromMinutes(minutes) : null;
    }

    /// <summary>Two bare numbers are hours only where nothing else is: "3 to 5".</summary>
    public static List<SaidSpan> TakeSpans(NoteText text) => TakeSpans(text, areBare: false) is { Count: > 0 } spans ? spans : TakeSpans(text, areBare: true);

    private static List<SaidSpan> TakeSpans(NoteText text, bool areBare)
    {
        var rest = text.Rest;
        var found = HourPattern().Matches(rest).Where(match => match.Length > 0).ToList();
        var spans = new List<SaidSpan>();
        for (var at = 0; at < found.Count; at++)
        {
            var match = found[at];
            var next = at + 1 < found.Count && IsRange(rest, match, found[at + 1]) ? found[at + 1] : null;
            if (!IsHour(match) && !(next is not null && (areBare || IsHour(next))) && !Introduced().IsMatch(rest[..match.Index]))
                continue;
            var end = next is not null || at + 1 == found.Count ? next : null;
            var last = end ?? match;
            spans.Add(new SaidSpan(match.Index, text.Between(match.Index, last.Index + last.Length), Hour(text, match), end is null ? null : Hour(text, end)));
            text.Take(match);
            if (end is not null)
            {
                text.Take(end);
                at++;
            }
        }

        return spans;
    }

    /// <summary>Whether it is an hour by itself and not any number.</summary>
    private static bool IsHour(Match match) =>
        match.Groups["minute"].Success || match.Groups["mark"].Success || match.Groups["word"].Success || Said(match) is not DayHalf.NotSaid || match.Groups["noon"].Success || match.Groups["clock"].Success;

    private static bool IsRange(string rest, Match start, Match end) =>
        Until().IsMatch(rest[(start.Index + start.Length)..end.Index].Replace(NoteText.Taken, ' '));

    private static SaidHour Hour(NoteText text, Match match)
    {
        var words = text.Between(match.Index, match.Index + match.Length);
        if (match.Groups["word"].Success)
            return new SaidHour(words, match.Groups["midnight"].Success ? 0 : 12, 0, DayHalf.NotSaid, true);
        var hour = Number(match.Groups["hour"]);

        // Twelve in the morning is noon in Spanish; 12 m. is noon in the Americas.
        if (hour == 12 && (match.Groups["noon"].Success || match.Groups["morning"].Value.EndsWith("manana", StringComparison.Ordinal)))
            return new SaidHour(words, 12, Number(match.Groups["minute"]), DayHalf.NotSaid, true);
        return new SaidHour(words, hour, Number(match.Groups["minute"]), Said(match), match.Groups["hour"].Value[0] == '0');
    }

    private static DayHalf Said(Match match) =>
        match.Groups["morning"].Success ? DayHalf.Morning : match.Groups["afternoon"].Success ? DayHalf.Afternoon : match.Groups["night"].Success ? DayHalf.Night : DayHalf.NotSaid;

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"(?<![\d:.,/a-z-])(?<word>noon|midday|mediodia|midi|(?<midnight>midnight|medianoche|minuit))(?![a-z])|(?<![\d:.,/])(?<hour>\d{1,2})(?!\d)" + Minutes + Mark + @"(?:\s*(?:" + Halves + @")(?![a-z]))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HourPattern();

    [GeneratedRegex(@"^[\s,()]*(?:-|to|until|till|and|al?|hasta|y|et|jusqu'au?|/)\s*(?:las?\s+|los\s+)?\(?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Until();

    [GeneratedRegex(@"(?<![a-z])(?:at|from|between|entre|de|des|desde|las|la|a|a partir de)\s+(?:las?\s+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"(?<![a-z])(?:(?:for|during|durante|pendant|duracion\s?:?|duree\s?:?(?:\s?de)?|duration\s?:?|lasts|dura|dure)\s*(?:about\s|unas?\s|environ\s)?\s*(?:(?<hours>\d{1,2})(?<half>[.,]5)?\s?(?:hours?|horas?|heures?|hrs?|h)(?![a-z])(?:\s?(?:and|y|et)?\s?(?<more>\d{2})(?:\s?min[a-z]*\.?)?)?|(?<minutes>\d{2,3})\s?min[a-z]*\.?))|(?<![\d:.])(?<minutes>\d{2,3})\s?min(?:utes?|utos?)?(?![a-z])\.?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LengthPattern();
}
