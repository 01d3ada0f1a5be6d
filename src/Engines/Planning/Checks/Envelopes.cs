namespace Vicinal.Planning.Checks;

/// <summary>Costs against each envelope, to the cent.</summary>
internal static class Envelopes
{
    public static IEnumerable<PlanFinding> Of(Plan plan)
    {
        if (plan.Envelopes.IsEmpty)
        {
            yield return new PlanFinding(PlanCheck.WithinEnvelope, CheckResult.NotMeasured);
        }

        foreach (var envelope in plan.Envelopes)
        {
            var cost = MinorUnits.Sum(plan.Measures.SelectMany(measure => measure.Budget).Where(line => IsIn(line, envelope)).Select(line => line.Amount));
            if (cost > envelope.Amount)
            {
                yield return new PlanFinding(PlanCheck.WithinEnvelope, CheckResult.Tripped)
                {
                    Channel = envelope.Channel,
                    Names = envelope.Source is { } source ? [source] : [],
                    Amounts = [cost, envelope.Amount],
                };
            }
        }
    }

    private static bool IsIn(BudgetLine line, Envelope envelope) =>
        (envelope.Channel is not { } channel || line.Channel == channel)
        && (envelope.Source is not { } source || string.Equals(line.Source, source, StringComparison.Ordinal));
}
