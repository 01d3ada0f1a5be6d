using System.Text.Json;
using Vicinal.Cli.Output;
using Vicinal.Economy;

namespace Vicinal.Cli.Impacts;

/// <summary>What measures keep, as CSV (one row a measure), JSON or a page for people.</summary>
internal sealed class CompareReport(ImpactInputs inputs, Comparison comparison, string again)
{
    private const string TogetherName = "all together";

    private static readonly string[] Heads =
        ["measure", "instrument", "value_added_kept", "value_added_kept_at_peak", "job_months_kept", "jobs_kept_at_peak", "consumption_kept", "consumption_kept_at_peak",
         "cost", "cost_per_job_month", "value_added_kept_p5", "value_added_kept_p95", "job_months_kept_p5", "job_months_kept_p95", "refused"];

    // Columns for firms stand only where the scenario has their cash, so that others keep theirs.
    private static readonly string[] FirmHeads = ["firms_kept", "firms_kept_at_peak", "jobs_in_firms_kept", "firms_kept_p5", "firms_kept_p95"];

    private bool HasFirms => comparison.Without.FirmsClosed is not null;

    private DataGrade Grade => Figures.Worse(inputs.Package.Grade, comparison.Grade);

    private IEnumerable<(string Name, MeasureResult Result)> Rows =>
        comparison.Measures.Select(result => (result.Name, result)).Concat(comparison.Together is { } all ? [(TogetherName, all)] : []);

    public void Write(Terminal terminal, OutputFormat format)
    {
        if (format == OutputFormat.Csv)
            WriteCsv(terminal.Out);
        else if (format == OutputFormat.Json)
            JsonOutput.Write(terminal.Out, WriteJson);
        else
            WritePage(new Page(terminal));
    }

