using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Planning.Simulation;

namespace Vicinal.Planning;

/// <summary>Runs a plan as one on the dynamic model, beside doing nothing and beside each measure alone.</summary>
public static class PlanSimulation
{
    /// <summary>Everything that must be put right before the plan can run on the economy (errors), and what a reader must know (remarks).</summary>
    public static IReadOnlyList<Problem> Check(Plan plan, PlanEconomy economy) => PlanProblems.Of(plan, economy);

    /// <summary>What the model executes of one measure: its effects with money in the table's unit. An effect may still be refused by the table, see <see cref="Impact.WhyRefused"/>.</summary>
    public static ImmutableArray<Measure> Levers(PlannedMeasure measure, PlanEconomy economy) =>
        [.. measure.Effects.Select(effect => EffectLever.Of(measure, effect, economy))];

    /// <summary>Simulates the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="economy">The economy, in the plan's currency.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">The plan has errors: call <see cref="Check"/> first.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static PlanOutcome Run(Plan plan, PlanEconomy economy, CancellationToken cancellation = default)
    {
        if (Check(plan, economy).FirstOrDefault(problem => problem.IsError) is { } error)
        {
            throw new ArgumentException($"{error.Where}: {error.Message}", nameof(plan));
        }

        return new WholePlan(plan, economy).Run(cancellation);
    }
}
