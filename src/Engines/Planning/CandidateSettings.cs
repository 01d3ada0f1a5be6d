using System.Collections.Immutable;

namespace Vicinal.Planning;

/// <summary>What is known better than the templates, and how much work may be done.</summary>
public sealed record CandidateSettings
{
    /// <summary>What may be spent in all; null where nobody has said. No candidate then costs more than <see cref="MostOfBudget"/> of it.</summary>
    public MinorUnits? Budget { get; init; }

    /// <summary>The share of the budget that one candidate may cost, so that a plan can hold several. Judgement: a fifth.</summary>
    public double MostOfBudget { get; init; } = 0.2;

    /// <summary>Codes of the instruments; empty means all.</summary>
    public ImmutableArray<string> Instruments { get; init; } = [];

    /// <summary>Assumptions by instrument and code, such as <c>A1.spent</c>.</summary>
    public ImmutableDictionary<string, double> Values { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>Money by instrument, instead of the usual size; the budget does not lower it.</summary>
    public ImmutableDictionary<string, MinorUnits> Money { get; init; } = ImmutableDictionary<string, MinorUnits>.Empty;

    /// <summary>Ensemble runs for the bands; 0 for none.</summary>
    public int Runs { get; init; }

    /// <summary>Seed of the draws.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many threads at most; the result does not depend on it.</summary>
    public int MaxParallel { get; init; } = 1;
}