    private void WriteCsv(TextWriter output)
    {
        var csv = new CsvOutput(output);
        foreach (var head in HasFirms ? [.. Heads, .. FirmHeads] : Heads)
            csv.Add(head);
        csv.End();
        foreach (var (name, result) in Rows)
        {
            var (kept, bands) = (result.Kept, result.Bands);
            csv.Add(name).Add(result.Measure?.Instrument).Add(kept?.ValueAdded).Add(kept?.ValueAddedPeak).Add(kept?.JobMonths).Add(kept?.JobsPeak)
                .Add(kept?.Consumption).Add(kept?.ConsumptionPeak).Add(result.Cost).Add(result.CostPerJobMonth)
                .Add(bands?.ValueAdded.P5).Add(bands?.ValueAdded.P95).Add(bands?.JobMonths?.P5).Add(bands?.JobMonths?.P95).Add(result.Refusal);
            if (HasFirms)
                csv.Add(kept?.FirmsKept).Add(kept?.FirmsKeptPeak).Add(kept?.JobsInFirmsKept).Add(bands?.FirmsKept?.P5).Add(bands?.FirmsKept?.P95);
            csv.End();
        }
    }

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteString("title", inputs.Scenario.Title);
        json.WriteEconomy(inputs.Package);
        json.WriteGrade(Grade);
        json.WriteString("against", "the same scenario without any measure; restrictions stay as they are");
        if (HasFirms)
            json.WriteNumberOrNull("firms_closed_without", ClosedWithout);
        json.WriteStartArray("measures");
        foreach (var (name, result) in Rows)
            WriteResult(json, name, result);
        json.WriteEndArray();
        EnsembleReport.WriteUncertainty(json, comparison.Uncertainty);
        json.WriteRemarks(comparison.Remarks);
        json.WriteString("again", again);
    }

    private void WriteResult(Utf8JsonWriter json, string name, MeasureResult result)
    {
        json.WriteStartObject();
        json.WriteString("measure", name);
        json.WriteString("instrument", result.Measure?.Instrument);
        json.WriteString("refused", result.Refusal);
        json.WriteNumberOrNull("value_added_kept", result.Kept?.ValueAdded);
        json.WriteNumberOrNull("value_added_kept_at_peak", result.Kept?.ValueAddedPeak);
        json.WriteNumberOrNull("job_months_kept", result.Kept?.JobMonths);
        json.WriteNumberOrNull("jobs_kept_at_peak", result.Kept?.JobsPeak);
        json.WriteNumberOrNull("consumption_kept", result.Kept?.Consumption);
        json.WriteNumberOrNull("consumption_kept_at_peak", result.Kept?.ConsumptionPeak);
        if (HasFirms)
        {
            json.WriteNumberOrNull("firms_kept", result.Kept?.FirmsKept);
            json.WriteNumberOrNull("firms_kept_at_peak", result.Kept?.FirmsKeptPeak);
            json.WriteNumberOrNull("jobs_in_firms_kept", result.Kept?.JobsInFirmsKept);
        }

        json.WriteNumberOrNull("cost", result.Cost);
        json.WriteNumberOrNull("cost_per_job_month", result.CostPerJobMonth);
        json.WriteStartObject("bands");
        json.WriteQuantiles("value_added_kept", result.Bands?.ValueAdded);
        json.WriteQuantiles("job_months_kept", result.Bands?.JobMonths);
        json.WriteQuantiles("consumption_kept", result.Bands?.Consumption);
        if (HasFirms)
            json.WriteQuantiles("firms_kept", result.Bands?.FirmsKept);
        json.WriteEndObject();
        json.WriteStartArray("industries");
        foreach (var kept in result.ByIndustry)
        {
            json.WriteStartObject();
            json.WriteString("industry", kept.Industry.Label);
            json.WriteNumberOrNull("value_added_kept", kept.ValueAdded);
            json.WriteNumberOrNull("job_months_kept", kept.JobMonths);
            if (HasFirms)
                json.WriteNumberOrNull("firms_kept", kept.FirmsKept);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePage(Page page)
    {
        var money = Figures.MoneyName(inputs.Package);
        page.Say($"{inputs.Scenario.Title}: {Opening()}");
        page.Say($"Each measure is set against the same scenario without any; restrictions stay as they are. Money is in {money}; 5 to 95 is the band over the uncertain parameters.");
        page.Table(
            "What each measure keeps over the whole span",
            ["measure", "job-months", "5 to 95", "value added", "5 to 95", "consumption", "cost", $"{inputs.Package.Currency} a job-month"],
            Rows.Select(row => row.Result.Kept is { } kept
                ? new[]
                {
                    row.Name, kept.JobMonths is { } months ? Figures.Whole(months) : "not measured", Band(row.Result.Bands?.JobMonths), Figures.Money(kept.ValueAdded),
                    Band(row.Result.Bands?.ValueAdded), kept.Consumption is { } consumption ? Figures.Money(consumption) : "not shown",
                    row.Result.Cost is { } cost ? Figures.Money(cost) : "not known", row.Result.CostPerJobMonth is { } each ? Figures.Single(each, inputs.Package) : "not known",
                }
                : [row.Name, "cannot act", "", "", "", "", "", ""]));
        if (ClosedWithout is { } closed)
            WriteFirms(page, closed);
        foreach (var refused in comparison.Measures.Where(result => result.Refusal is not null))
            page.Say($"{refused.Name} cannot act here: {refused.Refusal}");
        page.Close(Grade, comparison.Remarks, again);
    }

    private double? ClosedWithout => comparison.Without.FirmsClosed?.Firms is { } firms ? firms.Row(firms.Rows - 1).ToArray().Sum() : null;

    private void WriteFirms(Page page, double closed)
    {
        page.Say($"Without any measure {Figures.Whole(closed)} firms (estimated) run out of cash by the end.");
        page.Table(
            "Firms that stay open because of each measure (estimated)",
            ["measure", "firms kept", "5 to 95", "jobs in them", "most on one day"],
            Rows.Where(row => row.Result.Kept?.FirmsKept is not null).Select(row => new[]
            {
                row.Name, Figures.Whole(row.Result.Kept!.FirmsKept!.Value), Band(row.Result.Bands?.FirmsKept),
                row.Result.Kept.JobsInFirmsKept is { } jobs ? Figures.Whole(jobs) : "not measured", Figures.Whole(row.Result.Kept.FirmsKeptPeak ?? 0),
            }));
    }

    private string Opening() => comparison.Together?.Kept switch
    {
        { JobMonths: { } months } => $"together, the measures that can act keep {Figures.Whole(months)} job-months of work.",
        { } kept => $"together, the measures that can act keep {Figures.Money(kept.ValueAdded)} of value added.",
        null => "none of the measures can act on this table.",
    };

    private static string Band(Quantiles? quantiles) => quantiles is { } q ? $"{Figures.Money(q.P5)} to {Figures.Money(q.P95)}" : "";
}
