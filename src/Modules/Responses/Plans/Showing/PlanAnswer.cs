using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Planning;
using Vicinal.Responses.Places;

namespace Vicinal.Responses.Plans.Showing;

/// <summary>A simulated plan without the courses of its runs: small enough to be kept for the next reader.</summary>
internal sealed record PlanAnswer
{
    public required Kept? Kept { get; init; }

    public required ImmutableArray<IndustryKept> ByIndustry { get; init; }

    public required ImmutableArray<GroupKept> ByGroup { get; init; }

    public required ImmutableArray<MeasureOutcome> Measures { get; init; }

    public required BudgetSums Budget { get; init; }

    public required ImmutableArray<PlanFinding> Findings { get; init; }

    /// <summary>Work, or value added where the table has no work, as a share of before, day by day.</summary>
    public required ImmutableArray<PeriodIndex> Without { get; init; }

    public required ImmutableArray<PeriodIndex> With { get; init; }

    public required DateOnly Start { get; init; }

    public required DataGrade Grade { get; init; }

    public required ImmutableArray<Problem> Remarks { get; init; }

    public MeasureOutcome? Of(string measure) => Measures.FirstOrDefault(outcome => outcome.Measure.Id == measure);
}

/// <summary>Simulates plans on their territory.</summary>
internal static class PlanWork
{
    public static PlanEconomy Economy(Place place) =>
        new(place.Table, place.Facts.Package.Currency, place.Facts.Package.PriceYear, place.Facts.Package.UnitsPerMoney);

    /// <summary>Why it cannot run here, or nothing.</summary>
    public static IReadOnlyList<Problem> Errors(Plan plan, Place place) => [.. PlanSimulation.Check(plan, Economy(place)).Where(problem => problem.IsError)];

    /// <summary>From the answers that are kept, or worked out now; the plan must have no errors.</summary>
    public static PlanAnswer Known(Answers known, Place place, string digest, Plan plan, CancellationToken cancellation) =>
        known.Of($"plan {place.Version} {digest}", () => Do(place, plan, cancellation));

    public static PlanOutcome Run(Place place, Plan plan, CancellationToken cancellation) => PlanSimulation.Run(plan, Economy(place), cancellation);

    private static PlanAnswer Do(Place place, Plan plan, CancellationToken cancellation)
    {
        var outcome = Run(place, plan, cancellation);
        return new PlanAnswer
        {
            Kept = outcome.Kept,
            ByIndustry = outcome.ByIndustry,
            ByGroup = outcome.ByGroup,
            Measures = outcome.Measures,
            Budget = outcome.Budget,
            Findings = PlanChecks.Of(outcome),
            Without = Periods.Daily(outcome.Without),
            With = Periods.Daily(outcome.With),
            Start = plan.Scenario.Start,
            Grade = place.Grade > outcome.With.Grade ? place.Grade : outcome.With.Grade,
            Remarks = outcome.Remarks,
        };
    }
}
