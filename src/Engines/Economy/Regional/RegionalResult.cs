using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>A territory's own table made of the nation's, or the reasons why it could not be made.</summary>
public sealed record RegionalResult
{
    /// <summary>The territory's table, of one region; null where a problem is an error.</summary>
    public required EconomyTable? Table { get; init; }

    /// <summary>Errors, or remarks: what was assumed, what was reduced to keep the balance.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>The method and its δ.</summary>
    public required RegionalOptions Options { get; init; }

    /// <summary>The territory's location quotients; null where it is not in the jobs file.</summary>
    public LocationProfile? Profile { get; init; }

    /// <summary>Bought from the rest of the nation by each industry, n values (part of the table's imports).</summary>
    public ImmutableArray<double> FromRestOfNation { get; init; } = [];

    /// <summary>Sold to the rest of the nation by each industry, n values (part of the table's exports).</summary>
    public ImmutableArray<double> ToRestOfNation { get; init; } = [];

    /// <summary>How far off the method was where it could be measured; for a city's response to a shock the error is unknown.</summary>
    public ImmutableArray<MeasuredError> Errors { get; init; } = [];

    /// <summary>A national table regionalised.</summary>
    public DataGrade Grade { get; init; } = DataGrade.B;
}

/// <summary>An error of output multipliers, where it was measured.</summary>
/// <param name="Method">The method measured.</param>
/// <param name="Delta">Its δ; the nearest measured one may differ from the one used.</param>
/// <param name="Low">Low end of the error, a share; negative where multipliers are understated, where the sign is known.</param>
/// <param name="High">High end; equal to <paramref name="Low"/> where one figure is known.</param>
/// <param name="Sign">Which way the multipliers err.</param>
/// <param name="Where">Nation, regions and industries of the measurement.</param>
/// <param name="What">What was averaged.</param>
public sealed record MeasuredError(RegionalMethod Method, double? Delta, double Low, double High, ErrorSign Sign, string Where, string What);

/// <summary>Which way an error goes.</summary>
public enum ErrorSign
{
    /// <summary>A mean of sizes: either way.</summary>
    Absolute,

    /// <summary>Multipliers come out too large.</summary>
    Overstates,

    /// <summary>Multipliers come out too small.</summary>
    Understates,
}
