using System.Collections.Immutable;
using CsCheck;
using Vicinal.Economy;
using Vicinal.Planning.Tests.Simulation;

namespace Vicinal.Planning.Tests.Checks;

/// <summary>For each check a plan that trips it and one that does not; breakdowns that Belgium's sample lacks stand in an invented economy.</summary>
public sealed class PlanCheckSpecs
{
    private static readonly PlanEconomy Invented = RandomPlans.Economy with
    {
        Table = RandomPlans.Invented with { InformalJobs = [.. RandomPlans.Table.Jobs!.Value.Select(jobs => jobs * 0.05)] },
    };

    /// <summary>Nothing is to be found in it.</summary>
    private static readonly PlannedMeasure Good = new()
    {
        Id = "pay", Name = "Pay", Instrument = "B1", Phase = Phase.Mitigation, From = new DateOnly(2020, 3, 15), To = new DateOnly(2020, 7, 1), Owner = "Head of employment", Successor = "hire",
        Reaches = [new Reached("informal", 10, 20), new Reached("carers")],
        Budget = [new BudgetLine(FiscalChannel.Spending, BudgetLine.Own, new MinorUnits(100_00)) { ConfirmedBy = "Finance" }],
        Competence = new Competence(GovernmentLevel.Municipality, "Statute", "Legal"),
        Effects = [new Effect(Lever.Firing, 1)],
    };

    private static readonly PlannedMeasure Later = Good with { Id = "hire", Name = "Hire", Instrument = "B2", Phase = Phase.Stabilisation, Successor = null, Position = Position.TopsUp, Effects = [] };

    private static readonly Plan GoodPlan = RandomPlans.Empty with
    {
        Envelopes = [new Envelope(null, null, new MinorUnits(200_00)), new Envelope(FiscalChannel.Spending, BudgetLine.Own, new MinorUnits(200_00))],
        Groups = [new GroupSize("informal", 10, 20)],
        Measures = [Good, Later],
    };

    private static readonly DateOnly BadMonth = new(2020, 4, 15);
    private static readonly DateOnly GoodMonth = new(2020, 9, 15);

    [Fact]
    public void Instruments_without_a_code_do_not_break_the_checks() =>
        Assert.NotEmpty(Findings(GoodPlan with { Measures = [Good with { Instrument = "" }, Later with { Instrument = "", Position = Position.Autonomous }] }));

    [Fact]
    public void A_plan_that_forgets_nothing_passes_every_check() =>
        Assert.All(Findings(GoodPlan), finding => Assert.Equal(CheckResult.Passed, finding.Result));

