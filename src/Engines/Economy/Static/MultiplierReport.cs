using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>Whether households are inside the model.</summary>
public enum MultiplierType
{
    /// <summary>Households outside: direct and indirect effects.</summary>
    One,

    /// <summary>Households inside: what workers spend of their pay induces further output.</summary>
    Two,
}

/// <summary>What one unit of final demand for an industry's product brings, by industry.</summary>
public sealed record MultiplierReport
{
    /// <summary>Type I or II.</summary>
    public required MultiplierType Type { get; init; }

    /// <summary>One row an industry, in the table's order; empty where <see cref="Problems"/> has an error.</summary>
    public required ImmutableArray<IndustryMultipliers> Industries { get; init; }

    /// <summary>Spectral radius of A.</summary>
    public double? SpectralRadius { get; init; }

    /// <summary>Of each unit of labour pay, what is spent on the table's products (type II); null in type I.</summary>
    public double? SpentShare { get; init; }

    /// <summary>Why there is no answer, or what a reader must know.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>Whether there is an answer.</summary>
    public bool Succeeded => Problems.All(problem => !problem.IsError);
}

/// <summary>An industry's multipliers; null where the table does not have what they need.</summary>
public sealed record IndustryMultipliers
{
    /// <summary>The row.</summary>
    public required Industry Industry { get; init; }

    /// <summary>Gross output of all industries per unit of final demand; direct = 1.</summary>
    public required Effect Output { get; init; }

    /// <summary>Value added per unit of final demand.</summary>
    public required Effect ValueAdded { get; init; }

    /// <summary>Labour compensation per unit of final demand.</summary>
    public required Effect? Income { get; init; }

    /// <summary>Jobs (persons) per unit of final demand, in the table's money.</summary>
    public required Effect? Jobs { get; init; }

    /// <summary>Imports used by industries per unit of final demand.</summary>
    public required Effect? Imports { get; init; }
}

/// <summary>An effect per unit of final demand, in parts.</summary>
/// <param name="Direct">In the industry itself, for that unit.</param>
/// <param name="Indirect">Along its suppliers and theirs.</param>
/// <param name="Induced">By what workers spend; null in type I, where it is not measured.</param>
public readonly record struct Effect(double Direct, double Indirect, double? Induced)
{
    /// <summary>All parts together.</summary>
    public double Total => Direct + Indirect + (Induced ?? 0);

    /// <summary>Total over direct, the published ratio form; null where nothing is direct.</summary>
    public double? Ratio => Direct == 0 ? null : Total / Direct;
}
