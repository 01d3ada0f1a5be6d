using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Records;
using Vicinal.Formats.Wording;
using Vicinal.Measures.Publishing.Texts;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;

namespace Vicinal.Measures.Publishing;

/// <summary>A record found in its form, or what is wrong with it.</summary>
/// <param name="Record">Null where there are errors.</param>
/// <param name="Errors">In the order of the form.</param>
internal sealed record RecordFormReading(MeasureRecord? Record, IReadOnlyList<FieldError> Errors)
{
    private const int LongestText = 20_000;

    /// <param name="form">As typed.</param>
    /// <param name="beginning">The record before; what the form does not show is kept of it.</param>
    /// <param name="texts">Words of what is wrong.</param>
    /// <param name="mayLack">Fields of the card that may stay empty: those that a record compiled by others never had.</param>
    public static RecordFormReading Of(TypedForm form, MeasureRecord beginning, IStringLocalizer<PublishingTexts> texts, params ReadOnlySpan<CardField> mayLack)
    {
        var read = new FormReading(form, texts);
        bool Lacks(CardField field, string typed, ReadOnlySpan<CardField> may) => typed.Length == 0 && may.Contains(field);
        var title = read.Needed("title", RecordProblems.LongestLine);
        var instrument = Lacks(CardField.Instrument, form["instrument"], mayLack) ? null : Code(read, form, "instrument", code => InstrumentCatalogue.Find(code) is not null, texts);
        var target = Lacks(CardField.Target, form["target"], mayLack) ? null : Code(read, form, "target", TargetGroups.All.Contains, texts);
        Phase? phase = form["phase"].Length > 0 ? read.Choice<Phase>("phase") : mayLack.Contains(CardField.Phase) ? null : Missing<Phase>(read, "phase", texts);
        DateOnly? from = Lacks(CardField.Dates, form["from"], mayLack) ? null : read.Day("from");
        var to = read.MaybeDay("to");
        if (from is { } begins && begins != default && to <= begins)
            read.Wrong("to", texts["Error.EndsFirst"]);
        var costs = Costs(form, read, beginning, texts).ToImmutableArray();
        if (costs.IsEmpty && !mayLack.Contains(CardField.Cost))
            read.Wrong("cost.0.amount", texts["Error.CostNeeded"]);
        var contact = mayLack.Contains(CardField.ContactAndSource) ? read.Text("contact", RecordProblems.LongestLine) : read.Needed("contact", RecordProblems.LongestLine);
        if (contact.Contains('@'))
            read.Wrong("contact", texts["Error.Person"]);
        var sources = Sources(form, read, texts).ToImmutableArray();
        if (sources.IsEmpty)
            read.Wrong("source.0.title", texts["Error.SourceNeeded"]);
        var record = beginning with
        {
            Texts = [Original(form, read, title, beginning), .. Translations(form, read, beginning)],
            Instruments = [.. Words(form["instruments"]).Prepend(instrument).OfType<string>().Distinct(StringComparer.Ordinal)],
            Targets = [.. form["targets"].Split(',', StringSplitOptions.RemoveEmptyEntries).Prepend(target).OfType<string>().Distinct(StringComparer.Ordinal)],
            Phase = phase, From = from, To = to, Costs = costs, Contact = contact, Sources = sources,
            TakeUp = form["takeup"].Length == 0 ? null : read.Choice<TakeUp>("takeup"),
            Conditionality = [.. Enum.GetValues<Conditionality>().Where(pledge => form.Ticked("pledges", pledge.ToString()))],
            Sectors = [.. Words(form["sectors"])], LegalBasis = read.Text("legal", RecordProblems.LongestSource), DaysToFirstPayment = (int?)read.Count("days"),
            Reach = Reach(form, read), Benefits = [.. Benefits(form, read, texts)], Positions = [.. Positions(form, read)], Results = [.. Results(form, read)],
            StatusLog = [.. Statuses(form, read).OrderBy(entry => entry.On)], ApplyBy = read.MaybeDay("applyby"), ReviewBy = read.MaybeDay("review"), Licence = form["licence"].Length == 0 ? beginning.Licence : read.Text("licence", RecordProblems.LongestLine),
            DecidedBy = form["decided"].Length == 0 ? null : read.Choice<GovernmentLevel>("decided"), Area = [.. Words(form["area"])],
        };
        if (read.Errors.Count == 0)
        {
            foreach (var problem in RecordProblems.Of(record).Where(problem => problem.IsError))
                read.Wrong(RecordFormFields.Of(problem.Field, form), ProblemWording.Of(problem, CultureInfo.CurrentUICulture));
        }

        return new RecordFormReading(read.Errors.Count == 0 ? record : null, read.Errors);
    }

    private static RecordText Original(TypedForm form, FormReading read, string title, MeasureRecord beginning) => new(form["language"].Length == 0 ? "en" : form["language"], title)
    {
        Summary = read.Text("summary", LongestText), How = read.Text("how", LongestText), Conditions = read.Text("conditions", LongestText), Lessons = read.Text("lessons", LongestText),
        Version = beginning.Texts.IsEmpty ? null : beginning.Original.Version,
    };

