using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Planning;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Responses.Plans.Texts;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Plans.Editing;

/// <summary>A measure found in its form, or what is wrong with it.</summary>
/// <param name="Measure">Null where there are errors.</param>
/// <param name="Errors">In the order of the form.</param>
internal sealed record MeasureFormReading(PlannedMeasure? Measure, IReadOnlyList<FieldError> Errors)
{
    private const int LongestText = 200;
    private const int LongestSentence = 1000;
    private const int MostDays = 3660;

    /// <param name="form">As typed.</param>
    /// <param name="plan">The plan that it is to stand in.</param>
    /// <param name="was">The measure as it was; null where it is new. What the form does not show is kept of it.</param>
    /// <param name="table">The territory's table, for codes of industries; null where there is none.</param>
    /// <param name="texts">Words of what is wrong.</param>
    public static MeasureFormReading Of(TypedForm form, Plan plan, PlannedMeasure? was, EconomyTable? table, IStringLocalizer<PlansTexts> texts)
    {
        var read = new FormReading(form, texts);
        var name = read.Needed("name", LongestText);
        var instrument = read.Needed("instrument", 10);
        if (instrument.Length > 0 && InstrumentCatalogue.Find(instrument) is null)
            read.Wrong("instrument", texts["Error.Choice", instrument]);
        var phase = read.Choice<Phase>("phase");
        var (from, to) = (read.Day("from"), read.Day("to"));
        if (from != default && to != default && from >= to)
            read.Wrong("to", texts["Error.Reversed", Figures.Day(from), Figures.Day(to)]);
        var measure = new PlannedMeasure
        {
            Id = was?.Id ?? FreeId(name, plan),
            Name = name,
            Instrument = instrument,
            Phase = phase,
            From = from,
            To = to,
            ExitOn = read.MaybeDay("exit"),
            Owner = read.Text("owner", LongestText),
            Actors = [.. Actors(form, read, texts)],
            Partnership = form["partnership"].Length > 0,
            Themes = [.. Enum.GetValues<Theme>().Where(theme => form.Ticked("themes", theme.ToString()))],
            Reaches = [.. Reaches(form, read, texts)],
            Budget = [.. Budget(form, read, plan.Currency)],
            Conditions = [.. read.Text("conditions", 10 * LongestSentence).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Indicators = [.. Indicators(form, read)],
            Predecessor = Other("predecessor", form, plan, was, read, texts),
            Successor = Other("successor", form, plan, was, read, texts),
            Position = read.Choice<Position>("position"),
            Competence = Competence(form, read),
            DaysToFirstEffect = Days(form, read, texts),
            Effects = [.. Effects(form, was, table, read, texts)],
        };
        return new MeasureFormReading(read.Errors.Count == 0 ? measure : null, read.Errors);
    }

    private static IEnumerable<PlanActor> Actors(TypedForm form, FormReading read, IStringLocalizer<PlansTexts> texts)
    {
        foreach (var (_, field) in read.Rows("actors", "name", "contribution"))
        {
            if (form[field("name")].Length == 0)
                read.Wrong(field("name"), texts["Error.ActorNeeded"]);
            yield return new PlanActor(read.Text(field("name"), LongestText), read.Choice<ActorPart>(field("part")), read.Text(field("contribution"), LongestSentence));
        }
    }

    private static IEnumerable<Reached> Reaches(TypedForm form, FormReading read, IStringLocalizer<PlansTexts> texts)
    {
        foreach (var (_, field) in read.Rows("reaches", "group", "low", "high"))
        {
            if (!TargetGroups.All.Contains(form[field("group")], StringComparer.Ordinal))
                read.Wrong(field("group"), texts["Error.GroupNeeded"]);
            var (low, high) = read.Range(field("low"), field("high"));
            yield return new Reached(form[field("group")], low, high);
        }
    }

    private static IEnumerable<BudgetLine> Budget(TypedForm form, FormReading read, string currency)
    {
        foreach (var (_, field) in read.Rows("budget", "amount", "line", "confirmed", "due"))
        {
            var source = read.Text(field("source"), LongestText);
            yield return new BudgetLine(read.Choice<FiscalChannel>(field("channel")), source.Length == 0 ? BudgetLine.Own : source, read.Money(field("amount"), currency))
            {
                Line = read.Text(field("line"), LongestText), ConfirmedBy = NullIfEmpty(read.Text(field("confirmed"), LongestText)), DueOn = read.MaybeDay(field("due")),
            };
        }
    }

    private static IEnumerable<Indicator> Indicators(TypedForm form, FormReading read)
    {
        foreach (var (_, field) in read.Rows("indicators", "name", "target", "unit", "on", "baseline", "source"))
        {
            if (form[field("target")].Length == 0)
                read.Needed(field("target"), LongestText);
            yield return new Indicator(read.Needed(field("name"), LongestText), read.Needed(field("unit"), LongestText), read.Number(field("target")) ?? 0, read.Day(field("on")))
            {
                Baseline = read.Number(field("baseline")), Source = read.Text(field("source"), LongestText),
            };
        }
    }

    private static Competence? Competence(TypedForm form, FormReading read)
    {
        if (form["competence.level"].Length == 0 && form["competence.basis"].Length == 0 && form["competence.confirmed"].Length == 0)
            return null;
        return new Competence(read.Choice<GovernmentLevel>("competence.level"), read.Text("competence.basis", LongestSentence), NullIfEmpty(read.Text("competence.confirmed", LongestText)));
    }

    private static int? Days(TypedForm form, FormReading read, IStringLocalizer<PlansTexts> texts)
    {
        var days = read.Count("days");
        if (days > MostDays)
            read.Wrong("days", texts["Error.TooManyDays", form["days"], MostDays]);
        return days > MostDays ? null : (int?)days;
    }

    private static IEnumerable<Planning.Effect> Effects(TypedForm form, PlannedMeasure? was, EconomyTable? table, FormReading read, IStringLocalizer<PlansTexts> texts)
    {
        foreach (var (row, field) in read.Rows("effects", "amount", "industries", "from", "to"))
        {
            var lever = read.Choice<Lever>(field("lever"));
            var amount = read.Number(field("amount"));
            if (amount is null && form[field("amount")].Length == 0)
                read.Wrong(field("amount"), texts["Error.Needed"]);
            var codes = form[field("industries")].Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).ToImmutableArray();
            foreach (var code in codes.Where(code => table is not null && table.Industries.All(industry => industry.Code != code && industry.Label != code)))
                read.Wrong(field("industries"), texts["Error.Industry", code]);
            var (from, to) = (read.MaybeDay(field("from")), read.MaybeDay(field("to")));
            if (from >= to)
                read.Wrong(field("to"), texts["Error.Reversed", form[field("from")], form[field("to")]]);

            // Groups, sizes of firms and paying back are edited in the file; a row of the same lever keeps them.
            var before = was is not null && row < was.Effects.Length && was.Effects[row].Lever == lever ? was.Effects[row] : new Planning.Effect(lever, 0);
            yield return before with { Amount = (double)(amount ?? 0), Industries = codes, From = from, To = to };
        }
    }

    private static string? Other(string field, TypedForm form, Plan plan, PlannedMeasure? was, FormReading read, IStringLocalizer<PlansTexts> texts)
    {
        if (form[field].Length == 0)
            return null;
        if (form[field] == was?.Id || plan.Measures.All(measure => measure.Id != form[field]))
            read.Wrong(field, texts["Error.Choice", form[field]]);
        return form[field];
    }

    /// <summary>A short name made of the words, not yet used in the plan.</summary>
    internal static string FreeId(string name, Plan plan)
    {
        var letters = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                letters.Append(letter);
            else if (char.IsAscii(letter) && letters.Length > 0 && letters[^1] != '-')
                letters.Append('-');
        }

        var plain = letters.ToString().Trim('-');
        plain = plain.Length == 0 ? "measure" : plain.Length > 40 ? plain[..40].Trim('-') : plain;
        var id = plain;
        for (var number = 2; plan.Measures.Any(measure => measure.Id == id); number++)
            id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{plain}-{number}");
        return id;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
