using System.Globalization;
using System.Text;

namespace Vicinal.Formats.Records;

/// <summary>Something in a text that must not be there.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Found">What was found, as it is shown back; may be empty.</param>
/// <param name="Message">Both in an English sentence with the place.</param>
internal sealed record TextProblem(RecordRule Rule, string Found, string Message);

/// <summary>
/// What no text of a record may hold: signs that turn the direction of what follows, signs that nobody sees, and in names and titles words of two alphabets that look alike
/// (Unicode Technical Report 36 and Standard 39).
/// </summary>
internal static class TextProblems
{
    private const int MostMarks = 4;

    /// <summary>The first sign that must not be there, in a sentence; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Whether it may have several lines.</param>
    /// <param name="isName">Whether it is a name or title, which holds less.</param>
    public static TextProblem? Hidden(string text, bool lines, bool isName)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return null;
        var before = default(Rune);
        var (at, marks) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == 0xFFFD)
                return Place(text, at, RecordRule.Unreadable, "", "is a sign that could not be read (U+FFFD): write what stood there");
            if (Turns(rune))
                return Place(text, at, RecordRule.Turning, Code(rune), $"is an unseen sign ({Code(rune)}) that changes how the rest is shown: remove it");
            if (IsUnseen(rune, before, After(text, at + rune.Utf16SequenceLength), lines, isName))
                return Place(text, at, RecordRule.Unseen, Code(rune), $"is an unseen sign ({Code(rune)}): remove it");
            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MostMarks)
                return Place(text, at, RecordRule.Marks, "", "more than four marks stand on one letter: remove them");
            (before, at) = (rune, at + rune.Utf16SequenceLength);
        }

        return null;
    }

    /// <summary>The first word of a name that mixes alphabets which look alike, in a sentence; null where there is none.</summary>
    public static TextProblem? Mixed(string name)
    {
        if (!name.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return null;
        foreach (var word in name.Split(name.Where(letter => !char.IsLetterOrDigit(letter) && !char.IsSurrogate(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark).ToArray(), StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.EnumerateRunes().Any(IsDressed))
                return new TextProblem(RecordRule.Dressed, Quote.Of(word), $"the word {Quote.Of(word)} is written in mathematical or wide letters that look like plain ones: write plain ones.");
            if (word.EnumerateRunes().Select(Alphabet).Where(alphabet => alphabet is not null).Distinct(StringComparer.Ordinal).Count() > 1)
                return new TextProblem(RecordRule.Mixed, Quote.Of(word), $"the word {Quote.Of(word)} mixes alphabets that look alike: write it in one.");
        }

        return null;
    }

    /// <summary>What is wrong with a name that stands in no record, such as a government's; null where nothing is.</summary>
    public static RecordProblem? OfName(string name) =>
        (Hidden(name, lines: false, isName: true) ?? Mixed(name)) is { } problem ? new RecordProblem("", problem.Message) { Rule = problem.Rule, Found = problem.Found } : null;

    /// <summary>Overrides, embeddings and isolates of direction; right-to-left letters themselves need none of them.</summary>
    private static bool Turns(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0x206A and <= 0x206F);

    private static bool IsUnseen(Rune rune, Rune before, Rune? after, bool lines, bool isName)
    {
        if (Rune.IsControl(rune))
            return !(lines && rune.Value is '\n' or '\t');
        return rune.Value switch
        {
            // No letter at all, or one that prints nothing: Hangul and Khmer fillers, Braille blank, joiners, tags, notes between the lines.
            0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x180E or 0x200B or (>= 0x2060 and <= 0x2064) or 0x2800 or 0x3164 or 0xFEFF or 0xFFA0 or (>= 0xFFF9 and <= 0xFFFB) or (>= 0xE0000 and <= 0xE007F) => true,

            // Persian, Indic scripts and emoji need joiners within a word; between plain letters they only make two words look like one.
            0x200C or 0x200D => Alphabet(before) is not null || before.Value <= ' ' || after is null || Alphabet(after.Value) is not null,

            // Marks of direction and soft hyphens are harmless in running text; a name is looked for as it is written.
            0x00AD or 0x200E or 0x200F or 0x061C => isName,
            _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse,
        };
    }

    private static Rune? After(string text, int at) => at < text.Length && Rune.TryGetRuneAt(text, at, out var rune) ? rune : null;

    /// <summary>Alphabets whose letters look alike; null for everything else.</summary>
    private static string? Alphabet(Rune rune) => rune.Value switch
    {
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= 0x00C0 and <= 0x024F and not 0x00D7 and not 0x00F7) or (>= 0x0250 and <= 0x02AF) or (>= 0x1E00 and <= 0x1EFF) => "Latin",
        (>= 0x0370 and <= 0x03FF) or (>= 0x1F00 and <= 0x1FFF) => "Greek",
        (>= 0x0400 and <= 0x052F) or (>= 0x1C80 and <= 0x1C8F) or (>= 0x2DE0 and <= 0x2DFF) or (>= 0xA640 and <= 0xA69F) => "Cyrillic",
        >= 0x0530 and <= 0x058F => "Armenian",
        (>= 0x13A0 and <= 0x13FF) or (>= 0xAB70 and <= 0xABBF) => "Cherokee",
        >= 0x2C80 and <= 0x2CFF => "Coptic",
        _ => null,
    };

    private static bool IsDressed(Rune rune) => rune.Value is (>= 0x1D400 and <= 0x1D7FF) or (>= 0xFF21 and <= 0xFF3A) or (>= 0xFF41 and <= 0xFF5A);

    private static string Code(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");

    private static TextProblem Place(string text, int at, RecordRule rule, string found, string what) =>
        new(rule, found, string.Create(CultureInfo.InvariantCulture, $"character {at + 1}{(at == 0 ? "" : $", after {Quote.Of(text.AsSpan(Math.Max(0, at - 10), Math.Min(10, at)))},")} {what}."));
}
