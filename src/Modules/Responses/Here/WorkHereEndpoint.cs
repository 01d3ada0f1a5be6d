using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Api;
using Vicinal.Responses.Places;

namespace Vicinal.Responses.Here;

/// <summary><c>GET /api/v1/territories/{slug}/work</c>: who works where, and on whom it depends. An empty figure is not a zero: it is not measured.</summary>
internal static class WorkHereEndpoint
{
    private static readonly OpenColumn<WorkHereRow>[] Columns =
    [
        new("industry", row => row.Industry),
        new("name", row => row.Name),
        new("jobs", row => row.Jobs),
        new("women", row => row.Women),
        new("self_employed", row => row.SelfEmployed),
        new("informal", row => row.Informal),
        new("sold_to_rest_of_nation", row => row.SoldToRestOfNation),
        new("sold_abroad", row => row.SoldAbroad),
        new("inputs_from_rest_of_nation", row => row.InputsFromRestOfNation),
        new("inputs_from_abroad", row => row.InputsFromAbroad),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/territories/{slug}/work", GetAsync)
        .WithName("GetWork")
        .WithTags("Territories")
        .WithSummary("By industry: jobs, of them women, self-employed and informal (empty where not measured), and which shares of output and inputs cross the territory's border. format=json|csv.")
        .Produces<IReadOnlyList<WorkHereRow>>()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> GetAsync(string slug, HttpContext context, PlaceBook book, CancellationToken cancellation)
    {
        var (place, refused) = await book.FindAsync(slug, cancellation);
        if (refused is not null)
            return Results.Problem(refused.ToString(), statusCode: StatusCodes.Status422UnprocessableEntity);
        if (place is null)
            return Results.Problem($"There is no territory '{slug}'. /api/v1/territories lists those that there are.", statusCode: StatusCodes.Status404NotFound);
        IReadOnlyList<WorkHereRow> rows = [.. WorkHere.Of(place).Industries.Select(row => new WorkHereRow(
            row.Industry.Label, row.Industry.Name, row.Jobs, row.Women, row.SelfEmployed, row.Informal,
            row.SoldToNation, row.SoldAbroad, row.BoughtInNation, row.BoughtAbroad))];
        return OpenRows.Answer(context, slug + "-work", rows, rows, Columns);
    }
}

/// <summary>An industry of a territory.</summary>
/// <param name="Industry">Its label in the economy's table.</param>
/// <param name="Name">Its name in the table's language.</param>
/// <param name="Jobs">Persons employed here.</param>
/// <param name="Women">Of them women; null where not measured.</param>
/// <param name="SelfEmployed">Of them self-employed; null where not measured.</param>
/// <param name="Informal">Of them informal; null where not measured.</param>
/// <param name="SoldToRestOfNation">Share of output; null for a nation.</param>
/// <param name="SoldAbroad">Share of output; null where there is none.</param>
/// <param name="InputsFromRestOfNation">Share of inputs; null for a nation.</param>
/// <param name="InputsFromAbroad">Share of inputs; null where the table has no imports.</param>
internal sealed record WorkHereRow(
    string Industry, string Name, double Jobs, double? Women, double? SelfEmployed, double? Informal,
    double? SoldToRestOfNation, double? SoldAbroad, double? InputsFromRestOfNation, double? InputsFromAbroad);
