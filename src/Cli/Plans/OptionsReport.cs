using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Vicinal.Cli.Output;
using Vicinal.Economy;
using Vicinal.Formats.Wording;
using Vicinal.Planning;

namespace Vicinal.Cli.Plans;

/// <summary>Portfolios as CSV (one row each), JSON or a page for people.</summary>
internal sealed class OptionsReport(OptionsInputs inputs, OptionsQuestion question, OptionsAnswer answer, ImpactRun without, string again)
{
    private static readonly OptionAxis[] AllAxes = Enum.GetValues<OptionAxis>();

    private readonly OptionAxis[] axes = [.. answer.Best.Keys];

    private readonly HashSet<string> notSimulated =
        [.. question.Candidates.Where(one => one.Levers.All(lever => Impact.WhyRefused(question.Table, question.Scenario, lever) is not null)).Select(one => one.Id)];

    private DataGrade Grade => Figures.Worse(inputs.Package.Grade, without.Grade);

    private IEnumerable<Problem> Remarks =>
    [
        .. inputs.Candidates.WithoutCost.Select(id => new Problem(id, "nobody has said what it costs: it is not among the candidates.", IsError: false)),
        // What is said of the scenario is said by both.
        .. without.Remarks.Union(answer.Problems),
    ];

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
        csv.Add("portfolio").Add("puts_first").Add("measures").Add("cost");
        foreach (var axis in AllAxes)
            csv.Add(Key(axis)).Add($"gives_up_{Key(axis)}");
        csv.End();
        foreach (var (portfolio, at) in answer.Portfolios.Select((one, at) => (one, at)))
        {
            csv.Add(Letter(at)).Add(string.Join(';', portfolio.PutsFirst.Select(Key))).Add(string.Join(';', portfolio.Measures)).Add(Text(portfolio.Cost));
            foreach (var axis in AllAxes)
                csv.Add(Exact(axis, portfolio.Values)).Add(Exact(axis, portfolio.GivesUp));
            csv.End();
        }
    }

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteEconomy(inputs.Package);
        json.WriteGrade(Grade);
        json.WriteString("scenario", question.Scenario.Title);
        json.WriteString("against", "the same scenario without any measure; restrictions stay as they are");
        json.WriteString("budget", Text(question.Budget));
        json.WriteNumber("least_job_months_beside_quick_or_cheap", answer.LeastJobMonths);
        json.WriteStartArray("portfolios");
        foreach (var (portfolio, at) in answer.Portfolios.Select((one, at) => (one, at)))
        {
            json.WriteStartObject();
            json.WriteString("portfolio", Letter(at));
            Strings("puts_first", portfolio.PutsFirst.Select(Key));
            Strings("measures", portfolio.Measures);
            json.WriteString("cost", Text(portfolio.Cost));
            Values("values", portfolio.Values);
            Values("gives_up", portfolio.GivesUp);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("candidates");
        foreach (var one in question.Candidates)
        {
            json.WriteStartObject();
            json.WriteString("id", one.Id);
            json.WriteString("name", one.Name);
            json.WriteString("cost", Text(one.Cost));
            json.WriteBoolean("simulated", !notSimulated.Contains(one.Id));
            json.WriteNumberOrNull("people_reached_at_least", one.PeopleReached);
            Strings("in", Holding(one.Id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("prices_for_drafts");
        foreach (var price in answer.Prices)
        {
            json.WriteStartObject();
            json.WriteString("measure", price.Id);
            json.WriteString("limit", price.IsPin ? "pinned" : "banned");
            Values("loses", price.Loses);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteRemarks(Remarks);
        json.WriteString("again", again);

        void Strings(string name, IEnumerable<string> words)
        {
            json.WriteStartArray(name);
            foreach (var word in words)
                json.WriteStringValue(word);
            json.WriteEndArray();
        }

        void Values(string name, ImmutableSortedDictionary<OptionAxis, double> values)
        {
            json.WriteStartObject(name);
            foreach (var axis in axes)
                json.WriteNumberOrNull(Key(axis), Exact(axis, values));
            json.WriteEndObject();
        }
    }

    private void WritePage(Page page)
    {
        var count = answer.Portfolios.Length;
        page.Say(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "portfolio" : "portfolios")} within {Whole(question.Budget)} {question.Currency}, out of {question.Candidates.Length} measures that cost {Whole(MinorUnits.Sum(question.Candidates.Select(one => one.Cost)))} {question.Currency} together. None is worse than another in everything: what to choose depends on what is put first."));
        page.Say($"{inputs.Package.Title}; against the scenario \"{question.Scenario.Title}\" without any measure. Restrictions stay as they are. Each portfolio is simulated as one.");
        page.Table(
            "What each puts first",
            ["portfolio", " puts first", $"cost, {question.Currency}", " measures"],
            answer.Portfolios.Select((one, at) => new[] { Letter(at), one.PutsFirst.IsEmpty ? "nothing: a compromise" : string.Join(", ", one.PutsFirst.Select(Name)), Whole(one.Cost), one.Measures.IsEmpty ? "none" : string.Join(", ", one.Measures.Select(NameOf)) }));
        page.Table("What each comes to", ["portfolio", .. axes.Select(Head)], answer.Portfolios.Select((one, at) => (string[])[Letter(at), .. axes.Select(axis => Figure(axis, one.Values))]));
        page.Table("What each gives up against the best of the others", ["portfolio", .. axes.Select(Head)], answer.Portfolios.Select((one, at) => (string[])[Letter(at), .. axes.Select(axis => Figure(axis, one.GivesUp))]));
        if (axes.Any(axis => axis is OptionAxis.DaysToFirstPayment or OptionAxis.OwnCash))
            page.Say($"Few days and little own cash count only where at least {Figures.Whole(answer.LeastJobMonths)} job-months are kept, 80 % of the most: the quickest and cheapest is to do nothing.");
        if (notSimulated.Count > 0)
        {
            page.Table(
                "What the model cannot value, by people reached (organisations count as one)",
                ["measure", "at least", $"cost, {question.Currency}", " in portfolios"],
                question.Candidates.Where(one => notSimulated.Contains(one.Id)).Select(one => new[] { one.Name, one.PeopleReached is { } people ? Figures.Whole(people) : "not known", Whole(one.Cost), Holding(one.Id).DefaultIfEmpty("none").Aggregate((all, next) => $"{all}, {next}") }));
        }

        if (!answer.Prices.IsEmpty)
        {
            OptionAxis[] priced = [.. axes.Where(axis => answer.Prices[0].Loses.ContainsKey(axis))];
            page.Table("What each pin and ban costs at best, for drafts", ["measure", " limit", .. priced.Select(Head)], answer.Prices.Select(price => (string[])[NameOf(price.Id), price.IsPin ? "pinned" : "banned", .. priced.Select(axis => Figure(axis, price.Loses))]));
        }

        page.Close(Grade, Remarks, again);
    }

    private IEnumerable<string> Holding(string id) => answer.Portfolios.Select((one, at) => (one, at)).Where(pair => pair.one.Measures.Contains(id, StringComparer.Ordinal)).Select(pair => Letter(pair.at));

    private string NameOf(string id) => question.Candidates.First(one => string.Equals(one.Id, id, StringComparison.Ordinal)).Name;

    private static string Letter(int at) => ((char)('A' + at)).ToString();

    private static string Name(OptionAxis axis) => PlanNames.Of(axis, CultureInfo.InvariantCulture);

    private string Head(OptionAxis axis) => axis switch
    {
        OptionAxis.WorkKept => "job-months",
        OptionAxis.ConsumptionKept => $"consumption kept, {Figures.MoneyName(inputs.Package)}",
        OptionAxis.OwnCash => $"own cash, {question.Currency}",
        OptionAxis.DaysToFirstPayment => "days to first payment",
        OptionAxis.PeopleReached or OptionAxis.FirmsKept => Name(axis),
    };

    private static string Key(OptionAxis axis) => axis switch
    {
        OptionAxis.WorkKept => "job_months_kept",
        OptionAxis.PeopleReached => "people_reached",
        OptionAxis.ConsumptionKept => "consumption_kept",
        OptionAxis.FirmsKept => "firms_kept",
        OptionAxis.DaysToFirstPayment => "days_to_first_payment",
        OptionAxis.OwnCash => "own_cash",
    };

    private string Figure(OptionAxis axis, ImmutableSortedDictionary<OptionAxis, double> values) => !values.TryGetValue(axis, out var value) ? "not known" : axis switch
    {
        OptionAxis.ConsumptionKept => Figures.Money(value),
        OptionAxis.OwnCash => Whole(new MinorUnits((long)value)),
        OptionAxis.DaysToFirstPayment => value.ToString("0.0", CultureInfo.InvariantCulture),
        OptionAxis.WorkKept or OptionAxis.PeopleReached or OptionAxis.FirmsKept => Figures.Whole(value),
    };

    /// <summary>Own cash in single units like all money; the rest as it is.</summary>
    private double? Exact(OptionAxis axis, ImmutableSortedDictionary<OptionAxis, double> values) =>
        !values.TryGetValue(axis, out var value) ? null : axis == OptionAxis.OwnCash ? value / inputs.Economy.MinorPerUnit : value;

    private string Text(MinorUnits amount) => Currencies.Text(amount, question.Currency);

    private string Whole(MinorUnits amount)
    {
        var units = amount.Value / (decimal)inputs.Economy.MinorPerUnit;
        return units.ToString(units == decimal.Truncate(units) ? "#,0" : "#,0.00#", CultureInfo.InvariantCulture);
    }
}
