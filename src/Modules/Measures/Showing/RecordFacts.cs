using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Wording;
using Vicinal.Measures.Texts;
using Vicinal.Planning.Records;
using Vicinal.Platform.Components;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Showing;

/// <summary>What a record says, field by field, in the reader's words. What is not known says so.</summary>
internal sealed class RecordFacts(MeasureRecord record, IStringLocalizer<MeasuresTexts> texts)
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private string NotKnown => texts["NotKnown"];

    /// <summary>The card and what else stands in one line, in the order of the page.</summary>
    public IEnumerable<(string Name, string Value)> AtAGlance =>
    [
        (Name("instruments"), Value("instruments")), (Name("targets"), Value("targets")), (Name("phase"), Value("phase")), (texts["Show.When"], When), (Name("costs"), Value("costs")), (Name("benefits"), Value("benefits")),
        (Name("reach"), Value("reach")), (Name("daysToFirstPayment"), Value("daysToFirstPayment")), (Name("takeUp"), Value("takeUp")),
        .. record.ApplyBy is null ? Array.Empty<(string, string)>() : [(Name("applyBy"), Value("applyBy"))],
        .. record.Conditionality.IsEmpty ? Array.Empty<(string, string)>() : [(Name("conditionality"), Value("conditionality"))],
        (Name("contact"), Value("contact")), (Name("legalBasis"), Value("legalBasis")), (Name("evidence"), Value("evidence")), (Name("confirmedOn"), Value("confirmedOn")),
        .. record.ReviewBy is null ? Array.Empty<(string, string)>() : [(Name("reviewBy"), Value("reviewBy"))],
    ];

    /// <summary>What a field of <c>RecordDifference</c> is called.</summary>
    public string Name(string field)
    {
        var path = field.Split('/');
        if (path.Length < 3)
            return texts["Field." + path[^1]];
        return texts["Field.InLanguage", texts["Field." + path[2]], path[1]];
    }

    /// <summary>What the record says in a field of <c>RecordDifference</c>.</summary>
    public string Value(string field) => field.Split('/') switch
    {
        ["texts", "original"] => record.Original.Language,
        ["texts", var language, var part] => record.Texts.FirstOrDefault(text => text.Language == language) is { } text ? Words(text, part) : NotKnown,
        _ => Line(field),
    };

    private static string Words(RecordText text, string part) => part switch
    {
        "title" => text.Title,
        "summary" => text.Summary,
        "how" => text.How,
        "conditions" => text.Conditions,
        "lessons" => text.Lessons,
        "making" => text.Making.ToString(),
        _ => text.Language,
    };

    private string Line(string field) => field switch
    {
        "government" => $"{record.Government.Name}, {Countries.Name(record.Government.Country)}: {PlanNames.Of(record.Government.Level, Culture)}",
        "instruments" => Joined(record.Instruments.Select(code => PlanNames.Instrument(code, Culture))),
        "targets" => Joined(record.Targets.Select(code => PlanNames.Group(code, Culture))),
        "phase" => record.Phase is { } phase ? PlanNames.Of(phase, Culture) : NotKnown,
        "from" => Day(record.From),
        "to" => Day(record.To),
        "applyBy" => Day(record.ApplyBy),
        "costs" => Joined(record.Costs.Select(Cost)),
        "contact" => Text(record.Contact),
        "sources" => Joined(record.Sources.Select(source => source.Url.Length > 0 ? $"{source.Title} ({source.Url})" : source.Title)),
        "benefits" => Joined(record.Benefits.Select(benefit => RecordWording.Of(benefit.Low, benefit.High, benefit.Currency, benefit.Every, Culture) + (benefit.Group.Length > 0 ? $" ({PlanNames.Group(benefit.Group, Culture)})" : ""))),
        "reach" => Reach,
        "daysToFirstPayment" => record.DaysToFirstPayment is { } days ? Figures.Whole(days) : NotKnown,
        "sectors" => Joined(record.Sectors.Select(code => SectorNames.Of(code, Culture))),
        "decidedBy" => record.DecidedBy is { } level ? PlanNames.Of(level, Culture) : NotKnown,
        "area" => Joined(record.Area),
        "positions" => Joined(record.Positions.Select(position => string.Join(' ', new[] { PlanNames.Of(position.Position, Culture), position.Record, position.Words }.Where(part => !string.IsNullOrEmpty(part))))),
        "sdgs" => Joined(record.Sdgs.Select(claim => claim.Target)),
        "legalBasis" => Text(record.LegalBasis),
        "takeUp" => record.TakeUp is { } takeUp ? RecordWording.Of(takeUp, Culture) : NotKnown,
        "conditionality" => Joined(record.Conditionality.Select(pledge => RecordWording.Of(pledge, Culture))),
        "results" => Joined(record.Results.Select(Result)),
        "effects" => Joined(record.Effects.Select(effect => $"{PlanNames.Of(effect.Lever, Culture)} {effect.Amount.ToString("N0", Culture)} {record.EffectCurrency}".TrimEnd())),
        "effectCurrency" => Text(record.EffectCurrency),
        "statusLog" => Joined(record.StatusLog.Select(entry => $"{Figures.Day(entry.On)}: {RecordWording.Of(entry.Status, Culture)}" + (entry.Note.Length > 0 ? $" ({entry.Note})" : ""))),
        "reviewBy" => Day(record.ReviewBy),
        "confirmedOn" => record.ConfirmedOn is { } confirmed ? Figures.Day(confirmed) : texts["Show.NeverConfirmed"],
        "evidence" => record.Evidence is { } evidence ? texts["Show.Judged", RecordWording.Of(evidence.Level, Culture), evidence.JudgedBy, Figures.Day(evidence.On)] : NotKnown,
        "derivedFrom" => record.DerivedFrom is { } origin ? $"{origin.Record} ({origin.Version.ToString(Culture)})" : NotKnown,
        "licence" => Text(record.Licence),
        "compiledBy" => record.CompiledBy ?? texts["Show.TheGovernment"],
        _ => NotKnown,
    };

    private string When => (record.From, record.To) switch
    {
        ({ } from, { } to) => texts["Show.FromTo", Figures.Day(from), Figures.Day(to)],
        ({ } from, null) => texts["Show.FromOn", Figures.Day(from)],
        (null, { } to) => texts["Show.Until", Figures.Day(to)],
        _ => NotKnown,
    };

    private string Reach => record.Reach switch
    {
        { Reached: { } reached, Eligible: { } eligible } reach => texts["Show.ReachOf", Figures.Whole(reached), Figures.Whole(eligible), texts["Unit." + reach.Unit]],
        { Reached: { } reached } reach => $"{Figures.Whole(reached)} ({texts["Unit." + reach.Unit]})",
        { Eligible: { } eligible } reach => texts["Show.Eligible", Figures.Whole(eligible), texts["Unit." + reach.Unit]],
        _ => NotKnown,
    };

    private string Cost(RecordedCost cost) =>
        $"{(cost.Approximate ? texts["Show.About"] + " " : "")}{MoneyWords.Of(cost.Amount, cost.Currency, Culture)} ({PlanNames.Of(cost.Channel, Culture)}, {PlanNames.Source(cost.Source, Culture)})";

    private static string Result(RecordedResult result)
    {
        var counted = string.Join(" → ", new[] { result.Baseline, result.Actual ?? result.Target }.OfType<decimal>().Select(value => value.ToString(Culture)));
        return $"{result.Indicator}: {counted} {result.Unit}".TrimEnd();
    }

    private string Day(DateOnly? day) => day is { } some ? Figures.Day(some) : NotKnown;

    private string Text(string text) => text.Length > 0 ? text : NotKnown;

    private string Joined(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } joined ? joined : NotKnown;
}
