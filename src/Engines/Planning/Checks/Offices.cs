namespace Vicinal.Planning.Checks;

/// <summary>Who may decide, and which office has said so.</summary>
internal static class Offices
{
    /// <summary>Another level's competence is no obstacle to acting for it or to asking it.</summary>
    public static IEnumerable<PlanFinding> Competent(Plan plan)
    {
        foreach (var measure in plan.Measures.Where(measure => measure.Position is not (Position.DeliversOnBehalf or Position.AsksFor)))
        {
            if (measure.Competence is not { } competence)
                yield return new PlanFinding(PlanCheck.Competent, CheckResult.NotMeasured) { MeasureId = measure.Id };
            else if (competence.Level != plan.Level)
                yield return new PlanFinding(PlanCheck.Competent, CheckResult.Tripped) { MeasureId = measure.Id, Level = competence.Level };
        }
    }

    public static IEnumerable<PlanFinding> CompetenceConfirmed(Plan plan) =>
        from measure in plan.Measures
        where measure.Position != Position.AsksFor && string.IsNullOrWhiteSpace(measure.Competence?.ConfirmedBy)
        select new PlanFinding(PlanCheck.CompetenceConfirmed, CheckResult.Tripped) { MeasureId = measure.Id };

    public static IEnumerable<PlanFinding> BudgetConfirmed(Plan plan) =>
        from measure in plan.Measures
        from line in measure.Budget
        where line.Amount > MinorUnits.Zero && string.IsNullOrWhiteSpace(line.ConfirmedBy)
        select new PlanFinding(PlanCheck.BudgetConfirmed, CheckResult.Tripped) { MeasureId = measure.Id, Channel = line.Channel, Names = [line.Source], Amounts = [line.Amount] };
}
