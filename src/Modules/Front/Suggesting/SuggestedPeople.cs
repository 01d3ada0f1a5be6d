using System.Globalization;
using Vicinal.Economy;
using Vicinal.Measures.Public;
using Vicinal.Responses.Public;
using Vicinal.Territories.Public;

namespace Vicinal.Front.Suggesting;

/// <summary>Who may work in a place, from the tables that are here and the inhabitants that their nations' records name.</summary>
internal sealed class SuggestedPeople(ITerritories territories, IMeasuresHere here)
{
    private const int Most = 8;

    // Work that tables miss most and people forget first.
    private static readonly string[] Informal = ["open-air-markets", "street-vending", "domestic-work"];

    /// <summary>Suggestions for a place; none where its inhabitants are not known, or no table has jobs.</summary>
    /// <param name="request">Country and what is restricted.</param>
    /// <param name="population">Inhabitants of the place.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public async Task<PeopleGuess> OfAsync(DayOneRequest request, double? population, CancellationToken cancellation)
    {
        var nations = new List<(NationAtWork Nation, TerritoryFacts Facts)>();
        foreach (var nation in (await territories.ListAsync(cancellation)).Where(one => one.IsNation))
        {
            if (await here.InhabitantsAsync(nation.Country, cancellation) is { } people && await territories.FindAsync(nation.Slug, cancellation) is { Package.Table.Jobs: not null } facts)
                nations.Add((new NationAtWork(facts.Package.Name, facts.Package.Table, people), facts));
        }

        var own = nations.Find(nation => nation.Facts.Summary.Country == request.Country);
        var others = nations.Where(nation => nation.Facts.Summary.Country != request.Country).ToList();
        string[] asked = [.. request.Restrictions.Select(restriction => restriction.Activity).Where(activity => ActivityCatalogue.Find(activity) is not null).Distinct(StringComparer.Ordinal)];
        string[] first = [.. asked.Union(Informal, StringComparer.Ordinal)];
        if (population is not >= 1 || nations.Count == 0)
            return new PeopleGuess([], own.Facts, [], asked, "");
        return new PeopleGuess(
            PeopleSuggestions.Of(population.Value, own.Nation, [.. others.Select(other => other.Nation)], first, Most), own.Facts, [.. others.Select(other => other.Facts)], asked,
            Command(population.Value, own.Nation, [.. others.Select(other => other.Nation)], first));
    }

    private static string Command(double population, NationAtWork? own, IReadOnlyList<NationAtWork> others, string[] asked) => string.Join(' ', ((string[])
    [
        FormattableString.Invariant($"./vicinal impact people --inhabitants {population:0}"),
        own is null ? "" : "--nation " + Named(own),
        others.Count == 0 ? "" : "--others " + string.Join(' ', others.Select(Named)),
        asked.Length == 0 ? "" : "--activities " + string.Join(',', asked),
        "--most " + Most.ToString(CultureInfo.InvariantCulture),
    ]).Where(part => part.Length > 0));

    private static string Named(NationAtWork nation) => FormattableString.Invariant($"{EconomyFolders.Of(nation.Name)}={nation.Inhabitants:0}");
}

/// <summary>Who may work in a place.</summary>
/// <param name="Rows">What is restricted first, then the largest others; empty where nothing can be suggested.</param>
/// <param name="Own">The place's nation; null where no table of it is here.</param>
/// <param name="Others">Nations whose tables stand in, or lend how unlike places are.</param>
/// <param name="Asked">Codes of what is restricted.</param>
/// <param name="Command">What to type to get the same; empty where there is nothing.</param>
internal sealed record PeopleGuess(IReadOnlyList<PeopleSuggestion> Rows, TerritoryFacts? Own, IReadOnlyList<TerritoryFacts> Others, IReadOnlyList<string> Asked, string Command)
{
    /// <summary>Rows of a form: the suggestions, then what is restricted and has none.</summary>
    public IReadOnlyList<PeopleRequest> Typed =>
    [
        .. Rows.Select(row => new PeopleRequest(row.Activity.Code, Word(row.Kind), Figure(row.People.Low), Figure(row.People.High), "", "")),
        .. Asked.Where(code => Rows.All(row => row.Activity.Code != code)).Select(code => new PeopleRequest(code, "informal", "", "", "", "")),
    ];

    /// <summary>Where the rows come from: tables with their years.</summary>
    public string Sources => string.Join("; ", (Own is null ? Others : [Own, .. Others]).Select(facts => string.Create(CultureInfo.InvariantCulture, $"{facts.Package.Title} ({string.Join(", ", facts.Package.Sources.Take(2).Select(source => source.Title))})")));

    /// <summary>The years of the tables.</summary>
    public string Years => string.Join(", ", (Own is null ? Others : [Own]).Select(facts => facts.Package.PriceYear.ToString(CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal));

    /// <summary>How many rows that were typed are suggestions that nobody corrected.</summary>
    public int Uncorrected(IEnumerable<PeopleRequest> typed) => typed.Count(row => row.Low.Length + row.High.Length > 0 && Typed.Contains(row with { IncomeLow = "", IncomeHigh = "", WomenLow = "", WomenHigh = "" }));

    private static string Word(WorkKind kind) => kind == WorkKind.Informal ? "informal" : "formal";

    private static string Figure(double people) => people.ToString("0", CultureInfo.InvariantCulture);
}
