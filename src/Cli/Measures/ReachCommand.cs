using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Vicinal.Cli.Output;
using Vicinal.Economy;
using Vicinal.Formats.Money;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Comparing;

namespace Vicinal.Cli.Measures;

/// <summary><c>vicinal measures reach FILE… --measures IDS --budget AMOUNT --stopped KIND=LOW..HIGH</c></summary>
internal static class ReachCommand
{
    private static readonly (string Word, WorkKind Kind)[] Kinds = [("formal", WorkKind.Formal), ("self-employed", WorkKind.SelfEmployed), ("informal", WorkKind.Informal)];

    private static readonly string[] Heads = ["measure", "unit_low", "unit_high", "basis", "why_not", "people_low", "people_high"];

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE.json") { Description = "Published records.", Arity = ArgumentArity.OneOrMore };
        var ids = new Option<string>("--measures") { Description = "Ids of the measures, in the order in which they reach people; six at most.", Required = true };
        var budget = new Option<decimal>("--budget") { Description = "The money in all, in single units of the currency.", Required = true };
        var currency = new Option<string>("--currency") { Description = "Its currency.", DefaultValueFactory = _ => CurrencyTable.Base };
        var year = Choices.Whole("--year", "The year of its prices.", 2020, 1990, 2100);
        var rates = new Option<string?>("--rates") { Description = "Yearly rates and prices, needed where a record has another currency or year.", HelpName = "FILE.csv" };
        var stopped = new Option<string[]>("--stopped") { Description = "People whose work stops: informal=400..900", Required = true, AllowMultipleArgumentsPerToken = true };
        var days = Choices.Whole("--days", "How long the work stops.", 30, 1, 3650);
        var format = Choices.Format();
        var command = new Named(
            "reach",
            "What a budget reaches: people whose work stops and who get one of the measures, low to high, and people who remain.",
            "vicinal measures reach samples/commons/spain.json --measures barcelona-self-employed-2020 --budget 250000 --stopped self-employed=600..1200 --days 42")
        {
            files, ids, budget, currency, year, rates, stopped, days, format,
        };
        command.SetAction(parsed =>
        {
            if (RecordInputs.Read(terminal, parsed.GetRequiredValue(files)) is not { } records
                || Chosen(terminal, parsed.GetRequiredValue(ids), records) is not { } chosen
                || Stopped(terminal, parsed.GetRequiredValue(stopped)) is not { } people
                || Rates(terminal, parsed.GetValue(rates)) is not { } table)
                return VicinalCommand.Refused;
            var money = new MoneyOf(parsed.GetRequiredValue(currency), parsed.GetValue(year));
            if (parsed.GetRequiredValue(budget) is not (>= 0 and <= 100_000_000_000_000m) || !Currencies.Exists(money.Currency))
            {
                terminal.Error.WriteLine("--budget and --currency: give an amount of 0 to 100,000,000,000,000 and a currency such as EUR.");
                return VicinalCommand.Refused;
            }

            var minor = Currencies.MinorPerUnit(money.Currency);
            var reach = BudgetReach.Of(new BudgetQuestion(new MinorUnits((long)Math.Floor(parsed.GetRequiredValue(budget) * minor)), money, [.. people], parsed.GetValue(days)), chosen, table);
            if (parsed.GetValue(format) == OutputFormat.Csv)
                Csv(new CsvOutput(terminal.Out), reach, minor);
            else if (parsed.GetValue(format) == OutputFormat.Json)
                JsonOutput.Write(terminal.Out, json => Json(json, reach, money, minor));
            else
                Write(new Page(terminal), reach, chosen, money, minor);
            return VicinalCommand.Done;
        });
        return command;
    }

    private static List<MeasureRecord>? Chosen(Terminal terminal, string ids, IReadOnlyList<MeasureRecord> records)
    {
        string[] named = [.. ids.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        var unknown = named.FirstOrDefault(id => records.All(record => record.Id != id));
        if (unknown is null && named.Length is > 0 and <= BudgetReach.Most)
            return [.. named.Select(id => records.First(record => record.Id == id))];
        terminal.Error.WriteLine(unknown is null ? $"--measures: {named.Length} are named; give 1 to {BudgetReach.Most}." : $"--measures: no record is called '{unknown}'.");
        return null;
    }

    private static List<(WorkKind, Interval)>? Stopped(Terminal terminal, IEnumerable<string> typed)
    {
        var read = new List<(WorkKind, Interval)>();
        foreach (var one in typed)
        {
            var parts = one.Split('=');
            var ends = parts.Length == 2 ? parts[1].Split("..") : [];
            var kind = Kinds.Where(pair => pair.Word == parts[0]).Select(pair => (WorkKind?)pair.Kind).FirstOrDefault();
            if (kind is { } known && ends.Length == 2 && Number(ends[0]) is { } low && Number(ends[1]) is { } high && low <= high && read.TrueForAll(other => other.Item1 != known))
            {
                read.Add((known, new Interval(low, high)));
                continue;
            }

            terminal.Error.WriteLine($"--stopped: '{one}': write formal, self-employed or informal once each, with people low to high: informal=400..900.");
            return null;
        }

        return read;
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static CurrencyTable? Rates(Terminal terminal, string? file) => file is null ? new CurrencyTable([]) : terminal.Accept(CurrencyCsv.Read(File.ReadAllBytes(file), file));

    private static void Csv(CsvOutput csv, BudgetReach reach, long minor)
    {
        foreach (var head in Heads)
            csv.Add(head);
        csv.End();
        foreach (var line in reach.Lines)
        {
            csv.Add(line.Record).Add((double?)(line.Unit?.Low / minor)).Add((double?)(line.Unit?.High / minor)).Add(line.Basis?.ToString() ?? "").Add(line.Why?.ToString() ?? "")
                .Add(line.People.Low).Add(line.People.High).End();
        }
    }

    private static void Json(Utf8JsonWriter json, BudgetReach reach, MoneyOf money, long minor)
    {
        json.WriteString("currency", money.Currency);
        json.WriteNumber("price_year", money.Year);
        ExposureJson(json, "reached", reach.Reached);
        ExposureJson(json, "remaining", reach.Remaining);
        ExposureJson(json, "left", new Interval(reach.Left.Low / minor, reach.Left.High / minor));
        json.WriteStartArray("measures");
        foreach (var line in reach.Lines)
        {
            json.WriteStartObject();
            json.WriteString("id", line.Record);
            json.WriteString("basis", line.Basis?.ToString());
            json.WriteString("why_not", line.Why?.ToString());
            ExposureJson(json, "people", line.People);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void ExposureJson(Utf8JsonWriter json, string name, Interval range)
    {
        json.WriteStartObject(name);
        json.WriteNumber("low", range.Low);
        json.WriteNumber("high", range.High);
        json.WriteEndObject();
    }

    private static void Write(Page page, BudgetReach reach, List<MeasureRecord> chosen, MoneyOf money, long minor)
    {
        page.Say($"{Range(reach.Reached)} people are reached, {Range(reach.Remaining)} remain; {Range(new(reach.Left.Low / minor, reach.Left.High / minor))} {money.Currency} are left over.");
        page.Table("By measure", ["measure", "for one person", "people reached", " why not"], reach.Lines.Select(line => new[]
        {
            chosen.First(record => record.Id == line.Record).TextIn("en").Title,
            line.Unit is { } unit ? Range(new((double)unit.Low / minor, (double)unit.High / minor)) : "not known",
            line.Why is null ? Range(line.People) : "not counted",
            line.Why switch
            {
                NotReached.NoUnit => "neither what somebody receives nor how many people were reached at what cost is known",
                NotReached.OtherGroups => "it is for firms or for groups that are not counted here",
                NotReached.NoRate => "a rate or a price index is missing: --rates",
                null => "",
            },
        }));
    }

    private static string Range(Interval range) => Math.Round(range.Low) == Math.Round(range.High) ? Figures.Whole(range.Low) : $"{Figures.Whole(range.Low)} to {Figures.Whole(range.High)}";
}
