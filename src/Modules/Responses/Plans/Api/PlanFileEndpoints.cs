using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Vicinal.Formats;
using Vicinal.Planning;
using Vicinal.Platform.Identity;
using Vicinal.Platform.Refusals;
using Vicinal.Responses.Places;
using Vicinal.Responses.Plans.Store;

namespace Vicinal.Responses.Plans.Api;

/// <summary>Plans as files, for programs: read, add and change them. The ETag is the version's number; a change says from which it began.</summary>
internal static class PlanFileEndpoints
{
    private const string Yaml = "application/yaml";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/v1/plans/{id:guid}/file", GetAsync).WithName("GetPlanFile").WithTags("Plans")
            .WithSummary("A plan as its file; version=N gives an older one to who sees drafts. The ETag is the version.")
            .Produces<string>(contentType: Yaml).ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapGet("/api/v1/plans/{id:guid}/changes", ChangesAsync).WithName("GetPlanChanges").WithTags("Plans")
            .WithSummary("What changed between two versions, field by field. Parameters: from, to.")
            .Produces<IReadOnlyList<FieldChange>>().ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapPost("/api/v1/plans", AddAsync).WithName("AddPlan").WithTags("Plans")
            .WithSummary("Adds a draft from its file; its key territory says whose it is.")
            .NeedsRole(Role.Officer).Accepts<string>(Yaml).Produces(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        endpoints.MapPut("/api/v1/plans/{id:guid}/file", PutAsync).WithName("PutPlanFile").WithTags("Plans")
            .WithSummary("Keeps a changed plan. If-Match says the version from which it began; what others changed since is put together with it, and what clashes is answered with 409 and both texts.")
            .NeedsRole(Role.Officer).Accepts<string>(Yaml).Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    internal static ProblemHttpResult Missing() =>
        new Refusal(RefusalCategory.NotFound, "no-such-plan", "There is no plan at this address, or it is a draft of a territory for which you do not work. /api/v1/plans lists those that there are.").ToProblem();

    private static async Task<IResult> GetAsync(Guid id, int? version, HttpContext context, PlanShelf shelf, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(id, cancellation) is not { } open)
            return Missing();
        var kept = version is { } number && number != open.Version.Number ? (open.SeesDrafts ? await shelf.VersionAsync(id, number, cancellation) : null) : open.Version;
        if (kept is null)
            return Missing();
        context.Response.Headers.ETag = Tag(kept.Number);
        return Results.Text(kept.Yaml, Yaml + "; charset=utf-8");
    }

    private static async Task<IResult> ChangesAsync(Guid id, int from, int to, PlanShelf shelf, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(id, cancellation) is not { SeesDrafts: true }
            || await shelf.VersionAsync(id, from, cancellation) is not { } older || await shelf.VersionAsync(id, to, cancellation) is not { } newer)
            return Missing();
        return Results.Ok(PlanDifference.Of(PlanText.Kept(older), PlanText.Kept(newer)));
    }

    private static async Task<IResult> AddAsync(HttpRequest request, PlanSaving saving, PlaceBook book, CancellationToken cancellation)
    {
        var (plan, refused) = await ReadAsync(request, cancellation);
        if (plan is null)
            return refused!.ToProblem();
        var (place, _) = await book.FindAsync(plan.Territory, cancellation);
        if (place is null)
            return new Refusal(RefusalCategory.Invalid, "no-such-territory", $"The plan's territory '{plan.Territory}' is not one of /api/v1/territories: give its slug.").ToProblem();
        if (plan.Currency != place.Facts.Package.Currency)
            return Refuse([new FileProblem("plan.yaml", null, "currency", $"the plan counts in {plan.Currency} and the table of {place.Name} in {place.Facts.Package.Currency}: give all money of the plan in {place.Facts.Package.Currency}.")]).ToProblem();
        return Answer(await saving.AddAsync(place.Facts.Summary.Id, place.Slug, plan, cancellation), request.HttpContext, isNew: true);
    }

    private static async Task<IResult> PutAsync(Guid id, HttpRequest request, PlanSaving saving, CancellationToken cancellation)
    {
        if (!EntityTagHeaderValue.TryParse(request.Headers.IfMatch.ToString(), out var tag)
            || !int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var began))
        {
            return Results.Problem("Say from which version the change began, such as If-Match: \"3\". GET of the same address gives it as ETag.", statusCode: StatusCodes.Status428PreconditionRequired, type: "urn:vicinal:version-needed");
        }

        var (plan, refused) = await ReadAsync(request, cancellation);
        if (plan is null)
            return refused!.ToProblem();
        var none = new Dictionary<string, MergeSide>(StringComparer.Ordinal);
        return Answer(await saving.SaveAsync(id, began, plan, null, none, cancellation), request.HttpContext, isNew: false);
    }

    private static IResult Answer(SaveOutcome outcome, HttpContext context, bool isNew)
    {
        switch (outcome)
        {
            case SaveOutcome.Kept(var id, var number, _):
                context.Response.Headers.ETag = Tag(number);
                return isNew ? Results.Created($"/api/v1/plans/{id}", null) : Results.NoContent();
            case SaveOutcome.Clash(var merged, var theirs):
                return Results.Problem(
                    string.Create(CultureInfo.InvariantCulture, $"Version {theirs} changed the same fields otherwise. Nothing was kept. Read it, decide, and send again with If-Match: \"{theirs}\"."),
                    statusCode: StatusCodes.Status409Conflict,
                    type: "urn:vicinal:plan-clash",
                    extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["conflicts"] = merged.Conflicts });
            case SaveOutcome.Refused(var problems):
                return Refuse(problems).ToProblem();
            default:
                return Missing();
        }
    }

    private static async Task<(Plan? Plan, Refusal? Refused)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.Body);
        var reading = PlanText.Read(await reader.ReadToEndAsync(cancellation));
        return (reading.Value, reading.IsRefused ? Refuse([.. reading.Errors]) : null);
    }

    private static Refusal Refuse(IReadOnlyList<FileProblem> problems) =>
        new(RefusalCategory.Invalid, "plan-invalid", problems[0].ToString())
        {
            Fields = problems.GroupBy(problem => problem.Field ?? "", StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Select(problem => problem.ToString()).ToArray(), StringComparer.Ordinal),
        };

    private static string Tag(int number) => string.Create(CultureInfo.InvariantCulture, $"\"{number}\"");
}
