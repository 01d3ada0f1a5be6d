using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>A matrix balanced to given sums, and how well.</summary>
/// <param name="Values">The last iterate: finite always, balanced where <paramref name="Converged"/>.</param>
/// <param name="Converged">Whether each row and column meets its sum within the tolerance.</param>
/// <param name="Iterations">Passes over rows and columns.</param>
/// <param name="LargestMiss">The largest |sum − wanted| over rows and columns, as a share of the largest sum wanted.</param>
/// <param name="Problems">Why it could not be balanced; empty where it converged.</param>
public sealed record RasResult(Matrix Values, bool Converged, int Iterations, double LargestMiss, ImmutableArray<Problem> Problems);

/// <summary>A table whose rows balance because the residuals went into inventory changes.</summary>
/// <param name="Table">The table; every row balances.</param>
/// <param name="Largest">The row with the largest residual in money.</param>
/// <param name="LargestResidual">Its residual x − Z·1 − Σf, which inventory changes now hold; 0 in a table that balanced.</param>
/// <param name="Moved">How many rows missed their balance by more than 1e-4.</param>
public sealed record ResidualResult(EconomyTable Table, Industry Largest, double LargestResidual, int Moved);
