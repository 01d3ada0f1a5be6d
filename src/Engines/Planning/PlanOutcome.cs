using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning;

/// <summary>A plan simulated as one, beside doing nothing.</summary>
public sealed record PlanOutcome
{
    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The economy it was simulated on.</summary>
    public required PlanEconomy Economy { get; init; }

    /// <summary>Doing nothing.</summary>
    public required ImpactRun Without { get; init; }

    /// <summary>The whole plan; equal to <see cref="Without"/> where no effect can act.</summary>
    public required ImpactRun With { get; init; }

    /// <summary>What the whole plan keeps; null where no effect can act, which is not zero: the model cannot say.</summary>
    public required Kept? Kept { get; init; }

    /// <summary>Kept by industry, in the table's order; empty where <see cref="Kept"/> is null.</summary>
    public ImmutableArray<IndustryKept> ByIndustry { get; init; } = [];

    /// <summary>Work kept by group; a group whose share the table does not hold is not measured.</summary>
    public ImmutableArray<GroupKept> ByGroup { get; init; } = [];

    /// <summary>Each measure alone, in the plan's order.</summary>
    public required ImmutableArray<MeasureOutcome> Measures { get; init; }

    /// <summary>The money, exactly.</summary>
    public required BudgetSums Budget { get; init; }

    /// <summary>What a reader must know.</summary>
    public ImmutableArray<Problem> Remarks { get; init; } = [];
}

/// <summary>Work of a group.</summary>
/// <param name="Group"><c>women</c>, <c>self-employed</c> or <c>informal</c>.</param>
/// <param name="StoppedWithout">Job-months stopped without the plan; null where not measured.</param>
/// <param name="Kept">Job-months kept by the plan; null where not measured.</param>
public sealed record GroupKept(string Group, double? StoppedWithout, double? Kept);

/// <summary>One measure of a plan, alone against doing nothing.</summary>
public sealed record MeasureOutcome
{
    /// <summary>The measure.</summary>
    public required PlannedMeasure Measure { get; init; }

    /// <summary>What it keeps alone; null where the model cannot say.</summary>
    public Kept? Kept { get; init; }

    /// <summary>Why an effect cannot act here, one sentence each; empty where all can.</summary>
    public ImmutableArray<string> Refusals { get; init; } = [];

    /// <summary>Single units of the currency for a job-month kept; null where jobs are not known or nothing is kept.</summary>
    public double? CostPerJobMonth { get; init; }

    /// <summary>First day with an effect or payment; null where not known.</summary>
    public DateOnly? FirstEffectOn { get; init; }
}

/// <summary>Exact sums of a plan's money.</summary>
public sealed record BudgetSums
{
    /// <summary>All of it.</summary>
    public required MinorUnits Total { get; init; }

    /// <summary>By phase.</summary>
    public required ImmutableSortedDictionary<Phase, MinorUnits> ByPhase { get; init; }

    /// <summary>By fiscal channel.</summary>
    public required ImmutableSortedDictionary<FiscalChannel, MinorUnits> ByChannel { get; init; }

    /// <summary>By source.</summary>
    public required ImmutableSortedDictionary<string, MinorUnits> BySource { get; init; }

    /// <summary>Own money paid out: <see cref="FiscalChannel.Spending"/> from <see cref="BudgetLine.Own"/>.</summary>
    public required MinorUnits OwnCash { get; init; }
}
