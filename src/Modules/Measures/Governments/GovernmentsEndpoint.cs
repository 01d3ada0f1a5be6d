using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Vicinal.Measures.Finding;
using Vicinal.Measures.Governments.Texts;
using Vicinal.Platform.Api;
using Vicinal.Platform.Refusals;
using Vicinal.Platform.Shell;

namespace Vicinal.Measures.Governments;

/// <summary><c>GET /api/v1/governments</c> and <c>/api/v1/governments/{slug}</c>: who publishes here, how that was verified, and where each one's pages, feed and data are.</summary>
internal static class GovernmentsEndpoint
{
    private static readonly OpenColumn<GovernmentAnswer>[] Columns =
    [
        new("slug", row => row.Slug), new("name", row => row.Name), new("country", row => row.Country), new("level", row => row.Level), new("codes", row => string.Join(' ', row.Codes)), new("within", row => row.Within),
        new("population", row => row.Population), new("state", row => row.State), new("admitted_on", row => row.AdmittedOn), new("verified", row => row.Verified), new("verified_by", row => row.VerifiedBy),
        new("verification_note", row => row.VerificationNote), new("dismissed_on", row => row.DismissedOn), new("dismissed_why", row => row.DismissedWhy),
        new("page", row => row.Page), new("measures", row => row.Measures), new("feed", row => row.Feed), new("applies", row => row.Applies),
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var governments = endpoints.MapGroup("/api/v1/governments").WithTags("Governments");
        governments.MapGet("", ListAsync).WithName("ListGovernments")
            .WithSummary("Governments of this instance by state (admitted, dismissed; asked for the clerk), level, country and q (letters of the name or a code), with how each was verified and where its page, measures and feed are. format=json|csv.")
            .Produces<IReadOnlyList<GovernmentAnswer>>().ProducesProblem(StatusCodes.Status400BadRequest);
        governments.MapGet("/{slug}", GetAsync).WithName("GetGovernment")
            .WithSummary("One government by its part of the address.").Produces<GovernmentAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(HttpContext context, GovernmentBook book, Links links, IStringLocalizer<GovernmentsTexts> texts, CancellationToken cancellation)
    {
        var request = GovernmentRequest.Of(context.Request.Query);
        if (request.Errors.Count > 0)
            return new Refusal(RefusalCategory.Invalid, "filter", string.Join(' ', request.Errors.Select(error => $"{error.Field}: {texts["Error.Choice", error.Typed].Value}"))).ToProblem();
        var all = await book.SeenAsync(cancellation);
        var rows = request.Of(all).Select(government => Row(government, all, links)).ToList();
        return OpenRows.Answer(context, "governments", rows, rows, Columns);
    }

    private static async Task<IResult> GetAsync(string slug, HttpContext context, GovernmentBook book, Links links, CancellationToken cancellation)
    {
        if (await book.SeenAsync(slug, cancellation) is not { } government)
            return new Refusal(RefusalCategory.NotFound, "government-missing", "No government has this address here; /api/v1/governments lists those that there are.").ToProblem();
        var row = Row(government, await book.SeenAsync(cancellation), links);
        return OpenRows.Answer(context, government.Slug, row, [row], Columns);
    }

    private static GovernmentAnswer Row(StoredGovernment government, IReadOnlyList<StoredGovernment> all, Links links) => new(
        government.Slug, government.Name, government.Country, government.Level.ToString(), government.CodeList, all.FirstOrDefault(other => other.Id == government.WithinId)?.Slug, government.Population,
        government.State.ToString(), Day(government.AdmittedAt), government.Verified?.ToString(), government.VerifiedBy, government.VerificationNote, Day(government.DismissedAt), government.DismissedWhy,
        links.Absolute(links.Plain("/governments/" + government.Slug)),
        links.Absolute(links.Plain("/api/v1/measures", [.. government.SearchedBy()])),
        links.Absolute(links.Plain(MeasureFeed.Path, [.. government.SearchedBy()])),
        links.Absolute(links.Plain("/api/v1/measures/here", ("government", government.Slug))));

    private static DateOnly? Day(NodaTime.Instant? at) => at is { } some ? DateOnly.FromDateTime(some.ToDateTimeUtc()) : null;
}

/// <summary>A government as the API tells it.</summary>
/// <param name="Slug">Its part of addresses.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Level">Its level.</param>
/// <param name="Codes">Codes of its area, the best known first.</param>
/// <param name="Within">The next government above it that publishes here; null where none is named.</param>
/// <param name="Population">Inhabitants; null where not said.</param>
/// <param name="State">Admitted or Dismissed; Asked for the clerk.</param>
/// <param name="AdmittedOn">The day; null where it only asked.</param>
/// <param name="Verified">How the host made sure who it is; null where that was not noted.</param>
/// <param name="VerifiedBy">The office that did.</param>
/// <param name="VerificationNote">What more was noted.</param>
/// <param name="DismissedOn">The day on which it was sent away; null where it was not.</param>
/// <param name="DismissedWhy">Why.</param>
/// <param name="Page">Its front page.</param>
/// <param name="Measures">Its measures as data.</param>
/// <param name="Feed">Its measures as an Atom feed.</param>
/// <param name="Applies">What applies in its area.</param>
internal sealed record GovernmentAnswer(
    string Slug, string Name, string Country, string Level, IReadOnlyList<string> Codes, string? Within, long? Population, string State, DateOnly? AdmittedOn, string? Verified, string VerifiedBy,
    string VerificationNote, DateOnly? DismissedOn, string DismissedWhy, string Page, string Measures, string Feed, string Applies);
