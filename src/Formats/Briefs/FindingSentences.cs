using Vicinal.Formats.Wording;
using Vicinal.Planning;

namespace Vicinal.Formats.Briefs;

/// <summary>Findings of the checks as sentences that say why.</summary>
public static class FindingSentences
{
    /// <summary>One sentence.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="plan">The plan that was checked.</param>
    /// <param name="writing">Words and figures.</param>
    public static string Of(PlanFinding finding, Plan plan, BriefWriting writing)
    {
        if (finding.Result == CheckResult.Passed)
            return PlanNames.Of(finding.Check, writing.Culture) + ".";
        object[] values =
        [
            Name(plan, finding.MeasureId),
            Name(plan, finding.OtherMeasureId),
            string.Join(", ", finding.Names.Select(name => Named(finding, name, writing))),
            At(finding.Amounts, 0, amount => writing.Money(amount, plan.Currency)),
            At(finding.Amounts, 1, amount => writing.Money(amount, plan.Currency)),
            At(finding.Figures, 0, figure => Figure(finding.Check, figure, writing)),
            At(finding.Figures, 1, figure => Figure(finding.Check, figure, writing)),
            At(finding.Days, 0, writing.Day),
            finding.Level is { } level ? PlanNames.Of(level, writing.Culture) : "",
            finding.Channel is { } channel ? PlanNames.Of(channel, writing.Culture) : writing["Finding.AllChannels"],
        ];
        return writing[$"Finding.{finding.Check}.{finding.Result}", values];
    }

    private static string Name(Plan plan, string? id) => id is null ? "" : plan.Measures.FirstOrDefault(measure => measure.Id == id)?.Name ?? id;

    private static string Named(PlanFinding finding, string name, BriefWriting writing) => finding.Check switch
    {
        PlanCheck.CareLoad => writing.Activity(name),
        PlanCheck.HardestHitServed => writing.Label(name),
        PlanCheck.WithinEnvelope or PlanCheck.BudgetConfirmed => PlanNames.Source(name, writing.Culture),
        _ => PlanNames.Group(name, writing.Culture),
    };

    private static string Figure(PlanCheck check, double figure, BriefWriting writing) =>
        check switch
        {
            PlanCheck.DueInGoodMonths or PlanCheck.WomenNotWorseOff => writing.Percent(figure),
            PlanCheck.HardestHitServed => writing.About(figure),
            _ => writing.Whole(figure),
        };

    private static string At<T>(IReadOnlyList<T> values, int index, Func<T, string> text) => index < values.Count ? text(values[index]) : "";
}
