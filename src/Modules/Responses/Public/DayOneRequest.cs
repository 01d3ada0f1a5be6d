using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Public;

/// <summary>A place without a table, as an address says it.</summary>
public sealed record DayOneRequest
{
    /// <summary>Most rows of people.</summary>
    public const int MostRows = 60;

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

    /// <summary>From the short address.</summary>
    public static DayOneRequest Of(IQueryCollection query) => Plain(query) with
    {
        People = [.. query["p"].Take(MostRows + 1).Select(PeopleRequest.Of)],
        Restrictions = [.. query["r"].Take(ScenarioRequest.MostRestrictions + 1).Select(RestrictionRequest.Of)],
    };

    /// <summary>From the fields of the form, whose rows have fields of the same short names: sixty rows must fit one address.</summary>
    public static DayOneRequest OfForm(IQueryCollection query) => Plain(query) with
    {
        People = [.. ScenarioRequest.Rows(query, "pa", "pk", "pl", "ph", "il", "ih", "wl", "wh").Select(row => new PeopleRequest(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]))],
        Restrictions = ScenarioRequest.OfForm(query).Restrictions,
    };

    /// <summary>The fields of the form after the button that was pressed (<c>do</c>): a row more, a row less, or as they are; and the part of the page to show next.</summary>
    public static (DayOneRequest Request, string Fragment) Changed(IQueryCollection form, TimeProvider time)
    {
        var typed = OfForm(form);
        var action = ScenarioRequest.One(form, "do");
        var changed = typed with
        {
            Restrictions = FormAction.Apply(action, "", typed.Restrictions, last => Starter.After(last, time)),
            People = FormAction.Apply(action, "-people", typed.People, _ => new PeopleRequest("", "informal", "", "", "", "")),
        };
        return (changed, action switch
        {
            "add" => "#f-r-" + (changed.Restrictions.Count - 1).ToString(CultureInfo.InvariantCulture),
            "add-people" => "#f-p-" + (changed.People.Count - 1).ToString(CultureInfo.InvariantCulture),
            "show" => "#result",
            _ => "",
        });
    }

    /// <summary>The restriction that a form begins with: six weeks from today.</summary>
    public static RestrictionRequest FirstRestriction(TimeProvider time) => Starter.After(null, time);

    /// <summary>The parameters of the short address, in one order.</summary>
    public IEnumerable<(string Name, string? Value)> Parameters() =>
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
