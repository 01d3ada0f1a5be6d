using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Wording;
using Vicinal.Planning;

namespace Vicinal.Formats.Briefs;

/// <summary>How a plan's figures were made: model, data, parameters, assumptions of each measure, limits, and the command that makes them again.</summary>
public static class MethodNote
{
    /// <summary>Writes the note.</summary>
    /// <param name="ground">Where the figures come from.</param>
    /// <param name="outcome">The plan, simulated.</param>
    /// <param name="writing">Words and figures.</param>
    public static BriefDocument Of(BriefGround ground, PlanOutcome outcome, BriefWriting writing)
    {
        var (plan, parameters) = (outcome.Plan, outcome.Plan.Scenario.Parameters);
        return new BriefDocument(writing.Culture.TwoLetterISOLanguageName, writing["Method.Title", plan.Title], "")
        {
            Sections =
            [
                new(writing["Method.Model"], [new BriefPart.Paragraph(writing["Method.ModelWords"]), new BriefPart.Paragraph(writing["Method.PlanWords"])]),
                new(writing["Method.Data"], [new BriefPart.Paragraph(writing["Method.DataWords", ground.Package.Title, outcome.Economy.Table.Count, ground.Package.Currency, ground.Package.PriceYear])]),
                new(writing["Method.Parameters"],
                [
                    new BriefPart.Table(writing["Method.ParametersCaption"], [writing["Method.Parameter"], writing["Method.Value"]],
                    [
                        [writing["Method.Start"], writing.Day(plan.Scenario.Start)],
                        [writing["Method.Days"], writing.Whole(plan.Scenario.Days)],
                        [writing["Method.Function"], parameters.Function.ToString()],
                        [writing["Method.Replacement"], parameters.IncomeReplacement is { } replaced ? writing.Percent(replaced) : writing["Council.NotSaid"]],
                        [writing["Method.Liquidity"], writing[plan.Scenario.Liquidity is null ? "Method.No" : "Method.Yes"]],
                    ], []),
                ]),
                new(writing["Method.Effects"], [Effects(plan, writing)]),
                .. outcome.Remarks.IsEmpty ? Array.Empty<BriefSection>() : [new BriefSection(writing["Method.Remarks"], [.. outcome.Remarks.Select(remark => new BriefPart.Paragraph(remark.Message, "en"))])],
                .. BriefSources.Of(ground, plan.Scenario, writing),
            ],
        };
    }

    private static BriefPart.Table Effects(Plan plan, BriefWriting writing)
    {
        var rows = plan.Measures.SelectMany(measure => measure.Effects.IsEmpty
            ? [ImmutableArray.Create(measure.Name, writing["Method.NoEffect"], "–", "–")]
            : measure.Effects.Select(effect => ImmutableArray.Create(
                measure.Name, PlanNames.Of(effect.Lever, writing.Culture), effect.Amount.ToString("#,0.####", writing.Culture), effect.Industries.IsEmpty ? writing["Method.AllIndustries"] : string.Join(", ", effect.Industries))));
        return new BriefPart.Table(writing["Method.EffectsCaption"], [writing["Council.Measure"], writing["Method.Lever"], writing["Method.Amount"], writing["Method.Industries"]], [.. rows], [2]);
    }
}
