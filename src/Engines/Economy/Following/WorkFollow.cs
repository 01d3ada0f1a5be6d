using System.Collections.Immutable;
using Vicinal.Economy.Dynamics;

namespace Vicinal.Economy;

/// <summary>Work that was observed.</summary>
/// <param name="On">The day.</param>
/// <param name="JobsIndex">Work as a share of before, 1 = as before (1 − work stopped).</param>
public readonly record struct ObservedWork(DateOnly On, double JobsIndex);

/// <summary>Why an observation gives no other course.</summary>
public enum FollowRefusal
{
    /// <summary>The day is outside the scenario.</summary>
    OutsideScenario,

    /// <summary>More work was done than the model gives without any shock.</summary>
    AboveNoShock,

    /// <summary>Less work was done than the model gives with every shock at its strongest.</summary>
    BelowStrongest,

    /// <summary>The table has neither jobs nor labour compensation, or no shock acts.</summary>
    NothingToFollow,
}

/// <summary>A scenario re-run so that it meets what was observed.</summary>
/// <param name="Scale">Every shock of the scenario times this meets the observation; 1 where the scenario was right.</param>
/// <param name="Run">The course with the shocks scaled.</param>
/// <param name="Day">The observed day, from 0: the days after it are the course from then on.</param>
public sealed record FollowedRun(double Scale, ImpactRun Run, int Day);

/// <summary>
/// Re-runs a scenario from what was observed: all its shocks are taken to be stronger or weaker by one factor from the first day on, the factor with which the model's work index on the
/// day of the observation equals the observed one. See docs/method/follow.md.
/// </summary>
public sealed class WorkFollow
{
    /// <summary>The strongest factor that is tried; shares that are shocked never fall by more than all.</summary>
    public const double MostScale = 4;

    // The index is met to a millionth: an observation is never known better than to a thousandth.
    private const double Tolerance = 1e-6;
    private const int MostSteps = 60;

    private readonly PreparedRun prepared;
    private readonly Scenario scenario;

    private WorkFollow(PreparedRun prepared, Scenario scenario) => (this.prepared, this.scenario) = (prepared, scenario);

    /// <summary>Checks and prepares.</summary>
    /// <param name="table">The economy.</param>
    /// <param name="scenario">The scenario as it was planned.</param>
    /// <param name="measures">Measures that were in force when work was observed.</param>
    /// <exception cref="ArgumentException">The table or scenario has errors, or a measure cannot act.</exception>
    public static WorkFollow Of(EconomyTable table, Scenario scenario, ImmutableArray<Measure> measures) =>
        new(PreparedRun.Of(table, scenario, measures), scenario);

    /// <summary>The course that meets an observation, or why there is none.</summary>
    /// <param name="observed">What was observed.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public (FollowedRun? Run, FollowRefusal? Refusal) Meet(ObservedWork observed, CancellationToken cancellation = default)
    {
        var day = observed.On.DayNumber - scenario.Start.DayNumber;
        if (day < 0 || day >= scenario.Days)
        {
            return (null, FollowRefusal.OutsideScenario);
        }

        var economy = prepared.Economy;
        var whole = 0.0;
        for (var i = 0; i < economy.Count; i++)
        {
            whole += economy.Jobs[i];
        }

        var simulation = prepared.NewSimulation();
        double Index(double scale)
        {
            cancellation.ThrowIfCancellationRequested();
            simulation.Begin(Scaled(scale));
            for (var t = 0; t <= day; t++)
            {
                simulation.Step(t);
            }

            var atWork = 0.0;
            for (var i = 0; i < economy.Count; i++)
            {
                atWork += simulation.JobsAtWork(i);
            }

            return atWork / whole;
        }

        if (!(whole > 0))
        {
            return (null, FollowRefusal.NothingToFollow);
        }

        if (Math.Abs(Index(1) - observed.JobsIndex) <= Tolerance)
        {
            return (At(1, day), null);
        }

        var (weak, strong) = (0.0, MostScale);
        var (least, most) = (Index(strong), Index(weak));
        if (most - least <= Tolerance)
        {
            return (null, FollowRefusal.NothingToFollow);
        }

        if (observed.JobsIndex > most + Tolerance)
        {
            return (null, FollowRefusal.AboveNoShock);
        }

        if (observed.JobsIndex < least - Tolerance)
        {
            return (null, FollowRefusal.BelowStrongest);
        }

        for (var step = 0; step < MostSteps; step++)
        {
            var middle = (weak + strong) / 2;
            var index = Index(middle);
            if (Math.Abs(index - observed.JobsIndex) <= Tolerance)
            {
                return (At(middle, day), null);
            }

            if (index > observed.JobsIndex)
            {
                weak = middle;
            }
            else
            {
                strong = middle;
            }
        }

        return (At((weak + strong) / 2, day), null);
    }

    /// <summary>The course with other measures and the shocks scaled alike, such as none at all.</summary>
    /// <exception cref="ArgumentException">A measure cannot act.</exception>
    public ImpactRun Scaled(double scale, ImmutableArray<Measure> measures) => prepared.With(measures).Run(Scaled(scale));

    private FollowedRun At(double scale, int day) => new(scale, prepared.Run(Scaled(scale)), day);

    private RunParameters Scaled(double scale) => RunParameters.Of(scenario.Parameters) with { LabourSupply = scale, HouseholdDemand = scale, OtherDemand = scale };
}
