using System.Globalization;
using Microsoft.AspNetCore.Http;
using Vicinal.Measures.Store;
using Vicinal.Platform.Forms;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Finding;

/// <summary>A search in an address: <c>q=rent&amp;instrument=D4&amp;group=micro&amp;country=PT&amp;skip=20</c>. A code that no record has finds nothing.</summary>
internal sealed record ListRequest(MeasureSearch Search, int Skip)
{
    /// <summary>Most rows that a program gets at once.</summary>
    public const int Most = 200;

    private const int LongestWords = 200;
    private const int MostSkipped = 1_000_000;

    /// <summary>The facets of a search with the names of their parameters.</summary>
    public static IReadOnlyList<(Facet Facet, string Name)> Fields { get; } =
    [
        (Facet.Instrument, "instrument"), (Facet.Group, "group"), (Facet.Phase, "phase"), (Facet.Level, "level"), (Facet.Country, "country"), (Facet.Evidence, "evidence"),
        (Facet.Channel, "channel"), (Facet.Sector, "sector"), (Facet.Position, "position"), (Facet.Sdg, "sdg"), (Facet.TakeUp, "take-up"), (Facet.Conditionality, "conditionality"), (Facet.Size, "size"), (Facet.Area, "area"),
    ];

    public static ListRequest Of(IQueryCollection query)
    {
        var codes = new Dictionary<Facet, string>();
        foreach (var (facet, name) in Fields)
        {
            if (One(query, name) is { Length: > 0 } code)
                codes[facet] = code;
        }

        var words = One(query, "q");
        var near = One(query, "near");
        long? before = long.TryParse(One(query, "cursor"), NumberStyles.None, CultureInfo.InvariantCulture, out var cursor) ? cursor : null;
        var sort = Enum.TryParse<MeasureSort>(One(query, "sort"), ignoreCase: true, out var typed) && Enum.IsDefined(typed) ? typed : MeasureSort.Fit;
        return new ListRequest(
            new MeasureSearch(words.Length > LongestWords ? words[..LongestWords] : words, codes) { On = Typed.Day(One(query, "on")), Sort = before is null ? sort : MeasureSort.Recent, Before = before },
            int.TryParse(One(query, "skip"), NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? Math.Min(skip, MostSkipped) : 0)
        {
            Take = int.TryParse(One(query, "take"), NumberStyles.None, CultureInfo.InvariantCulture, out var take) && take is > 0 and <= Most ? take : Most,
            Near = near.Length > LongestWords ? "" : near,
        };
    }

    /// <summary>How many rows a program asks for.</summary>
    public int Take { get; private init; } = Most;

    /// <summary>The short name of a territory whose measures, and whose neighbours', are asked for; empty for any.</summary>
    public string Near { get; private init; } = "";

    /// <summary>Whether anything is asked for, or everything.</summary>
    public bool IsForAll => Parameters.Count == 0;

    /// <summary>What is asked for, without the page of it and the order: the same for the same search.</summary>
    public IReadOnlyList<(string Name, string? Value)> Parameters =>
    [
        .. Search.Words.Length > 0 ? [("q", Search.Words)] : Array.Empty<(string, string?)>(),
        .. Fields.Where(one => Search.Codes.ContainsKey(one.Facet)).Select(one => (one.Name, (string?)Search.Codes[one.Facet])),
        .. Near.Length > 0 ? [("near", Near)] : Array.Empty<(string, string?)>(),
        .. Search.On is { } on ? [("on", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))] : Array.Empty<(string, string?)>(),
    ];

    /// <summary>The search with the areas of the territory that is asked for and of its neighbours.</summary>
    public async Task<MeasureSearch> SearchAsync(ITerritories territories, CancellationToken cancellation) => Near.Length == 0
        ? Search
        : Search with { AnyOf = new Dictionary<Facet, IReadOnlyCollection<string>> { [Facet.Area] = Neighbours.Codes(await territories.ListAsync(cancellation), Near) } };

    /// <summary>What is asked for, in the reader's words; empty where everything is.</summary>
    public string Words => string.Join(", ", ((string[])[Search.Words, .. Fields.Where(one => Search.Codes.ContainsKey(one.Facet)).Select(one => MeasureWords.Of(one.Facet, Search.Codes[one.Facet])), Near, Search.On is { } on ? Platform.Components.Figures.Day(on) : ""]).Where(word => word.Length > 0));

    public static string One(IQueryCollection query, string name) => query.TryGetValue(name, out var values) ? (values.LastOrDefault() ?? "").Trim() : "";
}
