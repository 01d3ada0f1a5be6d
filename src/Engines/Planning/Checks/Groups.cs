namespace Vicinal.Planning.Checks;

/// <summary>Who is reached by nobody.</summary>
internal static class Groups
{
    private static readonly string[] InformalGroups = ["informal", "informal-businesses", "market-traders"];

    public static IEnumerable<PlanFinding> Reached(Plan plan)
    {
        if (plan.Groups.IsEmpty)
        {
            yield return new PlanFinding(PlanCheck.GroupsReached, CheckResult.NotMeasured);
        }

        foreach (var group in plan.Groups.Where(group => !Reaches(plan, group.Group)))
        {
            yield return new PlanFinding(PlanCheck.GroupsReached, CheckResult.Tripped) { Names = [group.Group], Figures = [group.Low, group.High] };
        }
    }

    /// <summary>Without a count of informal work and without a word on it in the plan, nobody can say that it needs no measure.</summary>
    public static IEnumerable<PlanFinding> Informal(PlanOutcome outcome)
    {
        if (InformalGroups.Any(group => Reaches(outcome.Plan, group)))
        {
            yield break;
        }

        var isThere = outcome.Plan.Groups.Any(group => InformalGroups.Contains(group.Group, StringComparer.Ordinal) && group.High > 0)
                      || outcome.Economy.Table.InformalJobs is { } jobs && jobs.Any(count => count > 0);
        if (isThere)
        {
            yield return new PlanFinding(PlanCheck.InformalReached, CheckResult.Tripped);
        }
        else if (outcome.Economy.Table.InformalJobs is null)
        {
            yield return new PlanFinding(PlanCheck.InformalReached, CheckResult.NotMeasured);
        }
    }

    private static bool Reaches(Plan plan, string group) =>
        plan.Measures.Any(measure => measure.Reaches.Any(reached => reached.High is not 0 && string.Equals(reached.Group, group, StringComparison.Ordinal)));
}
