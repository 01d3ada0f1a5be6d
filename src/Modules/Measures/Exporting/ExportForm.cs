using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Vicinal.Platform.Shell;

namespace Vicinal.Measures.Exporting;

/// <summary>In which form whole records are asked for.</summary>
internal enum ExportForm
{
    /// <summary>The canonical form.</summary>
    Json,

    /// <summary>The same with a context, as linked data.</summary>
    JsonLd,

    /// <summary>One record a line.</summary>
    Lines,

    /// <summary>A table for spreadsheets.</summary>
    Csv,

    /// <summary>The description of that table.</summary>
    CsvDescription,
}

/// <summary>Reads the form from an address (<c>format=jsonld</c>) or, where it says none, from the Accept header.</summary>
internal static class ExportForms
{
    public const string JsonLdType = "application/ld+json";
    public const string LinesType = "application/x-ndjson";
    public const string DescriptionType = "application/csvm+json";

    /// <summary>The schema of a record: the part of the schema of files that says it.</summary>
    public const string RecordSchema = "/api/v1/measures/schema#/properties/measures/items";

    private static readonly (string Name, string Type, ExportForm Form)[] All =
    [
        ("json", "application/json", ExportForm.Json), ("jsonld", JsonLdType, ExportForm.JsonLd), ("ndjson", LinesType, ExportForm.Lines), ("csv", "text/csv", ExportForm.Csv), ("csvw", DescriptionType, ExportForm.CsvDescription),
    ];

    /// <summary>The form that is asked for among those that there are; the canonical form where none is.</summary>
    public static ExportForm Of(HttpRequest request, params ReadOnlySpan<ExportForm> there)
    {
        var asked = request.Query["format"].ToString();
        foreach (var (name, _, form) in All)
        {
            if (asked.Equals(name, StringComparison.OrdinalIgnoreCase))
                return there.Contains(form) ? form : ExportForm.Json;
        }

        foreach (var type in MediaTypeHeaderValue.ParseList(request.Headers.Accept).OrderByDescending(type => type.Quality ?? 1))
        {
            foreach (var (_, known, form) in All)
            {
                if (type.MediaType.Equals(known, StringComparison.OrdinalIgnoreCase) && there.Contains(form))
                    return form;
            }
        }

        return ExportForm.Json;
    }

    /// <summary>Says in the answer where its shape is described.</summary>
    public static void Describe(HttpResponse response, string address, string type)
    {
        response.Headers.Vary = "Accept";
        response.Headers.Append(HeaderNames.Link, $"<{address}>; rel=\"describedby\"; type=\"{type}\"");
    }

    /// <summary>The address of this instance, without a slash at its end.</summary>
    public static string Instance(Links links) => links.Absolute(links.Plain(""));
}
