using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Vicinal.Platform.Api;

/// <summary>A column of a CSV answer; numbers are written with a point and so that they read back the same.</summary>
public sealed record OpenColumn<TRow>(string Name, Func<TRow, object?> Value);

/// <summary>Answers open data as JSON or CSV, with an ETag so that who has it already need not fetch it again.</summary>
public static class OpenRows
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { WriteIndented = false };

    /// <summary>CSV where <c>format=csv</c> or the Accept header prefers it, its description where <c>format=csvw</c>, JSON otherwise.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Of the file that a browser saves, without ending.</param>
    /// <param name="value">The whole answer, for JSON.</param>
    /// <param name="rows">The rows, for CSV.</param>
    /// <param name="columns">The columns of the CSV.</param>
    public static IResult Answer<TRow>(HttpContext context, string name, object value, IEnumerable<TRow> rows, IReadOnlyList<OpenColumn<TRow>> columns)
    {
        if (Asked(context.Request).Equals("csvw", StringComparison.OrdinalIgnoreCase))
            return Results.Bytes(OpenTable.Describe(columns), OpenTable.Type);
        var csv = WantsCsv(context.Request);
        var body = csv
            ? Encoding.UTF8.GetBytes(Csv(rows, columns))
            : JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Json);
        context.Response.Headers.Vary = "Accept";
        if (csv)
            context.Response.Headers.Append(HeaderNames.Link, $"<{OpenTable.Address(context.Request)}>; rel=\"describedby\"; type=\"{OpenTable.Type}\"");
        return Results.Bytes(
            body,
            csv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
            csv ? name + ".csv" : null,
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\""));
    }

    private static bool WantsCsv(HttpRequest request)
    {
        var asked = Asked(request);
        if (asked.Length > 0)
            return asked.Equals("csv", StringComparison.OrdinalIgnoreCase);
        var accepted = MediaTypeHeaderValue.ParseList(request.Headers.Accept);
        return accepted.OrderByDescending(type => type.Quality ?? 1).FirstOrDefault() is { } first
            && first.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase);
    }

    private static string Asked(HttpRequest request) => request.Query["format"].ToString();

    private static string Csv<TRow>(IEnumerable<TRow> rows, IReadOnlyList<OpenColumn<TRow>> columns)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', columns.Select(column => column.Name)).Append('\n');
        foreach (var row in rows)
            text.AppendJoin(',', columns.Select(column => Cell(column.Value(row)))).Append('\n');
        return text.ToString();
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        string text => Quoted(text),
        IFormattable number => number.ToString(value is DateOnly ? "yyyy-MM-dd" : null, CultureInfo.InvariantCulture),
        _ => Quoted(value.ToString() ?? ""),
    };

    // A text that a spreadsheet would take for a formula gets an apostrophe before it; the wide forms are signs of formulas too where it is set to Chinese, Japanese or Korean.
    private static string Quoted(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20')
            text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}
