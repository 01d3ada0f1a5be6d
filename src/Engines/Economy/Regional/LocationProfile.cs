using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>A territory's jobs against those of all territories of the same jobs file.</summary>
public sealed record LocationProfile
{
    /// <summary>The territory.</summary>
    public required string Territory { get; init; }

    /// <summary>Its jobs, e.</summary>
    public required double Jobs { get; init; }

    /// <summary>Jobs of all territories of the file, E.</summary>
    public required double AllJobs { get; init; }

    /// <summary>e / E.</summary>
    public double Share => Jobs / AllJobs;

    /// <summary>One row an industry, in the table's order.</summary>
    public required ImmutableArray<LocationRow> Rows { get; init; }
}

/// <summary>An industry of a territory.</summary>
/// <param name="Industry">The row.</param>
/// <param name="Jobs">Its jobs in the territory, e_i.</param>
/// <param name="AllJobs">Its jobs in all territories, E_i.</param>
/// <param name="Share">Of the territory's jobs, e_i / e.</param>
/// <param name="AllShare">Of all territories' jobs, E_i / E.</param>
/// <param name="Quotient">SLQ, share over all share: above 1 the territory has more of it than the whole; null where no territory has such jobs.</param>
public sealed record LocationRow(Industry Industry, double Jobs, double AllJobs, double Share, double AllShare, double? Quotient);

/// <summary>A profile, or why there is none.</summary>
public sealed record LocationProfileResult(LocationProfile? Profile, ImmutableArray<Problem> Problems);
