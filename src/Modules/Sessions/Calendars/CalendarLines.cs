using System.Text;

namespace Vicinal.Sessions.Calendars;

/// <summary>
/// Lines of a calendar file, at most 75 octets each (RFC 5545, 3.1). Folding is done anew, because Ical.Net 5.2 folds between the two halves
/// of a code point beyond the basic plane, and writing such halves as UTF-8 destroys the letter.
/// </summary>
internal static class CalendarLines
{
    private const int MostOctets = 75;
    private const string Fold = "\r\n ";

    /// <summary>Takes every fold away and folds by octets, never within a code point.</summary>
    public static string Refold(string text)
    {
        var folded = new StringBuilder(text.Length + (text.Length / 32));
        foreach (var line in text.ReplaceLineEndings("\r\n").Replace(Fold, "", StringComparison.Ordinal).Split("\r\n"))
        {
            if (line.Length > 0)
                Append(folded, line);
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append(Fold);
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        folded.Append("\r\n");
    }
}
