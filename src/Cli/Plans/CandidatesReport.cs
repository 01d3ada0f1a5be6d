using System.Globalization;
using System.Text.Json;
using Vicinal.Cli.Output;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Formats.Wording;
using Vicinal.Planning;

namespace Vicinal.Cli.Plans;

/// <summary>Candidates as CSV (one row each), JSON, a plan in YAML, or a page for people.</summary>
internal sealed class CandidatesReport(EconomyPackage package, Scenario scenario, CandidateSettings settings, CandidateList list, string territory, string again)
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private static readonly string[] Heads =
    [
        "instrument", "name", "family", "phase", "channel", "from", "to", "cost", "job_months_kept", "job_months_kept_p5", "job_months_kept_p95", "value_added_kept", "value_added_kept_p5", "value_added_kept_p95",
        "consumption_kept", "firms_kept", "cost_per_job_month", "first_effect_days_low", "first_effect_days_high", "first_effect", "for", "people_low", "people_high", "unsaid",
    ];

    private DataGrade Grade => Figures.Worse(package.Grade, list.Without.Grade);

    public void Write(Terminal terminal, CandidatesFormat format)
    {
        if (format == CandidatesFormat.Csv)
            WriteCsv(terminal.Out);
        else if (format == CandidatesFormat.Json)
            JsonOutput.Write(terminal.Out, WriteJson);
        else if (format == CandidatesFormat.Yaml)
            PlanFile.Write(AsPlan(), terminal.Out);
        else
            WritePage(new Page(terminal));
    }

    /// <summary>What can be put in a plan: all but those that this economy or scenario refuses.</summary>
    private Plan AsPlan() => new()
    {
        Title = $"Candidates: {scenario.Title}",
        Territory = territory,
        Currency = package.Currency,
        PriceYear = package.PriceYear,
        Scenario = scenario,
        Envelopes = settings.Budget is { } budget ? [new Envelope(null, null, budget)] : [],
        Measures = [.. list.All.Where(candidate => candidate.Kept is not null || candidate.Template.Unsaid is not null).Select(candidate => candidate.Measure with { Name = Name(candidate) })],
    };

    private void WriteCsv(TextWriter output)
    {
        var csv = new CsvOutput(output);
        foreach (var head in Heads)
            csv.Add(head);
        csv.End();
        foreach (var one in list.All)
        {
            var reached = one.Measure.Reaches[0];
            csv.Add(one.Template.Code).Add(Name(one)).Add(one.Template.Family).Add(Phase(one)).Add(Channels.Name(one.Template.Channel)).Add(Figures.Iso(one.Measure.From)).Add(Figures.Iso(one.Measure.To))
                .Add(Currencies.Text(one.Measure.Cost, package.Currency))
                .Add(one.Kept?.JobMonths).Add(one.Bands?.JobMonths?.P5).Add(one.Bands?.JobMonths?.P95).Add(one.Kept?.ValueAdded).Add(one.Bands?.ValueAdded.P5).Add(one.Bands?.ValueAdded.P95)
                .Add(one.Kept?.Consumption).Add(one.Kept?.FirmsKept).Add(one.CostPerJobMonth)
                .Add((double)one.Template.FirstEffect.Low).Add((double)one.Template.FirstEffect.High).Add(Figures.Iso(one.FirstEffectOn)).Add(reached.Group).Add((double?)reached.Low).Add((double?)reached.High)
                .Add(one.Unsaid?.ToString()).End();
        }
    }

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteString("scenario", scenario.Title);
        json.WriteEconomy(package);
        json.WriteGrade(Grade);
        json.WriteString("against", "the same scenario without any measure; restrictions stay as they are");
        json.WriteNumber("runs", list.Runs);
        json.WriteStartArray("candidates");
        foreach (var one in list.All)
            WriteOne(json, one);
        json.WriteEndArray();
        json.WriteRemarks(list.Remarks);
        json.WriteString("again", again);
    }

    private void WriteOne(Utf8JsonWriter json, Candidate one)
    {
        json.WriteStartObject();
        json.WriteString("instrument", one.Template.Code);
        json.WriteString("name", Name(one));
        json.WriteString("phase", Phase(one));
        json.WriteString("from", Figures.Iso(one.Measure.From));
        json.WriteString("to", Figures.Iso(one.Measure.To));
        json.WriteStartObject("cost");
        foreach (var line in one.Measure.Budget)
            json.WriteString(Channels.Name(line.Channel), Currencies.Text(line.Amount, package.Currency));
        json.WriteEndObject();
        json.WriteString("unsaid", one.Unsaid?.ToString());
        json.WriteString("unsaid_because", one.Unsaid is { } why ? one.Detail ?? PlanNames.Of(why, English) : null);
        json.WriteNumberOrNull("job_months_kept", one.Kept?.JobMonths);
        json.WriteNumberOrNull("value_added_kept", one.Kept?.ValueAdded);
        json.WriteNumberOrNull("consumption_kept", one.Kept?.Consumption);
        json.WriteNumberOrNull("firms_kept", one.Kept?.FirmsKept);
        json.WriteQuantiles("job_months_kept_band", one.Bands?.JobMonths);
        json.WriteQuantiles("value_added_kept_band", one.Bands?.ValueAdded);
        json.WriteNumberOrNull("cost_per_job_month", one.CostPerJobMonth);
        json.WriteNumber("first_effect_days_low", one.Template.FirstEffect.Low);
        json.WriteNumber("first_effect_days_high", one.Template.FirstEffect.High);
        json.WriteString("first_effect", Figures.Iso(one.FirstEffectOn));
        json.WriteString("note", one.Template.Note is { } note ? PlanNames.Of(note, English) : null);
        json.WriteStartArray("reaches");
        foreach (var reached in one.Measure.Reaches)
        {
            json.WriteStartObject();
            json.WriteString("group", reached.Group);
            json.WriteNumberOrNull("low", reached.Low);
            json.WriteNumberOrNull("high", reached.High);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("effects");
        foreach (var effect in one.Measure.Effects)
        {
            json.WriteStartObject();
            json.WriteString("lever", effect.Lever.ToString());
            json.WriteNumber("amount", effect.Amount);
            json.WriteStartArray("industries");
            foreach (var industry in effect.Industries)
                json.WriteStringValue(industry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("by_industry");
        foreach (var row in one.ByIndustry)
        {
            json.WriteStartObject();
            json.WriteString("industry", row.Industry.Label);
            json.WriteNumberOrNull("job_months_kept", row.JobMonths);
            json.WriteNumber("value_added_kept", row.ValueAdded);
            json.WriteNumberOrNull("firms_kept", row.FirmsKept);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("by_group");
        foreach (var group in one.ByGroup)
        {
            json.WriteStartObject();
            json.WriteString("group", group.Group);
            json.WriteNumberOrNull("job_months_kept", group.Kept);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePage(Page page)
    {
        var said = list.All.Where(one => one.Kept is not null).ToList();
        page.Say($"{scenario.Title}: of {list.All.Length} instruments the model can say what {said.Count} keep here.");
        page.Say($"{package.Title}; each alone, as it is usually done, against the scenario without any measure. Restrictions stay as they are. Value added is in {Figures.MoneyName(package)}, costs in {package.Currency}. No row is better than another: they do different things.");
        page.Table(
            list.Runs > 0 ? $"What each keeps (in brackets: 5 % to 95 % of {list.Runs} runs)" : "What each keeps",
            ["instrument", "job-months", "value added", "cost", $"{package.Currency} a job-month", " channel", " first effect"],
            said.Select(one => new[]
            {
                $"{one.Template.Code} {Name(one)}", Banded(one.Kept!.JobMonths, one.Bands?.JobMonths), Figures.Money(one.Kept.ValueAdded), Whole(one.Measure.Cost),
                one.CostPerJobMonth is { } each ? Figures.Money(each) : "not known", Channel(one), $"{one.Template.FirstEffect.Low}–{one.Template.FirstEffect.High} days",
            }));
        if (list.Without.FirmsClosed?.Firms is not null)
        {
            page.Table(
                "Firms that would have run out of cash by the end and do not (estimated)",
                ["instrument", "firms"],
                said.Where(one => one.Kept!.FirmsKept is > 0.5).Select(one => new[] { $"{one.Template.Code} {Name(one)}", Figures.Whole(one.Kept!.FirmsKept!.Value) }));
        }

        page.Table(
            "What the model cannot say; compare by people reached",
            ["instrument", "cost", "people or firms reached", " because"],
            list.All.Where(one => one.Kept is null).Select(one => new[] { $"{one.Template.Code} {Name(one)}", Whole(one.Measure.Cost), People(one), one.Detail ?? PlanNames.Of(one.Unsaid!.Value, English) }));
        foreach (var note in said.GroupBy(one => one.Template.Note).Where(same => same.Key is not null))
            page.Say($"{string.Join(", ", note.Select(one => one.Template.Code))}: {PlanNames.Of(note.Key!.Value, English)}");
        page.Close(Grade, list.Remarks, again);
    }

    private static string Name(Candidate one) => PlanNames.Instrument(one.Template.Code, English);

    private static string Channel(Candidate one) => PlanNames.Of(one.Template.Channel, English);

    private static string Phase(Candidate one) => one.Template.Phase switch { Planning.Phase.Mitigation => "P1", Planning.Phase.Stabilisation => "P2", Planning.Phase.Recovery => "P3" };

    private string Whole(MinorUnits amount) => (amount.Value / (decimal)Currencies.MinorPerUnit(package.Currency)).ToString("#,0", English);

    private static string Banded(double? value, Quantiles? band) => value is not { } known ? "not measured"
        : band is { } spread ? $"{Months(known)} ({Months(spread.P5)} to {Months(spread.P95)})" : Months(known);

    private static string Months(double value) => Math.Abs(value) < 10 ? value.ToString("0.0", English) : Figures.Whole(value);

    private static string People(Candidate one) => one.Measure.Reaches[0] is { Low: { } low, High: { } high } reached
        ? string.Create(English, $"{low:#,0} to {high:#,0} {PlanNames.Group(reached.Group, English)}")
        : "not counted";
}
