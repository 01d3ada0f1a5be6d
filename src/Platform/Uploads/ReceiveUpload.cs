using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Refusals;
using Vicinal.Platform.Safety;

namespace Vicinal.Platform.Uploads;

/// <summary>The receipt for a file.</summary>
/// <param name="Id">This handing-in.</param>
/// <param name="Sha256">The hash of the content, lower-case hexadecimal.</param>
/// <param name="Size">Bytes.</param>
public sealed record UploadReceipt(Guid Id, string Sha256, long Size);

internal static class ReceiveUpload
{
    internal static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/v1/uploads", ReceiveAsync)
        .WithMetadata(new TakesUploadsAttribute())
        .NeedsRole(Role.Officer, Role.Editor)
        .Accepts<byte[]>("application/octet-stream")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .WithSummary("Hands in a file as the raw body of the request.");

    private static async Task<Results<Created<UploadReceipt>, ProblemHttpResult>> ReceiveAsync(
        HttpRequest request, UploadStore store, VicinalDb db, CancellationToken cancellationToken)
    {
        // What is announced as too large is refused before it is read.
        if (request.ContentLength > store.LargestBytes)
            return TooLarge(store.LargestBytes, request.ContentLength);
        switch (await store.ReceiveAsync(request.Body, cancellationToken))
        {
            case UploadOutcome.Received(var upload):
                await db.SaveChangesAsync(cancellationToken);
                return TypedResults.Created((string?)null, new UploadReceipt(upload.Id, upload.Sha256, upload.Size));
            case UploadOutcome.TooLarge(var largest):
                return TooLarge(largest, null);
            default:
                return new Refusal(RefusalCategory.Invalid, "upload-empty", "The file is empty: send its content as the body of the request.").ToProblem();
        }
    }

    private static ProblemHttpResult TooLarge(long largest, long? found) => Refusal.OfSize("upload-too-large", largest, found).ToProblem();
}
