using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
using Vicinal.Platform.Api;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Finding;

/// <summary><c>GET /api/v1/measures</c>: measures by words and facets.</summary>
internal static class ListMeasures
{
    private static readonly OpenColumn<FoundMeasure>[] Columns =
    [
        new("id", row => row.Id),
        new("title", row => row.Title),
        new("language", row => row.Language),
        new("government", row => row.Government),
        new("country", row => row.Country),
        new("level", row => row.Level),
        new("instruments", row => string.Join(' ', row.Instruments)),
        new("groups", row => string.Join(' ', row.Groups)),
        new("phase", row => row.Phase),
        new("from", row => row.From),
        new("to", row => row.To),
        new("evidence", row => row.Evidence),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/measures", GetAsync)
        .WithName("ListMeasures")
        .WithTags("Measures")
        .WithSummary("Measures by words (q, in any language, accents do not matter) and codes (instrument, group, phase, level, country, evidence, channel, sector, position, sdg, take-up, conditionality, size, area), take (at most 200) from skip on, or from cursor on with the last changed first, which stays right while records are added; near=territory with its neighbours; on=day in force; sort=fit|recent|evidence; titles in the reader's language where there are any. format=json|csv.")
        .Produces<MeasuresAnswer>();

    private static async Task<IResult> GetAsync(HttpContext context, MeasureShelf shelf, ITerritories territories, CancellationToken cancellation)
    {
        var request = ListRequest.Of(context.Request.Query);
        var found = await shelf.FindAsync(await request.SearchAsync(territories, cancellation), request.Skip, request.Take, cancellation);
        var rows = found.Records.Select(FoundMeasure.Of).ToList();
        var facets = found.Facets.GroupBy(one => ListRequest.Fields.First(field => field.Facet == one.Key.Facet).Name, StringComparer.Ordinal)
            .ToDictionary(facet => facet.Key, facet => facet.OrderBy(one => one.Key.Code, StringComparer.Ordinal).ToDictionary(one => one.Key.Code, one => one.Value, StringComparer.Ordinal), StringComparer.Ordinal);
        return OpenRows.Answer(context, "measures", new MeasuresAnswer(found.Count, request.Skip, rows, facets, found.Next), rows, Columns);
    }
}

/// <summary>What was found.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="Skip">How many were left out before the first row.</param>
/// <param name="Measures">The rows.</param>
/// <param name="Facets">How many of all that was found have each code.</param>
/// <param name="Cursor">What <c>cursor</c> gives the next page, where the last changed stand first; null where there is no more or another order was asked for.</param>
internal sealed record MeasuresAnswer(int Count, int Skip, IReadOnlyList<FoundMeasure> Measures, IReadOnlyDictionary<string, Dictionary<string, int>> Facets, long? Cursor);

/// <summary>A measure in a list.</summary>
/// <param name="Id">Its key; <c>/api/v1/measures/{id}</c> is the whole record.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">The title's language.</param>
/// <param name="Government">Its government's own name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Level">The government's level.</param>
/// <param name="Instruments">Codes of facet A.</param>
/// <param name="Groups">Codes of facet D.</param>
/// <param name="Phase">Null where not said.</param>
/// <param name="From">First day; null where not known.</param>
/// <param name="To">First day on which it is no longer in force; null where open or not known.</param>
/// <param name="Evidence">Null where nobody has judged.</param>
internal sealed record FoundMeasure(
    string Id, string Title, string Language, string Government, string Country, string Level, IReadOnlyList<string> Instruments, IReadOnlyList<string> Groups,
    string? Phase, DateOnly? From, DateOnly? To, string? Evidence)
{
    public static FoundMeasure Of(MeasureRecord record)
    {
        var text = record.TextIn(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return new(
            record.Id, text.Title, text.Language, record.Government.Name, record.Government.Country, record.Government.Level.ToString(), record.Instruments, record.Targets,
            record.Phase?.ToString(), record.From, record.To, record.Evidence?.Level.ToString());
    }
}
