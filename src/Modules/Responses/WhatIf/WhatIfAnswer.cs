using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Responses.WhatIf;

/// <summary>What a scenario does to a territory, without the day-by-day matrices of the run: small enough to be kept for the next reader.</summary>
internal sealed record WhatIfAnswer
{
    public required DateOnly Start { get; init; }

    /// <summary>Indices of each day, 1 = base.</summary>
    public required ImmutableArray<PeriodIndex> Daily { get; init; }

    public required ImmutableArray<PeriodIndex> Monthly { get; init; }

    /// <summary>The band; null where it was not asked for or the table is too large for a page.</summary>
    public required Ensemble? Band { get; init; }

    /// <summary>Every industry, the most work stopped first.</summary>
    public required ImmutableArray<IndustryLoss> Industries { get; init; }

    /// <summary>The day on which most work stops.</summary>
    public required DateOnly WorstDay { get; init; }

    /// <summary>Share of all work that stops on that day; negative values do not occur.</summary>
    public required double WorstShare { get; init; }

    /// <summary>Job equivalents stopped on that day; null where the table has no persons.</summary>
    public required double? WorstJobs { get; init; }

    /// <summary>Job-months stopped over all days; null where the table has no persons.</summary>
    public required double? JobMonths { get; init; }

    /// <summary>Value added not made over all days, in the table's money.</summary>
    public required double ValueAddedLost { get; init; }

    /// <summary>The same as a share of what these days make otherwise.</summary>
    public required double ValueAddedShare { get; init; }

    /// <summary>Firms that run out of cash; null where the scenario does not count them.</summary>
    public FirmsLost? Firms { get; init; }

    public required bool ShowsConsumption { get; init; }

    public required ImmutableArray<Problem> Remarks { get; init; }

    public DateOnly[] Days => [.. Enumerable.Range(0, Daily.Length).Select(Start.AddDays)];
}

/// <summary>What an industry loses.</summary>
/// <param name="Industry">The row.</param>
/// <param name="Share">Share of its work that stops on the day on which most work stops in all.</param>
/// <param name="Jobs">The same in job equivalents; null where the table has no persons.</param>
/// <param name="JobMonths">Job-months stopped over all days; null as above.</param>
/// <param name="ValueAddedLost">Value added not made over all days, in the table's money.</param>
/// <param name="Output">Mean output over all days, 1 = base.</param>
/// <param name="Cause">What held it back for most of what it loses.</param>
internal sealed record IndustryLoss(Industry Industry, double Share, double? Jobs, double? JobMonths, double ValueAddedLost, double Output, Cause Cause);

/// <summary>Firms that run out of cash by the last day, without support or bank credit; estimated.</summary>
/// <param name="AtBase">Firms before; null where the table has no persons.</param>
/// <param name="Closed">Of these, closed; null as above.</param>
/// <param name="Jobs">Jobs in them on the base day; null as above.</param>
/// <param name="Industries">Industries in which firms close, the most first.</param>
internal sealed record FirmsLost(double? AtBase, double? Closed, double? Jobs, ImmutableArray<IndustryFirmsLost> Industries);

/// <summary>The same in one industry.</summary>
/// <param name="Industry">The row.</param>
/// <param name="AtBase">Firms before.</param>
/// <param name="Closed">Of these, closed by the last day.</param>
/// <param name="Jobs">Jobs in them.</param>
/// <param name="Capacity">Largest share of capacity closed on a day.</param>
internal sealed record IndustryFirmsLost(Industry Industry, double? AtBase, double? Closed, double? Jobs, double Capacity);

/// <summary>What held an industry back, in the terms of a reader.</summary>
/// <param name="Kind">Which kind of cause.</param>
/// <param name="Input">The industry whose products are missing, for <see cref="CauseKind.Input"/>.</param>
internal sealed record Cause(CauseKind Kind, Industry? Input = null);

internal enum CauseKind
{
    /// <summary>It loses nothing to speak of.</summary>
    Nothing,

    /// <summary>People cannot work, and an order closes a part of it.</summary>
    Closed,

    /// <summary>People cannot work, for a reason other than a restriction of the scenario.</summary>
    People,

    /// <summary>People were let go and have not been hired again.</summary>
    Rehiring,

    /// <summary>Customers buy less.</summary>
    Demand,

    /// <summary>A named input is missing.</summary>
    Input,

    /// <summary>Inputs are short all together.</summary>
    AnyInput,

    /// <summary>Firms have run out of cash and closed.</summary>
    FirmsClosed,
}
