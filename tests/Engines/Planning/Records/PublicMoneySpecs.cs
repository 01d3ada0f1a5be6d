using CsCheck;
using Vicinal.Planning.Records;

namespace Vicinal.Planning.Tests.Records;

public sealed class PublicMoneySpecs
{
    [Fact]
    public void No_euro_is_counted_twice_however_many_levels_tell_of_it() => Gen.Int.Sample(seed =>
    {
        var (records, truth) = Pots(new Random(seed));
        var money = PublicMoney.Of(records);
        foreach (var (currency, amount) in truth)
            Assert.Equal(amount, money.Sums.Where(sum => sum.Currency == currency).Sum(sum => sum.Amount.Value));
        var backwards = PublicMoney.Of(records.AsEnumerable().Reverse());
        Assert.Equal(money.Sums, backwards.Sums);
        Assert.Equal(records.Sum(record => record.Costs.Length), money.Lines.Length);
        Assert.All(money.Lines, line => Assert.True(line.Counted >= MinorUnits.Zero && line.Counted <= line.Cost.Amount));
    }, iter: 2000);

    [Fact]
    public void Money_that_two_records_say_comes_from_each_other_counts_once()
    {
        var one = Record("one", Line(500, "two"));
        var two = Record("two", Line(300, "one"));
        Assert.Equal(500, PublicMoney.Of([one, two]).Sums.Single().Amount.Value);
        Assert.Equal(500, PublicMoney.Of([two, one]).Sums.Single().Amount.Value);
    }

    [Fact]
    public void What_goes_beyond_the_others_cost_counts_and_is_said()
    {
        var money = PublicMoney.Of([Record("fund", Line(1000)), Record("a", Line(700, "fund")), Record("b", Line(700, "fund"))]);
        Assert.Equal(1400, money.Sums.Single().Amount.Value);
        Assert.Equal((MoneyCounts.BeyondOther, 400), (money.Lines.Single(line => line.Record == "b").Counts, money.Lines.Single(line => line.Record == "b").Counted.Value));
    }

    [Fact]
    public void Money_of_another_currency_or_of_a_record_that_is_not_there_counts_by_itself()
    {
        var other = Record("a", new RecordedCost(FiscalChannel.Spending, new MinorUnits(5), "KRW") { PaidFrom = "fund" });
        var money = PublicMoney.Of([Record("fund", Line(1000)), other, Record("b", Line(7, "gone"))]);
        Assert.Equal([("EUR", 1007), ("KRW", 5)], money.Sums.Select(sum => (sum.Currency, sum.Amount.Value)));
    }

    /// <summary>
    /// Pots of money, each held by one record; other records tell of parts of a pot, and further ones of parts of these. The truth is the sum of the pots, kept apart from the records.
    /// </summary>
    private static (List<MeasureRecord> Records, Dictionary<string, long> Truth) Pots(Random random)
    {
        var records = new List<MeasureRecord>();
        var truth = new Dictionary<string, long>(StringComparer.Ordinal);
        var names = Enumerable.Range(0, 60).Select(_ => $"r{random.Next(1_000_000)}").Distinct(StringComparer.Ordinal).ToList();
        string Name()
        {
            var name = names[^1];
            names.RemoveAt(names.Count - 1);
            return name;
        }

        for (var pots = random.Next(1, 5); pots > 0; pots--)
        {
            var (currency, amount, holder) = (random.Next(2) == 0 ? "EUR" : "BRL", random.NextInt64(1, 1_000_000), Name());
            truth[currency] = truth.GetValueOrDefault(currency) + amount;
            var first = random.NextInt64(0, amount);
            records.Add(Record(holder, new RecordedCost(FiscalChannel.Spending, new MinorUnits(first), currency), new RecordedCost(FiscalChannel.ForgoneRevenue, new MinorUnits(amount - first), currency)));
            Tell(holder, amount, 0);

            void Tell(string from, long whole, int depth)
            {
                for (var (left, tellers) = (whole, random.Next(0, 4 - depth)); tellers > 0; tellers--)
                {
                    var part = random.NextInt64(0, left + 1);
                    left -= part;
                    var (name, added) = (Name(), random.Next(3) == 0 ? random.NextInt64(1, 1000) : 0);
                    truth[currency] += added;
                    var inside = new RecordedCost(FiscalChannel.Spending, new MinorUnits(part), currency);
                    var teller = random.Next(2) == 0
                        ? Record(name, inside with { PaidFrom = from })
                        : Record(name, inside with { Source = "another level" }) with { Positions = [new PositionTo(random.Next(2) == 0 ? Position.CoFunded : Position.DeliversOnBehalf, from)] };
                    records.Add(added == 0 ? teller : teller with { Costs = teller.Costs.Add(new RecordedCost(FiscalChannel.Spending, new MinorUnits(added), currency)) });
                    if (depth < 2)
                        Tell(name, part + added, depth + 1);
                }
            }
        }

        return (records.OrderBy(_ => random.Next()).ToList(), truth);
    }

    private static MeasureRecord Record(string id, params RecordedCost[] costs) => WhatAppliesSpecs.Measure(id, "BE", GovernmentLevel.Nation, "women") with { Costs = [.. costs] };

    private static RecordedCost Line(long minor, string? from = null) => new(FiscalChannel.Spending, new MinorUnits(minor), "EUR") { PaidFrom = from };
}
