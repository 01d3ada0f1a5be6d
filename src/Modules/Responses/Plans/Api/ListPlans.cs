using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Api;
using Vicinal.Responses.Plans.Listing;
using Vicinal.Responses.Plans.Store;

namespace Vicinal.Responses.Plans.Api;

/// <summary><c>GET /api/v1/plans</c>: the plans that the reader may see.</summary>
internal static class ListPlans
{
    private const int Most = 1000;

    private static readonly OpenColumn<PlanRow>[] Columns =
    [
        new("id", row => row.Id.ToString()),
        new("territory", row => row.Territory),
        new("title", row => row.Title),
        new("state", row => row.State),
        new("in_reserve", row => row.InReserve),
        new("measures", row => row.Measures),
        new("cost_minor", row => row.CostMinor),
        new("currency", row => row.Currency),
        new("version", row => row.Version),
        new("changed", row => row.Changed),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/plans", GetAsync)
        .WithName("ListPlans")
        .WithTags("Plans")
        .WithSummary("Adopted plans, and drafts of the territories for which the reader works; the last changed first, at most 1,000. Parameters: territory, format=json|csv.")
        .Produces<IReadOnlyList<PlanRow>>();

    private static async Task<IResult> GetAsync(string? territory, HttpContext context, PlanShelf shelf, CancellationToken cancellation)
    {
        var rows = await PlanRow.ListAsync(shelf, string.IsNullOrEmpty(territory) ? null : territory, Most, cancellation);
        return OpenRows.Answer(context, "plans", rows, rows, Columns);
    }
}
