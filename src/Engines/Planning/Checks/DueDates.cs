using System.Globalization;
using Vicinal.Economy;

namespace Vicinal.Planning.Checks;

/// <summary>What is deferred or lent comes back in some month; a bad one takes away what it gave.</summary>
internal static class DueDates
{
    public static IEnumerable<PlanFinding> Of(PlanOutcome outcome, CheckSettings settings)
    {
        var months = Periods.Monthly(outcome.With).ToDictionary(month => month.Period, month => month.ValueAddedIndex, StringComparer.Ordinal);
        foreach (var measure in outcome.Plan.Measures)
        {
            var dates = Dates(measure).ToList();
            if (dates.Contains(null))
            {
                yield return NotMeasured(measure, []);
            }

            foreach (var due in dates.OfType<DateOnly>().Distinct())
            {
                if (!months.TryGetValue(due.ToString("yyyy-MM", CultureInfo.InvariantCulture), out var index))
                    yield return NotMeasured(measure, [due]);
                else if (index < settings.BadMonthBelow)
                    yield return new PlanFinding(PlanCheck.DueInGoodMonths, CheckResult.Tripped) { MeasureId = measure.Id, Days = [due], Figures = [index] };
            }
        }
    }

    /// <summary>A null is money that comes back on a day that nobody has named.</summary>
    private static IEnumerable<DateOnly?> Dates(PlannedMeasure measure) =>
        measure.Budget.Where(line => line.Channel is FiscalChannel.DeferredRevenue or FiscalChannel.BelowTheLine).Select(line => line.DueOn)
            .Concat(measure.Effects.Where(effect => effect.Lever is Lever.Deferral or Lever.Loan).Select(effect => effect.RepaidFrom));

    private static PlanFinding NotMeasured(PlannedMeasure measure, DateOnly[] days) =>
        new(PlanCheck.DueInGoodMonths, CheckResult.NotMeasured) { MeasureId = measure.Id, Days = [.. days] };
}
