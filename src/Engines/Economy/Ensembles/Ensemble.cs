using System.Collections.Immutable;
using Vicinal.Economy.Dynamics;
using Vicinal.Economy.Ensembles;

namespace Vicinal.Economy;

/// <summary>Many runs over uncertain parameters, as quantiles. The result depends on the seed and not on how many threads worked.</summary>
public sealed record Ensemble
{
    /// <summary>Day 0.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>How many runs.</summary>
    public required int Runs { get; init; }

    /// <summary>Seed of the draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What was drawn: the scenario's own list, or the documented defaults.</summary>
    public required ImmutableArray<Uncertainty> Uncertainty { get; init; }

    /// <summary>Output index by day, 1 = base.</summary>
    public required ImmutableArray<Quantiles> Output { get; init; }

    /// <summary>Value-added index by day.</summary>
    public required ImmutableArray<Quantiles> ValueAdded { get; init; }

    /// <summary>Jobs index by day (1 − work stopped).</summary>
    public required ImmutableArray<Quantiles> Jobs { get; init; }

    /// <summary>Consumption index by day; null where the scenario does not state income replacement.</summary>
    public required ImmutableArray<Quantiles>? Consumption { get; init; }

    /// <summary>Firms closed since the start by day, estimated; null where the scenario has no liquidity or the table no jobs in persons.</summary>
    public ImmutableArray<Quantiles>? FirmsClosed { get; init; }

    /// <summary>Means over the whole run by industry, in the table's order.</summary>
    public required ImmutableArray<IndustryBand> Industries { get; init; }

    /// <summary>How well founded the result is.</summary>
    public required DataGrade Grade { get; init; }

    /// <summary>What a reader must know.</summary>
    public ImmutableArray<Problem> Remarks { get; init; } = [];

    /// <summary>Runs a scenario many times with its uncertain parameters drawn anew.</summary>
    /// <param name="table">The economy.</param>
    /// <param name="scenario">The scenario; its <see cref="Scenario.Uncertainty"/> or, where empty, the documented defaults are drawn.</param>
    /// <param name="runs">How many, 1 to 10,000.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="maxParallel">How many threads at most.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException">More runs than may be kept in memory (half a gigabyte).</exception>
    /// <exception cref="ArgumentException">The table or scenario has errors: call <see cref="Impact.Check"/> first.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Ensemble Run(
        EconomyTable table,
        Scenario scenario,
        int runs,
        ulong seed = 1,
        int maxParallel = 1,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default) =>
        new EnsembleRun(PreparedRun.Of(table, scenario, []), scenario, runs, seed).Run(table, maxParallel, progress, cancellation);
}

/// <summary>Five quantiles over the runs of an ensemble.</summary>
public readonly record struct Quantiles(double P5, double P25, double P50, double P75, double P95);

/// <summary>An industry's means over the whole run, as quantiles over the ensemble.</summary>
/// <param name="Industry">The row.</param>
/// <param name="OutputIndex">Mean output, 1 = base.</param>
/// <param name="ValueAddedLost">Value added not made over the run, table's money.</param>
/// <param name="WorkStoppedMonths">Job-months stopped over the run; null where the table has no jobs in persons.</param>
public sealed record IndustryBand(Industry Industry, Quantiles OutputIndex, Quantiles ValueAddedLost, Quantiles? WorkStoppedMonths);
