using System.Globalization;
using System.Text.RegularExpressions;

namespace Vicinal.Formats.Transcripts;

/// <summary>A chat exported from WhatsApp, whose days and hours are written as on the telephone that exported it.</summary>
internal static partial class WhatsAppChat
{
    private const int LongestHead = 200;
    private const int Centuries = 2000;

    private sealed record Head(int Line, int First, int Second, int Third, TimeOnly Time, string Rest);

    public static bool IsHead(string line) => Match(line).Success;

    public static IEnumerable<TranscriptLine> Read(IReadOnlyList<string> lines, string name, DayOrder order, Findings findings)
    {
        var heads = new List<Head>();
        for (var at = 0; at < lines.Count; at++)
            Add(heads, lines[at], at + 1, name, findings);
        if (Order(heads, name, order, findings) is not { } known)
            return [];
        var system = heads.Count(head => Split(head.Rest) is null);
        if (system > 0)
            findings.Remark(name, null, null, $"{system} lines that nobody wrote, such as who joined, and pictures were left out.");
        return [.. heads.Where(head => Split(head.Rest) is not null).Select(head => Line(head, known, name, findings)).OfType<TranscriptLine>()];
    }

    private static void Add(List<Head> heads, string line, int at, string name, Findings findings)
    {
        var match = Match(line);
        if (!match.Success)
        {
            if (heads.Count > 0)
                heads[^1] = heads[^1] with { Rest = $"{heads[^1].Rest}\n{line}" };
            else if (line.Trim().Length > 0)
                findings.Error(name, at, null, $"{Quote.Of(line)} stands before the first message: a message begins with its day, hour and writer, such as 30/04/2020, 14:03 - Ana:");
            return;
        }

        int Part(string part) => match.Groups[part] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        var (hour, minute, second, half) = (Part("hour"), Part("minute"), Part("second"), match.Groups["half"].Value.ToUpperInvariant());
        if (half.Length > 0 && hour is >= 1 and <= 12)
            hour = (hour % 12) + (half[0] == 'P' ? 12 : 0);
        if (hour > 23 || minute > 59 || second > 59)
            findings.Error(name, at, null, $"{Quote.Of(match.Value)} has an hour that no day has.");
        else
            heads.Add(new Head(at, Part("first"), Part("middle"), Part("third"), new TimeOnly(hour, minute, second), line[match.Length..]));
    }

    /// <summary>Which number is the day; null, with a problem, where the file does not show it.</summary>
    private static Func<Head, (int Year, int Month, int Day)>? Order(List<Head> heads, string name, DayOrder order, Findings findings)
    {
        if (heads.All(head => head.First > 31))
            return head => (head.First, head.Second, head.Third);
        var (dayFirst, monthFirst) = (heads.Find(head => head.First > 12), heads.Find(head => head.Second > 12));
        switch (order, dayFirst, monthFirst)
        {
            case (_, { } one, { } other):
                findings.Error(name, Math.Max(one.Line, other.Line), null, string.Create(CultureInfo.InvariantCulture, $"lines {Math.Min(one.Line, other.Line)} and {Math.Max(one.Line, other.Line)} write their days in different orders: export the chat again, from one telephone."));
                return null;
            case (DayOrder.DayFirst, _, null) or (DayOrder.AsFound, { }, null):
                return head => (Year(head.Third), head.Second, head.First);
            case (DayOrder.MonthFirst, null, _) or (DayOrder.AsFound, null, { }):
                return head => (Year(head.Third), head.First, head.Second);
            case (DayOrder.AsFound, null, null):
                findings.Error(name, heads[0].Line, null, "every day in this file can be read as day and month or as month and day: say which comes first.");
                return null;
            default:
                var wrong = dayFirst ?? monthFirst!;
                findings.Error(name, wrong.Line, null, "this line has no such month: the days are written in the other order than was said.");
                return null;
        }
    }

    private static TranscriptLine? Line(Head head, Func<Head, (int Year, int Month, int Day)> order, string name, Findings findings)
    {
        var (year, month, day) = order(head);
        var (speaker, text) = Split(head.Rest)!.Value;
        if (month is >= 1 and <= 12 && year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
            return new TranscriptLine(head.Line, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00} {head.Time:HH:mm}"), speaker, text);
        findings.Error(name, head.Line, null, string.Create(CultureInfo.InvariantCulture, $"{day}.{month}.{year} is no day."));
        return null;
    }

    /// <summary>Writer and message; null where nobody wrote it or it was a picture.</summary>
    private static (string Speaker, string Text)? Split(string rest)
    {
        var colon = rest.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0 || rest.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var line && line < colon)
            return null;
        var text = Marks().Replace(rest[(colon + 2)..], "").Replace('\n', ' ').Trim();
        return Omitted().IsMatch(text) ? null : (Marks().Replace(rest[..colon], "").Trim().TrimStart('~').Trim(), text);
    }

    private static int Year(int typed) => typed < 100 ? Centuries + typed : typed;

    private static Match Match(string line) => Begin().Match(line.Length > LongestHead ? line[..LongestHead] : line);

    [GeneratedRegex(@"^[\u200E\u200F\u202A-\u202C\uFEFF]*\[?(?<first>\d{1,4})[/.\-](?<middle>\d{1,2})[/.\-](?<third>\d{1,4}),?\s+((à|a las|às|um|at)\s+)?(?<hour>\d{1,2})[:.h](?<minute>\d{2})([:.](?<second>\d{2}))?(\s*(?<half>[AaPp])\.?\s?[Mm]\.?)?(\]\s*|\s+-\s+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Begin();

    [GeneratedRegex(@"[\u200E\u200F\u202A-\u202C]", RegexOptions.None, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^<[^<>]{3,60}>$|^(image|video|audio|sticker|GIF|document|imagen|vídeo|vidéo) (omitted|omitid[oa]|omis|omise|absente?)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Omitted();
}
