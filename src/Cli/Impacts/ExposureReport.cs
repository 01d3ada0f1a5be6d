using System.Text.Json;
using Vicinal.Cli.Output;
using Vicinal.Economy;

namespace Vicinal.Cli.Impacts;

/// <summary>People whose work stops, low to high, as CSV, JSON or a page for people.</summary>
internal sealed class ExposureReport(string title, ExposureResult result, string again)
{
    private static readonly string[] Heads =
        ["activity", "kind", "people_low", "people_high", "stopped_low", "stopped_high", "person_months_low", "person_months_high", "income_exposed_low", "income_exposed_high", "reason"];

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
        foreach (var row in result.Rows)
        {
            csv.Add(row.Activity.Code).Add(Word(row.Kind)).Add(row.People.Low).Add(row.People.High).Add(row.StoppedAtWorst.Low).Add(row.StoppedAtWorst.High)
                .Add(row.PersonMonths.Low).Add(row.PersonMonths.High).Add(row.IncomeExposed?.Low).Add(row.IncomeExposed?.High).Add(row.Reason).End();
        }
    }

    private void WriteJson(Utf8JsonWriter json)
    {
        json.WriteString("title", title);
        json.WriteString("start", Figures.Iso(result.Start));
        json.WriteString("worst_day", result.WorstDay is { } day ? Figures.Iso(day) : null);
        json.WriteGrade(result.Grade);
        json.WriteStartObject("total");
        WriteSum(json, result.Total);
        json.WriteEndObject();
        json.WriteStartArray("kinds");
        foreach (var sum in result.ByKind)
        {
            json.WriteStartObject();
            json.WriteString("kind", Word(sum.Kind!.Value));
            WriteSum(json, sum);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("activities");
        foreach (var row in result.Rows)
        {
            json.WriteStartObject();
            json.WriteString("activity", row.Activity.Code);
            json.WriteString("kind", Word(row.Kind));
            WriteInterval(json, "people", row.People);
            WriteInterval(json, "stopped_at_worst", row.StoppedAtWorst);
            WriteInterval(json, "person_months", row.PersonMonths);
            WriteInterval(json, "income_exposed", row.IncomeExposed);
            WriteInterval(json, "women_stopped_at_worst", row.WomenStoppedAtWorst);
            json.WriteString("reason", row.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteRemarks(result.Remarks);
        json.WriteString("again", again);
    }

    private static void WriteSum(Utf8JsonWriter json, ExposureSum sum)
    {
        WriteInterval(json, "people", sum.People);
        WriteInterval(json, "stopped_at_worst", sum.StoppedAtWorst);
        WriteInterval(json, "person_months", sum.PersonMonths);
        WriteInterval(json, "income_exposed", sum.IncomeExposed);
        json.WriteBoolean("income_is_partial", sum.IncomeIsPartial);
        WriteInterval(json, "women_stopped_at_worst", sum.WomenStoppedAtWorst);
    }

    private static void WriteInterval(Utf8JsonWriter json, string name, Interval? interval)
    {
        if (interval is not { } range)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("low", range.Low);
        json.WriteNumber("high", range.High);
        json.WriteEndObject();
    }

    private void WritePage(Page page)
    {
        page.Say(result.WorstDay is { } day
            ? $"{title}: the work of {Range(result.Total.StoppedAtWorst)} people stops on {Figures.Day(day)}, the worst day, out of {Range(result.Total.People)}."
            : $"{title}: no work stops; nothing that these people do is restricted.");
        if (result.Total.IncomeExposed is { } income)
            page.Say($"Over the whole time {Range(income)} of income is exposed{(result.Total.IncomeIsPartial ? ", not counting those whose income is not measured" : "")}.");
        page.Table("By kind of work", ["kind", "people", "work stops at worst", "person-months", "income exposed"], result.ByKind.Select(sum => new[]
        {
            Word(sum.Kind!.Value), Range(sum.People), Range(sum.StoppedAtWorst), Range(sum.PersonMonths), Range(sum.IncomeExposed),
        }));
        page.Table("By activity", ["activity", " kind", "people", "work stops at worst", "income exposed"], result.Rows.Select(row => new[]
        {
            row.Activity.Code, Word(row.Kind), Range(row.People), Range(row.StoppedAtWorst), Range(row.IncomeExposed),
        }));
        foreach (var row in result.Rows.DistinctBy(row => row.Activity.Code, StringComparer.Ordinal))
            page.Say($"{row.Activity.Code}: {row.Reason}");
        page.Close(result.Grade, result.Remarks, again);
    }

    internal static string Word(WorkKind kind) => kind switch
    {
        WorkKind.Formal => "formal",
        WorkKind.SelfEmployed => "self-employed",
        WorkKind.Informal => "informal",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of work."),
    };

    private static string Range(Interval? interval) =>
        interval is not { } range ? "not measured" : range.Low == range.High ? Figures.Whole(range.Low) : $"{Figures.Whole(range.Low)} to {Figures.Whole(range.High)}";
}
