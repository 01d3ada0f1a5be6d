using System.Text;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records.Importing;

/// <summary>Ids of records from names and titles.</summary>
public static class RecordIds
{
    /// <summary>Lower case letters a to z, digits and single hyphens, cut at a whole word; another word where nothing of the name is left.</summary>
    public static string Of(string name, int longest, string otherwise)
    {
        ArgumentNullException.ThrowIfNull(name);
        var id = new StringBuilder();
        foreach (var letter in TitleLikeness.Folded(name))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                id.Append(letter);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        var whole = id.ToString().Trim('-');
        if (whole.Length > longest)
            whole = whole[..(whole.LastIndexOf('-', longest) is > 0 and var word ? word : longest)];
        return whole.Length == 0 ? otherwise : whole;
    }
}
