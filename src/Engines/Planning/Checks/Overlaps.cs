namespace Vicinal.Planning.Checks;

/// <summary>Two measures that pay the same people for the same thing at the same time.</summary>
internal static class Overlaps
{
    public static IEnumerable<PlanFinding> Of(Plan plan) =>
        from first in plan.Measures.Index()
        from second in plan.Measures.Index()
        where first.Index < second.Index && StandsAlone(first.Item) && StandsAlone(second.Item)
        where Family(first.Item) == Family(second.Item) && first.Item.From < second.Item.To && second.Item.From < first.Item.To
        where Pays(first.Item) && Pays(second.Item)
        let groups = first.Item.Reaches.Select(reached => reached.Group).Intersect(second.Item.Reaches.Select(reached => reached.Group), StringComparer.Ordinal).ToArray()
        where groups.Length > 0
        select new PlanFinding(PlanCheck.PaidOnce, CheckResult.Tripped) { MeasureId = first.Item.Id, OtherMeasureId = second.Item.Id, Names = [.. groups] };

    /// <summary>Any other position says that an overlap is meant, or that it cannot happen.</summary>
    private static bool StandsAlone(PlannedMeasure measure) => measure.Position is Position.Autonomous;

    /// <summary>The letter of its instrument.</summary>
    private static char Family(PlannedMeasure measure) => measure.Instrument.Length > 0 ? char.ToUpperInvariant(measure.Instrument[0]) : default;

    private static bool Pays(PlannedMeasure measure) => measure.Budget.Any(line => line.Channel == FiscalChannel.Spending && line.Amount > MinorUnits.Zero);
}
