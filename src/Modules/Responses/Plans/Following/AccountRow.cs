using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Platform.Components;
using Vicinal.Responses.Plans.Showing;
using Vicinal.Responses.Plans.Store;
using Vicinal.Responses.Plans.Texts;

namespace Vicinal.Responses.Plans.Following;

/// <summary>One line of the account: what was planned, and what came of it as far as anybody has said.</summary>
/// <param name="Measure">The measure's name; empty for the whole plan.</param>
/// <param name="What">What is counted.</param>
/// <param name="Planned">As the plan says it.</param>
/// <param name="Actual">The newest report; null where there is none, which is not zero.</param>
internal sealed record AccountRow(string Measure, string What, string Planned, PlanActual? Actual)
{
    /// <summary>The report as the reader sees it.</summary>
    public required string Came { get; init; }

    /// <summary>The whole account of a plan, in its order.</summary>
    public static IReadOnlyList<AccountRow> Of(Plan plan, IReadOnlyList<PlanActual> actuals, IStringLocalizer<PlansTexts> texts)
    {
        var culture = CultureInfo.CurrentUICulture;
        var rows = new List<AccountRow>();
        foreach (var part in PlanBudget.Of(plan).ByChannel)
        {
            rows.Add(Row("", PlanNames.Of(part.Key, culture), PlanMoney.Text(part.Value, plan.Currency), Newest(actuals, null, ActualKind.Money, part.Key.ToString())));
        }

        foreach (var measure in plan.Measures)
        {
            rows.Add(Row(measure.Name, texts["Account.First"], measure.DaysToFirstEffect is { } days ? Figures.Day(measure.From.AddDays(days)) : texts["Show.NotKnown"], Newest(actuals, measure.Id, ActualKind.FirstPayment, "")));
            foreach (var reached in measure.Reaches)
                rows.Add(Row(measure.Name, PlanNames.Group(reached.Group, culture), PlanWords.Reached(reached), Newest(actuals, measure.Id, ActualKind.Reached, reached.Group)));
            foreach (var indicator in measure.Indicators)
            {
                var planned = texts["Account.Target", indicator.Target.ToString("N0", CultureInfo.CurrentCulture), indicator.Unit, Figures.Day(indicator.On)];
                rows.Add(Row(measure.Name, indicator.Name, planned, Newest(actuals, measure.Id, ActualKind.Indicator, indicator.Name)));
            }
        }

        return rows;

        AccountRow Row(string measure, string what, string planned, PlanActual? actual) => new(measure, what, planned, actual) { Came = Text(actual, plan, texts) };
    }

    private static PlanActual? Newest(IReadOnlyList<PlanActual> actuals, string? measure, ActualKind kind, string name) =>
        actuals.FirstOrDefault(actual => actual.Kind == kind && actual.Measure == measure && actual.Name == name);

    private static string Text(PlanActual? actual, Plan plan, IStringLocalizer<PlansTexts> texts) => actual switch
    {
        null => texts["Account.Unknown"],
        { Kind: ActualKind.FirstPayment } => Figures.Day(actual.On.ToDateOnly()),
        { Kind: ActualKind.Money } => texts["Account.Came", $"{actual.Value.ToString("N0", CultureInfo.CurrentCulture)} {plan.Currency}", Figures.Day(actual.On.ToDateOnly())],
        _ => texts["Account.Came", actual.Value.ToString("#,0.##", CultureInfo.CurrentCulture), Figures.Day(actual.On.ToDateOnly())],
    };
}
