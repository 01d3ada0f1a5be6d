using Microsoft.AspNetCore.Http;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Choose;

/// <summary>A scenario, and what is asked of candidates on it, as an address says it. Everything is text as typed.</summary>
/// <param name="Scenario">The scenario.</param>
public sealed record ChooseRequest(ScenarioRequest Scenario)
{
    internal const int MostValues = 60;

    /// <summary>What may be spent in all, single units of the currency, or empty.</summary>
    public string Budget { get; init; } = "";

    /// <summary>Runs behind the bands, or empty for none.</summary>
    public string Runs { get; init; } = "";

    /// <summary>Assumptions that are known better, as <c>A1.spent,0.4</c>.</summary>
    public IReadOnlyList<AssumptionRequest> Values { get; init; } = [];

    /// <summary>A family of instruments to show, or empty for all.</summary>
    public string Family { get; init; } = "";

    /// <summary>A group to show, or empty for all.</summary>
    public string Group { get; init; } = "";

    /// <summary>The instrument that stands open, or empty for none.</summary>
    public string One { get; init; } = "";

    internal static ChooseRequest Of(IQueryCollection query) => new(ScenarioRequest.Of(query))
    {
        Budget = ScenarioRequest.One(query, "budget"),
        Runs = ScenarioRequest.One(query, "runs"),
        Values = [.. query["v"].Take(MostValues + 1).Select(AssumptionRequest.Of)],
        Family = ScenarioRequest.One(query, "family"),
        Group = ScenarioRequest.One(query, "group"),
        One = ScenarioRequest.One(query, "one"),
    };

    /// <summary>The whole state.</summary>
    internal IEnumerable<(string Name, string? Value)> Parameters() => [.. Worked(), ("family", Family), ("group", Group), ("one", One)];

    /// <summary>Equal for requests with equal figures; what is shown of them does not matter.</summary>
    internal string Key => string.Join('\n', Worked().Select(pair => pair.Name + "=" + pair.Value));

    /// <summary>What the figures depend on.</summary>
    internal IEnumerable<(string Name, string? Value)> Worked() =>
        [.. Scenario.Parameters(), ("budget", Budget), ("runs", Runs), .. Values.Select(value => ("v", (string?)value.ToString()))];
}
