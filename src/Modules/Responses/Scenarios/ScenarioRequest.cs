using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Vicinal.Responses.Public;

namespace Vicinal.Responses.Scenarios;

/// <summary>A scenario as an address says it. Everything is text as typed; <see cref="ScenarioReading"/> finds out what is wrong with it.</summary>
public sealed record ScenarioRequest
{
    internal const int MostRestrictions = 40;
    internal const int MostAssumptions = 20;

    /// <summary>The territory's short name in addresses.</summary>
    public string Territory { get; init; } = "";

    /// <summary>What is restricted.</summary>
    public IReadOnlyList<RestrictionRequest> Restrictions { get; init; } = [];

    /// <summary>What is restricted in the rest of the nation.</summary>
    public IReadOnlyList<RestrictionRequest> Elsewhere { get; init; } = [];

    /// <summary>A template of a crisis, by its code, or empty.</summary>
    public string Crisis { get; init; } = "";

    /// <summary>The first day of the crisis.</summary>
    public string Begins { get; init; } = "";

    /// <summary>What is said about the crisis, as code and value; what is not said has the template's default.</summary>
    public IReadOnlyList<AssumptionRequest> Assumptions { get; init; } = [];

    /// <summary>A set of measured shocks by industry, or empty.</summary>
    public string Shock { get; init; } = "";

    /// <summary>First day, or empty: the first day of the month before the first restriction.</summary>
    public string Start { get; init; } = "";

    /// <summary>How many days, or empty.</summary>
    public string Days { get; init; } = "";

    /// <summary>How missing inputs limit production, or empty: half.</summary>
    public string Function { get; init; } = "";

    /// <summary>Share of lost pay that is replaced, in per cent, or empty where nobody states it.</summary>
    public string Replacement { get; init; } = "";

    /// <summary>1 counts firms that run out of cash.</summary>
    public string Liquidity { get; init; } = "";

    /// <summary>0 leaves the band out.</summary>
    public string Band { get; init; } = "";

    /// <summary>Whether anything is closed or shocked, so that there is something to compute.</summary>
    internal bool SaysSomething => Restrictions.Count > 0 || Elsewhere.Count > 0 || Shock.Length > 0 || Crisis.Length > 0;

    internal static ScenarioRequest Of(IQueryCollection query) => Plain(query) with
    {
        Restrictions = [.. query["r"].Take(MostRestrictions + 1).Select(RestrictionRequest.Of)],
        Elsewhere = [.. query["n"].Take(MostRestrictions + 1).Select(RestrictionRequest.Of)],
        Assumptions = [.. query["a"].Take(MostAssumptions + 1).Select(AssumptionRequest.Of)],
    };

    /// <summary>From the fields of the form, in which every restriction has four fields of the same names.</summary>
    internal static ScenarioRequest OfForm(IQueryCollection query) => Plain(query) with
    {
        Restrictions = [.. Rows(query, "ra", "rl", "rf", "rt").Select(row => new RestrictionRequest(row[0], row[1], row[2], row[3]))],
        Elsewhere = [.. Rows(query, "na", "nl", "nf", "nt").Select(row => new RestrictionRequest(row[0], row[1], row[2], row[3]))],
        Assumptions = [.. Rows(query, "ac", "av").Select(row => new AssumptionRequest(row[0], row[1])).Where(row => row.Value.Length > 0)],
    };

    /// <summary>Rows from fields of the same names, by position.</summary>
    internal static IEnumerable<string[]> Rows(IQueryCollection query, params string[] names)
    {
        var columns = names.Select(name => query[name]).ToArray();
        var count = columns.Max(column => column.Count);
        return Enumerable.Range(0, Math.Min(count, 100)).Select(row => columns.Select(column => At(column, row)).ToArray());
    }

    /// <summary>The parameters of the address, in one order, so that equal scenarios have equal addresses.</summary>
    internal IEnumerable<(string Name, string? Value)> Parameters() =>
    [
        ("territory", Territory),
        ("crisis", Crisis),
        ("begins", Begins),
        .. Assumptions.Select(assumption => ("a", (string?)assumption.ToString())),
        .. Restrictions.Select(restriction => ("r", (string?)restriction.ToString())),
        .. Elsewhere.Select(restriction => ("n", (string?)restriction.ToString())),
        ("shock", Shock),
        ("start", Start),
        ("days", Days),
        ("function", Function),
        ("replacement", Replacement),
        ("liquidity", Liquidity),
        ("band", Band),
    ];

    /// <summary>Equal for equal scenarios.</summary>
    internal string Key => string.Join('\n', Parameters().Select(pair => pair.Name + "=" + pair.Value));

    private static ScenarioRequest Plain(IQueryCollection query) => new()
    {
        Territory = One(query, "territory"),
        Crisis = One(query, "crisis"),
        Begins = One(query, "begins"),
        Shock = One(query, "shock"),
        Start = One(query, "start"),
        Days = One(query, "days"),
        Function = One(query, "function"),
        Replacement = One(query, "replacement"),
        Liquidity = One(query, "liquidity"),
        Band = One(query, "band"),
    };

    internal static string One(IQueryCollection query, string name) => At(query[name], 0);

    private static string At(StringValues values, int index)
        => index < values.Count && values[index] is { } value ? value.Trim() : "";
}
