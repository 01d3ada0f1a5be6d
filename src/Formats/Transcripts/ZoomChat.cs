using System.Text.RegularExpressions;

namespace Vicinal.Formats.Transcripts;

/// <summary>The chat of a Zoom meeting: <c>14:03:12 From Ana to Everyone:</c> with the message after it or on the lines below. Messages to one person are left out.</summary>
internal static partial class ZoomChat
{
    private const int LongestHead = 300;

    public static bool IsHead(string line) => Match(line).Success;

    public static IEnumerable<TranscriptLine> Read(IReadOnlyList<string> lines, string name, Findings findings)
    {
        var said = new List<TranscriptLine>();
        var aside = 0;
        var isAside = false;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (Match(line) is { Success: true } head)
            {
                isAside = Private().IsMatch(head.Groups["to"].Value);
                aside += isAside ? 1 : 0;
                if (!isAside)
                    said.Add(new TranscriptLine(at + 1, head.Groups["date"].Success ? $"{head.Groups["date"].Value} {head.Groups["time"].Value}" : head.Groups["time"].Value, head.Groups["name"].Value.Trim(), line[head.Length..].Trim()));
            }
            else if (said.Count == 0 && !isAside && line.Trim().Length > 0)
            {
                findings.Error(name, at + 1, null, $"{Quote.Of(line)} stands before the first message: a message begins with its time and its writer, such as 14:03:12 From Ana to Everyone:");
            }
            else if (!isAside && line.Trim().Length > 0)
            {
                said[^1] = said[^1] with { Text = $"{said[^1].Text} {line.Trim()}".Trim() };
            }
        }

        if (aside > 0)
            findings.Remark(name, null, null, $"{aside} messages to one person were left out.");
        return said;
    }

    private static Match Match(string line) => Head().Match(line.Length > LongestHead ? line[..LongestHead] : line);

    [GeneratedRegex(@"^\uFEFF?((?<date>\d{4}-\d{2}-\d{2})\s+)?(?<time>\d{1,2}:\d{2}(:\d{2})?)\s+(From|De|Von|Da)\s+(?<name>[^:]{1,120}?)(\s+(to|a|à|para|an)\s+(?<to>[^:]{1,120}?))?\s*:(\s|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Head();

    [GeneratedRegex(@"\((privat|direct|mensaje directo|message direct|en privado|en privé|mensagem direta)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Private();
}
