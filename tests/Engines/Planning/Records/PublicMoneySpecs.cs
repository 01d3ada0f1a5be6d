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
        Assert.Equal(
            truth.Where(pot => pot.Value > 0).OrderBy(pot => pot.Key.Currency, StringComparer.Ordinal).ThenBy(pot => pot.Key.Channel).Select(pot => new MoneySum(pot.Key.Currency, pot.Key.Channel, new MinorUnits(pot.Value))),
            money.Sums.Where(sum => sum.Amount > MinorUnits.Zero));
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
    /// Pots of money, each held by one record in two channels; other records tell of parts of one or two pots, and further ones of parts of these. Sometimes they tell of more than there is, of money
    /// in another currency, or of a record that is not here. The truth is kept apart from the records, by currency and channel.
    /// </summary>
    private static (List<MeasureRecord> Records, Dictionary<(string Currency, FiscalChannel Channel), long> Truth) Pots(Random random)
    {
        var records = new List<MeasureRecord>();
        var truth = new Dictionary<(string Currency, FiscalChannel Channel), long>();
        var whole = new Dictionary<(string Holder, string Currency), long>();
        var told = new Dictionary<(string Holder, string Currency), long>();
        var names = new Queue<string>(Enumerable.Range(0, 200).Select(_ => $"r{random.Next(1_000_000)}").Distinct(StringComparer.Ordinal));

        void Real(string currency, FiscalChannel channel, long amount) => truth[(currency, channel)] = truth.GetValueOrDefault((currency, channel)) + amount;
        void Holds(string holder, string currency, long amount) => whole[(holder, currency)] = whole.GetValueOrDefault((holder, currency)) + amount;

        var (roots, level) = (new List<string>(), new List<string>());
        for (var pots = random.Next(1, 5); pots > 0; pots--)
        {
            var (currency, amount, holder) = (random.Next(2) == 0 ? "EUR" : "BRL", random.NextInt64(1, 1_000_000), names.Dequeue());
            var first = random.NextInt64(0, amount);
            records.Add(Record(holder, new RecordedCost(FiscalChannel.Spending, new MinorUnits(first), currency), new RecordedCost(FiscalChannel.ForgoneRevenue, new MinorUnits(amount - first), currency)));
            Real(currency, FiscalChannel.Spending, first);
            Real(currency, FiscalChannel.ForgoneRevenue, amount - first);
            Holds(holder, currency, amount);
            roots.Add(holder);
            level.Add(holder);
        }

        for (var depth = 0; depth < 3 && level.Count > 0; depth++)
        {
            var next = new List<string>();
            for (var tellers = random.Next(0, 5); tellers > 0; tellers--)
            {
                var (name, costs) = (names.Dequeue(), new List<RecordedCost>());
                var byPosition = random.Next(2) == 0;
                var holders = level.OrderBy(_ => random.Next()).Take(byPosition ? 1 : random.Next(1, 3)).ToList();
                foreach (var holder in holders)
                {
                    var (currency, there) = whole.Where(one => one.Key.Holder == holder).Select(one => (one.Key.Currency, one.Value)).First();
                    var part = random.NextInt64(0, random.Next(4) == 0 ? (2 * there) + 2 : (there / 3) + 1);
                    costs.Add(new RecordedCost(FiscalChannel.Spending, new MinorUnits(part), currency) { PaidFrom = byPosition ? null : holder, Source = byPosition ? "another level" : BudgetLine.Own });
                    told[(holder, currency)] = told.GetValueOrDefault((holder, currency)) + part;
                    Holds(name, currency, part);
                }

                if (random.Next(3) == 0)
                {
                    var added = random.NextInt64(1, 1000);
                    costs.Add(new RecordedCost(FiscalChannel.BelowTheLine, new MinorUnits(added), "EUR"));
                    Real("EUR", FiscalChannel.BelowTheLine, added);
                    Holds(name, "EUR", added);
                }

                if (random.Next(5) == 0)
                {
                    // Nothing of this currency is held there, or nobody here has that id.
                    var strange = random.NextInt64(1, 1000);
                    costs.Add(new RecordedCost(FiscalChannel.DeferredRevenue, new MinorUnits(strange), "KRW") { PaidFrom = random.Next(2) == 0 ? roots[random.Next(roots.Count)] : "not-here" });
                    Real("KRW", FiscalChannel.DeferredRevenue, strange);
                }

                var record = Record(name, [.. costs]);
                records.Add(byPosition ? record with { Positions = [new PositionTo(random.Next(2) == 0 ? Position.CoFunded : Position.DeliversOnBehalf, holders[0])] } : record);
                next.Add(name);
            }

            level = next;
        }

        // What is told beyond what is there is real too.
        foreach (var (pot, sum) in told)
            Real(pot.Currency, FiscalChannel.Spending, Math.Max(0, sum - whole[pot]));
        return (records.OrderBy(_ => random.Next()).ToList(), truth);
    }

    private static MeasureRecord Record(string id, params RecordedCost[] costs) => WhatAppliesSpecs.Measure(id, "BE", GovernmentLevel.Nation, "women") with { Costs = [.. costs] };

    private static RecordedCost Line(long minor, string? from = null) => new(FiscalChannel.Spending, new MinorUnits(minor), "EUR") { PaidFrom = from };
}
