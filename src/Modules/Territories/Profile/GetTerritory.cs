using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Api;
using Vicinal.Territories.Listing;
using Vicinal.Territories.Public;

namespace Vicinal.Territories.Profile;

/// <summary><c>GET /api/v1/territories/{slug}</c>: a territory's jobs by industry beside the nation, and what they depend on.</summary>
internal static class GetTerritory
{
    private static readonly OpenColumn<JobsRow>[] Columns =
    [
        new("industry", row => row.Industry),
        new("name", row => row.Name),
        new("jobs", row => row.Jobs),
        new("share", row => row.Share),
        new("national_share", row => row.NationalShare),
        new("location_quotient", row => row.LocationQuotient),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/territories/{slug}", GetAsync)
        .WithName("GetTerritory")
        .WithTags("Territories")
        .WithSummary("A territory's jobs by industry beside the nation, and what they depend on.")
        .Produces<TerritoryAnswer>()
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(string slug, HttpContext context, ITerritories territories, CancellationToken cancellationToken)
    {
        if (await territories.FindAsync(slug, cancellationToken) is not { } facts)
            return Results.Problem($"There is no territory '{slug}'. /api/v1/territories lists those that there are.", statusCode: StatusCodes.Status404NotFound);
        var answer = TerritoryAnswer.Of(facts);
        return OpenRows.Answer(context, slug + "-jobs", answer, answer.Jobs, Columns);
    }
}

/// <summary>One industry of a territory.</summary>
/// <param name="Industry">Its label in the economy's table.</param>
/// <param name="Name">Its name in the table's language.</param>
/// <param name="Jobs">Persons employed.</param>
/// <param name="Share">Of the jobs here.</param>
/// <param name="NationalShare">Of the jobs of the nation.</param>
/// <param name="LocationQuotient">Share here ÷ share in the nation; null where the nation has none.</param>
internal sealed record JobsRow(string Industry, string Name, double Jobs, double Share, double NationalShare, double? LocationQuotient);

/// <summary>A territory and what its work depends on.</summary>
/// <param name="Territory">Which one.</param>
/// <param name="Economy">The title of the table that it is part of.</param>
/// <param name="EconomyDigest">SHA-256 of the economy's files.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="PriceYear">The year of the prices.</param>
/// <param name="JobsSource">Who published the jobs.</param>
/// <param name="InputShare">Inputs bought from industries of the nation per unit of output.</param>
/// <param name="MainSupplier">The industry that most of them come from.</param>
/// <param name="ExportShare">Share of output that is sold abroad.</param>
/// <param name="Jobs">By industry, in the table's order.</param>
internal sealed record TerritoryAnswer(
    TerritoryRow Territory, string Economy, string EconomyDigest, string Currency, int PriceYear, string JobsSource,
    double InputShare, string? MainSupplier, double ExportShare, IReadOnlyList<JobsRow> Jobs)
{
    public static TerritoryAnswer Of(TerritoryFacts facts)
    {
        var dependence = Dependence.Of(facts);
        return new TerritoryAnswer(
            new TerritoryRow(facts.Summary), facts.Package.Title, facts.EconomyDigest, facts.Package.Currency, facts.Package.PriceYear,
            facts.JobsSource, dependence.InputShare, dependence.MainSupplier?.Label, dependence.ExportShare,
            [.. dependence.Industries.Select(row => new JobsRow(
                row.Industry.Label, row.Industry.Name, row.Jobs, row.Share, row.NationalShare, row.Quotient))]);
    }
}
