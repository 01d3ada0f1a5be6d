using CsCheck;
using Vicinal.Planning.Tests.Simulation;

namespace Vicinal.Planning.Tests;

public sealed class PlanBudgetSpecs
{
    [Fact]
    public void Sums_are_exact_to_the_cent_across_phases_channels_and_sources() =>
        RandomPlans.GenPlan.Sample(
            plan =>
            {
                var sums = PlanBudget.Of(plan);
                var lines = plan.Measures.SelectMany(measure => measure.Budget.Select(line => (measure.Phase, line.Channel, line.Source, line.Amount.Value))).ToList();
                var total = lines.Aggregate(System.Numerics.BigInteger.Zero, (sum, line) => sum + line.Value);
                Assert.Equal(total, sums.Total.Value);
                Assert.Equal(total, sums.ByPhase.Values.Aggregate(System.Numerics.BigInteger.Zero, (sum, part) => sum + part.Value));
                Assert.Equal(total, sums.ByChannel.Values.Aggregate(System.Numerics.BigInteger.Zero, (sum, part) => sum + part.Value));
                Assert.Equal(total, sums.BySource.Values.Aggregate(System.Numerics.BigInteger.Zero, (sum, part) => sum + part.Value));
                Assert.All(sums.ByPhase, part => Assert.Equal(lines.Where(line => line.Phase == part.Key).Sum(line => line.Value), part.Value.Value));
                Assert.All(sums.ByChannel, part => Assert.Equal(lines.Where(line => line.Channel == part.Key).Sum(line => line.Value), part.Value.Value));
                Assert.All(sums.BySource, part => Assert.Equal(lines.Where(line => line.Source == part.Key).Sum(line => line.Value), part.Value.Value));
                Assert.Equal(lines.Where(line => line is { Channel: FiscalChannel.Spending, Source: "own" }).Sum(line => line.Value), sums.OwnCash.Value);
            },
            iter: 2000);

    [Fact]
    public void A_sum_that_no_number_holds_is_refused_and_never_wraps_round()
    {
        var measure = new PlannedMeasure
        {
            Id = "m", Name = "m", Instrument = "C1", Phase = Phase.Mitigation, From = RandomPlans.Start, To = RandomPlans.Start.AddDays(1),
            Budget = [new BudgetLine(FiscalChannel.Spending, "own", new MinorUnits(long.MaxValue)), new BudgetLine(FiscalChannel.Spending, "own", new MinorUnits(1))],
        };
        Assert.Throws<OverflowException>(() => PlanBudget.Of(RandomPlans.Of(measure)));
    }

    [Theory]
    [InlineData("EUR", 100)]
    [InlineData("XOF", 1)]
    [InlineData("KRW", 1)]
    [InlineData("TND", 1000)]
    public void Each_currency_has_its_own_minor_unit(string currency, long minor) => Assert.Equal(minor, Currencies.MinorPerUnit(currency));
}
