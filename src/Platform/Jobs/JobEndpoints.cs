using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Refusals;

namespace Vicinal.Platform.Jobs;

internal static class JobEndpoints
{
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/jobs/{id:guid}", ReadAsync)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("How far a piece of long work is.");
        endpoints.MapPost("/api/v1/jobs/{id:guid}/cancellation", CancelAsync)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Calls a piece of long work off.");
    }

    private static async Task<Results<Ok<JobStatus>, ProblemHttpResult>> ReadAsync(Guid id, JobRequests jobs, CancellationToken cancellationToken) =>
        await jobs.FindAsync(id, cancellationToken) is { } status ? TypedResults.Ok(status) : NoSuchJob();

    private static async Task<Results<Accepted, ProblemHttpResult>> CancelAsync(Guid id, JobRequests jobs, CancellationToken cancellationToken) =>
        await jobs.CancelAsync(id, cancellationToken) ? TypedResults.Accepted((string?)null) : NoSuchJob();

    private static ProblemHttpResult NoSuchJob() =>
        new Refusal(RefusalCategory.NotFound, "no-such-job", "There is no such work of yours, or it has ended.").ToProblem();
}
