using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Vicinal.Formats.Csv;

namespace Vicinal.Formats.Transcripts;

/// <summary>Reads the transcript or chat of a meeting. Which kind it is, the file itself shows.</summary>
public static class TranscriptFile
{
    /// <summary>Most bytes of a file: a day of talk has about one million letters.</summary>
    public const int MostBytes = 5 << 20;

    /// <summary>Most lines that are taken.</summary>
    public const int MostLines = 20_000;

    private const int LongestText = 4_000;
    private const int LongestSpeaker = 120;
    private const int LinesThatShowTheKind = 40;

    /// <summary>The transcript, or what is wrong by line. Never throws for what stands in the file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="name">As the user knows it.</param>
    /// <param name="order">How its days are written, where they are.</param>
    public static Reading<Transcript> Read(Stream content, string name, DayOrder order = DayOrder.AsFound)
    {
        var findings = new Findings();
        if (Text(content, name, findings) is not { } text)
            return Reading<Transcript>.Of(null, findings);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var first = lines.Take(LinesThatShowTheKind).ToList();
        (TranscriptKind Kind, IEnumerable<TranscriptLine> Lines)? read = first[0].TrimStart().StartsWith("WEBVTT", StringComparison.Ordinal)
            ? (TranscriptKind.WebVtt, WebVtt.Read(lines, name, findings))
            : first.Any(ZoomChat.IsHead) ? (TranscriptKind.ZoomChat, ZoomChat.Read(lines, name, findings))
            : first.Any(WhatsAppChat.IsHead) ? (TranscriptKind.WhatsApp, WhatsAppChat.Read(lines, name, order, findings))
            : null;
        if (read is null)
            findings.Error(name, 1, null, $"{Quote.Of(first.FirstOrDefault(line => line.Trim().Length > 0, ""))} begins no file that is understood: WebVTT (begins with WEBVTT), the chat of a Zoom meeting (14:03:12 From Ana to Everyone: …), or a WhatsApp export (30/04/2020, 14:03 - Ana: …).");
        var kept = read is null ? [] : Kept(read.Value.Lines, name, findings);
        if (read is not null && kept.IsEmpty && !findings.Refused)
            findings.Error(name, null, null, "nothing is said in this file.");
        return Reading<Transcript>.Of(read is null ? null : new Transcript(read.Value.Kind, kept), findings);
    }

    private static string? Text(Stream content, string name, Findings findings)
    {
        using var kept = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; kept.Length <= MostBytes && (read = content.Read(chunk)) > 0;)
            kept.Write(chunk, 0, read);
        if (kept.Length > MostBytes)
        {
            findings.Error(name, null, null, string.Create(CultureInfo.InvariantCulture, $"the file has more than {MostBytes >> 20} MB: export the text without media, or split it."));
            return null;
        }

        var bytes = kept.GetBuffer().AsSpan(0, (int)kept.Length);
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        return TextBytes.Decode(bytes, name, findings);
    }

    private static ImmutableArray<TranscriptLine> Kept(IEnumerable<TranscriptLine> lines, string name, Findings findings)
    {
        var kept = ImmutableArray.CreateBuilder<TranscriptLine>();
        foreach (var line in lines)
        {
            if (kept.Count == MostLines)
            {
                findings.Error(name, line.Line, null, string.Create(CultureInfo.InvariantCulture, $"more than {MostLines:N0} lines were said: split the file before this line."));
                break;
            }

            if (line.Text.Length > 0)
                kept.Add(line with { Speaker = Short(PersonalNumbers.Mask(line.Speaker), LongestSpeaker), Text = Short(PersonalNumbers.Mask(line.Text), LongestText) });
        }

        return kept.ToImmutable();
    }

    private static string Short(string text, int longest) => text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1)] + "…";
}
