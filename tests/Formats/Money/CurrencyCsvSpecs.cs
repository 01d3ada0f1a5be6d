using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Vicinal.Formats.Money;
using Vicinal.Planning.Records.Comparing;

namespace Vicinal.Formats.Tests.Money;

public sealed class CurrencyCsvSpecs
{
    [Fact]
    public void A_table_of_rates_comes_back_as_it_was()
    {
        var figure = Gen.Decimal[0.0001m, 99_999m].Select(value => Math.Round(value, 6) + 0.000001m);
        var row = Gen.Select(One("BRL", "KRW", "CAD", "EUR"), Gen.Int[1990, 2100], figure, figure, One("an office", "=1+1", "a, \"b\"; c"), Gen.Bool, (currency, year, rate, prices, source, both) =>
            new CurrencyYear(currency, year) { PerEuro = currency == "EUR" ? null : rate, RateSource = currency == "EUR" ? "" : source, Prices = both || currency == "EUR" ? prices : null, PricesSource = both || currency == "EUR" ? source : "" });
        row.Array[0, 20].Select(rows => rows.DistinctBy(one => (one.Currency, one.Year)).OrderBy(one => one.Currency, StringComparer.Ordinal).ThenBy(one => one.Year).ToImmutableArray())
            .Sample(rows => Assert.Equal(rows, CurrencyCsv.Read(Encoding.UTF8.GetBytes(CurrencyCsv.Write(new CurrencyTable(rows))), "rates.csv").Value!.Rows));
    }

    [Theory]
    [InlineData("XQX,2020,5,office,,", "is not a currency")]
    [InlineData("BRL,20,5,office,,", "is not a year")]
    [InlineData("BRL,2020,\"5,8\",office,,", "decimal point")]
    [InlineData("BRL,2020,0,office,,", "lies outside")]
    [InlineData("BRL,2020,5,,,", "name the office")]
    [InlineData("BRL,2020,,,,", "a rate, a price index or both")]
    [InlineData("EUR,2020,2,office,,", "one euro is one euro")]
    [InlineData("BRL,2020,5,office,,\nBRL,2020,6,office,,", "stands on line 2 already")]
    public void What_is_wrong_is_said_with_its_line(string rows, string message)
    {
        var read = CurrencyCsv.Read(Encoding.UTF8.GetBytes("currency,year,per_euro,rate_source,prices,prices_source\n" + rows), "rates.csv");
        Assert.True(read.IsRefused);
        Assert.Contains(read.Errors, error => error.ToString().Contains(message, StringComparison.Ordinal) && error.ToString().Contains("line", StringComparison.Ordinal));
    }

    [Fact]
    public void The_table_that_comes_with_the_program_names_an_office_for_every_figure()
    {
        var table = CurrencyCsv.Read(File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "rates", "yearly.csv")), "yearly.csv").Value!;
        Assert.All(table.Rows, row => Assert.True((row.PerEuro is null || row.RateSource.Length > 10) && (row.Prices is null || row.PricesSource.Length > 10)));
        foreach (var currency in (string[])["BRL", "CAD", "KRW", "USD"])
            Assert.NotNull(table.Of(currency, 2020)?.PerEuro);
    }

    private static Gen<string> One(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);
}
