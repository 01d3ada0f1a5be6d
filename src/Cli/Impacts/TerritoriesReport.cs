using System.Text.Json;
using Vicinal.Cli.Output;
using Vicinal.Economy;

namespace Vicinal.Cli.Impacts;

/// <summary>Work that stops directly in each territory of a scenario that has phases by territory, on the worst day of all together.</summary>
internal sealed class TerritoriesReport
{
    private const int Shown = 20;
    private readonly LinkedResult result;
    private readonly bool commuters;
    private readonly DateOnly start;
    private readonly int worst;

    private TerritoriesReport(ImpactInputs inputs)
    {
        commuters = inputs.Package.Commuting is not null;
        start = inputs.Scenario.Start;
        result = LinkedTerritories.WorkStopped(inputs.Package.Table, inputs.Scenario, inputs.Package.Commuting);
        worst = Enumerable.Range(0, inputs.Scenario.Days).MaxBy(day => Sum(result.ByWorkplace.Row(day)));
    }

    /// <summary>Null where the scenario has no phases by territory. The inputs must have passed <see cref="LinkedTerritories.Check"/>.</summary>
    public static TerritoriesReport? Of(ImpactInputs inputs) => inputs.Scenario.Territories.IsEmpty ? null : new(inputs);

    public void WriteJson(Utf8JsonWriter json)
    {
        for (var at = 0; at < result.Territories.Length; at++)
        {
            json.WriteStartObject();
            json.WriteString("territory", result.Territories[at]);
            json.WriteString("day", Figures.Iso(start.AddDays(worst)));
            json.WriteNumberOrNull("work_stopped_by_workplace", result.ByWorkplace[worst, at]);
            json.WriteNumberOrNull("work_stopped_by_residence", commuters ? result.ByResidence[worst, at] : null);
            json.WriteEndObject();
        }
    }

    public void WritePage(Page page)
    {
        var order = Enumerable.Range(0, result.Territories.Length)
            .OrderByDescending(at => Math.Max(result.ByWorkplace[worst, at], commuters ? result.ByResidence[worst, at] : 0)).Take(Shown);
        page.Table(
            $"Work stopped directly by territory on {Figures.Day(start.AddDays(worst))}, the worst day (job equivalents, before what the run adds)",
            ["territory", "of those who work there", "of those who live there"],
            order.Select(at => new[]
            {
                result.Territories[at], Figures.Whole(result.ByWorkplace[worst, at]), commuters ? Figures.Whole(result.ByResidence[worst, at]) : "not known",
            }));
        if (!commuters)
            page.Say("Where those live whose work stops is not known: the economy has no commuting.csv.");
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
