using System.Collections.Immutable;
using CsCheck;
using Vicinal.Economy;

namespace Vicinal.Planning.Tests.Simulation;

public sealed class PlanSimulationSpecs
{
    [Fact]
    public void A_whole_plan_is_the_engines_run_of_the_same_levers() =>
        RandomPlans.GenPlan.Sample(
            plan =>
            {
                var outcome = PlanSimulation.Run(plan, RandomPlans.Economy, TestContext.Current.CancellationToken);
                var engine = Impact.Run(RandomPlans.Table, RandomPlans.Lockdown, ByHand(plan));
                Same(engine.Output, outcome.With.Output);
                Same(engine.ValueAdded, outcome.With.ValueAdded);
                Same(engine.Jobs!, outcome.With.Jobs!);
                Same(engine.Consumption, outcome.With.Consumption);
                Same(Impact.Run(RandomPlans.Table, RandomPlans.Lockdown).Output, outcome.Without.Output);
            },
            iter: 40);

    [Fact]
    public void With_one_measure_it_keeps_what_the_comparison_says() =>
        RandomPlans.GenMeasure.Where(measure => measure.Effects.Length == 1).Sample(
            measure =>
            {
                var plan = RandomPlans.Of(measure);
                var compared = Impact.Compare(RandomPlans.Table, RandomPlans.Lockdown, ByHand(plan)).Measures[0];
                var outcome = PlanSimulation.Run(plan, RandomPlans.Economy, TestContext.Current.CancellationToken);
                Close(compared.Kept!.ValueAdded, outcome.Kept!.ValueAdded);
                Close(compared.Kept.JobMonths!.Value, outcome.Kept.JobMonths!.Value);
                Close(compared.Kept.ValueAddedPeak, outcome.Measures[0].Kept!.ValueAddedPeak);
                Assert.Equal(compared.ByIndustry.Select(kept => kept.ValueAdded), outcome.ByIndustry.Select(kept => kept.ValueAdded));
            },
            iter: 40);

    [Fact]
    public void Measures_together_are_not_the_sum_of_each_alone()
    {
        var work = Measure("work", new Effect(Lever.LabourSupply, 0.5));
        var more = Measure("more", new Effect(Lever.LabourSupply, 0.5));
        var outcome = PlanSimulation.Run(RandomPlans.Of(work, more), RandomPlans.Economy, TestContext.Current.CancellationToken);
        var alone = outcome.Measures.Sum(measure => measure.Kept!.JobMonths!.Value);
        Assert.InRange(outcome.Kept!.JobMonths!.Value, 1, alone - 1);
    }

    [Fact]
    public void Money_in_a_plan_is_in_single_units_of_the_currency()
    {
        var lever = Assert.Single(PlanSimulation.Levers(Measure("works", new Effect(Lever.Investment, 2_500_000) { Industries = ["F"] }), RandomPlans.Economy));
        Assert.Equal(2.5, lever.Amount);
        Assert.Equal(0.25, Assert.Single(PlanSimulation.Levers(Measure("work", new Effect(Lever.Firing, 0.25)), RandomPlans.Economy)).Amount);
    }

    [Fact]
    public void A_measure_that_the_model_cannot_execute_is_not_said_to_keep_nothing()
    {
        var outcome = PlanSimulation.Run(RandomPlans.Of(Measure("advice")), RandomPlans.Economy, TestContext.Current.CancellationToken);
        Assert.Null(outcome.Kept);
        Assert.Null(outcome.Measures[0].Kept);
        Assert.Null(outcome.Measures[0].CostPerJobMonth);
        Assert.Equal(outcome.Without.Output.Values.ToArray(), outcome.With.Output.Values.ToArray());
    }

    [Fact]
    public void An_effect_that_cannot_act_here_is_refused_with_the_reason_and_the_others_act()
    {
        var both = Measure("both", new Effect(Lever.Firing, 0.5), new Effect(Lever.Firing, 0.5) { Groups = ["women"] });
        var outcome = PlanSimulation.Run(RandomPlans.Of(both), RandomPlans.Economy, TestContext.Current.CancellationToken);
        Assert.Contains("women", Assert.Single(outcome.Measures[0].Refusals), StringComparison.Ordinal);
        Assert.True(outcome.Kept!.JobMonths > 0);
    }