    public static TheoryData<PlanCheck, Func<Plan, Plan>> Slips() => new()
    {
        { PlanCheck.WithinEnvelope, plan => plan with { Envelopes = [new Envelope(null, null, new MinorUnits(199_99))] } },
        { PlanCheck.WithinEnvelope, plan => plan with { Envelopes = [new Envelope(FiscalChannel.Spending, BudgetLine.Own, new MinorUnits(1))] } },
        { PlanCheck.GroupsReached, plan => plan with { Groups = [new GroupSize("young", 1, 2)] } },
        { PlanCheck.SuccessorsNamed, plan => plan with { Measures = [Good with { Successor = null }] } },
        { PlanCheck.DueInGoodMonths, plan => With(plan, Good with { Budget = [Deferred(BadMonth)] }) },
        { PlanCheck.DueInGoodMonths, plan => With(plan, Good with { Effects = [new Effect(Lever.Loan, 1) { RepaidFrom = new DateOnly(2020, 3, 1), RepaidTo = new DateOnly(2020, 6, 1) }] }) },
        { PlanCheck.SuccessorsNamed, plan => plan with { Measures = [Good, Later with { Phase = Phase.Mitigation }] } },
        { PlanCheck.Competent, plan => With(plan, Good with { Competence = new Competence(GovernmentLevel.Nation, "Law", "Legal") }) },
        { PlanCheck.PaidOnce, plan => plan with { Measures = [Good, Later with { Position = Position.Autonomous }] } },
        { PlanCheck.Owned, plan => With(plan, Good with { Owner = " " }) },
        { PlanCheck.HardestHitServed, plan => With(plan, Good with { Effects = [new Effect(Lever.Firing, 1) { Industries = ["A"] }] }) },
        { PlanCheck.HardestHitServed, plan => With(plan, Good with { Effects = [new Effect(Lever.Firing, 0)] }) },
        { PlanCheck.HardestHitServed, plan => With(plan, Good with { Effects = [new Effect(Lever.Grant, 1e6)] }) },
        { PlanCheck.InformalReached, plan => plan with { Groups = [new GroupSize("carers", 1, 2)], Measures = [.. plan.Measures.Select(measure => measure with { Reaches = [new Reached("carers")] })] } },
        { PlanCheck.WomenNotWorseOff, plan => With(plan, Good with { Effects = [new Effect(Lever.LabourSupply, 0.8) { Industries = ["C", "F"] }, new Effect(Lever.Firing, 0.001)] }) },
        { PlanCheck.CareLoad, plan => plan with { Scenario = SchoolsClosed, Measures = [.. plan.Measures.Select(measure => measure with { Reaches = [new Reached("informal")] })] } },
        { PlanCheck.CompetenceConfirmed, plan => With(plan, Good with { Competence = new Competence(GovernmentLevel.Municipality) }) },
        { PlanCheck.BudgetConfirmed, plan => With(plan, Good with { Budget = [Good.Budget[0] with { ConfirmedBy = null }] }) },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_plan_that_forgets_something_is_told_what(PlanCheck check, Func<Plan, Plan> slip) =>
        Assert.Contains(Findings(slip(GoodPlan)), finding => finding.Check == check && finding.Result == CheckResult.Tripped);

    public static TheoryData<PlanCheck, Func<Plan, Plan>> Unknowns() => new()
    {
        { PlanCheck.WithinEnvelope, plan => plan with { Envelopes = [] } },
        { PlanCheck.GroupsReached, plan => plan with { Groups = [] } },
        { PlanCheck.DueInGoodMonths, plan => With(plan, Good with { Budget = [Deferred(new DateOnly(2031, 1, 1))] }) },
        { PlanCheck.DueInGoodMonths, plan => With(plan, Good with { Budget = [Deferred(null)] }) },
        { PlanCheck.DueInGoodMonths, plan => With(plan, Good with { Budget = [Deferred(new DateOnly(2020, 9, 29))] }) },
        { PlanCheck.Competent, plan => With(plan, Good with { Competence = null }) },
        { PlanCheck.WomenNotWorseOff, plan => With(plan, Good with { Effects = [] }) },
        { PlanCheck.CareLoad, plan => plan with { Scenario = Shocked, Measures = [.. plan.Measures.Select(measure => measure with { Reaches = [new Reached("informal")] })] } },
    };

    [Theory]
    [MemberData(nameof(Unknowns))]
    public void What_nobody_has_said_is_not_measured_and_never_passed(PlanCheck check, Func<Plan, Plan> slip)
    {
        var findings = Findings(slip(GoodPlan)).Where(finding => finding.Check == check).ToList();
        Assert.Contains(findings, finding => finding.Result == CheckResult.NotMeasured);
        Assert.DoesNotContain(findings, finding => finding.Result == CheckResult.Passed);
    }

    [Fact]
    public void Belgium_itself_does_not_count_women_or_informal_work()
    {
        var plan = GoodPlan with { Groups = [], Measures = [Good with { Reaches = [new Reached("micro")], Successor = null }] };
        var findings = PlanChecks.Of(PlanSimulation.Run(plan, RandomPlans.Economy, TestContext.Current.CancellationToken)).ToLookup(finding => finding.Check);
        Assert.Equal(CheckResult.NotMeasured, Assert.Single(findings[PlanCheck.WomenNotWorseOff]).Result);
        Assert.Equal(CheckResult.NotMeasured, Assert.Single(findings[PlanCheck.InformalReached]).Result);
    }

    [Fact]
    public void A_finding_names_what_it_is_about()
    {
        var over = Find(GoodPlan with { Envelopes = [new Envelope(FiscalChannel.Spending, BudgetLine.Own, new MinorUnits(199_99))] }, PlanCheck.WithinEnvelope);
        Assert.Equal([new MinorUnits(200_00), new MinorUnits(199_99)], over.Amounts);
        Assert.Equal((FiscalChannel.Spending, "own"), (over.Channel, over.Names[0]));
        var due = Find(With(GoodPlan, Good with { Budget = [Deferred(BadMonth)] }), PlanCheck.DueInGoodMonths);
        Assert.Equal(("pay", BadMonth), (due.MeasureId, due.Days[0]));
        Assert.InRange(due.Figures[0], 0.3, 0.95);
        var twice = Find(GoodPlan with { Measures = [Good, Later with { Position = Position.Autonomous }] }, PlanCheck.PaidOnce);
        Assert.Equal(("pay", "hire"), (twice.MeasureId, twice.OtherMeasureId));
        Assert.Equal(["informal", "carers"], twice.Names);
    }

    [Fact]
    public void What_falls_due_in_a_good_month_is_fine() =>
        Assert.All(Findings(With(GoodPlan, Good with { Budget = [Deferred(GoodMonth)] })).Where(finding => finding.Check == PlanCheck.DueInGoodMonths), finding => Assert.Equal(CheckResult.Passed, finding.Result));

    [Fact]
    public void Asking_another_level_needs_no_competence_of_ones_own() =>
        Assert.DoesNotContain(
            Findings(With(GoodPlan, Good with { Position = Position.AsksFor, Competence = new Competence(GovernmentLevel.Nation) })),
            finding => finding.Check is PlanCheck.Competent or PlanCheck.CompetenceConfirmed && finding.Result != CheckResult.Passed);

    [Fact]
    public void Every_check_says_something_of_any_plan() =>
        RandomPlans.GenPlan.Sample(
            plan => Assert.Equal(Enum.GetValues<PlanCheck>(), PlanChecks.Of(PlanSimulation.Run(plan, RandomPlans.Economy, TestContext.Current.CancellationToken)).Select(finding => finding.Check).Distinct()),
            iter: 30);

    private static Scenario SchoolsClosed => RandomPlans.Lockdown with
    {
        Restrictions = [.. RandomPlans.Lockdown.Restrictions, new Restriction("schools", RestrictionLevel.Closed, new DateOnly(2020, 3, 16), new DateOnly(2020, 5, 18))],
    };

    private static Scenario Shocked => RandomPlans.Lockdown with
    {
        Restrictions = [],
        Shocks = [new Shock(ShockTarget.LabourSupply, new IndustryValues.Uniform(0.2), new Profile([new ProfilePoint(new DateOnly(2020, 3, 15), 1)]))],
    };

    private static BudgetLine Deferred(DateOnly? due) => new(FiscalChannel.DeferredRevenue, BudgetLine.Own, new MinorUnits(100)) { DueOn = due, ConfirmedBy = "Finance" };

    private static Plan With(Plan plan, PlannedMeasure first) => plan with { Measures = [first, .. plan.Measures.Skip(1)] };

    private static ImmutableArray<PlanFinding> Findings(Plan plan) => PlanChecks.Of(PlanSimulation.Run(plan, Invented, TestContext.Current.CancellationToken));

    private static PlanFinding Find(Plan plan, PlanCheck check) => Assert.Single(Findings(plan), finding => finding.Check == check && finding.Result == CheckResult.Tripped);
}
