using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vicinal.Formats.Codes;
using Vicinal.Measures.Public;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Preparing;

namespace Vicinal.Sessions.Outcomes;

/// <summary>An outcome as a clerk captures it.</summary>
/// <param name="Kind">Measure, Conclusion, Commitment, Proposal or Question.</param>
/// <param name="Text">What was said.</param>
/// <param name="Language">BCP 47; the session's first language where it is not said.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Government">The key of the government in whose name.</param>
public sealed record CaptureRequest(string? Kind, string? Text, string? Language, string? Speaker, Guid? Government);

/// <summary>What the government says of an outcome in its name.</summary>
/// <param name="Revision">That was read; another one was written since where it is not the newest.</param>
/// <param name="Contradiction">In its own words; empty where it confirms.</param>
/// <param name="Language">Of the contradiction.</param>
public sealed record ConfirmationRequest(int Revision, string? Contradiction, string? Language);

/// <summary>Where an outcome was kept.</summary>
internal sealed record CapturedAnswer(int Number);

/// <summary>Captures and confirms for programs.</summary>
internal static class WriteOutcomes
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/v1/sessions/{id}/outcomes", CaptureAsync)
            .NeedsRole(Role.Officer, Role.Approver, Role.Editor)
            .WithName("CaptureOutcome").WithTags("Sessions")
            .WithSummary("Captures an outcome at this moment; only who runs the session sees it until it is published.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapPut("/api/v1/sessions/{id}/outcomes/{number:int}/confirmation", ConfirmAsync)
            .NeedsRole(Role.Officer, Role.Editor)
            .WithName("ConfirmOutcome").WithTags("Sessions")
            .WithSummary("The government in whose name it was said confirms it, or contradicts it in its own words.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Created<CapturedAnswer>, ProblemHttpResult>> CaptureAsync(string id, CaptureRequest request, ProgrammeBook book, Organisers organisers, IGovernments governments, OutcomeKeeping keeping, CancellationToken cancellation)
    {
        if (await book.FindAsync(id, cancellation) is not { } session)
            return ListOutcomes.Missing(id).ToProblem();
        if (!await organisers.MayAsync(session.Session, cancellation))
            return new Refusal(RefusalCategory.Forbidden, "role-needed", "Only who runs the session captures outcomes. An administrator can give the role.").ToProblem();
        var text = request.Text?.Trim() ?? "";
        var language = request.Language ?? session.Session.Languages.Split(' ')[0];
        var speaker = request.Speaker?.Trim() ?? "";
        if (!Enum.TryParse<OutcomeKind>(request.Kind, out var kind) || !Enum.IsDefined(kind))
            return new Refusal(RefusalCategory.Invalid, "outcome-kind", $"Say by kind what it is: {string.Join(", ", Enum.GetNames<OutcomeKind>())}.").ToProblem();
        if (Wrong(text, language) is { } wrong)
            return wrong.ToProblem();
        if (speaker.Length > StoredOutcome.LongestLine)
            return new Refusal(RefusalCategory.Invalid, "outcome-speaker", $"The speaker has {speaker.Length} letters; at most {StoredOutcome.LongestLine} are kept.").ToProblem();
        if (request.Government is { } government && await governments.FindAsync(government, cancellation) is null)
            return new Refusal(RefusalCategory.Invalid, "government-missing", $"There is no government with the key {government}.").ToProblem();
        var number = await keeping.CaptureAsync(session.Session, new Capture(kind, text, language) { Speaker = speaker, Government = request.Government }, cancellation);
        return TypedResults.Created($"/sessions/{id}/outcomes/{number}", new CapturedAnswer(number));
    }

    private static Refusal? Wrong(string text, string language) => text.Length is 0 or > StoredOutcome.LongestText || language.Length > 35 || LanguageTags.Problem(language) is not null
        ? new Refusal(RefusalCategory.Invalid, "outcome-text", $"Say in text what was said, in at most {StoredOutcome.LongestText} letters, and its language by a tag of BCP 47.")
        : null;

    private static async Task<Results<NoContent, ProblemHttpResult>> ConfirmAsync(string id, int number, ConfirmationRequest request, ProgrammeBook book, OutcomeShelf shelf, OutcomeKeeping keeping, CancellationToken cancellation)
    {
        if (await book.FindAsync(id, cancellation) is not { } session || await shelf.FindAsync(session, number, cancellation) is not { } found)
            return ListOutcomes.Missing(id).ToProblem();
        var contradiction = request.Contradiction?.Trim() ?? "";
        if (contradiction.Length > 0 && Wrong(contradiction, request.Language ?? "") is { } wrong)
            return wrong.ToProblem();
        return await keeping.AnswerAsync(found.Outcome.Id, request.Revision, contradiction, request.Language ?? "", cancellation) switch
        {
            OutcomeResult.Done => TypedResults.NoContent(),
            OutcomeResult.NotYours => new Refusal(RefusalCategory.Forbidden, "not-your-government", "It was not said in the name of a government for which you write.").ToProblem(),
            OutcomeResult.Changed => new Refusal(RefusalCategory.Conflict, "outcome-changed", $"Its text was changed since revision {request.Revision}. Read it again before you answer.").ToProblem(),
            _ => ListOutcomes.Missing(id).ToProblem(),
        };
    }
}
