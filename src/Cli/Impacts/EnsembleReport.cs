using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Vicinal.Cli.Output;
using Vicinal.Economy;

namespace Vicinal.Cli.Impacts;

/// <summary>Bands by day as CSV, JSON or a page for people; what was drawn is always said.</summary>
internal sealed class EnsembleReport(ImpactInputs inputs, Ensemble ensemble, string again)
{
    private DataGrade Grade => Figures.Worse(inputs.Package.Grade, ensemble.Grade);

    private bool HasJobs => !ensemble.Jobs.IsDefaultOrEmpty;

    public void Write(Terminal terminal, OutputFormat format)
    {
        if (format == OutputFormat.Csv)
        {
            WriteCsv(terminal.Out);
            // A table of numbers has no room for them, and they must be known.
            foreach (var drawn in ensemble.Uncertainty)
                terminal.Error.WriteLine($"drawn: {drawn.Parameter}, {Words(drawn.Distribution)}");
        }
        else if (format == OutputFormat.Json)
        {
            JsonOutput.Write(terminal.Out, WriteJson);
        }
        else
        {
            WritePage(new Page(terminal));
        }
    }

    /// <summary>Medians and 5-to-95 bands by day, for a plot.</summary>
    public IReadOnlyList<DayLine> Lines() =>
        [Line("Value added", ensemble.ValueAdded), .. HasJobs ? [Line("Jobs at work (job equivalents)", ensemble.Jobs)] : Array.Empty<DayLine>()];

    public static void WriteUncertainty(Utf8JsonWriter json, ImmutableArray<Uncertainty> uncertainty)
    {
        json.WriteStartObject("uncertainty");
        foreach (var drawn in uncertainty)
        {
            var (kind, numbers) = Parts(drawn.Distribution);
            json.WriteStartObject(drawn.Parameter);
            json.WriteStartArray(kind);
            foreach (var number in numbers)
                json.WriteNumberValue(number);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private IEnumerable<(string Name, ImmutableArray<Quantiles> Days)> Quantities()
    {
        yield return ("output_index", ensemble.Output);
        yield return ("value_added_index", ensemble.ValueAdded);
        if (HasJobs)
            yield return ("jobs_index", ensemble.Jobs);
        if (ensemble.Consumption is { } consumption)
            yield return ("consumption_index", consumption);
        if (ensemble.FirmsClosed is { } closed)
            yield return ("firms_closed", closed);
    }

    private void WriteCsv(TextWriter output)
    {
        var csv = new CsvOutput(output);
        foreach (var head in new[] { "date", "quantity", "p5", "p25", "p50", "p75", "p95" })
            csv.Add(head);
        csv.End();
        for (var day = 0; day < ensemble.Output.Length; day++)
        {
            foreach (var (name, days) in Quantities())
                csv.Add(Figures.Iso(ensemble.Start.AddDays(day))).Add(name).Add(days[day].P5).Add(days[day].P25).Add(days[day].P50).Add(days[day].P75).Add(days[day].P95).End();
        }
    }

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteString("title", inputs.Scenario.Title);
        json.WriteEconomy(inputs.Package);
        json.WriteString("start", Figures.Iso(ensemble.Start));
        json.WriteNumber("runs", ensemble.Runs);
        json.WriteNumber("seed", ensemble.Seed);
        json.WriteGrade(Grade);
        WriteUncertainty(json, ensemble.Uncertainty);
        foreach (var (name, days) in Quantities())
        {
            json.WriteStartArray(name);
            foreach (var day in days)
                json.WriteQuantiles(null, day);
            json.WriteEndArray();
        }

        json.WriteStartArray("industries");
        foreach (var band in ensemble.Industries)
        {
            json.WriteStartObject();
            json.WriteString("industry", band.Industry.Label);
            json.WriteString("name", band.Industry.Name);
            json.WriteQuantiles("output_index", band.OutputIndex);
            json.WriteQuantiles("value_added_lost", band.ValueAddedLost);
            json.WriteQuantiles("work_stopped_months", band.WorkStoppedMonths);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteRemarks(ensemble.Remarks);
        json.WriteString("again", again);
    }

    private void WritePage(Page page)
    {
        var (name, days) = HasJobs ? ("work", ensemble.Jobs) : ("value added", ensemble.ValueAdded);
        var worst = Enumerable.Range(0, days.Length).MinBy(day => days[day].P50);
        var q = days[worst];
        page.Say($"{inputs.Scenario.Title}: on {Figures.Day(ensemble.Start.AddDays(worst))}, the worst day, {Figures.Percent(1 - q.P95)} to {Figures.Percent(1 - q.P5)} of {name} stops; the middle of {Figures.Whole(ensemble.Runs)} runs is {Figures.Percent(1 - q.P50)}.");
        page.Say("Work stopped is counted in job equivalents, mostly short-time work; dismissals are not estimated.");
        page.Table(
            "First day of each month (5 / 50 / 95 of a hundred runs; 1 = before the shock)",
            ["day", "value added", "jobs at work", "consumption"],
            Enumerable.Range(0, days.Length).Where(day => day == 0 || ensemble.Start.AddDays(day).Day == 1).Select(day => new[]
            {
                Figures.Iso(ensemble.Start.AddDays(day)), Three(ensemble.ValueAdded[day]), HasJobs ? Three(ensemble.Jobs[day]) : "not measured",
                ensemble.Consumption is { } consumption ? Three(consumption[day]) : "not shown",
            }));
        if (ensemble.FirmsClosed is [.., var atEnd])
            page.Say($"By the end, {Figures.Whole(atEnd.P5)} to {Figures.Whole(atEnd.P95)} firms (estimated) have run out of cash; the middle of the runs is {Figures.Whole(atEnd.P50)}.");
        page.Table("What was drawn", ["parameter", " distribution"], ensemble.Uncertainty.Select(drawn => new[] { drawn.Parameter, Words(drawn.Distribution) }));
        page.Close(Grade, ensemble.Remarks, again);
    }

    private static DayLine Line(string name, ImmutableArray<Quantiles> days) =>
        new(name, [.. days.Select(day => day.P50)], [.. days.Select(day => day.P5)], [.. days.Select(day => day.P95)]);

    private static string Three(Quantiles q) => $"{Figures.Index(q.P5)} / {Figures.Index(q.P50)} / {Figures.Index(q.P95)}";

    private static (string Kind, double[] Numbers) Parts(Distribution distribution) => distribution switch
    {
        Distribution.Uniform u => ("uniform", [u.Low, u.High]),
        Distribution.Triangular t => ("triangular", [t.Low, t.Mode, t.High]),
        Distribution.Normal n => ("normal", [n.Mean, n.StandardDeviation, n.Low, n.High]),
        _ => throw new ArgumentOutOfRangeException(nameof(distribution), distribution, "Not a distribution."),
    };

    private static string Words(Distribution distribution)
    {
        var (kind, numbers) = Parts(distribution);
        return $"{kind} [{string.Join(", ", numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)))}]";
    }
}
