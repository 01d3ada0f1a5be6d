using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>What measures keep, each against the same run without any.</summary>
public sealed record Comparison
{
    /// <summary>The run without measures.</summary>
    public required ImpactRun Without { get; init; }

    /// <summary>One result a measure, in the order given.</summary>
    public required ImmutableArray<MeasureResult> Measures { get; init; }

    /// <summary>All measures that can act, together; null where none can.</summary>
    public required MeasureResult? Together { get; init; }

    /// <summary>How well founded the figures are.</summary>
    public required DataGrade Grade { get; init; }

    /// <summary>What a reader must know.</summary>
    public ImmutableArray<Problem> Remarks { get; init; } = [];

    /// <summary>The uncertainty behind the bands; empty where there are none.</summary>
    public ImmutableArray<Uncertainty> Uncertainty { get; init; } = [];
}

/// <summary>What one measure keeps.</summary>
public sealed record MeasureResult
{
    /// <summary>The measure's name; empty for all together, which the page names in its own language.</summary>
    public required string Name { get; init; }

    /// <summary>The measure; null for all together.</summary>
    public required Measure? Measure { get; init; }

    /// <summary>Why the measure cannot act here; the figures below are then null.</summary>
    public string? Refusal { get; init; }

    /// <summary>The figures; null where refused.</summary>
    public Kept? Kept { get; init; }

    /// <summary>Stated cost over the whole period, table's money; null where not known.</summary>
    public double? Cost { get; init; }

    /// <summary>Cost ÷ job-months kept; null where cost or jobs are not known or nothing (under a thousandth of a job-month) is kept.</summary>
    public double? CostPerJobMonth { get; init; }

    /// <summary>Quantiles over the ensemble; null where none was asked for or the measure is refused.</summary>
    public KeptBands? Bands { get; init; }

    /// <summary>By industry, in the table's order; empty where refused.</summary>
    public ImmutableArray<IndustryKept> ByIndustry { get; init; } = [];

    /// <summary>The run with the measure; null where refused.</summary>
    public ImpactRun? Run { get; init; }
}

/// <summary>Differences to the run without measures. Negative values are possible: a measure can take something away elsewhere.</summary>
/// <param name="ValueAdded">Value added over the run, table's money.</param>
/// <param name="ValueAddedPeak">Largest gain of a day, table's money a day.</param>
/// <param name="JobMonths">Work kept over the run in job-months (a month is 365/12 days); null where the table has no jobs in persons.</param>
/// <param name="JobsPeak">Most job equivalents kept on one day; null as above.</param>
/// <param name="Consumption">Household consumption over the run, table's money; null where the scenario does not state income replacement.</param>
/// <param name="ConsumptionPeak">Largest gain of a day; null as above.</param>
public sealed record Kept(double ValueAdded, double ValueAddedPeak, double? JobMonths, double? JobsPeak, double? Consumption, double? ConsumptionPeak)
{
    /// <summary>Firms that would have closed by the end of the run and do not; estimated. Null where the scenario has no liquidity or the table no jobs in persons.</summary>
    public double? FirmsKept { get; init; }

    /// <summary>Most firms kept open on one day; null as above.</summary>
    public double? FirmsKeptPeak { get; init; }

    /// <summary>Jobs of the base day in the firms kept by the end; null as above.</summary>
    public double? JobsInFirmsKept { get; init; }
}

/// <summary>Kept totals as quantiles over an ensemble.</summary>
public sealed record KeptBands(Quantiles ValueAdded, Quantiles? JobMonths, Quantiles? Consumption)
{
    /// <summary>Firms kept by the end of the run; null where the scenario has no liquidity or the table no jobs in persons.</summary>
    public Quantiles? FirmsKept { get; init; }
}

/// <summary>What is kept in one industry.</summary>
public sealed record IndustryKept(Industry Industry, double ValueAdded, double? JobMonths)
{
    /// <summary>Firms kept by the end of the run; null where the scenario has no liquidity or the table no jobs in persons.</summary>
    public double? FirmsKept { get; init; }
}
