using System.Globalization;
using System.Text;
using Vicinal.Planning.Records;

namespace Vicinal.Measures.Store;

/// <summary>Words as they are looked for: without accents, in lower case.</summary>
internal static class Folding
{
    private const int MostWords = 12;

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Everything of a record that words may find.</summary>
    public static string Of(MeasureRecord record) => Of(string.Join('\n', record.Texts
        .SelectMany(text => new[] { text.Title, text.Summary, text.How, text.Conditions, text.Lessons })
        .Append(record.Government.Name).Append(record.LegalBasis).Where(text => text.Length > 0)));

    public static IReadOnlyList<string> Words(string text) =>
        [.. Of(text).Split([' ', ',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostWords)];
}
