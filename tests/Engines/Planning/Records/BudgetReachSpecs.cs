using System.Collections.Immutable;
using CsCheck;
using Vicinal.Economy;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Comparing;

namespace Vicinal.Planning.Tests.Records;

public sealed class BudgetReachSpecs
{
    private static readonly CurrencyTable Rates = new([new("BRL", 2020) { PerEuro = 5m, RateSource = "made up" }]);

    /// <summary>
    /// By hand: 100,000 € in two halves. Grants of 300 € once reach 166 of 120 to 200 self-employed: 120 to 166. A wage of 1,000 real = 200 € a month for two of the
    /// 60 days' months = 400 € reaches 125 people of 300 to 500 informal and of the self-employed who are left (0 to 34): 125. Together 245 to 291, of 420 to 700:
    /// at least 420 − 245 = 175 and at most 700 − 291 = 409 remain.
    /// </summary>
    [Fact]
    public void I_see_whom_a_budget_reaches_and_who_remains()
    {
        var reach = BudgetReach.Of(Question(10_000_000, (WorkKind.SelfEmployed, new(120, 200)), (WorkKind.Informal, new(300, 500))), [Grant(), Wage()], Rates);
        Assert.Equal(new Interval(120, 166), reach.Lines[0].People);
        Assert.Equal(new Interval(125, 125), reach.Lines[1].People);
        Assert.Equal(new Interval(245, 291), reach.Reached);
        Assert.Equal(new Interval(175, 409), reach.Remaining);
        Assert.Equal(UnitBasis.Benefit, reach.Lines[1].Basis);
        Assert.Equal((40_000m, 40_000m), reach.Lines[1].Unit);
    }

    /// <summary>By hand: 50,000 € for 250 people are 200 € each.</summary>
    [Fact]
    public void Where_nobody_says_what_one_gets_the_cost_of_those_reached_stands_in()
    {
        var measure = Grant() with { Benefits = [], Costs = [new(FiscalChannel.Spending, new(5_000_000), "EUR")], Reach = new(ReachUnit.People, 250) };
        var line = Assert.Single(BudgetReach.Of(Question(100_000, (WorkKind.SelfEmployed, new(40, 60))), [measure], Rates).Lines);
        Assert.Equal((20_000m, 20_000m), line.Unit);
        Assert.Equal(UnitBasis.CostOfReached, line.Basis);
        Assert.Equal(new Interval(5, 5), line.People);
    }

    [Fact]
    public void I_am_told_why_nobody_can_be_counted()
    {
        MeasureRecord[] measures = [Grant() with { Benefits = [] }, Grant() with { Targets = ["medium"] }, Wage() with { From = new DateOnly(2019, 5, 1) }];
        var reach = BudgetReach.Of(Question(100_000, (WorkKind.SelfEmployed, new(40, 60))), measures, Rates);
        Assert.Equal("NoUnit OtherGroups NoRate", string.Join(' ', reach.Lines.Select(line => line.Why)));
        Assert.Equal((default, new Interval(40, 60), new Interval(100_000, 100_000)), (reach.Reached, reach.Remaining, reach.Left));
    }

    [Fact]
    public void More_money_never_reaches_fewer_and_nobody_is_lost_or_counted_twice() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000], Gen.Long[0, 1_000_000_000], Gen.Int[0, 5000], Gen.Int[0, 5000], Gen.Int[0, 5000], Gen.Int[0, 3]).Sample((budget, more, low, wide, informal, which) =>
        {
            MeasureRecord[] measures = [Grant(), Wage(), Grant() with { Targets = [TargetGroups.Residents], Benefits = [new(new(5_000), new(90_000), "EUR", Every.Week)] }];
            var (stopped, others) = (new Interval(low, low + wide), new Interval(informal, informal));
            var chosen = measures[..which];
            var less = BudgetReach.Of(Question(budget, (WorkKind.SelfEmployed, stopped), (WorkKind.Informal, others)), chosen, Rates);
            var richer = BudgetReach.Of(Question(budget + more, (WorkKind.SelfEmployed, stopped), (WorkKind.Informal, others)), chosen, Rates);
            Assert.True(less.Reached.Low <= richer.Reached.Low && less.Reached.High <= richer.Reached.High);
            Assert.True(less.Remaining.Low >= richer.Remaining.Low && less.Remaining.High >= richer.Remaining.High);
            Assert.InRange(less.Reached.High, 0, low + wide + informal);
            Assert.True(less.Reached.Low + less.Remaining.Low <= low + wide + informal && less.Reached.High + less.Remaining.High >= low + informal);
            Assert.True(less.Left.Low >= -1e-6 && less.Left.High <= budget + 1e-6);
        });

    private static BudgetQuestion Question(long budget, params ImmutableArray<(WorkKind, Interval)> stopped) => new(new(budget), new("EUR", 2020), stopped, 60);

    private static MeasureRecord Grant() => new()
    {
        Id = "grant", Government = new("City", "ES", GovernmentLevel.Municipality), Texts = [new("en", "Grant")], Targets = ["self-employed"], From = new DateOnly(2020, 4, 1),
        Benefits = [new(new(30_000), new(30_000), "EUR", Every.Once)],
    };

    private static MeasureRecord Wage() => new()
    {
        Id = "wage", Government = new("Town", "BR", GovernmentLevel.Municipality), Texts = [new("en", "Wage")], Targets = ["informal", "self-employed"], From = new DateOnly(2020, 4, 1),
        Benefits = [new(new(100_000), new(100_000), "BRL", Every.Month) { Times = 3 }],
    };
}
