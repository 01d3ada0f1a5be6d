using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Store;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Refusals;
using Vicinal.Platform.Safety;

namespace Vicinal.Measures.Quality;

/// <summary>A problem with a record, as somebody sees it.</summary>
/// <param name="Kind">Wrong, OutOfDate, SameAsAnother, Harmful, Rights or Other.</param>
/// <param name="Text">What is wrong and how one can see it; no names of private persons.</param>
/// <param name="Language">BCP 47; en where not said.</param>
public sealed record ReportRequest(string? Kind, string? Text, string? Language);

/// <summary>What was decided on a record.</summary>
/// <param name="Kind">What had been reported.</param>
/// <param name="Decision">Kept, Hidden, Shown or Merged.</param>
/// <param name="Reason">Why.</param>
/// <param name="Other">The other record, where there is one.</param>
/// <param name="At">When.</param>
internal sealed record DecisionRow(string Kind, string Decision, string Reason, string? Other, string At);

/// <summary>Two records that seem to tell of one measure.</summary>
internal sealed record DuplicateRow(string One, string Other, double Likeness);

/// <summary>Reports, decisions and likely duplicates for programs.</summary>
internal static class ReportEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/v1/measures/{id}/reports", AddAsync)
            .RequireRateLimiting(RateLimits.ByAddress)
            .WithName("ReportMeasure").WithTags("Measures")
            .WithSummary("Reports a problem with a record; no account is needed. A moderator decides, and the reason is public.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);
        endpoints.MapGet("/api/v1/measures/{id}/decisions", DecidedAsync)
            .WithName("ListMeasureDecisions").WithTags("Measures")
            .WithSummary("What moderators decided on a record, with their reasons, the newest first.")
            .Produces<IReadOnlyList<DecisionRow>>().ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapGet("/api/v1/measures/duplicates", DuplicatesAsync)
            .NeedsRole(GovernmentBook.Clerks)
            .WithName("ListLikelyDuplicates").WithTags("Measures")
            .WithSummary("Records that changed last and seem to tell of the same measure as another; a person decides.")
            .Produces<IReadOnlyList<DuplicateRow>>();
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> AddAsync(string id, ReportRequest request, ReportBook book, CancellationToken cancellation)
    {
        var text = request.Text?.Trim() ?? "";
        var language = request.Language ?? "en";
        if (!Enum.TryParse<ReportKind>(request.Kind, out var kind) || !Enum.IsDefined(kind))
            return new Refusal(RefusalCategory.Invalid, "report-kind", $"Say by kind what is wrong: {string.Join(", ", Enum.GetNames<ReportKind>())}.").ToProblem();
        if (text.Length is 0 or > MeasureReport.LongestText || Formats.Codes.LanguageTags.Problem(language) is not null || language.Length > 20)
            return new Refusal(RefusalCategory.Invalid, "report-text", $"Say in text what is wrong, in at most {MeasureReport.LongestText} characters, and its language by a tag of BCP 47.").ToProblem();
        return await book.AddAsync(id, kind, text, language, cancellation) switch
        {
            ModerationOutcome.Done => TypedResults.Accepted((string?)null),
            ModerationOutcome.TooMany => new Refusal(RefusalCategory.TooMany, "report-many", "Many reports of this record wait to be read already. Try again in some days.").ToProblem(),
            _ => new Refusal(RefusalCategory.NotFound, "measure-missing", $"There is no measure '{id}'. /api/v1/measures lists those that there are.").ToProblem(),
        };
    }

    private static async Task<Results<Ok<List<DecisionRow>>, ProblemHttpResult>> DecidedAsync(string id, MeasureShelf shelf, ReportBook book, CancellationToken cancellation) =>
        await shelf.RowAsync(id, cancellation) is { } row
            ? TypedResults.Ok((await book.DecidedAsync(row.Id, cancellation)).ConvertAll(report => new DecisionRow(report.Kind.ToString(), report.Decision!.Value.ToString(), report.Reason, report.Other, InstantPattern.General.Format(report.DecidedAt!.Value))))
            : new Refusal(RefusalCategory.NotFound, "measure-missing", $"There is no measure '{id}'. /api/v1/measures lists those that there are.").ToProblem();

    private static async Task<Results<Ok<List<DuplicateRow>>, ProblemHttpResult>> DuplicatesAsync(DuplicateBook book, GovernmentBook governments, CancellationToken cancellation) =>
        await governments.IsClerkAsync(cancellation)
            ? TypedResults.Ok((await book.RecentAsync(cancellation)).Select(pair => new DuplicateRow(pair.One.Id, pair.Other.Id, Math.Round(pair.Likeness, 3, MidpointRounding.ToEven))).ToList())
            : new Refusal(RefusalCategory.Forbidden, "role-needed", "This needs the role Editor on the whole instance. An administrator can give it.").ToProblem();
}
