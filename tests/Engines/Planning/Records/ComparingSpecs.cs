using System.Collections.Immutable;
using CsCheck;
using Vicinal.Economy;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Comparing;

namespace Vicinal.Planning.Tests.Records;

public sealed class ComparingSpecs
{
    private static readonly CurrencyTable Table = new(
    [
        new("BRL", 2020) { PerEuro = 5.8943m, RateSource = "ECB" },
        new("KRW", 2020) { PerEuro = 1345.58m, RateSource = "ECB" },
        new("EUR", 2020) { Prices = 100m },
        new("EUR", 2015) { Prices = 95.2m },
    ]);

    private static readonly Gen<(long Amount, string Currency, int Year)> Money =
        Gen.Select(Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000], One("EUR", "BRL", "KRW", "XOF", "KWD"), Gen.Int[1990, 2100]);

    [Fact]
    public void Money_in_its_own_currency_and_year_stays_as_it_is_whatever_the_table_lacks() => Money.Sample(money =>
    {
        var same = ConvertedMoney.Of(new(money.Amount), money.Currency, money.Year, new(money.Currency, money.Year), new CurrencyTable([]));
        Assert.True(same.IsSame);
        Assert.Equal(money.Amount, Normalised.Rounded(same.Minor!.Value).Value);
    });

    [Fact]
    public void Real_is_brought_to_euro_by_the_years_average_and_then_to_older_prices()
    {
        // 64,000,000 BRL ÷ 5.8943 = 10,857,947.5086…; × 95.2 ÷ 100 = 10,336,766.03.
        var nominal = ConvertedMoney.Of(new(6_400_000_000), "BRL", 2020, new("EUR", 2020), Table);
        Assert.Equal(1_085_794_751, Normalised.Rounded(nominal.Minor!.Value).Value);
        Assert.Equal(1_033_676_603, Normalised.Rounded(ConvertedMoney.Of(new(6_400_000_000), "BRL", 2020, new("EUR", 2015), Table).Minor!.Value).Value);
        // The won has no minor unit: 300,000 won are 222.95 euros.
        Assert.Equal(22_295, Normalised.Rounded(ConvertedMoney.Of(new(300_000), "KRW", 2020, new("EUR", 2020), Table).Minor!.Value).Value);
    }

    [Fact]
    public void There_and_back_is_the_same_within_a_minor_unit() => Gen.Long[0, 1_000_000_000_000].Sample(amount =>
    {
        var there = ConvertedMoney.Of(new(amount), "EUR", 2020, new("BRL", 2020), Table);
        var back = ConvertedMoney.Of(Normalised.Rounded(there.Minor!.Value), "BRL", 2020, new("EUR", 2020), Table);
        Assert.InRange(Normalised.Rounded(back.Minor!.Value).Value, amount - 1, amount + 1);
    });

    [Theory]
    [InlineData("CAD", 2020, "EUR", 2020, NotConverted.Rate, "CAD 2020")]
    [InlineData("EUR", 2020, "CAD", 2020, NotConverted.Rate, "CAD 2020")]
    [InlineData("EUR", 2019, "EUR", 2020, NotConverted.Prices, "EUR 2019")]
    [InlineData("BRL", 2020, "EUR", 2021, NotConverted.Prices, "EUR 2021")]
    public void What_is_missing_is_named_and_never_taken_for_zero(string currency, int year, string to, int toYear, NotConverted why, string missing)
    {
        var money = ConvertedMoney.Of(new(100), currency, year, new(to, toYear), Table);
        Assert.Null(money.Minor);
        Assert.Equal((why, missing), (money.Why!.Value, $"{money.Missing!.Currency} {money.Missing.Year}"));
        Assert.Equal(NotConverted.Year, ConvertedMoney.Of(new(100), currency, null, new(to, toYear), Table).Why);
    }

    [Fact]
    public void Money_too_large_to_count_is_refused_as_such() =>
        Assert.Equal(NotConverted.TooLarge, ConvertedMoney.Of(new(long.MaxValue), "EUR", 2020, new("KRW", 2020), Table).Why);

    [Fact]
    public void Months_times_a_months_money_is_the_whole_within_a_minor_unit() => Gen.Select(Gen.Long[0, 1_000_000_000_000_000], Gen.Int[1, 4000]).Sample((amount, days) =>
    {
        var months = Normalised.Months(new DateOnly(2020, 3, 1), new DateOnly(2020, 3, 1).AddDays(days));
        Assert.InRange(Normalised.Rounded(Normalised.PerMonth(amount, months)!.Value * months!.Value).Value, amount - 1, amount + 1);
        Assert.Equal(12, Normalised.Months(new DateOnly(2021, 1, 1), new DateOnly(2022, 1, 1)));
    });

    [Fact]
    public void Each_share_of_a_sum_times_those_who_share_it_is_the_sum() => Gen.Select(Gen.Long[0, 1_000_000_000_000_000], Gen.Long[1, 1_000_000_000]).Sample((amount, people) =>
    {
        Assert.InRange(Normalised.Rounded(Normalised.PerBeneficiary(amount, people)!.Value * people).Value, amount - 1, amount + 1);
        Assert.InRange(Normalised.Rounded(Normalised.PerInhabitant(amount, people)!.Value * people).Value, amount - 1, amount + 1);
    });

    [Fact]
    public void What_nobody_counted_is_unknown_and_halves_go_to_the_even()
    {
        Assert.Null(Normalised.PerBeneficiary(100, null));
        Assert.Null(Normalised.PerBeneficiary(100, 0));
        Assert.Null(Normalised.PerInhabitant(null, 10));
        Assert.Null(Normalised.PerMonth(100, Normalised.Months(new DateOnly(2020, 1, 1), null)));
        Assert.Null(Normalised.Share(new RecordedReach(ReachUnit.People, Reached: 5)));
        Assert.Equal(0.25m, Normalised.Share(new RecordedReach(ReachUnit.People, 5, 20)));
        Assert.Equal((2, 2, -2), (Normalised.Rounded(1.5m).Value, Normalised.Rounded(2.5m).Value, Normalised.Rounded(-2.5m).Value));
    }

    [Fact]
    public void What_is_spent_is_never_added_to_what_is_lent_and_one_missing_rate_leaves_the_sum_unknown()
    {
        var record = Record() with
        {
            Costs = [new(FiscalChannel.Spending, new(1000), "EUR"), new(FiscalChannel.Spending, new(589430), "BRL"), new(FiscalChannel.BelowTheLine, new(700), "EUR")],
            Reach = new RecordedReach(ReachUnit.People, 10),
        };
        var measure = ComparedMeasure.Of(record, new("EUR", 2020), Table);
        Assert.Equal([(FiscalChannel.Spending, 101_000m), (FiscalChannel.BelowTheLine, 700m)], measure.Money.Select(money => (money.Channel, money.Total!.Value)));
        Assert.Equal(10_100m, measure.Money[0].PerBeneficiary);
        Assert.Null(ComparedMeasure.Of(record with { Costs = record.Costs.Add(new(FiscalChannel.Spending, new(1), "CAD")) }, new("EUR", 2020), Table).Money[0].Total);
        Assert.Equal(new MoneyOf("EUR", 2020), ComparedMeasure.Usual([record], Table));
    }

    [Fact]
    public void What_was_only_announced_is_told_apart_from_what_was_done()
    {
        Assert.True((ComparedMeasure.Of(Record() with { Evidence = new(EvidenceLevel.Announced, "x", default) }, new("EUR", 2020), Table)).IsOnlyAnnounced);
        Assert.True((ComparedMeasure.Of(Record() with { StatusLog = [new(MeasureStatus.Announced, new(2020, 1, 1))] }, new("EUR", 2020), Table)).IsOnlyAnnounced);
        Assert.False((ComparedMeasure.Of(Record() with { Evidence = new(EvidenceLevel.Delivered, "x", default) }, new("EUR", 2020), Table)).IsOnlyAnnounced);
    }

    [Fact]
    public void An_effect_is_carried_by_rate_prices_size_and_industries_and_shares_stay_as_they_are()
    {
        var record = Record() with
        {
            Effects =
            [
                new Effect(Lever.Grant, 1_000_000) { Industries = ["56"], From = new(2020, 4, 1), To = new(2020, 5, 1) },
                new Effect(Lever.Firing, 0.9),
                new Effect(Lever.Investment, 10) { Industries = ["01"] },
            ],
            EffectCurrency = "EUR",
        };
        var carried = CarriedMeasure.Of(record, "name", new Carrying(0.1m, new(2020, 6, 1), new(2020, 9, 1)), Economy(), Table);
        Assert.Equal(95_200, carried.Effects[0].Here!.Amount, 6);
        Assert.Equal("I", Assert.Single(carried.Effects[0].Here!.Industries));
        Assert.Equal("I", Assert.Single(carried.Effects[0].Wider));
        Assert.Equal((new DateOnly(2020, 7, 2), new DateOnly(2020, 8, 1)), (carried.Effects[0].Here!.From!.Value, carried.Effects[0].Here!.To!.Value));
        Assert.Equal(0.9, carried.Effects[1].Here!.Amount);
        Assert.Null(carried.Effects[2].Here);
        Assert.Equal("01", Assert.Single(carried.Effects[2].Lost));
        Assert.Equal(7, CarriedMeasure.Of(record, "name", new Carrying(1, new(2020, 6, 1), new(2020, 9, 1)) { Typed = ImmutableDictionary<int, double>.Empty.Add(0, 7) }, Economy(), Table).Effects[0].Here!.Amount);
    }

    [Fact]
    public void What_must_be_known_before_it_can_run_is_named()
    {
        Assert.Equal(["effects"], CarriedMeasure.Missing(Record() with { To = new(2020, 5, 1) }));
        Assert.Equal(["effectCurrency", "to"], CarriedMeasure.Missing(Record() with { Effects = [new Effect(Lever.Grant, 1)] }));
        Assert.Empty(CarriedMeasure.Missing(Record() with { Effects = [new Effect(Lever.Firing, 1) { To = new(2020, 5, 1) }] }));
    }

    private static MeasureRecord Record() => new() { Id = "one", Government = new Government("A", "ES", GovernmentLevel.Municipality), Texts = [new RecordText("en", "one")], From = new(2020, 3, 1) };

    private static PlanEconomy Economy() => new(new EconomyTable
    {
        Industries = [new("C", "Manufacturing"), new("I", "Hospitality")],
        Flows = Matrix.Create(2, 2, (row, column) => row == column ? 10 : 5),
        Output = [100, 100],
        FinalDemand = new FinalDemand { Household = [85, 85], Npish = [0, 0], Government = [0, 0], Investment = [0, 0], InventoryChanges = [0, 0], Exports = [0, 0] },
    }, "EUR", 2015, 1_000_000);

    private static Gen<string> One(params string[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);
}
