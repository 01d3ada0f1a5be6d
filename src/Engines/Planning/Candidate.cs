using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning;

/// <summary>Candidate measures, each alone on one territory and scenario, against doing nothing.</summary>
public sealed record CandidateList
{
    /// <summary>The run without any measure.</summary>
    public required ImpactRun Without { get; init; }

    /// <summary>One for each instrument asked for, in the order of the list.</summary>
    public required ImmutableArray<Candidate> All { get; init; }

    /// <summary>Runs behind the bands; 0 where there are none.</summary>
    public required int Runs { get; init; }

    /// <summary>What a reader must know.</summary>
    public ImmutableArray<Problem> Remarks { get; init; } = [];
}

/// <summary>A measure of one instrument as it would usually be done here, and what it keeps; or why the model cannot say.</summary>
public sealed record Candidate
{
    /// <summary>How measures of its instrument are usually shaped.</summary>
    public required InstrumentTemplate Template { get; init; }

    /// <summary>The measure: dates, money by channel, groups with those reached, effects. It is called by its code: words are put to it outside.</summary>
    public required PlannedMeasure Measure { get; init; }

    /// <summary>Why the model does not say what it keeps; null where it does.</summary>
    public Unsaid? Unsaid { get; init; }

    /// <summary>The model's own sentence, in English, where <see cref="Unsaid"/> is <see cref="Planning.Unsaid.Refused"/>.</summary>
    public string? Detail { get; init; }

    /// <summary>What it keeps; null where the model cannot say, which is not zero.</summary>
    public Kept? Kept { get; init; }

    /// <summary>Quantiles over the runs; null where none were asked for or nothing can be said.</summary>
    public KeptBands? Bands { get; init; }

    /// <summary>By industry, in the table's order; empty where nothing can be said.</summary>
    public ImmutableArray<IndustryKept> ByIndustry { get; init; } = [];

    /// <summary>By group; what the table does not hold is null, not zero. Empty where nothing can be said.</summary>
    public ImmutableArray<GroupKept> ByGroup { get; init; } = [];

    /// <summary>Single units of the currency for a job-month kept; null where jobs are not known or nothing is kept.</summary>
    public double? CostPerJobMonth { get; init; }

    /// <summary>First day with an effect or payment: the middle of the usual delay.</summary>
    public DateOnly FirstEffectOn => Measure.From.AddDays(Measure.DaysToFirstEffect ?? 0);
}
