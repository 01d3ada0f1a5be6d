using System.Collections.Immutable;
using Vicinal.Planning.Checks;

namespace Vicinal.Planning;

/// <summary>What a plan forgets. Each check yields at least one finding; what the data cannot say is not measured, never passed. See docs/method/plan-checks.md.</summary>
public static class PlanChecks
{
    /// <summary>All findings, in the order of <see cref="PlanCheck"/>.</summary>
    public static ImmutableArray<PlanFinding> Of(PlanOutcome outcome, CheckSettings? settings = null)
    {
        settings ??= new CheckSettings();
        return
        [
            .. Whole(PlanCheck.WithinEnvelope, Envelopes.Of(outcome.Plan)),
            .. Whole(PlanCheck.GroupsReached, Groups.Reached(outcome.Plan)),
            .. Whole(PlanCheck.SuccessorsNamed, Gaps.Successors(outcome.Plan)),
            .. Whole(PlanCheck.DueInGoodMonths, DueDates.Of(outcome, settings)),
            .. Whole(PlanCheck.Competent, Offices.Competent(outcome.Plan)),
            .. Whole(PlanCheck.PaidOnce, Overlaps.Of(outcome.Plan)),
            .. Whole(PlanCheck.Owned, Gaps.Owners(outcome.Plan)),
            .. Whole(PlanCheck.HardestHitServed, HardestHit.Of(outcome, settings)),
            .. Whole(PlanCheck.InformalReached, Groups.Informal(outcome)),
            .. Whole(PlanCheck.WomenNotWorseOff, Women.Of(outcome, settings)),
            .. Whole(PlanCheck.CareLoad, Care.Of(outcome.Plan)),
            .. Whole(PlanCheck.CompetenceConfirmed, Offices.CompetenceConfirmed(outcome.Plan)),
            .. Whole(PlanCheck.BudgetConfirmed, Offices.BudgetConfirmed(outcome.Plan)),
        ];
    }

    /// <summary>A check that finds nothing says so.</summary>
    private static ImmutableArray<PlanFinding> Whole(PlanCheck check, IEnumerable<PlanFinding> found)
    {
        ImmutableArray<PlanFinding> all = [.. found];
        return all.IsEmpty ? [new PlanFinding(check, CheckResult.Passed)] : all;
    }
}

/// <summary>Where the checks draw their lines; the defaults are judgement, see docs/method/plan-checks.md.</summary>
public sealed record CheckSettings
{
    /// <summary>A month is bad while value added under the plan is below this share of before.</summary>
    public double BadMonthBelow { get; init; } = 0.95;

    /// <summary>How many of the industries that lose most work must be served.</summary>
    public int HardestHit { get; init; } = 3;

    /// <summary>By how much the share of stopped work kept may be lower for women than for men, as a share of 1.</summary>
    public double WomenGap { get; init; } = 0.01;
}
