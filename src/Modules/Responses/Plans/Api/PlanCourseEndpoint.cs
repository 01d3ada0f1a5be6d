using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Api;
using Vicinal.Responses.Places;
using Vicinal.Responses.Plans.Following;
using Vicinal.Responses.Plans.Showing;
using Vicinal.Responses.Plans.Store;

namespace Vicinal.Responses.Plans.Api;

/// <summary><c>GET /api/v1/plans/{id}/course</c>: an adopted plan re-run from the last observed work.</summary>
internal static class PlanCourseEndpoint
{
    private static readonly OpenColumn<CourseDay>[] Columns =
    [
        new("date", row => row.Date),
        new("planned", row => row.Planned),
        new("with_plan", row => row.WithPlan),
        new("doing_nothing", row => row.DoingNothing),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/plans/{id:guid}/course", GetAsync)
        .WithName("GetPlanCourse")
        .WithTags("Plans")
        .WithSummary("An adopted plan re-run so that it meets the last observed work: work as a share of before, day by day, as planned, with the plan and doing nothing (docs/method/follow.md). format=json|csv.")
        .Produces<CourseAnswer>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> GetAsync(
        Guid id, HttpContext context, PlanShelf shelf, PlanReports reports, PlaceBook book, Answers known, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(id, cancellation) is not { Stored: { AdoptedVersion: { } adopted } stored } || await shelf.VersionAsync(id, adopted, cancellation) is not { } version)
            return PlanFileEndpoints.Missing();
        var plan = PlanText.Kept(version);
        var (place, refused) = await book.FindAsync(stored.Territory, cancellation);
        if (place is null || PlanWork.Errors(plan, place).Count > 0)
            return Results.Problem(refused?.ToString() ?? "The plan cannot be simulated on its territory's table: its page says why.", statusCode: StatusCodes.Status422UnprocessableEntity);
        if (PlanCourse.Known(known, place, version.Digest, plan, await reports.OfAsync(id, cancellation), cancellation) is not { } course)
            return Results.Problem("No observed work has been reported of this plan, so there is nothing to follow.", statusCode: StatusCodes.Status404NotFound);
        if (course.On is not { } day)
            return Results.Problem($"The model cannot meet what was observed: {course.Refusal} (docs/method/follow.md).", statusCode: StatusCodes.Status422UnprocessableEntity);
        IReadOnlyList<CourseDay> days = [.. Enumerable.Range(0, course.With.Length).Select(at => new CourseDay(course.Start.AddDays(at), course.Planned[at], course.With[at], course.Without[at]))];
        return OpenRows.Answer(context, "plan-course", new CourseAnswer(day, course.Scale, course.AheadPlanned, course.AheadWith, course.AheadWithout, days), days, Columns);
    }
}

/// <summary>A day of the course.</summary>
/// <param name="Date">Which.</param>
/// <param name="Planned">Work as a share of before, as the plan was simulated.</param>
/// <param name="WithPlan">The same, re-run from what was observed.</param>
/// <param name="DoingNothing">The same without any measure.</param>
internal sealed record CourseDay(DateOnly Date, double Planned, double WithPlan, double DoingNothing);

/// <summary>A plan re-run from what was observed.</summary>
/// <param name="Meets">The day of the observation that it meets.</param>
/// <param name="Scale">Every shock of the scenario times this; 1 where it was as assumed.</param>
/// <param name="AheadPlanned">Job-months stopped after that day as planned; null where the table counts no jobs.</param>
/// <param name="AheadWithPlan">The same with the plan, re-run.</param>
/// <param name="AheadDoingNothing">The same doing nothing, re-run.</param>
/// <param name="Days">The whole course.</param>
internal sealed record CourseAnswer(DateOnly Meets, double Scale, double? AheadPlanned, double? AheadWithPlan, double? AheadDoingNothing, IReadOnlyList<CourseDay> Days);
