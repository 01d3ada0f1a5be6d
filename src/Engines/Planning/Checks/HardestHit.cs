using Vicinal.Economy;

namespace Vicinal.Planning.Checks;

/// <summary>The industries that lose most work, and whether any effect of the plan acts on them.</summary>
internal static class HardestHit
{
    public static IEnumerable<PlanFinding> Of(PlanOutcome outcome, CheckSettings settings)
    {
        if (outcome.Without.JobsUnit != JobsUnit.Persons || outcome.Without.Jobs is null)
        {
            return [new PlanFinding(PlanCheck.HardestHitServed, CheckResult.NotMeasured)];
        }

        var levers = outcome.Plan.Measures.SelectMany(measure => PlanSimulation.Levers(measure, outcome.Economy))
            .Where(lever => ActsAtAll(lever) && Impact.WhyRefused(outcome.Economy.Table, outcome.Plan.Scenario, lever) is null).ToList();
        return
            from loss in Periods.ByIndustry(outcome.Without).OrderByDescending(industry => industry.WorkStoppedMonths ?? 0).ThenBy(industry => industry.Industry.Label, StringComparer.Ordinal).Take(settings.HardestHit)
            where loss.WorkStoppedMonths > 0
            where !levers.Any(lever => lever.Industries.IsEmpty || lever.Industries.Contains(loss.Industry.Code, StringComparer.Ordinal) || lever.Industries.Contains(loss.Industry.Label, StringComparer.Ordinal))
            select new PlanFinding(PlanCheck.HardestHitServed, CheckResult.Tripped) { Names = [loss.Industry.Label], Figures = [loss.WorkStoppedMonths!.Value] };
    }

    /// <summary>A multiplier of 1, or nothing of anything else, changes nothing.</summary>
    private static bool ActsAtAll(Measure lever) => lever.Lever is Lever.Hiring or Lever.Stocks ? lever.Amount != 1 : lever.Amount > 0;
}
