using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Responses.Briefs;
using Vicinal.Responses.Plans.Showing;

namespace Vicinal.Responses.Plans.Api;

/// <summary><c>GET /api/v1/plans/{id}/brief/{kind}</c>: a plan's papers as files.</summary>
internal static class PlanBriefEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/plans/{id:guid}/brief/{kind}", GetAsync).WithName("GetPlanBrief").WithTags("Plans")
        .WithSummary("A paper of a plan: council, letter, method or note. Parameters: format=md|html, lang=en|es|fr.")
        .Produces<string>(contentType: "text/markdown").ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(Guid id, string kind, HttpContext context, PlanBriefs briefs, CancellationToken cancellation)
    {
        using var language = BriefAnswer.In(context);
        var (_, document) = await briefs.OfAsync(id, kind, cancellation);
        return document is null ? PlanFileEndpoints.Missing() : BriefAnswer.Of(context, document, kind);
    }
}
