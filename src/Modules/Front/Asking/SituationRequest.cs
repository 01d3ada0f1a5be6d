using Microsoft.AspNetCore.Http;
using Vicinal.Platform.Forms;
using Vicinal.Responses.Public;

namespace Vicinal.Front.Asking;

/// <summary>A place and what happened there, as an address says it: the whole state of every page of the front door. Nothing in it is about a person.</summary>
public sealed record SituationRequest
{
    /// <summary>Most measures that a budget is tried on.</summary>
    public const int MostMeasures = 3;

    /// <summary>Country, name, inhabitants, who works there, and what is closed or hit for how long.</summary>
    public DayOneRequest Place { get; init; } = new();

    /// <summary>The level of the place's government; empty means a municipality.</summary>
    public string Level { get; init; } = "";

    /// <summary>The address of the government that holds the place; empty where not said.</summary>
    public string Within { get; init; } = "";

    /// <summary>Money to be spent, as typed; empty where none was.</summary>
    public string Budget { get; init; } = "";

    /// <summary>Its currency; empty where not said.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Keys of the measures that the money is tried on.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>Whether anything was said.</summary>
    public bool SaysSomething => Place.Country.Length > 0 || Place.Place.Length > 0 || Place.Population.Length > 0 || Place.People.Count > 0 || Place.Restrictions.Count > 0;

    internal static SituationRequest Of(IQueryCollection query)
    {
        var place = DayOneRequest.Of(query);
        return With(query, place with { Place = UnseenSigns.Without(place.Place) });
    }

    /// <summary>From the fields of a form after the button that was pressed, and the part of the page to show next; rows in which nothing was said are left out.</summary>
    internal static (SituationRequest Request, string Fragment) Changed(IQueryCollection form, TimeProvider time)
    {
        var (place, fragment) = DayOneRequest.Changed(form, time);
        var adds = One(form, "do");
        return (
            With(form, place with
            {
                People = [.. place.People.Where(row => adds == "add-people" || row.Activity.Length > 0 || row.Low.Length > 0 || row.High.Length > 0)],
                Restrictions = [.. place.Restrictions.Where(row => adds == "add" || row.Activity.Length > 0)],
            }),
            fragment);
    }

    /// <summary>The parameters of the address, in one order.</summary>
    internal IReadOnlyList<(string Name, string? Value)> Parameters() =>
    [
        .. Place.Parameters(),
        ("level", Level),
        ("within", Within),
        ("budget", Budget),
        ("currency", Currency),
        .. Measures.Select(measure => ("m", (string?)measure)),
    ];

    private static SituationRequest With(IQueryCollection query, DayOneRequest place) => new()
    {
        Place = place,
        Level = One(query, "level"),
        Within = One(query, "within"),
        Budget = One(query, "budget"),
        Currency = One(query, "currency"),
        Measures = [.. query["m"].OfType<string>().Where(key => key.Length is > 0 and <= 200).Distinct(StringComparer.Ordinal).Take(MostMeasures + 1)],
    };

    private static string One(IQueryCollection query, string name) => query[name] is [{ } value, ..] ? value.Trim() : "";
}
