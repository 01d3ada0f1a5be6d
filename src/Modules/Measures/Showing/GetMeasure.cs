using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Vicinal.Formats.Records;
using Vicinal.Formats.Records.Linked;
using Vicinal.Measures.Exporting;
using Vicinal.Measures.Store;
using Vicinal.Platform.Shell;

namespace Vicinal.Measures.Showing;

/// <summary><c>GET /api/v1/measures/{id}</c>: the whole record in its canonical form; and the published shape of records.</summary>
internal static class GetMeasure
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/measures/{id}", GetAsync)
            .WithName("GetMeasure")
            .WithTags("Measures")
            .WithSummary("A measure in its canonical form, in every language that it has; ETag and If-None-Match. The shape: /api/v1/measures/schema. format=jsonld (or Accept: application/ld+json) gives the same as linked data.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json", additionalContentTypes: ExportForms.JsonLdType)
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapGet("/api/v1/measures/schema", () => Results.Text(RecordJson.Schema(), "application/schema+json", Encoding.UTF8))
            .WithName("GetMeasureSchema")
            .WithTags("Measures")
            .WithSummary("The JSON Schema of a file of measures.")
            .Produces(StatusCodes.Status200OK, contentType: "application/schema+json");
    }

    private static async Task<IResult> GetAsync(string id, HttpContext context, MeasureShelf shelf, Links links, CancellationToken cancellation)
    {
        if (await shelf.OfAsync(id, cancellation) is not { } record)
            return Results.Problem($"There is no measure '{id}'. /api/v1/measures lists those that there are.", statusCode: StatusCodes.Status404NotFound);
        var linked = ExportForms.Of(context.Request, ExportForm.Json, ExportForm.JsonLd) is ExportForm.JsonLd;
        var document = Encoding.UTF8.GetBytes(linked ? RecordJsonLd.Write(RecordJson.Write(record), id, ExportForms.Instance(links)) : RecordJson.Write(record));
        ExportForms.Describe(context.Response, links.Plain(ExportForms.RecordSchema), "application/schema+json");
        return Results.Bytes(document, linked ? ExportForms.JsonLdType : "application/json", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(document))}\""));
    }
}
