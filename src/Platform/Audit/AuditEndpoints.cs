using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Refusals;

namespace Vicinal.Platform.Audit;

/// <summary>A page of the audit.</summary>
/// <param name="Entries">In the order of their numbers.</param>
/// <param name="Next">Pass it as <c>after</c> for the next page; null at the end.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, long? Next);

internal static class AuditEndpoints
{
    private const int Largest = 1000;

    internal static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/audit", ReadAsync)
        .NeedsRole(Role.Administrator)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .WithSummary("Who changed which fields of what, when; for administrators.");

    private static async Task<Results<Ok<AuditPage>, ProblemHttpResult>> ReadAsync(
        VicinalDb db, CancellationToken cancellationToken, long after = 0, int limit = 100)
    {
        if (after < 0 || limit is < 1 or > Largest)
            return new Refusal(RefusalCategory.Invalid, "audit-page", $"'after' is 0 or more and 'limit' between 1 and {Largest}; found {after} and {limit}.").ToProblem();
        var entries = await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Number > after)
            .OrderBy(entry => entry.Number).Take(limit).ToListAsync(cancellationToken);
        return TypedResults.Ok(new AuditPage(entries, entries.Count == limit ? entries[^1].Number : null));
    }
}
