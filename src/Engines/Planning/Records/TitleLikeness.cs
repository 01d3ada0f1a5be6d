using System.Globalization;
using System.Text;

namespace Vicinal.Planning.Records;

/// <summary>How alike two titles are, whatever their accents, capitals and signs.</summary>
public static class TitleLikeness
{
    /// <summary>A text without accents and signs, in lower case, with single spaces between words.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
                folded.Append(char.ToLowerInvariant(letter));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Dice's coefficient of the trigrams of two folded titles, each word with a space before and after (as PostgreSQL's pg_trgm makes them): 0 to 1.</summary>
    public static double Of(string one, string other) => Of(Trigrams(one), Trigrams(other));

    internal static double Of(HashSet<(char, char, char)> one, HashSet<(char, char, char)> other)
    {
        if (one.Count == 0 || other.Count == 0)
            return 0;
        var (few, many) = one.Count <= other.Count ? (one, other) : (other, one);
        return 2.0 * few.Count(many.Contains) / (few.Count + many.Count);
    }

    internal static HashSet<(char, char, char)> Trigrams(string folded)
    {
        var trigrams = new HashSet<(char, char, char)>();
        foreach (var word in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var padded = $"  {word} ";
            for (var at = 0; at + 2 < padded.Length; at++)
                trigrams.Add((padded[at], padded[at + 1], padded[at + 2]));
        }

        return trigrams;
    }
}
