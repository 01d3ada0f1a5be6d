using System.Text;
using System.Text.Json.Nodes;
using Vicinal.Formats.Records.Linked;

namespace Vicinal.Formats.Csv;

/// <summary>A column of a table as its description names it.</summary>
/// <param name="Title">What stands over it.</param>
/// <param name="Kind">A datatype of CSVW, such as <c>string</c> or <c>date</c>.</param>
internal sealed record DescribedColumn(string Title, string Kind = "string")
{
    /// <summary>Whether each row has it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What stands between several values of a cell; null where a cell holds one.</summary>
    public string? Between { get; init; }

    /// <summary>The only words that a value may be; empty where it is free.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>Describes a table for programs: CSV on the Web (W3C, Metadata Vocabulary for Tabular Data, 2015).</summary>
internal static class TableDescription
{
    private const string Guarded = "Cells are UTF-8 with commas between them, as RFC 4180 has it. A text that a spreadsheet would take for a formula has an apostrophe before it, which is no part of it.";

    /// <param name="table">The table's address or file name.</param>
    /// <param name="columns">Its columns in order.</param>
    /// <param name="key">The column by which a row is known; null where there is none.</param>
    /// <param name="more">What else must be known, in a sentence or two; may be empty.</param>
    public static string Of(string table, IEnumerable<DescribedColumn> columns, string? key, string more = "")
    {
        var schema = new JsonObject { ["columns"] = new JsonArray([.. columns.Select(Column)]) };
        if (key is not null)
            schema["primaryKey"] = Name(key);
        return new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/csvw",
            ["url"] = table,
            ["dc:description"] = (Guarded + " " + more).TrimEnd(),
            ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["header"] = true, ["delimiter"] = ",", ["doubleQuote"] = true },
            ["tableSchema"] = schema,
        }.ToJsonString(RecordJsonLd.Indented) + "\n";
    }

    private static JsonObject Column(DescribedColumn column)
    {
        JsonNode kind = column.Words.Count == 0 ? JsonValue.Create(column.Kind) : new JsonObject { ["base"] = column.Kind, ["format"] = string.Join('|', column.Words) };
        var described = new JsonObject { ["name"] = Name(column.Title), ["titles"] = column.Title, ["datatype"] = kind };
        if (column.IsRequired)
            described["required"] = true;
        if (column.Between is { } between)
            described["separator"] = between;
        return described;
    }

    /// <summary>Names have letters, digits, points and underscores only.</summary>
    private static string Name(string title)
    {
        var name = new StringBuilder(title);
        for (var at = 0; at < name.Length; at++)
            name[at] = char.IsAsciiLetterOrDigit(name[at]) || name[at] == '.' ? name[at] : '_';
        return name.ToString();
    }
}
