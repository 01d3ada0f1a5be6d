using System.Globalization;
using System.Text.Json;
using Vicinal.Cli.Output;
using Vicinal.Economy;

namespace Vicinal.Cli.Impacts;

/// <summary>Firms that ran out of cash, where a scenario has liquidity, as JSON or a part of a page.</summary>
internal sealed class ClosuresReport(ImpactRun run, FirmClosures closures)
{
    private const int IndustriesShown = 10;

    private int LastDay => run.Days - 1;

    /// <summary>Null where the scenario has no liquidity.</summary>
    public static ClosuresReport? Of(ImpactRun run) => run.FirmsClosed is { } closures ? new(run, closures) : null;

    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteString("firms_meaning", "Firms are estimated from jobs and mean sizes. Closed counts those that ran out of cash since the start, without bank credit; their capacity does not return at once.");
        json.WriteNumberOrNull("firms", closures.AtBase?.Sum());
        json.WriteNumberOrNull("firms_closed", Total(closures.Firms));
        json.WriteNumberOrNull("jobs_in_closed_firms", Total(closures.Jobs));
        json.WriteStartArray("firms_by_size");
        foreach (var size in closures.BySize)
        {
            json.WriteStartObject();
            json.WriteString("size", Word(size.Size));
            json.WriteNumberOrNull("firms", size.Firms);
            json.WriteNumberOrNull("firms_closed", size.Closed);
            json.WriteNumberOrNull("jobs_in_closed_firms", size.Jobs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("firms_by_industry");
        for (var i = 0; i < run.Industries.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("industry", run.Industries[i].Label);
            json.WriteNumberOrNull("firms", closures.AtBase?[i]);
            json.WriteNumberOrNull("firms_closed", closures.Firms?[LastDay, i]);
            json.WriteNumberOrNull("jobs_in_closed_firms", closures.Jobs?[LastDay, i]);
            json.WriteNumber("capacity_closed_at_worst", WorstCapacity(i));
            json.WriteNumber("capacity_closed_at_end", closures.Capacity[LastDay, i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void WritePage(Page page)
    {
        page.Say(closures is { AtBase: { } atBase, Firms: { } firms, Jobs: { } jobs }
            ? $"By the end, {Figures.Whole(Total(firms)!.Value)} of {Figures.Whole(atBase.Sum())} firms (estimated) have run out of cash; {Figures.Whole(Total(jobs)!.Value)} jobs were in them. Without support or bank credit."
            : "The table has no jobs, so firms are not counted; closed capacity is shown as a share.");
        var rows = Enumerable.Range(0, run.Industries.Length).Where(i => WorstCapacity(i) > 0)
            .OrderByDescending(i => closures.Firms?[LastDay, i] ?? WorstCapacity(i)).Take(IndustriesShown).ToList();
        page.Table(
            "Where most firms run out of cash (estimated)",
            ["industry", " ", "firms", "closed by the end", "jobs in them", "capacity closed at worst", "at the end"],
            rows.Select(i => new[]
            {
                run.Industries[i].Label, run.Industries[i].Name, closures.AtBase is { } all ? Figures.Whole(all[i]) : "not measured",
                closures.Firms is { } closed ? Figures.Whole(closed[LastDay, i]) : "not measured", closures.Jobs is { } inThem ? Figures.Whole(inThem[LastDay, i]) : "not measured",
                Figures.Percent(WorstCapacity(i)), Figures.Percent(closures.Capacity[LastDay, i]),
            }));
    }

    private double? Total(Matrix? days) => days is null ? null : days.Row(LastDay).ToArray().Sum();

    private double WorstCapacity(int industry) => Enumerable.Range(0, run.Days).Max(day => closures.Capacity[day, industry]);

    private static string Word(FirmSize size) => size.ToString().ToLower(CultureInfo.InvariantCulture);
}
