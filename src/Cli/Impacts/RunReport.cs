using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Vicinal.Cli.Output;
using Vicinal.Economy;

namespace Vicinal.Cli.Impacts;

/// <summary>A run as CSV by day, as JSON, or as a page for people.</summary>
internal sealed class RunReport(ImpactInputs inputs, ImpactRun run, string again)
{
    private const int IndustriesShown = 10;

    private DataGrade Grade => Figures.Worse(inputs.Package.Grade, run.Grade);

    public void Write(Terminal terminal, OutputFormat format)
    {
        if (format == OutputFormat.Csv)
            WriteCsv(terminal.Out);
        else if (format == OutputFormat.Json)
            JsonOutput.Write(terminal.Out, WriteJson);
        else
            WritePage(new Page(terminal));
    }

    /// <summary>Value added and jobs by day, for a plot.</summary>
    public static IReadOnlyList<DayLine> Lines(ImpactRun run)
    {
        var days = Periods.Daily(run);
        var lines = new List<DayLine> { new("Value added", [.. days.Select(day => day.ValueAddedIndex)]) };
        if (days.All(day => day.JobsIndex is not null))
            lines.Add(new("Jobs at work (job equivalents)", [.. days.Select(day => day.JobsIndex!.Value)]));
        return lines;
    }

    private void WriteCsv(TextWriter output)
    {
        var csv = new CsvOutput(output);
        foreach (var head in new[] { "date", "industry", "output", "value_added", "jobs", "unmet_demand", "limit" })
            csv.Add(head);
        if (run.FirmsClosed is not null)
            csv.Add("firms_closed");
        csv.End();
        var n = run.Industries.Length;
        for (var day = 0; day < run.Days; day++)
        {
            var date = Figures.Iso(run.Start.AddDays(day));
            for (var row = 0; row < n; row++)
            {
                csv.Add(date).Add(run.Industries[row].Label).Add(run.Output[day, row]).Add(run.ValueAdded[day, row]).Add(run.Jobs?[day, row])
                    .Add(run.UnmetDemand[day, row]).Add(run.LimitText(day, row));
                if (run.FirmsClosed is { } closures)
                    csv.Add(closures.Firms?[day, row]);
                csv.End();
            }
        }
    }

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteString("title", inputs.Scenario.Title);
        json.WriteEconomy(inputs.Package);
        json.WriteString("start", Figures.Iso(run.Start));
        json.WriteNumber("days", run.Days);
        json.WriteString("production_function", FunctionName());
        json.WriteGrade(Grade);
        json.WriteString("jobs_meaning", "Work in job equivalents; 1 minus the index is work stopped, mostly short-time work. Dismissals are not estimated.");
        WritePeriods(json, "monthly", Periods.Monthly(run));
        WritePeriods(json, "quarterly", Periods.Quarterly(run));
        json.WriteStartArray("industries");
        foreach (var summary in Periods.ByIndustry(run))
            WriteIndustry(json, summary);
        json.WriteEndArray();
        ClosuresReport.Of(run)?.WriteJson(json);
        json.WriteStartArray("territories");
        TerritoriesReport.Of(inputs)?.WriteJson(json);
        json.WriteEndArray();
        json.WriteRemarks(run.Remarks);
        json.WriteString("again", again);
    }

    private static void WritePeriods(Utf8JsonWriter json, string name, ImmutableArray<PeriodIndex> periods)
    {
        json.WriteStartArray(name);
        foreach (var period in periods)
        {
            json.WriteStartObject();
            json.WriteString("period", period.Period);
            json.WriteNumberOrNull("output_index", period.OutputIndex);
            json.WriteNumberOrNull("value_added_index", period.ValueAddedIndex);
            json.WriteNumberOrNull("jobs_index", period.JobsIndex);
            json.WriteNumberOrNull("consumption_index", period.ConsumptionIndex);
            json.WriteNumber("days", period.Days);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIndustry(Utf8JsonWriter json, IndustrySummary summary)
    {
        json.WriteStartObject();
        json.WriteString("industry", summary.Industry.Label);
        json.WriteString("name", summary.Industry.Name);
        json.WriteNumberOrNull("output_index", summary.OutputIndex);
        json.WriteNumberOrNull("value_added_lost", summary.ValueAddedLost);
        json.WriteNumberOrNull("work_stopped_at_worst", summary.WorkStoppedAtWorst);
        json.WriteNumberOrNull("work_stopped_months", summary.WorkStoppedMonths);
        json.WriteString("worst_day", Figures.Iso(summary.WorstDay));
        json.WriteNumberOrNull("unmet_demand", summary.UnmetDemand);
        json.WriteStartObject("days_by_limit");
        foreach (var limit in summary.DaysByLimit)
            json.WriteNumber(limit.Limit, limit.Days);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WritePage(Page page)
    {
        page.Say($"{inputs.Scenario.Title}: {Opening()}");
        page.Say("Work stopped is counted in job equivalents, mostly short-time work; dismissals are not estimated.");
        page.Table(
            "By month (1 = before the shock)",
            ["month", "value added", "output", "jobs at work", "consumption", "days"],
            Periods.Monthly(run).Select(month => new[]
            {
                month.Period, Figures.Index(month.ValueAddedIndex), Figures.Index(month.OutputIndex), Figures.Index(month.JobsIndex), Figures.Index(month.ConsumptionIndex),
                month.Days.ToString(CultureInfo.InvariantCulture),
            }));
        var industries = Periods.ByIndustry(run).OrderByDescending(summary => summary.ValueAddedLost).Take(IndustriesShown).ToList();
        page.Table(
            $"Where most value added is not made ({Figures.MoneyName(inputs.Package)}, over {run.Days.ToString(CultureInfo.InvariantCulture)} days)",
            ["industry", " ", "not made", "output", "work stopped at worst", " held back most often by"],
            industries.Select(summary => new[]
            {
                summary.Industry.Label, summary.Industry.Name, Figures.Money(summary.ValueAddedLost), Figures.Index(summary.OutputIndex),
                summary.WorkStoppedAtWorst is { } stopped ? Figures.Whole(stopped) : "not measured", HeldBack(summary),
            }));
        ClosuresReport.Of(run)?.WritePage(page);
        TerritoriesReport.Of(inputs)?.WritePage(page);
        page.Close(Grade, run.Remarks, again);
    }

    private string Opening()
    {
        var days = Periods.Daily(run);
        var worst = Enumerable.Range(0, days.Length).MinBy(day => days[day].JobsIndex ?? days[day].ValueAddedIndex);
        var date = Figures.Day(run.Start.AddDays(worst));
        if (days[worst].JobsIndex is not { } index)
            return $"on {date}, the worst day, {Figures.Percent(1 - days[worst].ValueAddedIndex)} of value added is not made. The table has no jobs, so work stopped is not measured.";
        var share = $"{Figures.Percent(1 - index)} of all work";
        return run.Base.Jobs is { } jobs && run.JobsUnit == JobsUnit.Persons
            ? $"on {date}, the worst day, work worth {Figures.Whole(jobs.Sum() * (1 - index))} jobs stops ({share})."
            : $"on {date}, the worst day, {share} stops.";
    }

    // Demand binds on every quiet day: what else binds says more.
    private static string HeldBack(IndustrySummary summary)
    {
        var limit = summary.DaysByLimit.FirstOrDefault(days => days.Limit != "demand") ?? summary.DaysByLimit.FirstOrDefault();
        return limit is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{limit.Limit} ({limit.Days} days)");
    }

    private string FunctionName() => ImpactInputs.Functions.First(pair => pair.Value == inputs.Scenario.Parameters.Function).Key;
}
