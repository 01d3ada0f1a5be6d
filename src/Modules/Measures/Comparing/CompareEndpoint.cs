using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Vicinal.Measures.Comparing.Rates;
using Vicinal.Measures.Comparing.Texts;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Planning.Records.Comparing;
using Vicinal.Platform.Api;
using Vicinal.Platform.Refusals;

namespace Vicinal.Measures.Comparing;

/// <summary><c>GET /api/v1/measures/comparison</c>: measures side by side, for programs.</summary>
internal static class CompareEndpoint
{
    private static readonly OpenColumn<ComparisonRow>[] Columns =
    [
        new("id", row => row.Id), new("title", row => row.Title), new("government", row => row.Government), new("country", row => row.Country), new("inhabitants", row => row.Inhabitants),
        new("instruments", row => string.Join(' ', row.Instruments)), new("groups", row => string.Join(' ', row.Groups)), new("from", row => row.From), new("to", row => row.To), new("months", row => row.Months),
        new("only_announced", row => row.OnlyAnnounced), new("evidence", row => row.Evidence), new("days_to_first_payment", row => row.DaysToFirstPayment), new("reach_unit", row => row.ReachUnit),
        new("reached", row => row.Reached), new("eligible", row => row.Eligible), new("reach", row => row.Reach), new("take_up", row => row.TakeUp),
        new("channel", row => row.Channel), new("original", row => row.Original), new("currency", row => row.Currency), new("price_year", row => row.PriceYear), new("total", row => row.Total),
        new("per_beneficiary", row => row.PerBeneficiary), new("per_inhabitant", row => row.PerInhabitant), new("per_month", row => row.PerMonth), new("inside_other", row => row.InsideOther),
        new("rate", row => row.Rate), new("price_ratio", row => row.PriceRatio), new("sources", row => row.Sources), new("missing", row => row.Missing),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/measures/comparison", GetAsync)
        .WithName("CompareMeasures").WithTags("Measures")
        .WithSummary("Up to six measures (m=KEY, repeatable) side by side, their money in one currency and price year (currency=, year=): one row for each measure and fiscal channel. Amounts in single units, half to even; what is not known is null. format=json|csv.")
        .Produces<IReadOnlyList<ComparisonRow>>().ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> GetAsync(HttpContext context, MeasureShelf shelf, RateBook rates, IStringLocalizer<ComparingTexts> texts, CancellationToken cancellation)
    {
        var request = await CompareRequest.ReadAsync(context.Request.Query, shelf, rates, cancellation);
        var errors = request.Errors.Select(error => (error.Field, Message: texts[error.Key, error.Typed, ComparedMeasure.Most].Value)).ToList();
        if (errors.Count == 0 && request.Measures.Count == 0)
            errors.Add(("m", texts["None"]));
        if (errors.Count > 0)
            return new Refusal(RefusalCategory.Invalid, "comparison-invalid", errors[0].Message) { Fields = errors.GroupBy(error => error.Field, StringComparer.Ordinal).ToDictionary(field => field.Key, field => field.Select(error => error.Message).ToArray(), StringComparer.Ordinal) }.ToProblem();
        var rows = request.Measures.SelectMany(measure => measure.Money.IsEmpty ? [Row(measure, null, request.To)] : measure.Money.Select(money => Row(measure, money, request.To))).ToList();
        return OpenRows.Answer(context, "comparison", rows, rows, Columns);
    }

    private static ComparisonRow Row(ComparedMeasure measure, ComparedMoney? money, MoneyOf to)
    {
        var record = measure.Record;
        var converted = money?.Lines.FirstOrDefault(line => !line.IsSame);
        return new(
            record.Id, record.TextIn(CultureInfo.CurrentUICulture.Name).Title, record.Government.Name, record.Government.Country, record.Government.Population, record.Instruments, record.Targets,
            record.From, record.To, measure.Months is { } months ? Math.Round(months, 4, MidpointRounding.ToEven) : null, measure.IsOnlyAnnounced, record.Evidence?.Level.ToString(), record.DaysToFirstPayment,
            record.Reach?.Unit.ToString(), record.Reach?.Reached, record.Reach?.Eligible, measure.Reach is { } share ? Math.Round(share, 6, MidpointRounding.ToEven) : null, record.TakeUp?.ToString(),
            money?.Channel.ToString(), money is null ? null : string.Join(" + ", money.Lines.Select(line => $"{Currencies.Text(line.Amount, line.Currency)} {line.Currency}")),
            to.Currency, to.Year, Single(money?.Total, to), Single(money?.PerBeneficiary, to), Single(money?.PerInhabitant, to), Single(money?.PerMonth, to), money?.InsideOther ?? false,
            converted?.Rate, converted?.PriceRatio, Sources(money), money?.Lines.Select(Missing).FirstOrDefault(missing => missing is not null));
    }

    private static decimal? Single(decimal? minor, MoneyOf to) => minor is { } some ? Normalised.Rounded(some).Value / (decimal)Currencies.MinorPerUnit(to.Currency) : null;

    private static string Sources(ComparedMoney? money) => string.Join("; ", (money?.Lines ?? []).SelectMany(line => new[] { line.RateFrom?.RateSource, line.RateTo?.RateSource, line.PricesFrom?.PricesSource, line.PricesTo?.PricesSource })
        .Where(source => !string.IsNullOrEmpty(source)).Distinct(StringComparer.Ordinal));

    private static string? Missing(ConvertedMoney line) => line.Why is { } why ? line.Missing is { } missing ? string.Create(CultureInfo.InvariantCulture, $"{why} {missing.Currency} {missing.Year}") : why.ToString() : null;
}

/// <summary>A measure and one channel of its money, in the currency and price year of the comparison.</summary>
/// <param name="Id">The measure's key.</param>
/// <param name="Title">Its title.</param>
/// <param name="Government">Its government's own name.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Inhabitants">Of the government's area; null where not said.</param>
/// <param name="Instruments">Codes of facet A.</param>
/// <param name="Groups">Codes of facet D.</param>
/// <param name="From">First day; null where not known.</param>
/// <param name="To">First day on which it is no longer in force; null where open or not known.</param>
/// <param name="Months">Days in force × 12 ÷ 365; null where not known.</param>
/// <param name="OnlyAnnounced">Nobody has said yet that it was done.</param>
/// <param name="Evidence">Null where nobody has judged.</param>
/// <param name="DaysToFirstPayment">Null where not known.</param>
/// <param name="ReachUnit">People, Households or Organisations.</param>
/// <param name="Reached">Null where not known.</param>
/// <param name="Eligible">Null where not known.</param>
/// <param name="Reach">Reached ÷ eligible; null where not known.</param>
/// <param name="TakeUp">How people get it; null where not said.</param>
/// <param name="Channel">The fiscal channel; null where no cost is known.</param>
/// <param name="Original">The amounts as recorded.</param>
/// <param name="Currency">ISO 4217 of the figures that follow.</param>
/// <param name="PriceYear">The year of their prices.</param>
/// <param name="Total">The sum; null where it cannot be said.</param>
/// <param name="PerBeneficiary">The sum for each one reached.</param>
/// <param name="PerInhabitant">The sum for each inhabitant.</param>
/// <param name="PerMonth">The sum for each month in force.</param>
/// <param name="InsideOther">Whether another record's cost already contains a part.</param>
/// <param name="Rate">Units of the currency for one of the recorded; null where none was needed.</param>
/// <param name="PriceRatio">Prices of the year over those of the recorded year; null where none was needed.</param>
/// <param name="Sources">Who published rates and prices.</param>
/// <param name="Missing">The figure for want of which there is no sum; null where there is one.</param>
internal sealed record ComparisonRow(
    string Id, string Title, string Government, string Country, long? Inhabitants, IReadOnlyList<string> Instruments, IReadOnlyList<string> Groups, DateOnly? From, DateOnly? To, decimal? Months, bool OnlyAnnounced, string? Evidence,
    int? DaysToFirstPayment, string? ReachUnit, long? Reached, long? Eligible, decimal? Reach, string? TakeUp, string? Channel, string? Original, string Currency, int PriceYear, decimal? Total, decimal? PerBeneficiary,
    decimal? PerInhabitant, decimal? PerMonth, bool InsideOther, decimal? Rate, decimal? PriceRatio, string Sources, string? Missing);
