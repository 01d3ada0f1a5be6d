using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Briefs;
using Vicinal.Measures.Finding;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Here.Texts;
using Vicinal.Measures.Store;
using Vicinal.Platform.Api;
using Vicinal.Platform.Shell;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Here;

/// <summary><c>GET /api/v1/measures/here</c>: what applies to somebody in a territory on a day.</summary>
internal static class AppliesEndpoint
{
    private static readonly OpenColumn<AppliesRow>[] Columns =
    [
        new("id", row => row.Id),
        new("title", row => row.Title),
        new("government", row => row.Government),
        new("level", row => row.Level),
        new("standing", row => row.Standing),
        new("why", row => row.Why),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/measures/here", GetAsync)
        .WithName("WhatApplies")
        .WithTags("Measures")
        .WithSummary("What applies to somebody in a territory on a day, and why the rest does not: territory or government (one is needed: its part of the address), municipality, intermunicipal, province and region (codes of governments between), on (today), group, sector, format=json|csv|text|poster (a message of at most 300 characters; one sheet of A4 as HTML). How it is decided: docs/method/what-applies.md.")
        .Produces<AppliesAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> GetAsync(
        HttpContext context, ITerritories territories, LocalGovernments governments, GovernmentBook book, MeasureShelf shelf, TimeProvider clock, Links links, IStringLocalizer<HereTexts> texts, CancellationToken cancellation)
    {
        var request = await AppliesRequest.ReadAsync(context.Request.Query, territories, governments, book, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellation);
        if (request.Question is not { } question)
        {
            var why = request.Errors.Count > 0 ? string.Join(' ', request.Errors.Select(error => texts[error.Key, error.Typed].Value)) : "Name a territory (territory=hainaut; /api/v1/territories lists those that there are) or a government (government=charleroi; /api/v1/governments lists them).";
            return Results.Problem(why, statusCode: StatusCodes.Status400BadRequest);
        }

        var culture = CultureInfo.CurrentUICulture;
        var here = await HereAnswer.OfAsync(request, question, shelf, culture, cancellation);
        var address = links.Absolute(links.To("/measures/here", [.. request.Parameters]));
        var format = ListRequest.One(context.Request.Query, "format");
        if (format == "text")
            return Results.Text(here.PassOn(address), "text/plain", Encoding.UTF8);
        if (format == "poster")
        {
            using var sheet = new StringWriter(CultureInfo.InvariantCulture);
            BriefHtml.Write(AppliesPoster.WithAddress(here.Poster(address), address, culture), sheet);
            return Results.Text(sheet.ToString(), "text/html", Encoding.UTF8);
        }

        var rows = AppliesAnswer.Rows(here);
        return OpenRows.Answer(context, "applies", AppliesAnswer.Of(here, question, rows, address), rows, Columns);
    }
}
