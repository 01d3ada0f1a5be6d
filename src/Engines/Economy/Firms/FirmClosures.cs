using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>Firms that ran out of cash in a run: T days by n industries, as at the end of each day. Numbers of firms are estimated from jobs and mean sizes, and need not be whole.</summary>
public sealed record FirmClosures
{
    /// <summary>Firms before the shock, n values; null where the table has no jobs in persons.</summary>
    public required ImmutableArray<double>? AtBase { get; init; }

    /// <summary>Firms closed since the start, T × n; null as above.</summary>
    public required Matrix? Firms { get; init; }

    /// <summary>Jobs of the base day in the firms closed since the start, T × n; null as above.</summary>
    public required Matrix? Jobs { get; init; }

    /// <summary>Share of base capacity that is closed, T × n: less than the share that closed once capacity returns.</summary>
    public required Matrix Capacity { get; init; }

    /// <summary>At the end of the run by size, over all industries.</summary>
    public required ImmutableArray<ClosuresBySize> BySize { get; init; }
}

/// <summary>Firms of one size over all industries.</summary>
/// <param name="Size">Which.</param>
/// <param name="Firms">Firms before the shock; null where the table has no jobs in persons.</param>
/// <param name="Closed">Of these, closed by the end of the run.</param>
/// <param name="Jobs">Their jobs on the base day.</param>
public sealed record ClosuresBySize(FirmSize Size, double? Firms, double? Closed, double? Jobs);
