using System.Globalization;
using System.Text;

namespace Vicinal.Platform.Shell;

/// <summary>Parts of addresses from names and titles.</summary>
public static class AddressPart
{
    /// <summary>Lower case letters a to z, digits and single hyphens, cut at a whole word; another word where nothing of the name is left.</summary>
    public static string Of(string name, int longest, string otherwise)
    {
        var part = new StringBuilder();
        foreach (var letter in WithoutAccents(name))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                part.Append(char.ToLowerInvariant(letter));
            else if (part.Length > 0 && part[^1] != '-')
                part.Append('-');
        }

        var whole = part.ToString().Trim('-');
        if (whole.Length > longest)
            whole = whole[..(whole.LastIndexOf('-', longest) is > 0 and var word ? word : longest)];
        return whole.Length == 0 ? otherwise : whole;
    }

    // Halves of surrogate pairs and U+FFFE have no normal form.
    private static IEnumerable<char> WithoutAccents(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD')
        .Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark);
}
