using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning;

/// <summary>A plan's course from what was observed on.</summary>
public sealed record FollowedPlan
{
    /// <summary>What was observed last; the course meets it.</summary>
    public required ObservedWork Observed { get; init; }

    /// <summary>Every shock of the plan's scenario times this: above 1 the shock is stronger than was assumed.</summary>
    public required double Scale { get; init; }

    /// <summary>The observed day, from 0.</summary>
    public required int Day { get; init; }

    /// <summary>The plan as it was simulated.</summary>
    public required ImpactRun Planned { get; init; }

    /// <summary>The plan with the shocks scaled.</summary>
    public required ImpactRun With { get; init; }

    /// <summary>Doing nothing with the shocks scaled.</summary>
    public required ImpactRun Without { get; init; }

    /// <summary>Job-months stopped after the observed day with the plan; null where the table counts no jobs.</summary>
    public double? AheadWith => Ahead(With);

    /// <summary>The same doing nothing.</summary>
    public double? AheadWithout => Ahead(Without);

    /// <summary>The same as was planned.</summary>
    public double? AheadPlanned => Ahead(Planned);

    private double? Ahead(ImpactRun run)
    {
        if (run.JobsUnit != JobsUnit.Persons || run.Jobs is not { } jobs || run.Base.Jobs is not { } before)
        {
            return null;
        }

        var stopped = 0.0;
        for (var day = Day + 1; day < run.Days; day++)
        {
            for (var i = 0; i < before.Length; i++)
            {
                stopped += before[i] - jobs[day, i];
            }
        }

        return stopped / Periods.MonthDays;
    }
}

/// <summary>Re-runs an adopted plan from observed work (docs/method/follow.md).</summary>
public static class PlanFollow
{
    /// <summary>The course that meets the last observation within the scenario, or why there is none; both null where nothing was observed.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="economy">The economy it was simulated on.</param>
    /// <param name="observed">Observed work, in any order; of one day the last in the list counts.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">The plan has errors: call <see cref="PlanSimulation.Check"/> first.</exception>
    public static (FollowedPlan? Plan, FollowRefusal? Refusal) Of(Plan plan, PlanEconomy economy, IEnumerable<ObservedWork> observed, CancellationToken cancellation = default)
    {
        var (start, end) = (plan.Scenario.Start, plan.Scenario.Start.AddDays(plan.Scenario.Days));
        var all = observed.ToList();
        if (all.Count == 0)
        {
            return (null, null);
        }

        var within = all.Where(one => one.On >= start && one.On < end).ToList();
        if (within.Count == 0)
        {
            return (null, FollowRefusal.OutsideScenario);
        }

        var last = within.MaxBy(one => one.On).On;
        var latest = within.Last(one => one.On == last);
        ImmutableArray<Measure> acting =
        [
            .. plan.Measures.SelectMany(measure => PlanSimulation.Levers(measure, economy)).Where(lever => Impact.WhyRefused(economy.Table, plan.Scenario, lever) is null),
        ];
        var follow = WorkFollow.Of(economy.Table, plan.Scenario, acting);
        var (run, refusal) = follow.Meet(latest, cancellation);
        return run is null
            ? (null, refusal)
            : (new FollowedPlan
            {
                Observed = latest,
                Scale = run.Scale,
                Day = run.Day,
                Planned = follow.Scaled(1, acting),
                With = run.Run,
                Without = follow.Scaled(run.Scale, []),
            }, null);
    }
}
