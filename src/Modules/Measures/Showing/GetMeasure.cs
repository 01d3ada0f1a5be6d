using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Vicinal.Formats.Records;
using Vicinal.Measures.Store;

namespace Vicinal.Measures.Showing;

/// <summary><c>GET /api/v1/measures/{id}</c>: the whole record in its canonical form; and the published shape of records.</summary>
internal static class GetMeasure
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/measures/{id}", GetAsync)
            .WithName("GetMeasure")
            .WithTags("Measures")
            .WithSummary("A measure in its canonical form, in every language that it has; ETag and If-None-Match. The shape: /api/v1/measures/schema.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapGet("/api/v1/measures/schema", () => Results.Text(RecordJson.Schema(), "application/schema+json", Encoding.UTF8))
            .WithName("GetMeasureSchema")
            .WithTags("Measures")
            .WithSummary("The JSON Schema of a file of measures.")
            .Produces(StatusCodes.Status200OK, contentType: "application/schema+json");
    }

    private static async Task<IResult> GetAsync(string id, HttpContext context, MeasureShelf shelf, CancellationToken cancellation)
    {
        if (await shelf.OfAsync(id, cancellation) is not { } record)
            return Results.Problem($"There is no measure '{id}'. /api/v1/measures lists those that there are.", statusCode: StatusCodes.Status404NotFound);
        var document = Encoding.UTF8.GetBytes(RecordJson.Write(record));
        return Results.Bytes(document, "application/json", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(document))}\""));
    }
}
