using System.Globalization;
using Vicinal.Cli.Output;
using Vicinal.Planning;

namespace Vicinal.Cli.Plans;

/// <summary>Findings in words.</summary>
internal static class PlanFindings
{
    public static string Name(PlanCheck check) => check switch
    {
        PlanCheck.WithinEnvelope => "costs within the envelopes",
        PlanCheck.GroupsReached => "every group is reached",
        PlanCheck.SuccessorsNamed => "mitigation has a successor",
        PlanCheck.DueInGoodMonths => "nothing falls due in a bad month",
        PlanCheck.Competent => "this level may decide it",
        PlanCheck.PaidOnce => "nobody is paid twice",
        PlanCheck.Owned => "every measure has an owner",
        PlanCheck.HardestHitServed => "something for the industries that lose most",
        PlanCheck.InformalReached => "informal workers are reached",
        PlanCheck.WomenNotWorseOff => "women are not worse off than men",
        PlanCheck.CareLoad => "something for carers where schools close",
        PlanCheck.CompetenceConfirmed => "competence confirmed by its office",
        PlanCheck.BudgetConfirmed => "budget line confirmed by its office",
    };

    public static string Name(CheckResult result) => result switch
    {
        CheckResult.Passed => "passed",
        CheckResult.Tripped => "to put right",
        CheckResult.NotMeasured => "not measured",
    };

    /// <summary>What the finding is about: the measures, then names, money, days and figures.</summary>
    public static string About(PlanFinding finding, Plan plan, Func<MinorUnits, string> money)
    {
        var said = new List<string>();
        foreach (var id in new[] { finding.MeasureId, finding.OtherMeasureId })
        {
            if (plan.Measures.FirstOrDefault(measure => string.Equals(measure.Id, id, StringComparison.Ordinal)) is { } measure)
                said.Add(measure.Name);
        }

        said.AddRange(finding.Names);
        if (finding.Amounts.Length > 0)
            said.Add($"{string.Join(" over ", finding.Amounts.Select(money))} {plan.Currency}");
        said.AddRange(finding.Days.Select(Figures.Iso));
        said.AddRange(finding.Figures.Select(figure => figure.ToString(figure < 2 ? "0.000" : "#,0", CultureInfo.InvariantCulture)));
        if (finding.Level is { } level)
            said.Add(level.ToString().ToLowerInvariant());
        return string.Join(", ", said);
    }
}
