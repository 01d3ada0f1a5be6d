using System.Globalization;
using Microsoft.Extensions.Localization;
using Vicinal.Formats.Wording;
using Vicinal.Measures.Comparing.Rates;
using Vicinal.Measures.Finding.Texts;
using Vicinal.Measures.Public;
using Vicinal.Measures.Showing;
using Vicinal.Measures.Store;
using Vicinal.Measures.Texts;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Comparing;

namespace Vicinal.Measures.Finding;

/// <summary>Measures that fit a place and what happened there. The index finds those that share most; only these are read.</summary>
internal sealed class FittingMeasures(MeasureShelf shelf, RateBook rates, IStringLocalizer<FindingTexts> texts, IStringLocalizer<MeasuresTexts> words) : IAlikeMeasures
{
    // So many are read, to show of each instrument one.
    private const int Read = 24;

    private static readonly string[] Told = ["costs", "benefits", "reach", "daysToFirstPayment", "evidence", "contact"];

    // Every code by which a record can say its industries: sections, divisions and bundles.
    private static readonly string[] Sectors = [.. Enumerable.Range('A', 21).Select(letter => ((char)letter).ToString()), .. Enumerable.Range(1, 99).Select(division => division.ToString("00", CultureInfo.InvariantCulture)), "tourism", "culture", "retail", "food-chain", "care", "construction"];

    public async Task<IReadOnlyList<AlikeMeasure>> FindAsync(AlikeQuestion question, int take, CancellationToken cancellationToken)
    {
        List<Wish> wishes =
        [
            .. question.Level is { } level ? [new Wish(Facet.Level, [level.ToString()], OfGovernment: true)] : Array.Empty<Wish>(),
            .. question.Inhabitants is { } inhabitants ? [new Wish(Facet.Size, SizeClasses.Near(inhabitants), OfGovernment: true)] : Array.Empty<Wish>(),
            .. question.Country.Length > 0 ? [new Wish(Facet.Country, [question.Country], OfGovernment: false)] : Array.Empty<Wish>(),
            .. question.Groups.IsEmpty ? Array.Empty<Wish>() : [new Wish(Facet.Group, question.Groups, OfGovernment: false)],
            .. question.Divisions.IsEmpty ? Array.Empty<Wish>() : [new Wish(Facet.Sector, [.. Sectors.Where(code => SectorCodes.Divisions(code).Intersect(question.Divisions).Any())], OfGovernment: false)],
        ];
        // Classes of size are wider than the factor that counts: who is alike in its country alone is not of its kind.
        var context = new Context(question.Level, question.Inhabitants, question.Country);
        var found = (await shelf.ClosestAsync(wishes, Read, cancellationToken))
            .Where(record => context.To(record.Government).Any(reason => reason is Alike.Level or Alike.Inhabitants)).Select(record => Fit(record, question))
            .OrderByDescending(one => one.Reasons.Count).ThenByDescending(one => Known(one.Record)).ToList();
        var first = found.DistinctBy(one => one.Record.Instruments.FirstOrDefault() ?? "", StringComparer.Ordinal).ToList();
        return [.. first.Concat(found.Except(first)).Take(take)];
    }

    public async Task<IReadOnlyList<AlikeMeasure>> OfAsync(AlikeQuestion question, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var found = new List<AlikeMeasure>();
        foreach (var key in keys.Distinct(StringComparer.Ordinal))
        {
            if (await shelf.OfAsync(key, cancellationToken) is { } record)
                found.Add(Fit(record, question));
        }

        return found;
    }

    public Task<CurrencyTable> RatesAsync(CancellationToken cancellationToken) => rates.TableAsync(cancellationToken);

    private AlikeMeasure Fit(MeasureRecord record, AlikeQuestion question)
    {
        var context = new Context(question.Level, question.Inhabitants, question.Country);
        var (groups, facts) = (record.Targets.Intersect(question.Groups, StringComparer.Ordinal).ToList(), new RecordFacts(record, words));
        var sectors = record.Sectors.Where(code => SectorCodes.Divisions(code).Intersect(question.Divisions).Any()).ToList();
        return new AlikeMeasure(
            record,
            [
                .. context.To(record.Government).Select(reason => AlikeWords.Of(reason, context, record.Government, texts)),
                .. groups.Count == 0 ? Array.Empty<string>() : [texts["Alike.Groups", string.Join(", ", groups.Select(code => PlanNames.Group(code, CultureInfo.CurrentUICulture)))]],
                .. sectors.Count == 0 ? Array.Empty<string>() : [texts["Alike.Sectors", string.Join(", ", sectors.Select(code => SectorNames.Of(code, CultureInfo.CurrentUICulture)))]],
            ],
            [.. Told.Select(field => (facts.Name(field), facts.Value(field)))]);
    }

    /// <summary>How much of what decides is known.</summary>
    private static int Known(MeasureRecord record) =>
        (record.Costs.IsEmpty ? 0 : 1) + (record.Benefits.IsEmpty ? 0 : 1) + (record.DaysToFirstPayment is null ? 0 : 1) + (record.Evidence is { Level: > EvidenceLevel.Announced } ? 1 : 0) + (record.Contact.Length == 0 ? 0 : 1);
}
