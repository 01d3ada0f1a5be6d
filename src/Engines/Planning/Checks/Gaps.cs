namespace Vicinal.Planning.Checks;

/// <summary>Fields that a plan leaves open.</summary>
internal static class Gaps
{
    /// <summary>What begins as mitigation either grows into something or leaves people where it ends.</summary>
    public static IEnumerable<PlanFinding> Successors(Plan plan) =>
        from measure in plan.Measures
        where measure.Phase == Phase.Mitigation
        where !plan.Measures.Any(later => later.Phase > Phase.Mitigation && Follows(later, measure))
        select new PlanFinding(PlanCheck.SuccessorsNamed, CheckResult.Tripped) { MeasureId = measure.Id, Days = [measure.To] };

    public static IEnumerable<PlanFinding> Owners(Plan plan) =>
        from measure in plan.Measures
        where string.IsNullOrWhiteSpace(measure.Owner)
        select new PlanFinding(PlanCheck.Owned, CheckResult.Tripped) { MeasureId = measure.Id };

    private static bool Follows(PlannedMeasure later, PlannedMeasure measure) =>
        string.Equals(later.Predecessor, measure.Id, StringComparison.Ordinal) || string.Equals(later.Id, measure.Successor, StringComparison.Ordinal);
}
