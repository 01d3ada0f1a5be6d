namespace Vicinal.Planning.Tests.Simulation;

public sealed class PlanProblemSpecs
{
    private static readonly PlannedMeasure Fine = new()
    {
        Id = "fine", Name = "Fine", Instrument = "B1", Phase = Phase.Mitigation, From = new DateOnly(2020, 3, 15), To = new DateOnly(2020, 7, 1),
    };

    public static TheoryData<string, Func<Plan, Plan>, string> Slips() => new()
    {
        { "currency", plan => plan with { Currency = "BRL" }, "the plan counts in BRL and the economy in EUR: give all money of the plan in EUR." },
        { "envelopes", plan => plan with { Envelopes = [new Envelope(null, null, new MinorUnits(-150))] }, "an envelope is -1.5 EUR; it must be 0 or more." },
        { "groups", plan => plan with { Groups = [new GroupSize("wizards", 1, 2)] }, "wizards is not a group of the list." },
        { "groups.women", plan => plan with { Groups = [new GroupSize("women", 5, 2)] }, "5 to 2 is not a range of people from low to high." },
        { "measures.fine", plan => plan with { Measures = [Fine, Fine] }, "2 measures have this id: give each its own." },
        { "measures.fine", plan => plan with { Measures = [Fine with { To = Fine.From }] }, "2020-03-15 is not after 2020-03-15: to is the first day on which it is no longer in force." },
        { "measures.fine.effects", plan => plan with { Measures = [Fine with { Effects = [new Effect(Vicinal.Economy.Lever.Firing, 1) { To = new DateOnly(2020, 3, 1) }] }] }, "2020-03-01 is not after 2020-03-15: to is the first day on which it is no longer in force." },
        { "measures.fine.budget", plan => plan with { Measures = [Fine with { Budget = [new BudgetLine(FiscalChannel.Spending, "own", new MinorUnits(-1))] }] }, "the line from own is below 0: what comes in is a source, not a negative cost." },
        { "measures.fine.reaches", plan => plan with { Measures = [Fine with { Reaches = [new Reached("women", 9, 3)] }] }, "9 to 3 is not a range of people from low to high." },
        { "measures.fine.predecessor", plan => plan with { Measures = [Fine with { Predecessor = "gone" }] }, "there is no measure gone in this plan." },
        { "measures.fine.successor", plan => plan with { Measures = [Fine with { Successor = "fine" }] }, "a measure cannot follow itself." },
        { "measures.fine.successor", plan => plan with { Measures = [Fine with { Successor = "b" }, Fine with { Id = "b", Successor = "fine" }] }, "its successors lead back to it: one of them must come last." },
        { "measures", plan => plan with { Measures = [.. Enumerable.Range(0, 10_000).Select(index => Fine with { Id = FormattableString.Invariant($"m{index}") })] }, "there are 10,000 measures; a plan has 500 at most." },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void I_am_told_what_is_wrong_where_and_what_would_be_right(string where, Func<Plan, Plan> slip, string message)
    {
        var plan = slip(RandomPlans.Of(Fine));
        var problem = Assert.Single(PlanSimulation.Check(plan, RandomPlans.Economy), problem => problem.IsError);
        Assert.Equal((where, message), (problem.Where, problem.Message));
        Assert.Throws<ArgumentException>(() => PlanSimulation.Run(plan, RandomPlans.Economy, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_plan_without_owners_runs_for_that_is_a_gap_and_not_a_fault() =>
        Assert.DoesNotContain(PlanSimulation.Check(RandomPlans.Of(Fine), RandomPlans.Economy), problem => problem.IsError);

    [Fact]
    public void Prices_of_another_year_are_remarked_upon() =>
        Assert.Contains(PlanSimulation.Check(RandomPlans.Of(Fine) with { PriceYear = 2024 }, RandomPlans.Economy), problem => problem is { IsError: false, Where: "price_year" });
}
