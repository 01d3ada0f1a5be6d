using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records;

/// <summary>What no text of a record may hold: signs that turn the direction of what follows, unseen control signs, words that mix alphabets which look alike.</summary>
internal static class TextProblems
{
    private const int LongestText = 20_000;

    public static IEnumerable<RecordProblem> Of(string place, RecordText text)
    {
        foreach (var problem in Line(place + "title", text.Title, RecordProblems.LongestLine))
            yield return problem;
        if (Mixed(text.Title) is { } word)
            yield return new(place + "title", $"the word {Quote.Of(word)} mixes alphabets that look alike: write it in one.");
        foreach (var (field, words) in new[] { ("summary", text.Summary), ("how", text.How), ("conditions", text.Conditions), ("lessons", text.Lessons) })
        {
            if (words.Length > LongestText)
                yield return new(place + field, string.Create(CultureInfo.InvariantCulture, $"the text has {words.Length} characters; at most {LongestText} are kept: put the rest into a document and name it as a source."));
            else if (Hidden(words, lines: true) is { } sign)
                yield return new(place + field, Unseen(sign));
        }
    }

    public static IEnumerable<RecordProblem> Line(string field, string line, int longest)
    {
        if (line.Length > longest)
            yield return new(field, string.Create(CultureInfo.InvariantCulture, $"{line.Length} characters are too many: at most {longest} are kept."));
        else if (Hidden(line, lines: false) is { } sign)
            yield return new(field, Unseen(sign));
    }

    private static string Unseen(Rune sign) =>
        string.Create(CultureInfo.InvariantCulture, $"the text holds an unseen sign (U+{sign.Value:X4}) that changes how the rest is shown: remove it.");

    private static Rune? Hidden(string text, bool lines)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // Overrides and isolates of direction; right-to-left letters themselves need none of them.
            var turns = rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xFFFD;
            var control = Rune.IsControl(rune) && !(lines && rune.Value is '\n' or '\t');
            if (turns || control)
                return rune;
        }

        return null;
    }

    /// <summary>The first word with letters of the Latin alphabet beside Cyrillic or Greek ones.</summary>
    private static string? Mixed(string title) => title.Split([' ', '-', '/', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(word => word.Any(IsLatin) && word.Any(IsLookAlike));

    private static bool IsLatin(char letter) => char.IsAsciiLetter(letter) || (letter is >= '\u00C0' and <= '\u024F');

    private static bool IsLookAlike(char letter) => letter is (>= '\u0370' and <= '\u03FF') or (>= '\u0400' and <= '\u052F');
}
