using Vicinal.Economy;

namespace Vicinal.Planning.Checks;

/// <summary>The share of stopped work that the plan keeps, for women and for men.</summary>
internal static class Women
{
    public static IEnumerable<PlanFinding> Of(PlanOutcome outcome, CheckSettings settings)
    {
        var women = outcome.ByGroup.FirstOrDefault(group => group.Group == "women");
        if (women is not { StoppedWithout: { } stopped, Kept: { } kept } || outcome.Kept?.JobMonths is not { } allKept)
        {
            yield return new PlanFinding(PlanCheck.WomenNotWorseOff, CheckResult.NotMeasured);
            yield break;
        }

        var allStopped = Periods.ByIndustry(outcome.Without).Sum(industry => industry.WorkStoppedMonths ?? 0);
        var (menStopped, menKept) = (allStopped - stopped, allKept - kept);
        // Where no work of women or of men stops there are no two shares to set side by side.
        if (stopped <= 0 || menStopped <= 0)
        {
            yield return new PlanFinding(PlanCheck.WomenNotWorseOff, CheckResult.NotMeasured);
            yield break;
        }

        var (ofWomen, ofMen) = (kept / stopped, menKept / menStopped);
        if (ofWomen < ofMen - settings.WomenGap)
        {
            yield return new PlanFinding(PlanCheck.WomenNotWorseOff, CheckResult.Tripped) { Figures = [ofWomen, ofMen] };
        }
    }
}
