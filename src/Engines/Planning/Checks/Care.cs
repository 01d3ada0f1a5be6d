using Vicinal.Economy;

namespace Vicinal.Planning.Checks;

/// <summary>When schools and day care close, someone looks after the children, mostly unpaid.</summary>
internal static class Care
{
    private static readonly string[] Places = ["schools", "day-care"];

    public static IEnumerable<PlanFinding> Of(Plan plan)
    {
        if (plan.Measures.Any(measure => measure.Instrument == "A6" || measure.Reaches.Any(reached => reached.Group is "carers" or "single-parents")))
        {
            yield break;
        }

        var closed = plan.Scenario.Restrictions.Where(restriction => restriction.Level is RestrictionLevel.Closed or RestrictionLevel.Half && Places.Contains(restriction.Activity, StringComparer.Ordinal)).ToList();
        foreach (var restriction in closed)
        {
            yield return new PlanFinding(PlanCheck.CareLoad, CheckResult.Tripped) { Names = [restriction.Activity], Days = [restriction.From, restriction.To] };
        }

        // Shocks by industry do not say whether children stay at home.
        if (closed.Count == 0 && !plan.Scenario.Shocks.IsEmpty)
        {
            yield return new PlanFinding(PlanCheck.CareLoad, CheckResult.NotMeasured);
        }
    }
}
