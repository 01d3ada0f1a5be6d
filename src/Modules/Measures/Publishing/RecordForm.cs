using System.Globalization;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Forms;

namespace Vicinal.Measures.Publishing;

/// <summary>A record as the fields of its form. Rows are named <c>cost.0.amount</c>, from 0.</summary>
internal static class RecordForm
{
    /// <summary>The languages of the interface, in which a text can be added beside the original.</summary>
    public static readonly string[] Languages = ["en", "es", "fr"];

    public static TypedForm Of(MeasureRecord record)
    {
        var form = new TypedForm
        {
            ["title"] = record.Original.Title, ["language"] = record.Original.Language, ["summary"] = record.Original.Summary, ["how"] = record.Original.How,
            ["conditions"] = record.Original.Conditions, ["lessons"] = record.Original.Lessons,
            ["instrument"] = record.Instruments.FirstOrDefault(""), ["instruments"] = string.Join(' ', record.Instruments.Skip(1)),
            ["target"] = record.Targets.FirstOrDefault(""), ["targets"] = string.Join(',', record.Targets.Skip(1)),
            ["phase"] = record.Phase?.ToString() ?? "", ["from"] = Day(record.From), ["to"] = Day(record.To), ["contact"] = record.Contact,
            ["takeup"] = record.TakeUp?.ToString() ?? "", ["pledges"] = string.Join(',', record.Conditionality), ["sectors"] = string.Join(' ', record.Sectors),
            ["legal"] = record.LegalBasis, ["applyby"] = Day(record.ApplyBy), ["days"] = Whole(record.DaysToFirstPayment), ["review"] = Day(record.ReviewBy), ["licence"] = record.Licence, ["decided"] = record.DecidedBy?.ToString() ?? "", ["area"] = string.Join(' ', record.Area),
            ["reach.unit"] = record.Reach?.Unit.ToString() ?? "", ["reach.reached"] = Whole(record.Reach?.Reached), ["reach.eligible"] = Whole(record.Reach?.Eligible),
        };
        Rows(form, "cost", record.Costs, cost =>
        [
            ("channel", cost.Channel.ToString()), ("amount", Money(cost.Amount, cost.Currency)), ("currency", cost.Currency), ("source", cost.Source == BudgetLine.Own ? "" : cost.Source), ("about", cost.Approximate ? "yes" : ""),
        ]);
        Rows(form, "source", record.Sources, source => [("title", source.Title), ("url", source.Url), ("on", Day(source.On))]);
        Rows(form, "benefit", record.Benefits, benefit =>
        [
            ("low", Money(benefit.Low, benefit.Currency)), ("high", Money(benefit.High, benefit.Currency)), ("currency", benefit.Currency), ("every", benefit.Every.ToString()), ("times", Whole(benefit.Times)), ("group", benefit.Group),
        ]);
        Rows(form, "position", record.Positions, position => [("kind", position.Position.ToString()), ("record", position.Record ?? ""), ("words", position.Words)]);
        Rows(form, "result", record.Results, result =>
        [
            ("indicator", result.Indicator), ("unit", result.Unit), ("baseline", Number(result.Baseline)), ("target", Number(result.Target)), ("actual", Number(result.Actual)), ("on", Day(result.On)), ("source", result.Source),
        ]);
        Rows(form, "status", record.StatusLog, entry => [("status", entry.Status.ToString()), ("on", Day(entry.On)), ("note", entry.Note)]);
        Rows(form, "text", [.. record.Texts.Skip(1)], text =>
        [
            ("language", text.Language), ("making", text.Making.ToString()), ("title", text.Title), ("summary", text.Summary), ("how", text.How), ("conditions", text.Conditions), ("lessons", text.Lessons),
        ]);
        return form;
    }

    /// <summary>A record with what the form shows of one and everything else of another.</summary>
    public static MeasureRecord Shown(MeasureRecord form, MeasureRecord rest) => rest with
    {
        Texts = form.Texts, Instruments = form.Instruments, Targets = form.Targets, Phase = form.Phase, From = form.From, To = form.To, Costs = form.Costs, Contact = form.Contact, Sources = form.Sources,
        TakeUp = form.TakeUp, Conditionality = form.Conditionality, Sectors = form.Sectors, LegalBasis = form.LegalBasis, DaysToFirstPayment = form.DaysToFirstPayment, Reach = form.Reach, Benefits = form.Benefits,
        Positions = form.Positions, Results = form.Results, StatusLog = form.StatusLog, ReviewBy = form.ReviewBy, Licence = form.Licence, DecidedBy = form.DecidedBy, Area = form.Area, ConfirmedOn = form.ConfirmedOn,
    };

    private static void Rows<T>(TypedForm form, string name, IReadOnlyList<T> rows, Func<T, (string Field, string Value)[]> fields)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var (field, value) in fields(rows[row]))
                form[TypedForm.Field(name, row, field)] = value;
        }
    }

    private static string Day(DateOnly? day) => day is { } some ? Typed.Iso(some) : "";

    private static string Whole(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>The amount as it would be typed: digits, and a point before parts of a unit.</summary>
    private static string Money(MinorUnits amount, string currency)
    {
        var minor = Currencies.MinorPerUnit(currency);
        var (whole, part) = Math.DivRem(amount.Value, minor);
        return part == 0 ? whole.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{whole}.{part.ToString(minor == 1000 ? "000" : "00", CultureInfo.InvariantCulture)}");
    }
}
