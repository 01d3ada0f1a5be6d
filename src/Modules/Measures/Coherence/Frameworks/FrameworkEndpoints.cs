using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Formats.Coherence;
using Vicinal.Measures.Exporting;
using Vicinal.Platform.Api;
using Vicinal.Platform.Shell;

namespace Vicinal.Measures.Coherence.Frameworks;

/// <summary><c>GET /api/v1/measures/frameworks</c>, and one with its objectives as JSON or as the table that can be imported.</summary>
internal static class FrameworkEndpoints
{
    private static readonly OpenColumn<FrameworkRow>[] Columns =
    [
        new("key", row => row.Key), new("title", row => row.Title), new("owner", row => row.Owner), new("level", row => row.Level), new("source", row => row.Source), new("source_url", row => row.SourceUrl),
        new("licence", row => row.Licence), new("objectives", row => row.Objectives),
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/measures/frameworks", ListAsync)
            .WithName("ListFrameworks").WithTags("Measures").WithSummary("Frameworks of objectives: the Sustainable Development Goals and the strategies that were entered here. format=json|csv.")
            .Produces<IReadOnlyList<FrameworkRow>>();
        endpoints.MapGet("/api/v1/measures/frameworks/{key}", GetAsync)
            .WithName("GetFramework").WithTags("Measures").WithSummary("A framework with its objectives; format=csv gives the table that can be imported elsewhere (code, parent, title-xx, words-xx), format=csvw its description.")
            .Produces<FrameworkAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(HttpContext context, FrameworkShelf shelf, CancellationToken cancellation)
    {
        var rows = (await shelf.ListAsync(cancellation)).Select(Row).ToList();
        return OpenRows.Answer(context, "frameworks", rows, rows, Columns);
    }

    private static async Task<IResult> GetAsync(string key, HttpContext context, FrameworkShelf shelf, Links links, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(key, cancellation) is not { } framework)
            return Results.Problem($"There is no framework '{key}'. /api/v1/measures/frameworks lists those that there are.", statusCode: StatusCodes.Status404NotFound);
        var form = ExportForms.Of(context.Request, ExportForm.Json, ExportForm.Csv, ExportForm.CsvDescription);
        var address = links.Plain("/api/v1/measures/frameworks/" + key, ("format", form is ExportForm.Csv ? "csvw" : "csv"));
        if (form is ExportForm.CsvDescription)
            return Results.Text(FrameworkCsv.Describe(framework.Objectives, links.Absolute(address)), ExportForms.DescriptionType, Encoding.UTF8);
        if (form is ExportForm.Csv)
        {
            ExportForms.Describe(context.Response, address, ExportForms.DescriptionType);
            return Results.File(Encoding.UTF8.GetBytes(FrameworkCsv.Write(framework.Objectives)), "text/csv; charset=utf-8", framework.Key + ".csv");
        }

        var rows = framework.Objectives.Select(one => new ObjectiveRow(one.Code, one.Parent, one.Titles)).ToList();
        return OpenRows.Answer(context, framework.Key, new FrameworkAnswer(Row(framework), rows), rows, []);
    }

    private static FrameworkRow Row(Framework framework) => new(
        framework.Key, framework.Title, framework.Owner, framework.Level.ToString(), framework.Source, framework.SourceUrl, framework.Licence, framework.Objectives.Length);
}

/// <summary>A framework in a list.</summary>
/// <param name="Key">Its part of the address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Owner">Who decided it.</param>
/// <param name="Level">The level of who decided it.</param>
/// <param name="Source">Where it can be read.</param>
/// <param name="SourceUrl">The address of that; may be empty.</param>
/// <param name="Licence">SPDX identifier, or words.</param>
/// <param name="Objectives">How many it has.</param>
internal sealed record FrameworkRow(string Key, string Title, string Owner, string Level, string Source, string SourceUrl, string Licence, int Objectives);

/// <summary>An objective.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Parent">The objective that it belongs to; null at the top.</param>
/// <param name="Titles">Its title by language.</param>
internal sealed record ObjectiveRow(string Code, string? Parent, IReadOnlyDictionary<string, string> Titles);

/// <summary>A framework.</summary>
/// <param name="Framework">What it is.</param>
/// <param name="Objectives">Its objectives, in order.</param>
internal sealed record FrameworkAnswer(FrameworkRow Framework, IReadOnlyList<ObjectiveRow> Objectives);
