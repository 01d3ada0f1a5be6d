using System.Globalization;
using System.Text.Json;
using Vicinal.Cli.Output;
using Vicinal.Economy;
using Vicinal.Planning;

namespace Vicinal.Cli.Plans;

/// <summary>A simulated plan as CSV (one row a measure), JSON or a page for people.</summary>
internal sealed class PlanReport(PlanInputs inputs, PlanOutcome outcome, string again)
{
    private const string TogetherName = "the whole plan";

    private static readonly string[] Heads =
        ["measure", "instrument", "phase", "value_added_kept", "job_months_kept", "consumption_kept", "firms_kept", "cost", "cost_per_job_month", "first_effect", "refused"];

    private Plan Plan => inputs.Plan;

    private DataGrade Grade => Figures.Worse(inputs.Package.Grade, outcome.With.Grade);

    private IEnumerable<PlanFinding> Findings => PlanChecks.Of(outcome);

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
        foreach (var head in Heads)
            csv.Add(head);
        csv.End();
        foreach (var result in outcome.Measures)
        {
            Keeps(csv.Add(result.Measure.Id).Add(result.Measure.Instrument).Add(Name(result.Measure.Phase)), result.Kept)
                .Add(Text(result.Measure.Cost)).Add(result.CostPerJobMonth).Add(result.FirstEffectOn is { } day ? Figures.Iso(day) : null).Add(string.Join(' ', result.Refusals)).End();
        }

