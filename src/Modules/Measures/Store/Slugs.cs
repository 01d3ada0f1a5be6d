using System.Text;

namespace Vicinal.Measures.Store;

/// <summary>Parts of addresses from names and titles.</summary>
internal static class Slugs
{
    /// <summary>Lower case letters a to z, digits and single hyphens, cut at a whole word; another word where nothing of the name is left.</summary>
    public static string Of(string name, int longest, string otherwise)
    {
        var slug = new StringBuilder();
        foreach (var letter in Folding.Of(name))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var whole = slug.ToString().Trim('-');
        if (whole.Length > longest)
            whole = whole[..(whole.LastIndexOf('-', longest) is > 0 and var word ? word : longest)];
        return whole.Length == 0 ? otherwise : whole;
    }
}
