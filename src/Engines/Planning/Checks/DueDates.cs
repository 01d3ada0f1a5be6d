using System.Globalization;
using Vicinal.Economy;
using Effect = Vicinal.Planning.Effect;

namespace Vicinal.Planning.Checks;

/// <summary>What is deferred or lent comes back in some month; a bad one takes away what it gave.</summary>
internal static class DueDates
{
    public static IEnumerable<PlanFinding> Of(PlanOutcome outcome, CheckSettings settings)
    {
        var last = outcome.With.Start.AddDays(outcome.With.Days - 1);
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
                if (due > last || !months.TryGetValue(due.ToString("yyyy-MM", CultureInfo.InvariantCulture), out var index))
                    yield return NotMeasured(measure, [due]);
                else if (index < settings.BadMonthBelow)
                    yield return new PlanFinding(PlanCheck.DueInGoodMonths, CheckResult.Tripped) { MeasureId = measure.Id, Days = [due], Figures = [index] };
            }
        }
    }

    /// <summary>A null is money that comes back on a day that nobody has named.</summary>
    private static IEnumerable<DateOnly?> Dates(PlannedMeasure measure) =>
        measure.Budget.Where(line => line.Channel is FiscalChannel.DeferredRevenue or FiscalChannel.BelowTheLine).Select(line => line.DueOn)
            .Concat(measure.Effects.Where(effect => effect.Lever is Lever.Deferral or Lever.Loan).SelectMany(PaidBack));

    /// <summary>The first day of paying back, and of each month after it in which something is still paid.</summary>
    private static IEnumerable<DateOnly?> PaidBack(Effect effect)
    {
        yield return effect.RepaidFrom;
        if (effect.RepaidFrom is not { } from)
        {
            yield break;
        }

        for (var month = new DateOnly(from.Year, from.Month, 1).AddMonths(1); month < effect.RepaidTo; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    private static PlanFinding NotMeasured(PlannedMeasure measure, DateOnly[] days) =>
        new(PlanCheck.DueInGoodMonths, CheckResult.NotMeasured) { MeasureId = measure.Id, Days = [.. days] };
}
