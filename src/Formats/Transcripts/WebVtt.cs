using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Vicinal.Formats.Transcripts;

/// <summary>WebVTT (W3C): cues with times; who speaks stands in <c>&lt;v Name&gt;</c> or, as Zoom writes it, before a colon.</summary>
internal static partial class WebVtt
{
    // Cues of one voice in a row are one line up to this length: a caption is half a sentence.
    private const int LongestJoined = 500;
    private const int LongestHead = 200;

    private sealed record Cue(int Line, TimeSpan Start, string Voice, string Text);

    public static IEnumerable<TranscriptLine> Read(IReadOnlyList<string> lines, string name, Findings findings) => Joined(Voiced(Unrolled(Cues(lines, name, findings))));

    private static List<Cue> Cues(IReadOnlyList<string> lines, string name, Findings findings)
    {
        var cues = new List<Cue>();
        var at = 0;
        while (at < lines.Count && lines[at].Trim().Length > 0)
            at++;
        while (at < lines.Count)
        {
            if (lines[at].Trim().Length == 0)
            {
                at++;
                continue;
            }

            var begin = at;
            while (at < lines.Count && lines[at].Trim().Length > 0)
                at++;
            if (Aside().IsMatch(lines[begin]))
                continue;
            Add(cues, lines, begin, at, name, findings);
        }

        return cues;
    }

    private static void Add(List<Cue> cues, IReadOnlyList<string> lines, int begin, int end, string name, Findings findings)
    {
        var timed = Enumerable.Range(begin, Math.Min(2, end - begin)).FirstOrDefault(line => lines[line].Contains("-->", StringComparison.Ordinal), -1);
        if (timed < 0)
        {
            findings.Error(name, begin + 1, null, $"{Quote.Of(lines[begin])} has no time: a cue begins with a line such as 00:01:02.500 --> 00:01:05.000, perhaps after its number.");
            return;
        }

        var match = Times().Match(lines[timed].Length > LongestHead ? lines[timed][..LongestHead] : lines[timed]);
        if (!match.Success || Moment(match, "from") is not { } from || Moment(match, "to") is not { } to)
        {
            findings.Error(name, timed + 1, null, $"{Quote.Of(lines[timed])} is no time: write 00:01:02.500 --> 00:01:05.000.");
            return;
        }

        if (to < from)
        {
            findings.Error(name, timed + 1, null, $"{Quote.Of(lines[timed])} ends before it begins.");
            return;
        }

        var text = string.Join('\n', lines.Skip(timed + 1).Take(end - timed - 1));
        var voice = Voice().Match(text);
        if (!voice.Success)
        {
            cues.Add(new Cue(timed + 2, from, "", Plain(text)));
            return;
        }

        for (; voice.Success; voice = voice.NextMatch())
            cues.Add(new Cue(timed + 2, from, Plain(voice.Groups["name"].Value), Plain(voice.Groups["text"].Value)));
    }

    /// <summary>Captions made by machines scroll: a cue begins with the last line of the one before.</summary>
    private static IEnumerable<Cue> Unrolled(List<Cue> cues)
    {
        var last = "";
        foreach (var cue in cues)
        {
            var lines = cue.Text.Split('\n');

            // Two people may say the same word after one another.
            var text = cue.Voice.Length > 0 ? cue.Text : string.Join('\n', lines.SkipWhile(line => line == last));
            last = lines[^1].Length > 0 ? lines[^1] : last;
            if (text.Length > 0)
                yield return cue with { Text = text };
        }
    }

    /// <summary>Where most cues begin with a name and a colon, these are the voices; a colon in a few sentences is none.</summary>
    private static List<Cue> Voiced(IEnumerable<Cue> cues)
    {
        var all = cues.ToList();
        var heads = all.Count(cue => cue.Voice.Length == 0 && Head(cue) is not null);
        return heads * 2 < all.Count || heads == 0 ? all : all.ConvertAll(cue => cue.Voice.Length == 0 && Head(cue) is var (voice, text) ? cue with { Voice = voice, Text = text } : cue);
    }

    private static (string Voice, string Text)? Head(Cue cue)
    {
        var colon = cue.Text.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and <= 60 && cue.Text.AsSpan(0, colon).IndexOfAny("\n.!?") < 0 && cue.Text[..colon].Split(' ').Length <= 6 ? (cue.Text[..colon].Trim(), cue.Text[(colon + 2)..].Trim()) : null;
    }

    private static IEnumerable<TranscriptLine> Joined(List<Cue> cues)
    {
        TranscriptLine? open = null;
        foreach (var cue in cues)
        {
            var text = cue.Text.Replace('\n', ' ');
            if (open is not null && open.Speaker == cue.Voice && open.Text.Length + text.Length < LongestJoined)
            {
                open = open with { Text = $"{open.Text} {text}" };
                continue;
            }

            if (open is not null)
                yield return open;
            open = new TranscriptLine(cue.Line, cue.Start.ToString(cue.Start.TotalHours < 24 ? "hh\\:mm\\:ss" : "d\\.hh\\:mm\\:ss", CultureInfo.InvariantCulture), cue.Voice, text);
        }

        if (open is not null)
            yield return open;
    }

    private static TimeSpan? Moment(Match match, string which)
    {
        int Part(string part) => match.Groups[which + part] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
        return Part("Minutes") < 60 && Part("Seconds") < 60 ? new TimeSpan(Part("Hours"), Part("Minutes"), Part("Seconds")) : null;
    }

    private static string Plain(string text) => string.Join('\n', WebUtility.HtmlDecode(Tag().Replace(text, "")).Replace("\u200E", "", StringComparison.Ordinal).Replace("\u200F", "", StringComparison.Ordinal).Replace('\u00A0', ' ')
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^(NOTE|STYLE|REGION)(\s|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^\s*((?<fromHours>\d{1,4}):)?(?<fromMinutes>\d{2}):(?<fromSeconds>\d{2})[.,]\d{1,3}\s+-->\s+((?<toHours>\d{1,4}):)?(?<toMinutes>\d{2}):(?<toSeconds>\d{2})[.,]\d{1,3}(\s|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Times();

    [GeneratedRegex(@"<v(\.[^\s>]*)?\s+(?<name>[^>]{1,200})>(?<text>[^\0]*?)(?=<v[\s.]|</v>|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Voice();

    [GeneratedRegex(@"<[^<>]{0,200}>", RegexOptions.None, 1000)]
    private static partial Regex Tag();
}
