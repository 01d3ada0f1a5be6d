using System.Collections.Immutable;

namespace Vicinal.Planning;

/// <summary>A measure with its place in a plan.</summary>
public sealed record PlannedMeasure
{
    /// <summary>Unique in the plan: lower case, digits and hyphens, such as <c>rent-waiver</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name as shown.</summary>
    public required string Name { get; init; }

    /// <summary>Its instrument, a code of the list of measures such as <c>D4</c>.</summary>
    public required string Instrument { get; init; }

    /// <summary>Its phase.</summary>
    public required Phase Phase { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day on which it is no longer in force.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The day on which it is ended or handed over at the latest; null where nobody has set one.</summary>
    public DateOnly? ExitOn { get; init; }

    /// <summary>Who answers for it, by role (never a private person); empty where nobody does.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Who takes part.</summary>
    public ImmutableArray<PlanActor> Actors { get; init; } = [];

    /// <summary>Whether it is a public-private partnership.</summary>
    public bool Partnership { get; init; }

    /// <summary>Themes it serves besides.</summary>
    public ImmutableArray<Theme> Themes { get; init; } = [];

    /// <summary>Who it is for: codes of <see cref="TargetGroups"/>, with how many of them it reaches.</summary>
    public ImmutableArray<Reached> Reaches { get; init; } = [];

    /// <summary>What it costs, by channel and source.</summary>
    public ImmutableArray<BudgetLine> Budget { get; init; } = [];

    /// <summary>What recipients must do or be, one sentence each.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>How its result is seen.</summary>
    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    /// <summary>The <see cref="Id"/> of the measure that it grows out of; null where none.</summary>
    public string? Predecessor { get; init; }

    /// <summary>The <see cref="Id"/> of the measure that it grows into; null where none.</summary>
    public string? Successor { get; init; }

    /// <summary>How it stands to measures of other levels.</summary>
    public Position Position { get; init; } = Position.Autonomous;

    /// <summary>Which level may decide it, and whether the office concerned has confirmed that; null where nobody has said.</summary>
    public Competence? Competence { get; init; }

    /// <summary>Days from the first day of the measure to the first payment or effect; null where not known.</summary>
    public int? DaysToFirstEffect { get; init; }

    /// <summary>What the model can execute of it; empty where it cannot say anything, and people reached count instead.</summary>
    public ImmutableArray<Effect> Effects { get; init; } = [];

    /// <summary>The sum of its budget lines.</summary>
    public MinorUnits Cost => MinorUnits.Sum(Budget.Select(line => line.Amount));
}

/// <summary>Who takes part in a measure.</summary>
/// <param name="Name">The organisation or office.</param>
/// <param name="Part">What for.</param>
/// <param name="Contribution">What it gives, in words; may be empty.</param>
public sealed record PlanActor(string Name, ActorPart Part, string Contribution = "");

/// <summary>How many of a group a measure reaches.</summary>
/// <param name="Group">A code of <see cref="TargetGroups"/>.</param>
/// <param name="Low">At least; null where not known.</param>
/// <param name="High">At most; null where not known.</param>
public sealed record Reached(string Group, long? Low = null, long? High = null);

/// <summary>Money of a measure.</summary>
/// <param name="Channel">How it weighs on public finances.</param>
/// <param name="Source">Who pays: <c>own</c>, or another level or partner in words.</param>
/// <param name="Amount">How much over the measure's whole span.</param>
public sealed record BudgetLine(FiscalChannel Channel, string Source, MinorUnits Amount)
{
    /// <summary>The source that is this government's own money.</summary>
    public const string Own = "own";

    /// <summary>The line of the budget; empty where not known.</summary>
    public string Line { get; init; } = "";

    /// <summary>The office that has confirmed the line; null where none has.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>For deferred revenue and loans: when it falls due; null otherwise.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>How a result is seen.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Unit">In what.</param>
/// <param name="Target">The value aimed at.</param>
/// <param name="On">By when.</param>
public sealed record Indicator(string Name, string Unit, decimal Target, DateOnly On)
{
    /// <summary>The value before; null where not known.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Where the figure will come from; may be empty.</summary>
    public string Source { get; init; } = "";
}

/// <summary>Who may decide a measure.</summary>
/// <param name="Level">The level that may.</param>
/// <param name="Basis">Law or statute; may be empty.</param>
/// <param name="ConfirmedBy">The office that has confirmed it; null where none has.</param>
public sealed record Competence(GovernmentLevel Level, string Basis = "", string? ConfirmedBy = null);
