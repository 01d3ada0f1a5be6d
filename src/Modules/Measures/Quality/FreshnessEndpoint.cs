using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Measures.Governments;
using Vicinal.Platform.Api;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Refusals;

namespace Vicinal.Measures.Quality;

/// <summary><c>GET /api/v1/measures/freshness?government=…</c>: how fresh a government's records are, for its own people.</summary>
internal static class FreshnessEndpoint
{
    private static readonly OpenColumn<FreshnessRow>[] Columns =
    [
        new("id", row => row.Key), new("title", row => row.Title), new("freshness", row => row.Freshness.ToString()), new("confirmed_on", row => row.ConfirmedOn), new("review_by", row => row.ReviewBy),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/measures/freshness", GetAsync)
        .NeedsRole(GovernmentBook.Writers)
        .WithName("ListMeasureFreshness").WithTags("Measures")
        .WithSummary("How fresh the records of a government (government=its part of the address) are, for who writes for it: Confirmed, Ageing (over half a year), Stale (over a year), Never, Overdue (its day of review has passed). format=json|csv.")
        .Produces<IReadOnlyList<FreshnessAnswer>>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(HttpContext context, GovernmentBook governments, FreshnessBook book, CancellationToken cancellation)
    {
        if (await governments.FindAsync(context.Request.Query["government"].ToString(), cancellation) is not { } government)
            return new Refusal(RefusalCategory.NotFound, "government-missing", "Name a government by government=, as in the address of its page.").ToProblem();
        if (!await governments.MayWriteAsync(government.Id, cancellation))
            return new Refusal(RefusalCategory.Forbidden, "role-needed", "How fresh a government's records are is for who writes for it.").ToProblem();
        var rows = await book.OfAsync(government.Id, System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, cancellation);
        return OpenRows.Answer(context, "freshness", rows.Select(row => new FreshnessAnswer(row.Key, row.Title, row.Freshness.ToString(), row.ConfirmedOn, row.ReviewBy)).ToList(), rows, Columns);
    }

    /// <summary>A record and how fresh it is.</summary>
    internal sealed record FreshnessAnswer(string Id, string Title, string Freshness, DateOnly? ConfirmedOn, DateOnly? ReviewBy);
}
