using Microsoft.AspNetCore.Http;
using Vicinal.Measures.Store;

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
        (Facet.Channel, "channel"), (Facet.Sector, "sector"), (Facet.Position, "position"), (Facet.Sdg, "sdg"), (Facet.TakeUp, "take-up"), (Facet.Conditionality, "conditionality"), (Facet.Area, "area"),
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
        return new ListRequest(
            new MeasureSearch(words.Length > LongestWords ? words[..LongestWords] : words, codes) { On = Platform.Forms.Typed.Day(One(query, "on")), Sort = Enum.TryParse<MeasureSort>(One(query, "sort"), ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : MeasureSort.Fit },
            int.TryParse(One(query, "skip"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var skip) ? Math.Min(skip, MostSkipped) : 0)
        {
            Take = int.TryParse(One(query, "take"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var take) && take is > 0 and <= Most ? take : Most,
        };
    }

    /// <summary>How many rows a program asks for.</summary>
    public int Take { get; private init; } = Most;

    public static string One(IQueryCollection query, string name) => query.TryGetValue(name, out var values) ? (values.LastOrDefault() ?? "").Trim() : "";
}
