using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Formats.Records;
using Vicinal.Measures.Store;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Finding;

/// <summary><c>GET /api/v1/measures/bulk</c>: everything that a search finds, whole, written as it is read.</summary>
internal static class BulkMeasures
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/measures/bulk", GetAsync)
        .WithName("BulkMeasures")
        .WithTags("Measures")
        .WithSummary("All measures that a search finds (as in /api/v1/measures), whole and in every language, the last changed first. format=json (a file of measures, as vicinal measures import reads it) or ndjson (one record a line).")
        .Produces(StatusCodes.Status200OK, contentType: "application/json", additionalContentTypes: "application/x-ndjson");

    private static async Task<IResult> GetAsync(HttpContext context, MeasureShelf shelf, ITerritories territories, CancellationToken cancellation)
    {
        var lines = ListRequest.One(context.Request.Query, "format").Equals("ndjson", StringComparison.OrdinalIgnoreCase);
        var search = await ListRequest.Of(context.Request.Query).SearchAsync(territories, cancellation);
        return Results.Stream(
            stream => WriteAsync(stream, shelf.AllAsync(search, cancellation), lines, cancellation),
            lines ? "application/x-ndjson" : "application/json",
            lines ? "measures.ndjson" : "measures.json");
    }

    private static async Task WriteAsync(Stream stream, IAsyncEnumerable<KeptRecord> records, bool lines, CancellationToken cancellation)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (!lines)
            await text.WriteAsync($"{{\"format\":\"{RecordJson.Format}\",\"measures\":[");
        var first = true;
        await foreach (var record in records.WithCancellation(cancellation))
        {
            if (!lines)
                await text.WriteLineAsync(first ? "" : ",");
            await (lines ? text.WriteLineAsync(record.Document) : text.WriteAsync(record.Document));
            first = false;
        }

        if (!lines)
            await text.WriteLineAsync("\n]}");
    }
}
