using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;
using Vicinal.Platform.Api;
using Vicinal.Platform.Hosting;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Listing;

namespace Vicinal.Sessions.Outcomes;

/// <summary>Outcomes for programs: of a session, and of all.</summary>
internal static class ListOutcomes
{
    private const int Most = 200;

    internal static readonly OpenColumn<OutcomeRow>[] Columns =
    [
        new("address", row => row.Address),
        new("session", row => row.Session),
        new("number", row => row.Number),
        new("kind", row => row.Kind),
        new("text", row => row.Text),
        new("language", row => row.Language),
        new("at", row => row.At),
        new("speaker", row => row.Speaker),
        new("government", row => row.Government),
        new("owner", row => row.Owner),
        new("due", row => row.Due),
        new("reviewBy", row => row.ReviewBy),
        new("standing", row => row.Standing),
        new("confirmBy", row => row.ConfirmBy),
        new("contradiction", row => row.Contradiction),
        new("measure", row => row.Measure),
        new("revision", row => row.Revision),
        new("licence", row => row.Licence),
    ];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/sessions/outcomes", SearchAsync)
            .WithName("FindOutcomes").WithTags("Sessions")
            .WithSummary("Outcomes of all sessions by words (q, in any language, accents do not matter), kind, government, language and standing, the newest first; 200 from skip on. format=json|csv.")
            .Produces<OutcomesAnswer>();
        endpoints.MapGet("/api/v1/sessions/{id}/outcomes", OfSessionAsync)
            .WithName("ListSessionOutcomes").WithTags("Sessions")
            .WithSummary("Published outcomes of a session in the order of the moments at which they were said, each with an address that stays, its speaker, language and standing. format=json|csv.")
            .Produces<OutcomesAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> SearchAsync(HttpContext context, OutcomeShelf shelf, PublicAddress address, CancellationToken cancellation)
    {
        var request = OutcomeRequest.Of(context.Request.Query);
        var (count, found) = await shelf.FindAsync(request, Most, cancellation);
        return Answer(context, "outcomes", count, request.Skip, found, address);
    }

    private static async Task<IResult> OfSessionAsync(string id, HttpContext context, SessionShelf sessions, OutcomeShelf shelf, PublicAddress address, CancellationToken cancellation)
    {
        if (await sessions.FindAsync(id, cancellation) is not { } session)
            return Missing(id).ToProblem();
        var found = await shelf.OfSessionAsync(session.Prepared, OutcomeRequest.Of(context.Request.Query), unpublishedToo: false, cancellation);
        return Answer(context, $"{id}-outcomes", found.Count, 0, found, address);
    }

    internal static Refusal Missing(string id) => new(RefusalCategory.NotFound, "session-missing", $"There is no session '{id}'. /api/v1/sessions lists those that there are.");

    private static IResult Answer(HttpContext context, string name, int count, int skip, IReadOnlyList<FoundOutcome> found, PublicAddress address)
    {
        var rows = found.Select(one => OutcomeRow.Of(one, address)).ToList();
        return OpenRows.Answer(context, name, new OutcomesAnswer(count, skip, rows), rows, Columns);
    }
}

/// <summary>What was found.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="Skip">How many were left out before the first row.</param>
/// <param name="Outcomes">The rows.</param>
internal sealed record OutcomesAnswer(int Count, int Skip, IReadOnlyList<OutcomeRow> Outcomes);

/// <summary>An outcome, anchored to its session, moment, speaker and language.</summary>
/// <param name="Address">Of its page; it stays.</param>
/// <param name="Session">The session's key.</param>
/// <param name="Number">Within the session.</param>
/// <param name="Kind">Measure, Conclusion, Commitment, Proposal or Question.</param>
/// <param name="Text">What was said.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="At">The moment, in UTC.</param>
/// <param name="Speaker">Who said it; may be empty.</param>
/// <param name="Government">In whose name; null where in none.</param>
/// <param name="Owner">Who keeps a commitment; may be empty.</param>
/// <param name="Due">By when.</param>
/// <param name="ReviewBy">When it is looked at again.</param>
/// <param name="Standing">Unconfirmed, Confirmed or Contradicted by that government.</param>
/// <param name="ConfirmBy">The last day of the term for confirming.</param>
/// <param name="Contradiction">In the government's own words; may be empty.</param>
/// <param name="Measure">The card in the commons; null where there is none.</param>
/// <param name="Revision">Grows with every change of what was said.</param>
/// <param name="Licence">Under which it may be used.</param>
internal sealed record OutcomeRow(
    string Address, string Session, int Number, string Kind, string Text, string Language, string At, string Speaker, string? Government, string Owner, string? Due, string? ReviewBy,
    string Standing, string? ConfirmBy, string Contradiction, string? Measure, int Revision, string Licence)
{
    /// <summary>Of everything that stays of a session.</summary>
    public const string OpenLicence = "CC-BY-4.0";

    public static OutcomeRow Of(FoundOutcome found, PublicAddress address)
    {
        var outcome = found.Outcome;
        return new(
            address.Of(found.Path), found.Session.Session.Slug, outcome.Number, outcome.Kind.ToString(), outcome.Text, outcome.Language, InstantPattern.General.Format(outcome.At), outcome.Speaker,
            found.Government?.Name, outcome.Owner, Day(outcome.Due), Day(outcome.ReviewBy), outcome.Standing.ToString(), Day(outcome.ConfirmBy), outcome.Contradiction, outcome.MeasureKey, outcome.Revision, OpenLicence);
    }

    private static string? Day(NodaTime.LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
