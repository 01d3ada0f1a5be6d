using Microsoft.AspNetCore.Http;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.DayOne;

/// <summary>A place without a table, as an address says it.</summary>
public sealed record DayOneRequest
{
    internal const int MostRows = 60;

    /// <summary>ISO 3166-1 alpha-2, or empty.</summary>
    public string Country { get; init; } = "";

    /// <summary>The place's name as its people say it.</summary>
    public string Place { get; init; } = "";

    /// <summary>Inhabitants, or empty.</summary>
    public string Population { get; init; } = "";

    /// <summary>People by activity and kind.</summary>
    public IReadOnlyList<PeopleRequest> People { get; init; } = [];

    /// <summary>What is restricted.</summary>
    public IReadOnlyList<RestrictionRequest> Restrictions { get; init; } = [];

    internal bool SaysSomething => People.Count > 0 || Restrictions.Count > 0;

    internal static DayOneRequest Of(IQueryCollection query) => Plain(query) with
    {
        People = [.. query["p"].Take(MostRows + 1).Select(PeopleRequest.Of)],
        Restrictions = [.. query["r"].Take(ScenarioRequest.MostRestrictions + 1).Select(RestrictionRequest.Of)],
    };

    /// <summary>From the fields of the form, whose rows have fields of the same short names: sixty rows must fit one address.</summary>
    internal static DayOneRequest OfForm(IQueryCollection query) => Plain(query) with
    {
        People = [.. ScenarioRequest.Rows(query, "pa", "pk", "pl", "ph", "il", "ih").Select(row => new PeopleRequest(row[0], row[1], row[2], row[3], row[4], row[5]))],
        Restrictions = ScenarioRequest.OfForm(query).Restrictions,
    };

    internal IEnumerable<(string Name, string? Value)> Parameters() =>
    [
        ("country", Country),
        ("place", Place),
        ("population", Population),
        .. People.Select(people => ("p", (string?)people.ToString())),
        .. Restrictions.Select(restriction => ("r", (string?)restriction.ToString())),
    ];

    private static DayOneRequest Plain(IQueryCollection query) => new()
    {
        Country = ScenarioRequest.One(query, "country"),
        Place = ScenarioRequest.One(query, "place"),
        Population = ScenarioRequest.One(query, "population"),
    };
}
