using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Vicinal.Platform.Api;

/// <summary>
/// Describes the CSV of an open list for programs: CSV on the Web (W3C, Metadata Vocabulary for Tabular Data, 2015). A column that is named as a member of its row has that member's type; every other is text.
/// </summary>
internal static class OpenTable
{
    public const string Type = "application/csvm+json";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static byte[] Describe<TRow>(IEnumerable<OpenColumn<TRow>> columns) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/csvw",
            ["dc:description"] = "Cells are UTF-8 with commas between them, as RFC 4180 has it. A text that a spreadsheet would take for a formula has an apostrophe before it, which is no part of it.",
            ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["header"] = true, ["delimiter"] = ",", ["doubleQuote"] = true },
            ["tableSchema"] = new JsonObject { ["columns"] = new JsonArray([.. columns.Select(column => new JsonObject { ["name"] = column.Name, ["titles"] = column.Name, ["datatype"] = Kind(typeof(TRow), column.Name) })]) },
        },
        Json);

    /// <summary>The address of the description of what is asked for: the same with <c>format=csvw</c>.</summary>
    public static string Address(HttpRequest request) =>
        request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + new QueryBuilder(request.Query.Where(one => one.Key != "format").SelectMany(one => one.Value, (one, value) => KeyValuePair.Create(one.Key, value ?? "")).Append(KeyValuePair.Create("format", "csvw")));

    private static string Kind(Type row, string column)
    {
        var member = row.GetProperty(column.Replace("_", "", StringComparison.Ordinal), BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        var type = member is null ? typeof(string) : Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        return type == typeof(bool) ? "boolean"
            : type == typeof(DateOnly) ? "date"
            : type == typeof(int) || type == typeof(long) ? "integer"
            : type == typeof(decimal) ? "decimal"
            : type == typeof(double) ? "double"
            : "string";
    }
}
