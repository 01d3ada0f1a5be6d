using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Api;

namespace Vicinal.Measures.Comparing.Rates;

/// <summary><c>GET /api/v1/measures/rates</c>: yearly rates and prices, as JSON or as the table that can be imported.</summary>
internal static class RatesEndpoint
{
    /// <summary>As <see cref="Formats.Money.CurrencyCsv"/> reads them.</summary>
    private static readonly OpenColumn<RateRow>[] Columns =
    [
        new("currency", row => row.Currency), new("year", row => row.Year), new("per_euro", row => row.PerEuro), new("rate_source", row => row.RateSource), new("prices", row => row.Prices), new("prices_source", row => row.PricesSource),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/measures/rates", GetAsync)
        .WithName("ListMeasureRates").WithTags("Measures")
        .WithSummary("Average exchange rates (units of the currency for one euro) and consumer prices by year, with their sources, as measures are compared with them; format=csv gives the table that an administrator can import.")
        .Produces<IReadOnlyList<RateRow>>();

    private static async Task<IResult> GetAsync(HttpContext context, RateBook book, CancellationToken cancellation)
    {
        var rows = (await book.ListAsync(cancellation)).Select(rate => new RateRow(rate.Currency, rate.Year, rate.PerEuro, rate.RateSource, rate.Prices, rate.PricesSource, DateOnly.FromDateTime(rate.At.ToDateTimeUtc()))).ToList();
        return OpenRows.Answer(context, "rates", rows, rows, Columns);
    }
}

/// <summary>A currency in a year.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="PerEuro">Units of the currency for one euro, the year's average; null where not known.</param>
/// <param name="RateSource">Who published the rate.</param>
/// <param name="Prices">Consumer prices, the year's average; the base is the same for all years of a currency. Null where not known.</param>
/// <param name="PricesSource">Who published the index.</param>
/// <param name="ChangedOn">When it was last changed here.</param>
internal sealed record RateRow(string Currency, int Year, decimal? PerEuro, string RateSource, decimal? Prices, string PricesSource, DateOnly ChangedOn);
