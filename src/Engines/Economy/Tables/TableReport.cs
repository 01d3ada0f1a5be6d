using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>What a check of a table found.</summary>
public sealed record TableReport
{
    /// <summary>Errors first, then remarks: what is missing and which command needs it, what a reader should know.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>The row that misses its balance most; null where the table's shape or values did not allow the check.</summary>
    public RowMiss? LargestMiss { get; init; }

    /// <summary>Spectral radius of the coefficients A = Z / x: below 1 where the economy can supply itself; null where it could not be computed.</summary>
    public double? SpectralRadius { get; init; }

    /// <summary>No error: multipliers, regionalisation and runs can be asked for as far as the remarks say.</summary>
    public bool IsSound => Problems.All(problem => !problem.IsError);
}

/// <summary>How a row of a table fails to balance.</summary>
/// <param name="Industry">The row.</param>
/// <param name="Uses">Intermediate and final uses, Σ_j Z + Σ f.</param>
/// <param name="Output">Its output x.</param>
/// <param name="Relative">|uses − output| as a share of the larger of output and the sum of the uses' sizes.</param>
public sealed record RowMiss(Industry Industry, double Uses, double Output, double Relative);
