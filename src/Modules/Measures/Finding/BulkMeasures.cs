using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Formats.Records;
using Vicinal.Formats.Records.Linked;
using Vicinal.Measures.Exporting;
using Vicinal.Measures.Store;
using Vicinal.Platform.Shell;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Finding;

/// <summary><c>GET /api/v1/measures/bulk</c>: everything that a search finds, whole, written as it is read.</summary>
internal static class BulkMeasures
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/measures/bulk", GetAsync)
        .WithName("BulkMeasures")
        .WithTags("Measures")
        .WithSummary("All measures that a search finds (as in /api/v1/measures), whole and in every language, the last changed first. format=json (a file of measures, as vicinal measures import reads it), jsonld (the same as linked data), ndjson (one record a line), csv (a table that loses nothing) or csvw (the description of that table).")
        .Produces(StatusCodes.Status200OK, contentType: "application/json", additionalContentTypes: [ExportForms.JsonLdType, ExportForms.LinesType, "text/csv", ExportForms.DescriptionType]);

    private static async Task<IResult> GetAsync(HttpContext context, MeasureShelf shelf, ITerritories territories, Links links, CancellationToken cancellation)
    {
        var form = ExportForms.Of(context.Request, ExportForm.Json, ExportForm.JsonLd, ExportForm.Lines, ExportForm.Csv, ExportForm.CsvDescription);
        var request = ListRequest.Of(context.Request.Query);
        var records = shelf.AllAsync(await request.SearchAsync(territories, cancellation), cancellation);
        string Same(string format) => links.Plain("/api/v1/measures/bulk", [.. request.Parameters, ("format", format)]);
        if (form is ExportForm.Csv)
            ExportForms.Describe(context.Response, Same("csvw"), ExportForms.DescriptionType);
        else
            ExportForms.Describe(context.Response, links.Plain(form is ExportForm.Lines ? ExportForms.RecordSchema : "/api/v1/measures/schema"), "application/schema+json");
        return form switch
        {
            ExportForm.Csv => Results.Stream(stream => MeasureTable.WriteAsync(stream, records, cancellation), "text/csv; charset=utf-8", "measures.csv"),
            ExportForm.CsvDescription => Results.Text(await MeasureTable.DescribeAsync(links.Absolute(Same("csv")), records, cancellation), ExportForms.DescriptionType, Encoding.UTF8),
            ExportForm.JsonLd => Stream(records, RecordJsonLd.Beginning(ExportForms.Instance(links)), kept => RecordJsonLd.Entry(kept.Document, kept.Key), ExportForms.JsonLdType, "measures.jsonld", cancellation),
            ExportForm.Lines => Stream(records, null, kept => kept.Document, ExportForms.LinesType, "measures.ndjson", cancellation),
            _ => Stream(records, $"{{\"format\":\"{RecordJson.Format}\",\"measures\":[", kept => kept.Document, "application/json", "measures.json", cancellation),
        };
    }

    private static IResult Stream(IAsyncEnumerable<KeptRecord> records, string? beginning, Func<KeptRecord, string> write, string type, string name, CancellationToken cancellation) => Results.Stream(
        async stream =>
        {
            await using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
            await text.WriteAsync(beginning);
            var first = true;
            await foreach (var record in records.WithCancellation(cancellation))
            {
                if (beginning is not null)
                    await text.WriteLineAsync(first ? "" : ",");
                await (beginning is null ? text.WriteLineAsync(write(record)) : text.WriteAsync(write(record)));
                first = false;
            }

            if (beginning is not null)
                await text.WriteLineAsync("\n]}");
        },
        type,
        name);
}
