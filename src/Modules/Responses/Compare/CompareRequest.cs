using Microsoft.AspNetCore.Http;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Compare;

/// <summary>A scenario and the measures to compare on it, as an address says them.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Measures">The measures as typed.</param>
public sealed record CompareRequest(ScenarioRequest Scenario, IReadOnlyList<MeasureRequest> Measures)
{
    internal const int MostMeasures = 12;

    internal static CompareRequest Of(IQueryCollection query)
        => new(ScenarioRequest.Of(query), [.. query["m"].Take(MostMeasures + 1).Select(MeasureRequest.Of)]);

    /// <summary>From the fields of the form; the scenario stands in it as it stands in the address.</summary>
    internal static CompareRequest OfForm(IQueryCollection query) => new(
        ScenarioRequest.Of(query),
        [.. ScenarioRequest.Rows(query, "mk", "ma", "mf", "mt", "mc", "mi").Select(row => new MeasureRequest(row[0], row[1], row[2], row[3], row[4], row[5]))]);

    internal IEnumerable<(string Name, string? Value)> Parameters()
        => Scenario.Parameters().Concat(Measures.Select(measure => ("m", (string?)measure.ToString())));

    internal string Key => string.Join('\n', Parameters().Select(pair => pair.Name + "=" + pair.Value));
}
