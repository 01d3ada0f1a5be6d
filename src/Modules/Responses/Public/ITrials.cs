using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Planning;

namespace Vicinal.Responses.Public;

/// <summary>Tries a measure of somebody else on a territory and scenario, as a plan of this one measure.</summary>
public interface ITrials
{
    /// <summary>The scenarios that can be tried on a territory; empty where there is no such territory.</summary>
    Task<IReadOnlyList<TrialScenario>> ScenariosAsync(string territory, CancellationToken cancellationToken);

    /// <summary>The territory and the scenario, ready to run; or what is wrong with the question.</summary>
    Task<TrialStage> StageAsync(TrialQuestion question, CancellationToken cancellationToken);

    /// <summary>What the measure would do, in the currency and prices of the stage's economy.</summary>
    /// <param name="stage">A stage without errors.</param>
    /// <param name="measure">The measure as it would be here.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    TrialAnswer Run(TrialStage stage, PlannedMeasure measure, CancellationToken cancellationToken);
}

/// <summary>A scenario that can be chosen.</summary>
/// <param name="Code">Its word in addresses.</param>
/// <param name="Name">In the reader's language.</param>
/// <param name="NeedsDay">Whether a first day must be said.</param>
public sealed record TrialScenario(string Code, string Name, bool NeedsDay);

/// <summary>What is asked.</summary>
/// <param name="Territory">A territory's address.</param>
/// <param name="Scenario">A code of <see cref="ITrials.ScenariosAsync"/>.</param>
/// <param name="Begins">The first day of a crisis, as typed; empty where the scenario has its own days.</param>
/// <param name="CountsFirms">Whether firms that run out of cash are counted, which grants, relief and loans need.</param>
public sealed record TrialQuestion(string Territory, string Scenario, string Begins, bool CountsFirms);

/// <summary>A territory and a scenario.</summary>
public sealed record TrialStage
{
    /// <summary>What was asked.</summary>
    public required TrialQuestion Question { get; init; }

    /// <summary>What is wrong, by field (<c>territory</c>, <c>scenario</c>, <c>begins</c>) in the reader's language; empty where it can run.</summary>
    public ImmutableArray<(string Field, string Message)> Errors { get; init; } = [];

    /// <summary>The territory's name; empty where there are errors.</summary>
    public string Name { get; init; } = "";

    /// <summary>Changes whenever a figure of the territory changes.</summary>
    public string Version { get; init; } = "";

    /// <summary>Its table and money; null where there are errors.</summary>
    public PlanEconomy? Economy { get; init; }

    /// <summary>The shock; null where there are errors.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>The first day on which the shock is felt; null where it never is.</summary>
    public DateOnly? FeltFrom { get; init; }

    /// <summary>People at work here.</summary>
    public double Jobs { get; init; }

    /// <summary>How well founded figures for the territory are.</summary>
    public DataGrade Grade { get; init; }

    /// <summary>The scenario's page, from which it can be changed: parameters of <c>/responses/what-if</c>.</summary>
    public ImmutableArray<(string Name, string? Value)> Parameters { get; init; } = [];

    /// <summary>What to type to get the figures from the plan's file.</summary>
    public string Command { get; init; } = "";
}

/// <summary>What a measure would do.</summary>
public sealed record TrialAnswer
{
    /// <summary>The plan of this one measure, as its file says it.</summary>
    public required Plan Plan { get; init; }

    /// <summary>Why it cannot run, in English; empty where it can.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>What it keeps against doing nothing; null where the model cannot say, which is not zero.</summary>
    public Kept? Kept { get; init; }

    /// <summary>Why an effect cannot act here, in English, one sentence each.</summary>
    public ImmutableArray<string> Refusals { get; init; } = [];

    /// <summary>Single units of the currency for a job-month kept; null where not known or nothing is kept.</summary>
    public double? CostPerJobMonth { get; init; }

    /// <summary>Work of groups; what the table does not hold is null.</summary>
    public ImmutableArray<GroupKept> ByGroup { get; init; } = [];

    /// <summary>By industry, in the table's order; empty where nothing can be said.</summary>
    public ImmutableArray<IndustryKept> ByIndustry { get; init; } = [];

    /// <summary>How well founded the figures are.</summary>
    public DataGrade Grade { get; init; }

    /// <summary>What a reader must know, in English.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}
