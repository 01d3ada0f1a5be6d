using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Api;
using Vicinal.Territories.Public;

namespace Vicinal.Territories.Listing;

/// <summary><c>GET /api/v1/territories</c>: every territory, or those of one country.</summary>
internal static class ListTerritories
{
    private static readonly OpenColumn<TerritoryRow>[] Columns =
    [
        new("slug", row => row.Slug),
        new("name", row => row.Name),
        new("country", row => row.Country),
        new("is_nation", row => row.IsNation),
        new("jobs", row => row.Jobs),
        new("grade", row => row.Grade),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/territories", GetAsync)
        .WithName("ListTerritories")
        .WithTags("Territories")
        .WithSummary("Every territory, or those of one country.")
        .Produces<IReadOnlyList<TerritoryRow>>()
        .Produces(StatusCodes.Status304NotModified);

    private static async Task<IResult> GetAsync(string? country, HttpContext context, ITerritories territories, CancellationToken cancellationToken)
    {
        var rows = (await territories.ListAsync(cancellationToken))
            .Where(territory => string.IsNullOrEmpty(country) || string.Equals(territory.Country, country, StringComparison.OrdinalIgnoreCase))
            .Select(territory => new TerritoryRow(territory))
            .ToList();
        return OpenRows.Answer(context, "territories", rows, rows, Columns);
    }
}

/// <summary>A territory as the API tells it.</summary>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="IsNation">Whether it is the whole of its economy's table.</param>
/// <param name="Jobs">Persons employed.</param>
/// <param name="Grade">How well founded its results are: A to D.</param>
internal sealed record TerritoryRow(string Slug, string Name, string Country, bool IsNation, double Jobs, string Grade)
{
    public TerritoryRow(TerritorySummary summary)
        : this(summary.Slug, summary.Name, summary.Country, summary.IsNation, summary.Jobs, summary.Grade.ToString())
    {
    }
}
