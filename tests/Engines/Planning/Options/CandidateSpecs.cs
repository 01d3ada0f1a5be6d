using Vicinal.Economy;
using Vicinal.Planning.Tests.Simulation;

namespace Vicinal.Planning.Tests.Options;

/// <summary>What of a plan or a list of measures is weighed against a budget.</summary>
public sealed class CandidateSpecs
{
    private static readonly PlannedMeasure Vouchers = new()
    {
        Id = "vouchers", Name = "Vouchers", Instrument = "F1", Phase = Phase.Stabilisation,
        From = RandomPlans.Lockdown.Start.AddDays(30), To = RandomPlans.Lockdown.Start.AddDays(90), DaysToFirstEffect = 10,
        Reaches = [new Reached("residents", 900, 1200), new Reached("micro", 40), new Reached("students", High: 0), new Reached("culture")],
        Budget =
        [
            new BudgetLine(FiscalChannel.Spending, BudgetLine.Own, new MinorUnits(300_00)),
            new BudgetLine(FiscalChannel.Spending, "region", new MinorUnits(200_00)),
            new BudgetLine(FiscalChannel.ForgoneRevenue, BudgetLine.Own, new MinorUnits(50_00)),
        ],
        Effects = [new Effect(Lever.HouseholdDemand, 500) { Industries = ["I"] }, new Effect(Lever.Firing, 0.1) { Groups = ["women"] }],
    };

    [Fact]
    public void A_measure_of_a_plan_is_a_candidate_with_its_money_people_days_groups_and_industries()
    {
        var one = Assert.Single(PlanCandidates.Of(Plan(Vouchers), RandomPlans.Economy).Candidates);
        Assert.Equal(new MinorUnits(550_00), one.Cost);
        Assert.Equal([(FiscalChannel.Spending, 500_00), (FiscalChannel.ForgoneRevenue, 50_00)], one.ByChannel.Select(part => (part.Key, part.Value.Value)));
        Assert.Equal(new MinorUnits(300_00), one.OwnCash);
        Assert.Equal(940, one.PeopleReached);
        Assert.Equal(40, one.DaysToFirstPayment);
        Assert.Equal(["residents", "micro", "culture", "women"], one.Groups, StringComparer.Ordinal);
        Assert.Equal(["I"], one.Industries, StringComparer.Ordinal);
        Assert.Equal(500 / 1e6, one.Levers[0].Amount);
    }

    [Fact]
    public void What_nobody_has_said_of_a_measure_stays_unknown()
    {
        var silent = Vouchers with { DaysToFirstEffect = null, Reaches = [new Reached("residents")] };
        var one = Assert.Single(PlanCandidates.Of(Plan(silent), RandomPlans.Economy).Candidates);
        Assert.Null(one.PeopleReached);
        Assert.Null(one.DaysToFirstPayment);
    }

    [Fact]
    public void A_measure_whose_cost_nobody_has_said_is_no_candidate_and_one_that_costs_nothing_is()
    {
        var free = Vouchers with { Id = "free", Budget = [new BudgetLine(FiscalChannel.None, BudgetLine.Own, MinorUnits.Zero)] };
        var unsaid = Vouchers with { Id = "unsaid", Budget = [] };
        var found = PlanCandidates.Of(Plan(free, unsaid), RandomPlans.Economy);
        Assert.Equal(["free"], found.Candidates.Select(one => one.Id), StringComparer.Ordinal);
        Assert.Equal(["unsaid"], found.WithoutCost, StringComparer.Ordinal);
    }

    [Fact]
    public void A_list_of_measures_counts_its_costs_in_the_tables_money_and_leaves_unknown_what_it_does_not_hold()
    {
        var works = new Measure { Name = "Works", Instrument = "E4", Lever = Lever.Investment, Industries = ["F"], Amount = 4, From = RandomPlans.Start, To = RandomPlans.Start.AddDays(30), Cost = 4.5 };
        var found = PlanCandidates.Of([works, works with { Name = "More works", Cost = null }], RandomPlans.Economy);
        var one = Assert.Single(found.Candidates);
        Assert.Equal(("Works", new MinorUnits(4_500_000_00)), (one.Id, one.Cost));
        Assert.Equal(["F"], one.Industries, StringComparer.Ordinal);
        Assert.True(one.ByChannel.IsEmpty && one.OwnCash is null && one.PeopleReached is null && one.DaysToFirstPayment is null);
        Assert.Equal(["More works"], found.WithoutCost, StringComparer.Ordinal);
    }

    [Fact]
    public void A_portfolio_of_a_plan_keeps_what_the_plan_of_its_measures_alone_keeps()
    {
        PlannedMeasure One(string id, Effect effect, long cost) => Vouchers with { Id = id, Effects = [effect], Budget = [new BudgetLine(FiscalChannel.Spending, BudgetLine.Own, new MinorUnits(cost))] };
        var plan = Plan(
            One("works", new Effect(Lever.Investment, 3e8) { Industries = ["F"] }, 300), One("stay", new Effect(Lever.Firing, 0.2), 400), One("masks", new Effect(Lever.LabourSupply, 0.1) { Industries = ["C", "G"] }, 350),
            One("eat", new Effect(Lever.HouseholdDemand, 2e8) { Industries = ["I"] }, 200), Vouchers with { Id = "food", Effects = [], Budget = [new BudgetLine(FiscalChannel.Spending, BudgetLine.Own, new MinorUnits(100))] });
        var answer = PlanOptions.Find(
            new OptionsQuestion { Table = RandomPlans.Table, Scenario = plan.Scenario, Currency = "EUR", Candidates = PlanCandidates.Of(plan, RandomPlans.Economy).Candidates, Budget = new MinorUnits(800) },
            TestContext.Current.CancellationToken);
        Assert.NotEmpty(answer.Portfolios);
        foreach (var option in answer.Portfolios)
        {
            var outcome = PlanSimulation.Run(plan with { Measures = [.. plan.Measures.Where(measure => option.Measures.Contains(measure.Id, StringComparer.Ordinal))] }, RandomPlans.Economy, TestContext.Current.CancellationToken);
            var months = outcome.Kept?.JobMonths ?? 0;
            Assert.Equal(months, option.Values[OptionAxis.WorkKept], 1e-9 * Math.Max(1, months));
            Assert.Equal(outcome.Budget.Total, option.Cost);
            Assert.Equal(outcome.Budget.OwnCash, option.OwnCash);
        }
    }

    private static Plan Plan(params PlannedMeasure[] measures) => RandomPlans.Empty with { Measures = [.. measures] };
}
