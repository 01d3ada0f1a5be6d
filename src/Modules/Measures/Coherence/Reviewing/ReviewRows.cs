using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Wording;
using Vicinal.Measures.Coherence.Covering;
using Vicinal.Measures.Coherence.Linking;
using Vicinal.Measures.Coherence.Texts;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Coherence;

namespace Vicinal.Measures.Coherence.Reviewing;

/// <summary>A measure at a target, as a voluntary local review names it. What is not known says so.</summary>
/// <param name="Target">The target's code.</param>
/// <param name="TargetTitle">Its short title.</param>
/// <param name="Measure">The measure's key.</param>
/// <param name="Title">Its title.</param>
/// <param name="Government">Whose it is.</param>
/// <param name="Level">The level.</param>
/// <param name="Money">Its money by channel.</param>
/// <param name="Reach">Whom it reached.</param>
/// <param name="Results">What came of it.</param>
/// <param name="Evidence">How well the effect is known, and who judged.</param>
/// <param name="Sources">Where it can be read.</param>
internal sealed record ReviewRow(
    string Target, string TargetTitle, string Measure, string Title, string Government, string Level, string Money, string Reach, string Results, string Evidence, string Sources)
{
    /// <summary>Every confirmed measure at every target: a measure that serves two stands twice, and so does its money.</summary>
    public static IReadOnlyList<ReviewRow> Of(CoverageView view, IStringLocalizer<CoherenceTexts> texts)
    {
        var culture = CultureInfo.CurrentUICulture;
        var language = culture.TwoLetterISOLanguageName;
        return
        [
            .. view.Coverage.Rows.SelectMany(row => row.Cells.Where(cell => cell.Standing == LinkStanding.Confirmed).Select(cell =>
            {
                LinkSubject subject = view.Subject(cell.Measure);
                var record = subject.Record;
                var unknown = texts["NotKnown"].Value;
                return new ReviewRow(
                    row.Objective.Code, view.Framework.Find(row.Objective.Code)!.TitleIn(language).Title, cell.Measure, record.TextIn(language).Title,
                    record.Government.Name, PlanNames.Of(record.Government.Level, culture),
                    Joined(record.Costs.Select(cost => $"{(cost.Approximate ? "≈ " : "")}{MoneyWords.Of(cost.Amount, cost.Currency, culture)} ({PlanNames.Of(cost.Channel, culture)})"), unknown),
                    Reached(record, texts),
                    Joined(record.Results.Select(result => $"{result.Indicator}: {result.Actual?.ToString("#,0.##", culture) ?? unknown} {result.Unit}".TrimEnd()), unknown),
                    record.Evidence is { } evidence ? $"{RecordWording.Of(evidence.Level, culture)} ({evidence.JudgedBy}, {evidence.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})" : unknown,
                    Joined(record.Sources.Select(source => source.Url.Length > 0 ? $"{source.Title} <{source.Url}>" : source.Title), unknown));
            })),
        ];
    }

    private static string Reached(MeasureRecord record, IStringLocalizer<CoherenceTexts> texts)
    {
        var culture = CultureInfo.CurrentUICulture;
        return record.Reach switch
        {
            { Reached: { } reached, Eligible: { } eligible } reach => texts["Review.ReachOf", reached.ToString("#,0", culture), eligible.ToString("#,0", culture), texts["Unit." + reach.Unit].Value],
            { Reached: { } reached } reach => $"{reached.ToString("#,0", culture)} {texts["Unit." + reach.Unit].Value}",
            { Eligible: { } eligible } reach => texts["Review.Eligible", eligible.ToString("#,0", culture), texts["Unit." + reach.Unit].Value],
            _ => texts["NotKnown"],
        };
    }

    private static string Joined(IEnumerable<string> parts, string unknown) => string.Join("; ", parts) is { Length: > 0 } joined ? joined : unknown;
}
