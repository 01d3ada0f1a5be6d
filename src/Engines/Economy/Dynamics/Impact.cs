using System.Collections.Immutable;
using Vicinal.Economy.Dynamics;
using Vicinal.Economy.Measures;

namespace Vicinal.Economy;

/// <summary>
/// The dynamic disequilibrium input-output model (Pichler, Pangallo, del Rio-Chanona, Lafond, Farmer, JEDC 144, 2022, 104527):
/// a table and a scenario in, the course of output, value added and work out, day by day. See docs/method/dynamic-model.md.
/// </summary>
public static class Impact
{
    /// <summary>Everything that must be put right before <paramref name="scenario"/> can run on <paramref name="table"/> (errors), and what a reader must know (remarks).</summary>
    public static IReadOnlyList<Problem> Check(EconomyTable table, Scenario scenario) => ImpactCheck.Run(table, scenario);

    /// <summary>Runs a scenario.</summary>
    /// <exception cref="ArgumentException">The table or scenario has errors: call <see cref="Check"/> first.</exception>
    public static ImpactRun Run(EconomyTable table, Scenario scenario) => Run(table, scenario, []);

    /// <summary>Runs a scenario with measures in force.</summary>
    /// <exception cref="ArgumentException">The table or scenario has errors, or a measure cannot act on this table: see <see cref="Check"/> and <see cref="WhyRefused"/>.</exception>
    public static ImpactRun Run(EconomyTable table, Scenario scenario, ImmutableArray<Measure> measures) => PreparedRun.Of(table, scenario, measures).Run();

    /// <summary>Why a measure cannot act on this table and scenario, in a sentence; null where it can.</summary>
    public static string? WhyRefused(EconomyTable table, Scenario scenario, Measure measure) => Refusal.Of(table, scenario, measure);

    /// <summary>What each measure, and all together, keep against no measure.</summary>
    /// <param name="table">The economy.</param>
    /// <param name="scenario">The shock; its restrictions are never lifted by a measure.</param>
    /// <param name="measures">The candidates; one that cannot act is refused with the reason and left out of "all together".</param>
    /// <param name="runs">Ensemble runs for the bands; 0 for none. The same draws are used with and without a measure.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="maxParallel">How many threads at most; the result does not depend on it.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">The table or scenario has errors.</exception>
    public static Comparison Compare(
        EconomyTable table,
        Scenario scenario,
        ImmutableArray<Measure> measures,
        int runs = 0,
        ulong seed = 1,
        int maxParallel = 1,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default) =>
        new Comparing(table, scenario, PreparedRun.Of(table, scenario, [])).Run(measures, runs, seed, maxParallel, progress, cancellation);
}
