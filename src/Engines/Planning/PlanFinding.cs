using System.Collections.Immutable;

namespace Vicinal.Planning;

/// <summary>What a plan is checked for.</summary>
public enum PlanCheck
{
    /// <summary>Costs stay within each envelope.</summary>
    WithinEnvelope,

    /// <summary>Each group that is to be reached is reached by a measure.</summary>
    GroupsReached,

    /// <summary>Each immediate measure has a successor.</summary>
    SuccessorsNamed,

    /// <summary>What is deferred or lent does not fall due in a bad month.</summary>
    DueInGoodMonths,

    /// <summary>This level may decide each measure.</summary>
    Competent,

    /// <summary>No two measures pay the same people for the same thing unless their positions say so.</summary>
    PaidOnce,

    /// <summary>Each measure has an owner.</summary>
    Owned,

    /// <summary>There is something for the industries that lose most.</summary>
    HardestHitServed,

    /// <summary>Informal workers are reached.</summary>
    InformalReached,

    /// <summary>Women are not left worse off than men.</summary>
    WomenNotWorseOff,

    /// <summary>There is something for carers when schools or day care close.</summary>
    CareLoad,

    /// <summary>The office concerned has confirmed each competence.</summary>
    CompetenceConfirmed,

    /// <summary>The office concerned has confirmed each budget line.</summary>
    BudgetConfirmed,
}

/// <summary>How a check came out.</summary>
public enum CheckResult
{
    /// <summary>Nothing found.</summary>
    Passed,

    /// <summary>Something to put right.</summary>
    Tripped,

    /// <summary>The data lack what the check needs: never the same as passed.</summary>
    NotMeasured,
}

/// <summary>One finding. A check without anything to put right yields one finding that passed or was not measured.</summary>
/// <param name="Check">The check.</param>
/// <param name="Result">How it came out.</param>
public sealed record PlanFinding(PlanCheck Check, CheckResult Result)
{
    /// <summary>The measure concerned; null where it is the whole plan.</summary>
    public string? MeasureId { get; init; }

    /// <summary>Another measure concerned; null where none.</summary>
    public string? OtherMeasureId { get; init; }

    /// <summary>The fiscal channel concerned; null where none.</summary>
    public FiscalChannel? Channel { get; init; }

    /// <summary>The level of government concerned; null where none.</summary>
    public GovernmentLevel? Level { get; init; }

    /// <summary>Groups, industries, offices or codes that the sentence names.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Money that the sentence names, in its order.</summary>
    public ImmutableArray<MinorUnits> Amounts { get; init; } = [];

    /// <summary>Shares or counts that the sentence names, in its order.</summary>
    public ImmutableArray<double> Figures { get; init; } = [];

    /// <summary>Days that the sentence names, in its order.</summary>
    public ImmutableArray<DateOnly> Days { get; init; } = [];
}
