using Vicinal.Formats.Scenarios;
using Vicinal.Formats.Yaml;
using Vicinal.Planning;

namespace Vicinal.Formats.Plans;

/// <summary>A plan to the keys that <see cref="PlanYaml"/> reads, always in the same order; what is empty is left out. The scenario stands in the plan.</summary>
internal sealed class PlanLines(Plan plan, YamlLines lines)
{
    public void Write()
    {
        lines.Line("title", YamlLines.Quoted(plan.Title))
            .Line("language", plan.Language)
            .Text("territory", plan.Territory)
            .Text("summary", plan.Summary)
            .Line("level", Words.Of(PlanWords.Levels, plan.Level))
            .Line("currency", plan.Currency)
            .Line("price_year", YamlLines.Whole(plan.PriceYear))
            .Items("envelopes", plan.Envelopes, Of)
            .Items("groups", plan.Groups, group => YamlLines.Flow(("group", group.Group), ("low", YamlLines.Whole(group.Low)), ("high", YamlLines.Whole(group.High))));
        if (plan.Reserve is { } reserve)
            lines.Line("reserve", YamlLines.Flow(("trigger", YamlLines.Quoted(reserve.Trigger)), ("rehearsed", YamlLines.Iso(reserve.RehearsedOn)), ("reviewed", YamlLines.Iso(reserve.ReviewedOn))));
        lines.Block("scenario", () => ScenarioLines.Write(plan.Scenario, lines));
        if (plan.Measures.IsEmpty)
            lines.Line("measures", "[]");
        else
            lines.Block("measures", () => lines.Each(plan.Measures, Measure));
    }

    private void Measure(PlannedMeasure measure) => lines
        .Line("id", YamlLines.Quoted(measure.Id))
        .Line("name", YamlLines.Quoted(measure.Name))
        .Line("instrument", measure.Instrument)
        .Line("phase", Words.Of(PlanWords.Phases, measure.Phase))
        .Day("from", measure.From)
        .Day("to", measure.To)
        .Day("exit", measure.ExitOn)
        .Text("owner", measure.Owner)
        .Items("actors", measure.Actors, actor => YamlLines.Flow(("name", YamlLines.Quoted(actor.Name)), ("part", Words.Of(PlanWords.Parts, actor.Part)), ("contribution", YamlLines.Quoted(actor.Contribution))))
        .Line("partnership", "yes", measure.Partnership)
        .Line("themes", YamlLines.Row(measure.Themes, theme => Words.Of(PlanWords.Themes, theme)), !measure.Themes.IsEmpty)
        .Items("reaches", measure.Reaches, reached => YamlLines.Flow(("group", reached.Group), ("low", YamlLines.Whole(reached.Low)), ("high", YamlLines.Whole(reached.High))))
        .Items("budget", measure.Budget, Of)
        .Items("conditions", measure.Conditions, YamlLines.Quoted)
        .Items("indicators", measure.Indicators, Of)
        .Text("predecessor", measure.Predecessor)
        .Text("successor", measure.Successor)
        .Line("position", Words.Of(PlanWords.Positions, measure.Position), measure.Position != Position.Autonomous)
        .Line("competence", Of(measure.Competence), measure.Competence is not null)
        .Line("days_to_first_effect", YamlLines.Whole(measure.DaysToFirstEffect), measure.DaysToFirstEffect is not null)
        .Items("effects", measure.Effects, Of);

    private string Of(Envelope envelope) => YamlLines.Flow(
        ("channel", envelope.Channel is { } channel ? Words.Of(PlanWords.Channels, channel) : ""),
        ("source", YamlLines.Quoted(envelope.Source)),
        ("amount", Currencies.Text(envelope.Amount, plan.Currency)));

    private string Of(BudgetLine line) => YamlLines.Flow(
        ("channel", Words.Of(PlanWords.Channels, line.Channel)),
        ("source", YamlLines.Quoted(line.Source)),
        ("amount", Currencies.Text(line.Amount, plan.Currency)),
        ("line", YamlLines.Quoted(line.Line)),
        ("confirmed_by", YamlLines.Quoted(line.ConfirmedBy)),
        ("due", YamlLines.Iso(line.DueOn)));

    private static string Of(Indicator indicator) => YamlLines.Flow(
        ("name", YamlLines.Quoted(indicator.Name)),
        ("unit", YamlLines.Quoted(indicator.Unit)),
        ("target", DecimalText.Of(indicator.Target)),
        ("on", YamlLines.Iso(indicator.On)),
        ("baseline", DecimalText.Of(indicator.Baseline)),
        ("source", YamlLines.Quoted(indicator.Source)));

    private static string Of(Competence? competence) => competence is null
        ? ""
        : YamlLines.Flow(("level", Words.Of(PlanWords.Levels, competence.Level)), ("basis", YamlLines.Quoted(competence.Basis)), ("confirmed_by", YamlLines.Quoted(competence.ConfirmedBy)));

    private static string Of(Effect effect) => YamlLines.Flow(
        ("lever", Words.Of(Words.Levers, effect.Lever)),
        ("amount", YamlLines.Number(effect.Amount)),
        ("industries", YamlLines.Row(effect.Industries, YamlLines.Quoted)),
        ("groups", YamlLines.Row(effect.Groups, YamlLines.Quoted)),
        ("from", YamlLines.Iso(effect.From)),
        ("to", YamlLines.Iso(effect.To)),
        ("sizes", YamlLines.Row(effect.SizeClasses, size => Words.Of(Words.FirmSizes, size))),
        ("repaid_from", YamlLines.Iso(effect.RepaidFrom)),
        ("repaid_to", YamlLines.Iso(effect.RepaidTo)),
        ("interest", effect.Interest == 0 ? "" : YamlLines.Number(effect.Interest)));
}
