using CsCheck;
using Vicinal.Economy;

namespace Vicinal.Planning.Tests.Simulation;

public sealed class PlanFollowSpecs
{
    private static readonly DateOnly Start = new(2020, 3, 1);

    private static PlanEconomy Economy { get; } = new(
        new EconomyTable
        {
            Industries = [new Industry("A", "First"), new Industry("B", "Second")],
            Flows = new Matrix(2, 2, [10, 70, 20, 35]),
            Output = [200, 700],
            Jobs = [100, 700],
            LabourCompensation = [60, 250],
            FinalDemand = new FinalDemand
            {
                Household = [80, 295], Npish = [0, 0], Government = [0, 0], Investment = [0, 0], InventoryChanges = [0, 0], Exports = [40, 350],
            },
        },
        "EUR", 2015, 1e6);

    [Fact]
    public void An_observation_that_was_planned_changes_nothing()
    {
        var plan = Plan(1);
        var planned = Index(PlanSimulation.Run(plan, Economy, TestContext.Current.CancellationToken).With, 40);
        var (followed, refusal) = PlanFollow.Of(plan, Economy, [new ObservedWork(Start.AddDays(40), planned)], TestContext.Current.CancellationToken);
        Assert.Null(refusal);
        Assert.Equal(1, followed!.Scale);
        Assert.Equal(Course(followed.Planned), Course(followed.With));
        Assert.Equal(followed.AheadPlanned, followed.AheadWith);
    }

    [Fact]
    public void A_shock_that_was_stronger_or_weaker_is_found_again_with_its_later_course() =>
        Gen.Select(Gen.Double[0.5, 1.6], Gen.Int[15, 120]).Sample(
            (factor, day) =>
            {
                // The true course: the same scenario with every strength times the factor, made without the code under test.
                var truth = PlanSimulation.Run(Plan(factor), Economy).With;
                var (followed, refusal) = PlanFollow.Of(Plan(1), Economy, [new ObservedWork(Start.AddDays(day), Index(truth, day))]);
                Assert.Null(refusal);
                Assert.Equal(factor, followed!.Scale, 1e-3);
                for (var later = day; later < truth.Days; later++)
                    Assert.Equal(Index(truth, later), Index(followed.With, later), 1e-4);
                Assert.True(Distance(truth, followed.With, day) <= Distance(truth, followed.Planned, day) + 1e-6);
            },
            iter: 60);

    [Fact]
    public void The_last_observation_counts_and_less_work_means_a_stronger_shock()
    {
        var plan = Plan(1);
        var planned = PlanSimulation.Run(plan, Economy, TestContext.Current.CancellationToken).With;
        var worse = new ObservedWork(Start.AddDays(60), Index(planned, 60) - 0.02);
        var (followed, _) = PlanFollow.Of(plan, Economy, [worse, new ObservedWork(Start.AddDays(30), Index(planned, 30) + 0.02)], TestContext.Current.CancellationToken);
        Assert.Equal(60, followed!.Day);
        Assert.True(followed.Scale > 1);
        Assert.True(followed.AheadWith > followed.AheadPlanned);
        Assert.Equal(worse.JobsIndex, Index(followed.With, 60), 1e-5);
    }

    [Fact]
    public void What_the_model_cannot_meet_is_refused_with_the_reason()
    {
        var plan = Plan(1);
        (FollowedPlan? Plan, FollowRefusal? Refusal) Of(int day, double index) => PlanFollow.Of(plan, Economy, [new ObservedWork(Start.AddDays(day), index)], TestContext.Current.CancellationToken);
        Assert.Equal(FollowRefusal.AboveNoShock, Of(40, 1.2).Refusal);
        Assert.Equal(FollowRefusal.BelowStrongest, Of(40, 0.01).Refusal);
        Assert.Equal(FollowRefusal.OutsideScenario, Of(400, 0.9).Refusal);
        Assert.Equal(FollowRefusal.OutsideScenario, Of(-1, 0.9).Refusal);
        Assert.Equal((null, null), PlanFollow.Of(plan, Economy, [], TestContext.Current.CancellationToken));
        var calm = plan with { Scenario = plan.Scenario with { Shocks = [] } };
        Assert.Equal(FollowRefusal.NothingToFollow, PlanFollow.Of(calm, Economy, [new ObservedWork(Start.AddDays(40), 0.9)], TestContext.Current.CancellationToken).Refusal);
    }

    private static Plan Plan(double factor) => new()
    {
        Title = "Two industries", Currency = "EUR", PriceYear = 2015, Territory = "", Level = GovernmentLevel.Province,
        Scenario = new Scenario
        {
            Title = "A stop", Start = Start, Days = 180,
            Shocks =
            [
                new Shock(ShockTarget.LabourSupply, new IndustryValues.Uniform(0.2 * factor), new Profile([new ProfilePoint(Start.AddDays(10), 0), new ProfilePoint(Start.AddDays(14), 1), new ProfilePoint(Start.AddDays(150), 0)])),
                new Shock(ShockTarget.HouseholdDemand, new IndustryValues.Uniform(0.15 * factor), new Profile([new ProfilePoint(Start.AddDays(10), 0), new ProfilePoint(Start.AddDays(14), 1), new ProfilePoint(Start.AddDays(150), 0)])),
            ],
        },
        Measures =
        [
            new PlannedMeasure
            {
                Id = "orders", Name = "Orders", Instrument = "E4", Phase = Phase.Mitigation, From = Start.AddDays(20), To = Start.AddDays(120),
                Effects = [new Effect(Lever.OtherDemand, 5_000_000) { Industries = ["B"] }],
            },
        ],
    };

    private static double Index(ImpactRun run, int day) => Enumerable.Range(0, 2).Sum(i => run.Jobs![day, i]) / run.Base.Jobs!.Value.Sum();

    private static double[] Course(ImpactRun run) => [.. Enumerable.Range(0, run.Days).Select(day => Index(run, day))];

    private static double Distance(ImpactRun truth, ImpactRun other, int from) => Enumerable.Range(from, truth.Days - from).Sum(day => Math.Abs(Index(truth, day) - Index(other, day)));
}
