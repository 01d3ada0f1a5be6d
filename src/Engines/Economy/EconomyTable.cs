using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>
/// An input-output table of one region or of many, with the accounts that go with it. n industries; money is annual, in one unit.
/// Labels stand here; the kernels see numbers only.
/// </summary>
public sealed record EconomyTable
{
    /// <summary>The n rows in the table's order.</summary>
    public required ImmutableArray<Industry> Industries { get; init; }

    /// <summary>Domestic intermediate flows Z, n × n: suppliers in rows, users in columns.</summary>
    public required Matrix Flows { get; init; }

    /// <summary>Gross output x, n values. Zero occurs.</summary>
    public required ImmutableArray<double> Output { get; init; }

    /// <summary>Final demand by component, summed over destinations in a table of many regions.</summary>
    public required FinalDemand FinalDemand { get; init; }

    /// <summary>Who buys what where, in a table of many regions; null in a table of one.</summary>
    public RegionalDemand? DemandByRegion { get; init; }

    /// <summary>Labour compensation l, n values, money a year; null where the source has none.</summary>
    public ImmutableArray<double>? LabourCompensation { get; init; }

    /// <summary>Jobs E (persons employed), n values; null where the source has none.</summary>
    public ImmutableArray<double>? Jobs { get; init; }

    /// <summary>Of the jobs, those held by women.</summary>
    public ImmutableArray<double>? FemaleJobs { get; init; }

    /// <summary>Of the jobs, the self-employed.</summary>
    public ImmutableArray<double>? SelfEmployedJobs { get; init; }

    /// <summary>Of the jobs, the informal ones.</summary>
    public ImmutableArray<double>? InformalJobs { get; init; }

    /// <summary>Imports used by each industry, money a year.</summary>
    public ImmutableArray<double>? Imports { get; init; }

    /// <summary>Emissions of each industry in the unit that the source states.</summary>
    public ImmutableArray<double>? Emissions { get; init; }

    /// <summary>Target stock of inputs, days of use, n values.</summary>
    public ImmutableArray<double>? TargetStockDays { get; init; }

    /// <summary>Criticality K of input i (row) for industry j (column): 0 non-critical, ½ important, 1 critical; n × n.</summary>
    public Matrix? Criticality { get; init; }

    /// <summary>Jobs by territory and industry, where the source has them; territories are parts of this table's region.</summary>
    public ImmutableArray<TerritoryJobs> JobsByTerritory { get; init; } = [];

    /// <summary>How many industries (rows).</summary>
    public int Count => Industries.Length;
}

/// <summary>Jobs of one territory.</summary>
/// <param name="Territory">The territory's name as in the source.</param>
/// <param name="Jobs">n values, persons employed, in the table's order.</param>
public sealed record TerritoryJobs(string Territory, ImmutableArray<double> Jobs);

/// <summary>Final demand in a table of many regions: each matrix is n × R, money a year, product of origin in rows, destination in columns.</summary>
public sealed record RegionalDemand
{
    /// <summary>The R regions, in the order of the columns.</summary>
    public required ImmutableArray<string> Regions { get; init; }

    /// <summary>Household consumption by destination.</summary>
    public required Matrix Household { get; init; }

    /// <summary>All other final demand by destination (non-profit, government, investment, inventory changes).</summary>
    public required Matrix Other { get; init; }
}
