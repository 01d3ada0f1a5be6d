using Vicinal.Economy;
using Vicinal.Formats.Wording;
using Vicinal.Planning;

namespace Vicinal.Formats.Briefs;

/// <summary>A letter to the level that holds the resources: what is asked, why this level cannot, and a term for an answer. What nobody has said stands in brackets to be filled in.</summary>
public static class MinistryLetter
{
    /// <summary>Writes the letter.</summary>
    /// <param name="ground">Where the figures come from.</param>
    /// <param name="outcome">The plan, simulated.</param>
    /// <param name="writing">Words and figures.</param>
    public static BriefDocument Of(BriefGround ground, PlanOutcome outcome, BriefWriting writing)
    {
        var plan = outcome.Plan;
        var without = Periods.Daily(outcome.Without);
        var worst = Periods.WorstDay(outcome.Without);
        var share = Math.Max(0, 1 - (without[worst].JobsIndex ?? without[worst].ValueAddedIndex));
        System.Collections.Immutable.ImmutableArray<string> asks = [.. Asks(plan, writing)];
        return new BriefDocument(writing.Culture.TwoLetterISOLanguageName, writing["Letter.Title", ground.Place], "")
        {
            Sections =
            [
                new("", [new BriefPart.Paragraph(writing["Letter.To"]), new BriefPart.Paragraph(writing["Letter.From", ground.Place, PlanNames.Of(plan.Level, writing.Culture)])]),
                new(writing["Letter.Why"],
                [
                    new BriefPart.Paragraph(writing["Council.Happens", ground.Place, writing.Percent(share), writing.Day(outcome.Without.Start.AddDays(worst))]),
                    new BriefPart.Paragraph(writing["Letter.Ours", plan.Title, writing.Whole(plan.Measures.Length), CouncilFile.Decides(outcome, writing), writing.Money(outcome.Budget.OwnCash, plan.Currency)]),
                ]),
                new(writing["Letter.Ask"], [asks.IsEmpty ? new BriefPart.Paragraph(writing["Letter.NoAsks"]) : new BriefPart.Items(asks), new BriefPart.Paragraph(writing["Letter.Term"])]),
                new("", [new BriefPart.SignOffs([writing["Council.Head"]], writing["Council.Office"], writing["Council.Date"], writing["Council.Signature"])]),
                .. BriefSources.Of(ground, plan.Scenario, writing),
            ],
        };
    }

    /// <summary>What the plan asks of other levels: measures that ask or are paid together, and money from elsewhere.</summary>
    internal static IEnumerable<string> Asks(Plan plan, BriefWriting writing)
    {
        foreach (var measure in plan.Measures)
        {
            if (measure.Position == Position.AsksFor)
                yield return writing["Letter.Asks", measure.Name, writing.Money(measure.Cost, plan.Currency)];
            else
            {
                foreach (var line in measure.Budget.Where(line => line.Source != BudgetLine.Own && line.Amount > MinorUnits.Zero))
                    yield return writing["Letter.Money", measure.Name, writing.Money(line.Amount, plan.Currency), line.Source, line.ConfirmedBy is { } office ? writing["Letter.ConfirmedBy", office] : writing["Letter.NotConfirmed"]];
            }

            if (measure.Competence is { } may && may.Level != plan.Level && measure.Position != Position.AsksFor)
                yield return writing["Letter.Competence", measure.Name, PlanNames.Of(may.Level, writing.Culture)];
        }
    }
}
