using System.Globalization;
using System.Text.RegularExpressions;
using Vicinal.Platform.Forms;

namespace Vicinal.Measures.Publishing;

/// <summary>Where a field of the record stands in its form.</summary>
internal static partial class RecordFormFields
{
    // Lists of the record with the name of their rows and the fields by which a row counts as filled.
    private static readonly Dictionary<string, (string Row, string[] Filled)> Lists = new(StringComparer.Ordinal)
    {
        ["costs"] = ("cost", ["amount"]), ["sources"] = ("source", ["title", "url", "on"]), ["benefits"] = ("benefit", ["low", "high"]), ["positions"] = ("position", ["record", "words"]),
        ["results"] = ("result", ["indicator", "unit", "baseline", "target", "actual", "on", "source"]), ["statusLog"] = ("status", ["on", "note"]), ["texts"] = ("text", ["title", "summary", "how", "conditions", "lessons"]),
    };

    private static readonly Dictionary<string, string> Single = new(StringComparer.Ordinal) { ["legalBasis"] = "legal", ["daysToFirstPayment"] = "days", ["applyBy"] = "applyby", ["reviewBy"] = "review", ["decidedBy"] = "decided", ["takeUp"] = "takeup" };

    /// <summary>The field of the form; empty where the form does not show it.</summary>
    public static string Of(string field, TypedForm form)
    {
        var match = Entry().Match(field);
        if (!match.Success)
            return Single.GetValueOrDefault(field, field is "from" or "to" or "contact" or "licence" ? field : "");
        var (list, at, member) = (match.Groups["list"].Value, int.Parse(match.Groups["at"].Value, CultureInfo.InvariantCulture), match.Groups["member"].Value);
        if (list == "texts" && at == 0)
            return member;
        if (!Lists.TryGetValue(list, out var rows))
            return list is "instruments" or "sectors" or "area" ? list : "";

        // Rows that were left empty are no entries; the first text is the original, which has no row.
        for (int row = 0, entry = list == "texts" ? 1 : 0; row < form.Rows(rows.Row); row++)
        {
            if (!form.IsBlank(rows.Row, row, rows.Filled) && entry++ == at)
                return TypedForm.Field(rows.Row, row, member switch { "position" => "kind", _ => member });
        }

        return "";
    }

    [GeneratedRegex(@"^(?<list>[a-zA-Z]+)\[(?<at>[0-9]{1,4})\](\.(?<member>[a-zA-Z]+))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entry();
}
