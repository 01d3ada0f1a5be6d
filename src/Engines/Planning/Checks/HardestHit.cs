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

        var effects = outcome.Plan.Measures.SelectMany(measure => measure.Effects).ToList();
        return
            from loss in Periods.ByIndustry(outcome.Without).OrderByDescending(industry => industry.WorkStoppedMonths ?? 0).ThenBy(industry => industry.Industry.Label, StringComparer.Ordinal).Take(settings.HardestHit)
            where loss.WorkStoppedMonths > 0
            where !effects.Any(effect => effect.Industries.IsEmpty || effect.Industries.Contains(loss.Industry.Code, StringComparer.Ordinal) || effect.Industries.Contains(loss.Industry.Label, StringComparer.Ordinal))
            select new PlanFinding(PlanCheck.HardestHitServed, CheckResult.Tripped) { Names = [loss.Industry.Label], Figures = [loss.WorkStoppedMonths!.Value] };
    }
}