    private static IEnumerable<RecordText> Translations(TypedForm form, FormReading read, MeasureRecord beginning)
    {
        foreach (var (_, field) in read.Rows("text", "title", "summary", "how", "conditions", "lessons"))
        {
            yield return new RecordText(form[field("language")], read.Needed(field("title"), RecordProblems.LongestLine))
            {
                // Who says that it still fits has held it against the version before them.
                Version = form[field("fits")].Length > 0 ? beginning.Version : beginning.Texts.Skip(1).FirstOrDefault(text => text.Language == form[field("language")])?.Version,
                Making = form[field("making")] == nameof(TextMaking.MachineTranslation) ? TextMaking.MachineTranslation : TextMaking.HumanTranslation,
                Summary = read.Text(field("summary"), LongestText), How = read.Text(field("how"), LongestText), Conditions = read.Text(field("conditions"), LongestText), Lessons = read.Text(field("lessons"), LongestText),
            };
        }
    }

    private static IEnumerable<RecordedCost> Costs(TypedForm form, FormReading read, MeasureRecord beginning, IStringLocalizer texts)
    {
        foreach (var (row, field) in read.Rows("cost", "amount"))
        {
            var currency = Currency(form, read, field("currency"), texts);
            var source = read.Text(field("source"), RecordProblems.LongestLine);
            var amount = new MinorUnits(read.Money(field("amount"), currency, Currencies.MinorPerUnit(currency)));
            var was = beginning.Costs.ElementAtOrDefault(row);
            yield return new RecordedCost(read.Choice<FiscalChannel>(field("channel")), amount, currency)
            {
                Source = source.Length == 0 ? BudgetLine.Own : source, Approximate = form[field("about")].Length > 0, PaidFrom = was?.PaidFrom, PriceYear = was?.PriceYear,
            };
        }
    }

    private static IEnumerable<RecordSource> Sources(TypedForm form, FormReading read, IStringLocalizer texts)
    {
        foreach (var (_, field) in read.Rows("source", "title", "url", "on"))
        {
            var url = read.Text(field("url"), RecordProblems.LongestSource);
            if (url.Length > 0 && (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http")))
                read.Wrong(field("url"), texts["Error.Url", url]);
            var title = read.Text(field("title"), RecordProblems.LongestSource);
            yield return new RecordSource(title.Length == 0 ? url : title, url, read.MaybeDay(field("on")));
        }
    }

    private static IEnumerable<Benefit> Benefits(TypedForm form, FormReading read, IStringLocalizer texts)
    {
        foreach (var (_, field) in read.Rows("benefit", "low", "high"))
        {
            var currency = Currency(form, read, field("currency"), texts);
            var minor = Currencies.MinorPerUnit(currency);
            var high = read.Money(form[field("high")].Length == 0 ? field("low") : field("high"), currency, minor);
            var low = form[field("low")].Length == 0 ? high : read.Money(field("low"), currency, minor);
            if (low > high)
                read.Wrong(field("low"), texts["Error.Range", form[field("low")], form[field("high")]]);
            yield return new Benefit(new MinorUnits(low), new MinorUnits(high), currency, read.Choice<Every>(field("every"))) { Times = (int?)read.Count(field("times")), Group = form[field("group")] };
        }
    }

    private static RecordedReach? Reach(TypedForm form, FormReading read)
    {
        var (reached, eligible) = (read.Count("reach.reached"), read.Count("reach.eligible"));
        return reached is null && eligible is null ? null : new RecordedReach(read.Choice<ReachUnit>("reach.unit"), reached, eligible);
    }

    private static IEnumerable<PositionTo> Positions(TypedForm form, FormReading read)
    {
        foreach (var (_, field) in read.Rows("position", "record", "words"))
            yield return new PositionTo(read.Choice<Position>(field("kind")), form[field("record")].Length == 0 ? null : form[field("record")].Split('/')[^1], read.Text(field("words"), RecordProblems.LongestSource));
    }

    private static IEnumerable<RecordedResult> Results(TypedForm form, FormReading read)
    {
        foreach (var (_, field) in read.Rows("result", "indicator", "unit", "baseline", "target", "actual", "on", "source"))
        {
            yield return new RecordedResult(read.Needed(field("indicator"), RecordProblems.LongestLine), read.Text(field("unit"), RecordProblems.LongestLine))
            {
                Baseline = read.Number(field("baseline")), Target = read.Number(field("target")), Actual = read.Number(field("actual")), On = read.MaybeDay(field("on")), Source = read.Text(field("source"), RecordProblems.LongestSource),
            };
        }
    }

    private static IEnumerable<StatusEntry> Statuses(TypedForm form, FormReading read)
    {
        foreach (var (_, field) in read.Rows("status", "on", "note"))
            yield return new StatusEntry(read.Choice<MeasureStatus>(field("status")), read.Day(field("on")), read.Text(field("note"), RecordProblems.LongestSource));
    }

    private static string Code(FormReading read, TypedForm form, string field, Func<string, bool> isKnown, IStringLocalizer texts)
    {
        var code = form[field];
        if (!isKnown(code))
            read.Wrong(field, code.Length == 0 ? texts["Error.Needed"] : texts["Error.Choice", code]);
        return code;
    }

    private static T? Missing<T>(FormReading read, string field, IStringLocalizer texts)
        where T : struct
    {
        read.Wrong(field, texts["Error.Needed"]);
        return null;
    }

    private static string Currency(TypedForm form, FormReading read, string field, IStringLocalizer texts)
    {
        var currency = form[field].ToUpperInvariant();
        if (currency.Length == 3 && currency.All(char.IsAsciiLetterUpper))
            return currency;
        read.Wrong(field, texts["Error.Currency", form[field]]);
        return "EUR";
    }

    private static IEnumerable<string> Words(string text) => text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);
}
