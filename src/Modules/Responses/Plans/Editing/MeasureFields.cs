using System.Globalization;
using Vicinal.Planning;
using Vicinal.Platform.Forms;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Plans.Editing;

/// <summary>A measure as the fields of its form.</summary>
internal static class MeasureFields
{
    public static TypedForm Of(PlannedMeasure measure, string currency)
    {
        var form = new TypedForm
        {
            ["name"] = measure.Name, ["instrument"] = measure.Instrument, ["phase"] = measure.Phase.ToString(),
            ["from"] = Typed.Iso(measure.From), ["to"] = Typed.Iso(measure.To), ["exit"] = Day(measure.ExitOn), ["owner"] = measure.Owner,
            ["partnership"] = measure.Partnership ? "yes" : "", ["themes"] = string.Join(',', measure.Themes),
            ["conditions"] = string.Join('\n', measure.Conditions), ["predecessor"] = measure.Predecessor ?? "", ["successor"] = measure.Successor ?? "",
            ["position"] = measure.Position.ToString(), ["competence.level"] = measure.Competence?.Level.ToString() ?? "",
            ["competence.basis"] = measure.Competence?.Basis ?? "", ["competence.confirmed"] = measure.Competence?.ConfirmedBy ?? "",
            ["days"] = Number(measure.DaysToFirstEffect),
        };
        Rows(form, "reaches", measure.Reaches, reached => [("group", reached.Group), ("low", Number(reached.Low)), ("high", Number(reached.High))]);
        Rows(form, "budget", measure.Budget, line =>
        [
            ("channel", line.Channel.ToString()), ("source", line.Source), ("amount", Currencies.Text(line.Amount, currency)),
            ("line", line.Line), ("confirmed", line.ConfirmedBy ?? ""), ("due", Day(line.DueOn)),
        ]);
        Rows(form, "actors", measure.Actors, actor => [("name", actor.Name), ("part", actor.Part.ToString()), ("contribution", actor.Contribution)]);
        Rows(form, "indicators", measure.Indicators, indicator =>
        [
            ("name", indicator.Name), ("unit", indicator.Unit), ("target", Number(indicator.Target)), ("on", Typed.Iso(indicator.On)),
            ("baseline", indicator.Baseline is { } baseline ? Number(baseline) : ""), ("source", indicator.Source),
        ]);
        Rows(form, "effects", measure.Effects, effect =>
        [
            ("lever", effect.Lever.ToString()), ("amount", effect.Amount.ToString("R", CultureInfo.InvariantCulture)), ("industries", string.Join(' ', effect.Industries)),
            ("from", Day(effect.From)), ("to", Day(effect.To)),
        ]);
        return form;
    }

    private static void Rows<T>(TypedForm form, string name, IEnumerable<T> items, Func<T, IEnumerable<(string Field, string Value)>> fields)
    {
        foreach (var (row, item) in items.Index())
        {
            foreach (var (field, value) in fields(item))
                form[TypedForm.Field(name, row, field)] = value;
        }
    }

    private static string Day(DateOnly? day) => day is { } one ? Typed.Iso(one) : "";

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Number(decimal number) => number.ToString("0.#############", CultureInfo.InvariantCulture);
}
