using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Wording;
using Vicinal.Planning;

namespace Vicinal.Formats.Briefs;

/// <summary>What council reads before it adopts a plan: what happens, what is done, what it costs, who is left out, who has confirmed what, and how sure it is.</summary>
public static class CouncilFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="ground">Where the figures come from.</param>
    /// <param name="outcome">The plan, simulated.</param>
    /// <param name="writing">Words and figures.</param>
    public static BriefDocument Of(BriefGround ground, PlanOutcome outcome, BriefWriting writing)
    {
        var plan = outcome.Plan;
        writing = writing.For(outcome.Economy.Table);
        var findings = PlanChecks.Of(outcome);
        return new BriefDocument(writing.Culture.TwoLetterISOLanguageName, plan.Title, Decides(outcome, writing))
        {
            Sections =
            [
                new("", [.. Summary(plan)]),
                new(writing["Council.What"], [.. Happens(ground, outcome, writing)]),
                .. Enum.GetValues<Phase>().Select(phase => Measures(outcome, phase, writing)),
                new(writing["Council.Cost"], [.. Money(outcome, writing)]),
                new(writing["Council.May"], [Competences(plan, writing)]),
                new(writing["Council.LeftOut"], [new BriefPart.Items([.. LeftOut(outcome, findings, writing)])]),
                new(writing["Council.Checks"], [new BriefPart.Items([.. findings.OrderBy(finding => finding.Result == CheckResult.Passed).Select(finding => $"{PlanNames.Of(finding.Result, writing.Culture)}: {FindingSentences.Of(finding, plan, writing)}")])]),
                .. Actors(plan, writing),
                new(writing["Council.Asks"], [.. Asks(plan, writing)]),
                new(writing["Council.Signs"], [new BriefPart.SignOffs([writing["Council.Finance"], writing["Council.Legal"], writing["Council.Head"]], writing["Council.Office"], writing["Council.Date"], writing["Council.Signature"])]),
                .. BriefSources.Of(ground, plan.Scenario, writing),
            ],
        };
    }

    internal static string Decides(PlanOutcome outcome, BriefWriting writing)
    {
        var cost = writing.Money(outcome.Budget.Total, outcome.Plan.Currency);
        return outcome.Kept?.JobMonths is { } months ? writing["Council.Decides", writing.About(months), cost] : writing["Council.DecidesNone", cost];
    }

    private static IEnumerable<BriefPart> Summary(Plan plan)
    {
        if (plan.Summary.Length > 0)
            yield return new BriefPart.Paragraph(plan.Summary, plan.Language);
    }

    private static IEnumerable<BriefPart> Happens(BriefGround ground, PlanOutcome outcome, BriefWriting writing)
    {
        var (without, with) = (Periods.Daily(outcome.Without), Periods.Daily(outcome.With));
        var worst = Periods.WorstDay(outcome.Without);
        var share = Math.Max(0, 1 - Index(without[worst]));
        yield return new BriefPart.Paragraph(writing["Council.Happens", ground.Place, writing.Percent(share), writing.Day(outcome.Without.Start.AddDays(worst))]);
        yield return new BriefPart.Items([.. SituationNote.Restrictions(outcome.Plan.Scenario, writing)]);
        yield return new BriefPart.Chart(writing["Council.Course"], outcome.Without.Start, [(writing["Council.With"], [.. with.Select(Index)]), (writing["Council.Without"], [.. without.Select(Index)])]);
    }

    private static double Index(PeriodIndex day) => day.JobsIndex ?? day.ValueAddedIndex;

    private static BriefSection Measures(PlanOutcome outcome, Phase phase, BriefWriting writing)
    {
        var measures = outcome.Measures.Where(result => result.Measure.Phase == phase).ToList();
        if (measures.Count == 0)
            return new BriefSection(writing["Council.Phase", PlanNames.Of(phase, writing.Culture)], [new BriefPart.Paragraph(writing["Council.NoMeasures"])]);
        var rows = measures.Select(result => ImmutableArray.Create(
            $"{result.Measure.Name} ({PlanNames.Instrument(result.Measure.Instrument, writing.Culture)})",
            result.Measure.Owner.Length == 0 ? writing["Council.NoOwner"] : result.Measure.Owner,
            writing["Council.Span", writing.Day(result.Measure.From), writing.Day(result.Measure.To.AddDays(-1))],
            Reaches(result.Measure, writing),
            result.Kept?.JobMonths is { } months ? writing["Council.Months", writing.About(months)] : writing["Council.NotModelled"],
            writing.Money(result.Measure.Cost, outcome.Plan.Currency)));
        return new BriefSection(writing["Council.Phase", PlanNames.Of(phase, writing.Culture)],
            [new BriefPart.Table(writing["Council.MeasuresCaption", PlanNames.Of(phase, writing.Culture)], [writing["Council.Measure"], writing["Council.Owner"], writing["Council.When"], writing["Council.Reaches"], writing["Council.Keeps"], writing["Council.Costs"]], [.. rows], [5])]);
    }

    internal static string Reaches(PlannedMeasure measure, BriefWriting writing) => measure.Reaches.IsEmpty
        ? writing["Council.ReachNotSaid"]
        : string.Join("; ", measure.Reaches.Select(reached => PlanNames.Group(reached.Group, writing.Culture) + ((reached.Low, reached.High) switch
        {
            ({ } low, { } high) when low != high => $" {writing.Whole(low)}–{writing.Whole(high)}",
            ({ } low, _) => $" {writing.Whole(low)}",
            (_, { } high) => $" ≤ {writing.Whole(high)}",
            _ => "",
        })));

    private static IEnumerable<BriefPart> Money(PlanOutcome outcome, BriefWriting writing)
    {
        var plan = outcome.Plan;
        yield return new BriefPart.Paragraph(writing["Council.OwnCash", writing.Money(outcome.Budget.Total, plan.Currency), plan.PriceYear.ToString(writing.Culture), writing.Money(outcome.Budget.OwnCash, plan.Currency)]);
        yield return new BriefPart.Table(writing["Council.ByChannel"], [writing["Council.Channel"], writing["Council.Amount"]],
            [.. outcome.Budget.ByChannel.Select(part => ImmutableArray.Create(PlanNames.Of(part.Key, writing.Culture), writing.Money(part.Value, plan.Currency)))], [1]);
        var lines = from measure in plan.Measures
                    from line in measure.Budget
                    select ImmutableArray.Create(
                        measure.Name, line.Line.Length == 0 ? writing["Council.NoLine"] : line.Line, PlanNames.Of(line.Channel, writing.Culture), PlanNames.Source(line.Source, writing.Culture),
                        line.ConfirmedBy ?? writing["Council.NotConfirmed"], line.DueOn is { } due ? writing.Day(due) : "–", writing.Money(line.Amount, plan.Currency));
        yield return new BriefPart.Table(writing["Council.Lines"],
            [writing["Council.Measure"], writing["Council.Line"], writing["Council.Channel"], writing["Council.Payer"], writing["Council.Confirmed"], writing["Council.Due"], writing["Council.Amount"]], [.. lines], [6]);
    }

    private static BriefPart.Table Competences(Plan plan, BriefWriting writing) => new(
        writing["Council.MayCaption"], [writing["Council.Measure"], writing["Council.Level"], writing["Council.Basis"], writing["Council.Confirmed"]],
        [.. plan.Measures.Select(measure => ImmutableArray.Create(
            measure.Name, measure.Competence is { } may ? PlanNames.Of(may.Level, writing.Culture) : writing["Council.NotSaid"],
            measure.Competence is { Basis.Length: > 0 } based ? based.Basis : writing["Council.NotSaid"], measure.Competence?.ConfirmedBy ?? writing["Council.NotConfirmed"]))], []);

    private static IEnumerable<string> LeftOut(PlanOutcome outcome, ImmutableArray<PlanFinding> findings, BriefWriting writing)
    {
        PlanCheck[] asked = [PlanCheck.GroupsReached, PlanCheck.InformalReached, PlanCheck.WomenNotWorseOff, PlanCheck.CareLoad, PlanCheck.HardestHitServed];
        foreach (var finding in findings.Where(finding => asked.Contains(finding.Check) && finding.Result != CheckResult.Passed))
            yield return FindingSentences.Of(finding, outcome.Plan, writing);
        foreach (var group in outcome.ByGroup)
        {
            yield return group is { StoppedWithout: { } stopped, Kept: { } kept }
                ? writing["Council.Group", writing["Group." + group.Group], writing.About(stopped), writing.About(kept)]
                : writing["Note.GroupNotMeasured", writing["Group." + group.Group]];
        }
    }

    private static IEnumerable<BriefSection> Actors(Plan plan, BriefWriting writing)
    {
        var rows = (from measure in plan.Measures
                    from actor in measure.Actors
                    select ImmutableArray.Create(actor.Name, measure.Name, PlanNames.Of(actor.Part, writing.Culture), actor.Contribution)).ToImmutableArray();
        if (!rows.IsEmpty)
            yield return new BriefSection(writing["Council.Actors"], [new BriefPart.Table(writing["Council.ActorsCaption"], [writing["Council.Who"], writing["Council.Measure"], writing["Council.Part"], writing["Council.Gives"]], rows, [])]);
    }

    private static IEnumerable<BriefPart> Asks(Plan plan, BriefWriting writing)
    {
        ImmutableArray<string> asks = [.. MinistryLetter.Asks(plan, writing)];
        yield return asks.IsEmpty ? new BriefPart.Paragraph(writing["Council.NoAsks"]) : new BriefPart.Items(asks);
    }
}
