using System.Collections.Immutable;

namespace Vicinal.Planning.Merging;

/// <summary>One field of a plan or a measure.</summary>
/// <param name="Key">As in a plan's file.</param>
/// <param name="Text">Its value as text; the value is the same exactly where the text is.</param>
/// <param name="Take">The first with this field taken from the second.</param>
internal sealed record Field<T>(string Key, Func<T, string> Text, Func<T, T, T> Take);

/// <summary>All fields. A test holds this list against the records, so that a new field is not forgotten.</summary>
internal static class PlanFields
{
    /// <summary>Of a plan, its measures apart.</summary>
    public static ImmutableArray<Field<Plan>> Head { get; } =
    [
        new("title", plan => plan.Title, (to, from) => to with { Title = from.Title }),
        new("language", plan => plan.Language, (to, from) => to with { Language = from.Language }),
        new("territory", plan => plan.Territory, (to, from) => to with { Territory = from.Territory }),
        new("summary", plan => plan.Summary, (to, from) => to with { Summary = from.Summary }),
        new("level", plan => FieldText.Code(plan.Level), (to, from) => to with { Level = from.Level }),
        new("currency", plan => plan.Currency, (to, from) => to with { Currency = from.Currency }),
        new("price_year", plan => FieldText.Of(plan.PriceYear), (to, from) => to with { PriceYear = from.PriceYear }),
        new("scenario/title", plan => plan.Scenario.Title, (to, from) => to with { Scenario = to.Scenario with { Title = from.Scenario.Title } }),
        new("scenario/start", plan => FieldText.Of(plan.Scenario.Start), (to, from) => to with { Scenario = to.Scenario with { Start = from.Scenario.Start } }),
        new("scenario/days", plan => FieldText.Of(plan.Scenario.Days), (to, from) => to with { Scenario = to.Scenario with { Days = from.Scenario.Days } }),
        new("scenario/parameters", plan => ScenarioText.Of(plan.Scenario.Parameters), (to, from) => to with { Scenario = to.Scenario with { Parameters = from.Scenario.Parameters } }),
        new("scenario/shocks", plan => ScenarioText.Of(plan.Scenario.Shocks), (to, from) => to with { Scenario = to.Scenario with { Shocks = from.Scenario.Shocks } }),
        new("scenario/restrictions", plan => ScenarioText.Of(plan.Scenario.Restrictions), (to, from) => to with { Scenario = to.Scenario with { Restrictions = from.Scenario.Restrictions } }),
        new("scenario/territories", plan => ScenarioText.Of(plan.Scenario.Territories), (to, from) => to with { Scenario = to.Scenario with { Territories = from.Scenario.Territories } }),
        new("scenario/uncertainty", plan => ScenarioText.Of(plan.Scenario.Uncertainty), (to, from) => to with { Scenario = to.Scenario with { Uncertainty = from.Scenario.Uncertainty } }),
        new("scenario/liquidity", plan => ScenarioText.Of(plan.Scenario.Liquidity), (to, from) => to with { Scenario = to.Scenario with { Liquidity = from.Scenario.Liquidity } }),
        new("envelopes", plan => FieldText.List(plan.Envelopes, envelope => FieldText.Of(envelope, plan.Currency)), (to, from) => to with { Envelopes = from.Envelopes }),
        new("groups", plan => FieldText.List(plan.Groups, FieldText.Of), (to, from) => to with { Groups = from.Groups }),
        new("reserve", plan => FieldText.Of(plan.Reserve), (to, from) => to with { Reserve = from.Reserve }),
    ];

    /// <summary>Of a measure, its id apart.</summary>
    /// <param name="currency">In which its money is shown.</param>
    public static ImmutableArray<Field<PlannedMeasure>> Measure(string currency) =>
    [
        new("name", measure => measure.Name, (to, from) => to with { Name = from.Name }),
        new("instrument", measure => measure.Instrument, (to, from) => to with { Instrument = from.Instrument }),
        new("phase", measure => FieldText.Of(measure.Phase), (to, from) => to with { Phase = from.Phase }),
        new("from", measure => FieldText.Of(measure.From), (to, from) => to with { From = from.From }),
        new("to", measure => FieldText.Of(measure.To), (to, from) => to with { To = from.To }),
        new("exit", measure => FieldText.Of(measure.ExitOn), (to, from) => to with { ExitOn = from.ExitOn }),
        new("owner", measure => measure.Owner, (to, from) => to with { Owner = from.Owner }),
        new("actors", measure => FieldText.List(measure.Actors, FieldText.Of), (to, from) => to with { Actors = from.Actors }),
        new("partnership", measure => measure.Partnership ? "yes" : "no", (to, from) => to with { Partnership = from.Partnership }),
        new("themes", measure => FieldText.Row(measure.Themes, theme => FieldText.Code(theme, '-')), (to, from) => to with { Themes = from.Themes }),
        new("reaches", measure => FieldText.List(measure.Reaches, FieldText.Of), (to, from) => to with { Reaches = from.Reaches }),
        new("budget", measure => FieldText.List(measure.Budget, line => FieldText.Of(line, currency)), (to, from) => to with { Budget = from.Budget }),
        new("conditions", measure => FieldText.List(measure.Conditions, FieldText.Quoted), (to, from) => to with { Conditions = from.Conditions }),
        new("indicators", measure => FieldText.List(measure.Indicators, FieldText.Of), (to, from) => to with { Indicators = from.Indicators }),
        new("predecessor", measure => measure.Predecessor ?? "", (to, from) => to with { Predecessor = from.Predecessor }),
        new("successor", measure => measure.Successor ?? "", (to, from) => to with { Successor = from.Successor }),
        new("position", measure => FieldText.Code(measure.Position, '-'), (to, from) => to with { Position = from.Position }),
        new("competence", measure => FieldText.Of(measure.Competence), (to, from) => to with { Competence = from.Competence }),
        new("days_to_first_effect", measure => FieldText.Of(measure.DaysToFirstEffect), (to, from) => to with { DaysToFirstEffect = from.DaysToFirstEffect }),
        new("effects", measure => FieldText.List(measure.Effects, FieldText.Of), (to, from) => to with { Effects = from.Effects }),
    ];

    /// <summary>A whole measure, one field a line, empty ones left out.</summary>
    public static string Text(PlannedMeasure measure, ImmutableArray<Field<PlannedMeasure>> fields) =>
        FieldText.List(fields.Select(field => (field.Key, Text: field.Text(measure))).Where(field => field.Text.Length > 0), field => $"{field.Key}: {FieldText.Quoted(field.Text)}");
}
