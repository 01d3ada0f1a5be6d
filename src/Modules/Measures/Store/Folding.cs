using System.Globalization;
using System.Text;

namespace Vicinal.Measures.Store;

/// <summary>Words as they are looked for: without accents, in lower case.</summary>
internal static class Folding
{
    private const int MostWords = 12;

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in WellFormed(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>The words of a question, each of letters and digits alone: nothing in them can be taken for an operator of a database's own language.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Of(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark)
                word.Append(rune);
            else
                End();
        }

        End();
        return [.. words.Distinct(StringComparer.Ordinal).Take(MostWords)];

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>The text without halves of surrogate pairs and U+FFFE, for which there is no normal form.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD');
}
