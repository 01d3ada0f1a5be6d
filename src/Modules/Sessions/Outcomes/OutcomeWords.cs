using System.Globalization;
using System.Text;

namespace Vicinal.Sessions.Outcomes;

/// <summary>Words as they are looked for: without accents, in lower case, in any script.</summary>
internal static class OutcomeWords
{
    private const int Most = 12;

    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);

        // Halves of surrogate pairs and U+FFFE have no normal form.
        foreach (var letter in Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }

    /// <summary>The words of a question.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. Folded(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(Most)];
}