        Keeps(csv.Add(TogetherName).Add((string?)null).Add((string?)null), outcome.Kept).Add(Text(outcome.Budget.Total)).Add((double?)null).Add((string?)null).Add((string?)null).End();
    }

    private static CsvOutput Keeps(CsvOutput csv, Kept? kept) => csv.Add(kept?.ValueAdded).Add(kept?.JobMonths).Add(kept?.Consumption).Add(kept?.FirmsKept);

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteString("title", Plan.Title);
        json.WriteEconomy(inputs.Package);
        json.WriteGrade(Grade);
        json.WriteString("scenario", Plan.Scenario.Title);
        json.WriteString("against", "the same scenario without any measure; restrictions stay as they are");
        json.WriteStartObject("whole_plan");
        WriteKept(json, outcome.Kept);
        json.WriteEndObject();
        json.WriteStartArray("measures");
        foreach (var result in outcome.Measures)
            WriteMeasure(json, result);
        json.WriteEndArray();
        WriteMonths(json);
        WriteBudget(json);
        json.WriteStartArray("groups");
        foreach (var group in outcome.ByGroup)
        {
            json.WriteStartObject();
            json.WriteString("group", group.Group);
            json.WriteNumberOrNull("job_months_stopped_without", group.StoppedWithout);
            json.WriteNumberOrNull("job_months_kept", group.Kept);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in Findings)
        {
            json.WriteStartObject();
            json.WriteString("check", finding.Check.ToString());
            json.WriteString("result", finding.Result.ToString());
            json.WriteString("measure", finding.MeasureId);
            json.WriteString("about", PlanFindings.About(finding, Plan, Whole));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteRemarks(outcome.Remarks);
        json.WriteString("again", again);
    }

    private void WriteMeasure(Utf8JsonWriter json, MeasureOutcome result)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Measure.Id);
        json.WriteString("name", result.Measure.Name);
        json.WriteString("instrument", result.Measure.Instrument);
        json.WriteString("phase", Name(result.Measure.Phase));
        WriteKept(json, result.Kept);
        json.WriteString("cost", Text(result.Measure.Cost));
        json.WriteNumberOrNull("cost_per_job_month", result.CostPerJobMonth);
        json.WriteString("first_effect", result.FirstEffectOn is { } day ? Figures.Iso(day) : null);
        json.WriteStartArray("refused");
        foreach (var refusal in result.Refusals)
            json.WriteStringValue(refusal);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteKept(Utf8JsonWriter json, Kept? kept)
    {
        json.WriteNumberOrNull("value_added_kept", kept?.ValueAdded);
        json.WriteNumberOrNull("job_months_kept", kept?.JobMonths);
        json.WriteNumberOrNull("consumption_kept", kept?.Consumption);
        json.WriteNumberOrNull("firms_kept", kept?.FirmsKept);
    }

    private void WriteMonths(Utf8JsonWriter json)
    {
        json.WriteStartArray("monthly");
        foreach (var (without, with) in Periods.Monthly(outcome.Without).Zip(Periods.Monthly(outcome.With)))
        {
            json.WriteStartObject();
            json.WriteString("period", without.Period);
            json.WriteNumberOrNull("jobs_index_without", without.JobsIndex);
            json.WriteNumberOrNull("jobs_index_with", with.JobsIndex);
            json.WriteNumber("value_added_index_without", without.ValueAddedIndex);
            json.WriteNumber("value_added_index_with", with.ValueAddedIndex);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteBudget(Utf8JsonWriter json)
    {
        json.WriteStartObject("budget");
        json.WriteString("total", Text(outcome.Budget.Total));
        json.WriteString("own_cash", Text(outcome.Budget.OwnCash));
        Sums("by_phase", outcome.Budget.ByPhase.Select(part => (Name(part.Key), part.Value)));
        Sums("by_channel", outcome.Budget.ByChannel.Select(part => (Channels.Name(part.Key), part.Value)));
        Sums("by_source", outcome.Budget.BySource.Select(part => (part.Key, part.Value)));
        json.WriteEndObject();

        void Sums(string name, IEnumerable<(string Name, MinorUnits Amount)> parts)
        {
            json.WriteStartObject(name);
            foreach (var part in parts)
                json.WriteString(part.Name, Text(part.Amount));
            json.WriteEndObject();
        }
    }

    private void WritePage(Page page)
    {
        page.Say($"{Plan.Title}: {Opening()}");
        page.Say($"{inputs.Package.Title}; against the scenario \"{Plan.Scenario.Title}\" without any measure. Restrictions stay as they are. Value added is in {Figures.MoneyName(inputs.Package)}.");
        page.Table(
            "What each measure keeps alone",
            ["measure", " phase", "job-months", "value added", $"cost, {Plan.Currency}", $"{Plan.Currency} a job-month", " first effect"],
            outcome.Measures.Select(result => new[]
            {
                result.Measure.Name, Name(result.Measure.Phase), Months(result.Kept), result.Kept is { } kept ? Figures.Money(kept.ValueAdded) : "not simulated",
                Whole(result.Measure.Cost), result.CostPerJobMonth is { } each ? Figures.Money(each) : "not known",
                result.FirstEffectOn is { } day ? Figures.Iso(day) : "not known",
            }));
        if (outcome.Without.FirmsClosed?.Firms is not null)
        {
            page.Table(
                "Firms that would have run out of cash by the end and do not (estimated)",
                ["measure", "firms"],
                outcome.Measures.Select(result => (result.Measure.Name, result.Kept)).Append((TogetherName, outcome.Kept)).Select(row => new[] { row.Item1, row.Item2?.FirmsKept is { } firms ? Figures.Whole(firms) : "not simulated" }));
        }

        page.Table(
            "Work, month by month (1 = before)",
            ["month", "doing nothing", "with the plan"],
            Periods.Monthly(outcome.Without).Zip(Periods.Monthly(outcome.With), (without, with) => new[] { without.Period, Figures.Index(without.JobsIndex), Figures.Index(with.JobsIndex) }));
        Money(page, "phase", outcome.Budget.ByPhase.Select(part => (Name(part.Key), part.Value)));
        Money(page, "channel", outcome.Budget.ByChannel.Select(part => (Channels.Name(part.Key).Replace('_', ' '), part.Value)));
        Money(page, "source", outcome.Budget.BySource.Select(part => (part.Key, part.Value)));
        page.Table(
            "Work by group, job-months",
            ["group", "stopped, doing nothing", "kept by the plan"],
            outcome.ByGroup.Select(group => new[] { group.Group, Or(group.StoppedWithout), Or(group.Kept) }));
        page.Table(
            "What the plan forgets",
            ["check", " result", " about"],
            Findings.Select(finding => new[] { PlanFindings.Name(finding.Check), PlanFindings.Name(finding.Result), PlanFindings.About(finding, Plan, Whole) }));
        page.Close(Grade, outcome.Remarks, again);
    }

    private void Money(Page page, string by, IEnumerable<(string Name, MinorUnits Amount)> parts) =>
        page.Table($"Money by {by}, {Plan.Currency}", [by, "amount"], parts.Select(part => new[] { part.Name, Whole(part.Amount) }).Append(["all", Whole(outcome.Budget.Total)]));

    private string Opening() => outcome.Kept switch
    {
        { JobMonths: { } months } => $"together, its measures keep {Figures.Whole(months)} job-months of work and cost {Whole(outcome.Budget.Total)} {Plan.Currency}.",
        { } kept => $"together, its measures keep {Figures.Money(kept.ValueAdded)} of value added and cost {Whole(outcome.Budget.Total)} {Plan.Currency}.",
        null => $"the model cannot say what its measures keep; they cost {Whole(outcome.Budget.Total)} {Plan.Currency}.",
    };

    private static string Months(Kept? kept) => kept is null ? "not simulated" : Or(kept.JobMonths);

    private static string Or(double? months) => months is { } value ? Figures.Whole(value) : "not measured";

    /// <summary>Exact, in single units of the currency.</summary>
    private string Text(MinorUnits amount) => (amount.Value / (decimal)Currencies.MinorPerUnit(Plan.Currency)).ToString(CultureInfo.InvariantCulture);

    private string Whole(MinorUnits amount)
    {
        var units = amount.Value / (decimal)Currencies.MinorPerUnit(Plan.Currency);
        return units.ToString(units == decimal.Truncate(units) ? "#,0" : "#,0.00#", CultureInfo.InvariantCulture);
    }

    private static string Name(Phase phase) => phase switch { Phase.Mitigation => "P1", Phase.Stabilisation => "P2", Phase.Recovery => "P3" };
}
