using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vicinal.Tests;

/// <summary>Holds a CSV against its description in CSVW, by the rules of the W3C's Model for Tabular Data for what descriptions here use.</summary>
internal static class DescribedTable
{
    private static readonly Regex Name = new("^[A-Za-z0-9][A-Za-z0-9._]*$", RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>Everything in which the table departs from its description.</summary>
    public static IReadOnlyList<string> Departures(string csv, string description)
    {
        var about = JsonNode.Parse(description)!.AsObject();
        var columns = about["tableSchema"]!["columns"]!.AsArray().Select(column => column!.AsObject()).ToList();
        List<string> wrong = [];
        if (about["@context"]!.GetValue<string>() != "http://www.w3.org/ns/csvw")
            wrong.Add("the description does not say that it is CSVW");
        wrong.AddRange(columns.Where(column => !Name.IsMatch(column["name"]!.GetValue<string>())).Select(column => $"{column["name"]} is no name of a column"));
        if (columns.Select(column => column["name"]!.GetValue<string>()).Distinct(StringComparer.Ordinal).Count() != columns.Count)
            wrong.Add("two columns have one name");
        var rows = Rows(csv);
        if (!rows[0].SequenceEqual(columns.Select(column => column["titles"]!.GetValue<string>()), StringComparer.Ordinal))
            wrong.Add($"the columns are {string.Join(',', rows[0])} and not {string.Join(',', columns.Select(column => column["titles"]))}");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var key = about["tableSchema"]!["primaryKey"]?.GetValue<string>();
        for (var line = 1; line < rows.Count; line++)
        {
            if (rows[line].Count != columns.Count)
            {
                wrong.Add($"row {line} has {rows[line].Count} cells");
                continue;
            }

            foreach (var (column, cell) in columns.Zip(rows[line]))
            {
                if (Wrong(column, cell) is { } why)
                    wrong.Add($"row {line}, {column["name"]}: '{cell}' {why}");
                if (column["name"]!.GetValue<string>() == key && !seen.Add(cell))
                    wrong.Add($"row {line}: {cell} stands twice");
            }
        }

        return wrong;
    }

    /// <summary>The cells of a CSV (RFC 4180), line by line.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string csv)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        for (var at = 0; at < csv.Length;)
        {
            var cell = new System.Text.StringBuilder();
            if (csv[at] == '"')
            {
                for (at++; csv[at] != '"' || (at + 1 < csv.Length && csv[at + 1] == '"'); at++)
                {
                    cell.Append(csv[at]);
                    at += csv[at] == '"' ? 1 : 0;
                }

                at++;
            }
            else
            {
                while (at < csv.Length && csv[at] is not (',' or '\n'))
                    cell.Append(csv[at++]);
            }

            row.Add(cell.ToString());
            if (at < csv.Length && csv[at] == ',' && at + 1 == csv.Length)
                row.Add("");
            if (at >= csv.Length || csv[at] == '\n')
            {
                rows.Add(row);
                row = [];
            }
            else if (csv[at] == ',' && at + 1 < csv.Length && csv[at + 1] == '\n')
            {
                row.Add("");
                rows.Add(row);
                row = [];
                at++;
            }

            at++;
        }

        return rows;
    }

    private static string? Wrong(JsonObject column, string cell)
    {
        if (cell.Length == 0)
            return column["required"]?.GetValue<bool>() is true ? "is needed" : null;
        var kind = column["datatype"] is JsonObject typed ? typed["base"]!.GetValue<string>() : column["datatype"]!.GetValue<string>();
        var words = (column["datatype"] as JsonObject)?["format"]?.GetValue<string>();
        foreach (var value in column["separator"]?.GetValue<string>() is { } between ? cell.Split(between) : [cell])
        {
            var fits = kind switch
            {
                "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                "boolean" => value is "true" or "false",
                "integer" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
                "decimal" => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
                "double" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
                "string" => true,
                _ => false,
            };
            if (!fits)
                return $"is no {kind}";
            if (words is not null && !Regex.IsMatch(value, $"^({words})$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
                return $"is none of {words}";
        }

        return null;
    }
}