    [Fact]
    public void What_the_table_does_not_count_is_not_measured()
    {
        var plan = RandomPlans.Of(Measure("pay", new Effect(Lever.Firing, 1)));
        Assert.All(PlanSimulation.Run(plan, RandomPlans.Economy, TestContext.Current.CancellationToken).ByGroup, group => Assert.Equal((null, null), (group.StoppedWithout, group.Kept)));
        var invented = PlanSimulation.Run(plan, RandomPlans.Economy with { Table = RandomPlans.Invented }, TestContext.Current.CancellationToken).ByGroup.ToDictionary(group => group.Group, StringComparer.Ordinal);
        Assert.Null(invented["informal"].Kept);
        Assert.True(invented["women"].StoppedWithout > invented["women"].Kept);
        Assert.True(invented["women"].Kept > 0);
    }

    [Fact]
    public void Fifteen_in_a_hundred_everywhere_are_fifteen_in_a_hundred_of_all_work_stopped()
    {
        var outcome = PlanSimulation.Run(RandomPlans.Of(Measure("pay", new Effect(Lever.Firing, 1))), RandomPlans.Economy with { Table = RandomPlans.Invented }, TestContext.Current.CancellationToken);
        var selfEmployed = outcome.ByGroup.Single(group => group.Group == "self-employed");
        var all = Periods.ByIndustry(outcome.Without).Sum(industry => industry.WorkStoppedMonths!.Value);
        Close(0.15 * all, selfEmployed.StoppedWithout!.Value);
        Close(0.15 * outcome.Kept!.JobMonths!.Value, selfEmployed.Kept!.Value);
    }

    [Fact]
    public void The_first_effect_comes_as_many_days_after_the_start_as_the_measure_says()
    {
        var outcome = PlanSimulation.Run(RandomPlans.Of(Measure("pay", new Effect(Lever.Firing, 1)) with { DaysToFirstEffect = 12 }), RandomPlans.Economy, TestContext.Current.CancellationToken);
        Assert.Equal(new DateOnly(2020, 3, 27), outcome.Measures[0].FirstEffectOn);
    }

    [Fact]
    public void A_grant_acts_on_firms_cash_where_the_scenario_counts_it()
    {
        var grant = Measure("grant", new Effect(Lever.Grant, 4e9));
        Assert.Single(PlanSimulation.Run(RandomPlans.Of(grant), RandomPlans.Economy, TestContext.Current.CancellationToken).Measures[0].Refusals);
        var counted = RandomPlans.Of(grant) with { Scenario = RandomPlans.Lockdown with { Liquidity = Liquidity.Defaults } };
        Assert.True(PlanSimulation.Run(counted, RandomPlans.Economy, TestContext.Current.CancellationToken).Kept!.FirmsKept > 0);
    }

    private static PlannedMeasure Measure(string id, params Effect[] effects) => new()
    {
        Id = id, Name = id, Instrument = "B1", Phase = Phase.Mitigation, From = new DateOnly(2020, 3, 15), To = new DateOnly(2020, 7, 1), Effects = [.. effects],
    };

    // Written out here again, so that a slip in the plan's own reading shows.
    private static ImmutableArray<Measure> ByHand(Plan plan) =>
    [
        .. from measure in plan.Measures
           from effect in measure.Effects
           select new Measure
           {
               Name = measure.Name, Instrument = measure.Instrument, Lever = effect.Lever, Industries = effect.Industries,
               Amount = effect.Lever is Lever.HouseholdDemand or Lever.Investment or Lever.Government ? effect.Amount / 1_000_000 : effect.Amount,
               From = measure.From, To = measure.To,
           },
    ];

    private static void Same(Matrix expected, Matrix actual)
    {
        Assert.Equal(expected.Rows, actual.Rows);
        for (var t = 0; t < expected.Rows; t++)
        {
            for (var i = 0; i < expected.Columns; i++)
                Close(expected[t, i], actual[t, i]);
        }
    }

    private static void Close(double expected, double actual) => Assert.InRange(actual, expected - (1e-9 * (1 + Math.Abs(expected))), expected + (1e-9 * (1 + Math.Abs(expected))));
}
