using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Wording;
using Vicinal.Measures.Comparing.Texts;
using Vicinal.Measures.Showing;
using Vicinal.Measures.Texts;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Comparing;
using Vicinal.Platform.Components;

namespace Vicinal.Measures.Comparing;

/// <summary>A line of the comparison: a fact, and what each measure says of it.</summary>
internal sealed record ComparedRow(string Key, string Title, IReadOnlyList<string> Cells);

/// <summary>Measures side by side as people read them, fact by fact. What is not known says so; nothing is ranked.</summary>
internal sealed class ComparedRows(CompareRequest request, IStringLocalizer<MeasuresTexts> texts, IStringLocalizer<ComparingTexts> words)
{
    private readonly IReadOnlyList<RecordFacts> facts = [.. request.Measures.Select(measure => new RecordFacts(measure.Record, texts))];

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private string Unknown => words["Unknown"];

    public IReadOnlyList<ComparedRow> All =>
    [
        Fact("government"), Fact("instruments"), Fact("targets"),
        Row("when", words["When"], When), Row("standing", words["Standing"], Standing), Fact("costs"),
        .. Channels.Count == 0 ? [Row("cost", words["NoCost"], _ => Unknown)] : Channels.SelectMany(Money),
        Fact("daysToFirstPayment"), Fact("reach"), Row("share", words["Share"], measure => measure.Reach is { } share ? Figures.Percent((double)share, 1) : Unknown),
        Fact("evidence"), Row("position", words["Position"], Position), Row("conditions", words["Conditions"], Conditions), Fact("takeUp"), Fact("results"),
    ];

    /// <summary>Every rate and index that stands behind a figure, once, with its source.</summary>
    public IReadOnlyList<string> Used =>
    [
        .. request.Measures.SelectMany(measure => measure.Money).SelectMany(money => money.Lines)
            .SelectMany(line => new[] { Rate(line.RateFrom), Rate(line.RateTo), Prices(line.PricesFrom), Prices(line.PricesTo) }).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private IReadOnlyList<FiscalChannel> Channels => [.. request.Measures.SelectMany(measure => measure.Money).Select(money => money.Channel).Distinct().Order()];

    private ComparedRow Row(string key, string title, Func<ComparedMeasure, string> cell) => new(key, title, [.. request.Measures.Select(cell)]);

    private ComparedRow Fact(string field) => new(field, facts.Count == 0 ? field : facts[0].Name(field), [.. facts.Select(fact => fact.Value(field) is var said && said == texts["NotKnown"] ? Unknown : said)]);

    private IEnumerable<ComparedRow> Money(FiscalChannel channel)
    {
        var name = PlanNames.Of(channel, Culture);
        var code = channel.ToString();
        yield return Row(code, words["Total", name, request.To.Currency, request.To.Year], measure => Of(measure, channel) is { } money ? Total(money) : Unknown);
        yield return Row(code + ".beneficiary", words["PerBeneficiary", name], measure => Each(Of(measure, channel)?.PerBeneficiary) is { } each ? words["Each." + measure.Record.Reach!.Unit, each].Value : Unknown);
        yield return Row(code + ".inhabitant", words["PerInhabitant", name], measure => Each(Of(measure, channel)?.PerInhabitant) ?? Unknown);
        yield return Row(code + ".month", words["PerMonth", name], measure => Each(Of(measure, channel)?.PerMonth) ?? Unknown);
    }

    private static ComparedMoney? Of(ComparedMeasure measure, FiscalChannel channel) => measure.Money.FirstOrDefault(money => money.Channel == channel);

    private string? Each(decimal? minor) => minor is { } some ? MoneyWords.Of(Normalised.Rounded(some), request.To.Currency, Culture) : null;

    /// <summary>The sum with how it was converted, or what is missing beside the amount as recorded.</summary>
    private string Total(ComparedMoney money)
    {
        var lines = money.Lines.Select(Line).OfType<string>().Distinct(StringComparer.Ordinal);
        var total = Each(money.Total) ?? Unknown;
        return string.Join(" ", new[] { total, string.Join(" ", lines), money.InsideOther ? words["InsideOther"].Value : "" }.Where(part => part.Length > 0));
    }

    private string? Line(ConvertedMoney line)
    {
        var original = MoneyWords.Of(line.Amount, line.Currency, Culture);
        return line switch
        {
            { IsSame: true } => null,
            { Why: NotConverted.Year } => words["Missing.Year", original].Value,
            { Why: NotConverted.TooLarge } => words["Missing.TooLarge", original].Value,
            { Why: { } why, Missing: { } missing } => words["Missing." + why, original, missing.Currency, missing.Year].Value,
            { Rate: { } rate, PriceRatio: { } ratio } => words["From.Both", original, Number(rate), line.Year!, Number(ratio), line.To.Year, Offices(line)].Value,
            { Rate: { } rate } => words["From.Rate", original, Number(rate), line.Year!, Offices(line)].Value,
            _ => words["From.Prices", original, line.Year!, Number(line.PriceRatio ?? 1), line.To.Year, Offices(line)].Value,
        };
    }

    private static string Offices(ConvertedMoney line) => string.Join("; ", new[] { line.RateFrom?.RateSource, line.RateTo?.RateSource, line.PricesTo?.PricesSource }.Where(source => !string.IsNullOrEmpty(source)).Distinct(StringComparer.Ordinal).Select(source => source!.Split(',')[0]));

    private string? Rate(CurrencyYear? row) => row is { PerEuro: { } rate, Currency: not CurrencyTable.Base } ? words["UsedRate", row.Currency, row.Year, Number(rate), row.RateSource].Value : null;

    private string? Prices(CurrencyYear? row) => row is { Prices: { } prices } ? words["UsedPrices", row.Currency, row.Year, Number(prices), row.PricesSource].Value : null;

    private static string Number(decimal value) => Math.Round(value, 4, MidpointRounding.ToEven).ToString("#,0.####", Culture);

    private string When(ComparedMeasure measure) => (measure.Record.From, measure.Record.To, measure.Months) switch
    {
        ({ } from, { } to, { } months) => words["FromTo", Figures.Day(from), Figures.Day(to), Math.Round(months, 1, MidpointRounding.ToEven).ToString("0.#", Culture)],
        ({ } from, null, _) => words["FromOn", Figures.Day(from)],
        (null, { } to, _) => words["Until", Figures.Day(to)],
        _ => Unknown,
    };

    private string Standing(ComparedMeasure measure) => measure switch
    {
        { IsOnlyAnnounced: true } => words["OnlyAnnounced"],
        { Record.StatusLog: [.., var last] } => $"{RecordWording.Of(last.Status, Culture)} ({Figures.Day(last.On)})",
        { Record.Evidence: { } evidence } => RecordWording.Of(evidence.Level, Culture),
        _ => Unknown,
    };

    private string Position(ComparedMeasure measure) => measure.Record.Positions.IsEmpty ? Unknown
        : string.Join("; ", measure.Record.Positions.Select(position => PlanNames.Of(position.Position, Culture) + (position.Words.Length > 0 ? ": " + position.Words : "")));

    private string Conditions(ComparedMeasure measure)
    {
        var parts = measure.Record.Conditionality.Select(pledge => RecordWording.Of(pledge, Culture)).Append(measure.Record.TextIn(Culture.Name).Conditions).Where(part => part.Length > 0);
        return string.Join(". ", parts) is { Length: > 0 } joined ? joined : Unknown;
    }
}
