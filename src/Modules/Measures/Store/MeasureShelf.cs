using Microsoft.EntityFrameworkCore;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Store;

/// <summary>What is looked for.</summary>
/// <param name="Words">Words, each of which must stand somewhere in the record, in whatever language; where no record has them all, the last may be the beginning of one.</param>
/// <param name="Codes">One code of each facet that is asked for.</param>
internal sealed record MeasureSearch(string Words, IReadOnlyDictionary<Facet, string> Codes)
{
    /// <summary>The day on which it must be in force; null for any. What is not known of its beginning or end does not speak against it.</summary>
    public DateOnly? On { get; init; }

    public MeasureSort Sort { get; init; }
}

/// <summary>What was found.</summary>
/// <param name="Records">One page of it.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Facets">How many of them have each code.</param>
internal sealed record MeasuresFound(IReadOnlyList<MeasureRecord> Records, int Count, IReadOnlyDictionary<(Facet Facet, string Code), int> Facets);

/// <summary>Finds and reads records.</summary>
internal sealed class MeasureShelf(VicinalDb db, WordIndex words, FacetIndex index)
{
    /// <summary>Most records of a page.</summary>
    public const int PageSize = 20;

    /// <summary>Most records that stand for a place: more would be no guide.</summary>
    public const int MostHere = 2000;

    private static readonly Facet[] Counted = [Facet.Instrument, Facet.Phase, Facet.Group, Facet.Level, Facet.Country, Facet.Evidence];

    public async Task<MeasuresFound> FindAsync(MeasureSearch search, int skip, int take, CancellationToken cancellation)
    {
        var language = System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        await index.RefreshAsync(db, cancellation);
        var found = await words.FindAsync(search.Words, language, onlyTitle: false, cancellation);
        var titles = found is { Count: > 1 } && search.Sort == MeasureSort.Fit ? await words.FindAsync(search.Words, language, onlyTitle: true, cancellation) : null;
        var answer = index.Find(search, found, titles, Counted, skip, take);
        var numbers = answer.Numbers;
        var documents = await db.Set<StoredMeasure>().AsNoTracking().Where(measure => numbers.Contains(measure.Number) && measure.State == MeasureState.Published)
            .Select(measure => new { measure.Number, measure.Document }).ToDictionaryAsync(row => row.Number, row => row.Document, cancellation);
        return new MeasuresFound([.. numbers.Where(documents.ContainsKey).Select(number => Read(documents[number]))], answer.Count, answer.Facets);
    }

    /// <summary>The newest version of a published record; null where there is none.</summary>
    public async Task<MeasureRecord?> OfAsync(string key, CancellationToken cancellation) =>
        await RowAsync(key, cancellation) is { State: MeasureState.Published } row ? Read(row.Document) : null;

    /// <summary>The record's row, whatever its state; null where there never was one.</summary>
    public Task<StoredMeasure?> RowAsync(string key, CancellationToken cancellation) =>
        db.Set<StoredMeasure>().AsNoTracking().SingleOrDefaultAsync(measure => measure.Key == key, cancellation);

    /// <summary>One version of a record; null where there is none of that number.</summary>
    public async Task<MeasureRecord?> VersionAsync(string key, int number, CancellationToken cancellation) =>
        await db.Set<MeasureVersion>().AsNoTracking().Where(version => version.Number == number && db.Set<StoredMeasure>().Any(measure => measure.Key == key && measure.Id == version.MeasureId))
            .Select(version => version.Document).SingleOrDefaultAsync(cancellation) is { } document ? Read(document) : null;

    /// <summary>Records in force in any of these areas.</summary>
    public async Task<IReadOnlyList<MeasureRecord>> InAsync(IReadOnlyCollection<string> areas, CancellationToken cancellation)
    {
        var here = db.Set<MeasureCode>().Where(code => code.Facet == Facet.Area && areas.Contains(code.Code)).Select(code => code.MeasureId);
        return [.. (await db.Set<StoredMeasure>().AsNoTracking().Where(measure => measure.State == MeasureState.Published && here.Contains(measure.Id)).OrderBy(measure => measure.Key).Take(MostHere).Select(measure => measure.Document).ToListAsync(cancellation)).Select(Read)];
    }

    /// <summary>Titles of other records by their ids, in a language; an id that is not here is left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(IEnumerable<string> keys, string language, CancellationToken cancellation)
    {
        var wanted = keys.Distinct(StringComparer.Ordinal).ToList();
        var documents = await db.Set<StoredMeasure>().AsNoTracking().Where(measure => measure.State == MeasureState.Published && wanted.Contains(measure.Key)).Select(measure => measure.Document).ToListAsync(cancellation);
        return documents.Select(Read).ToDictionary(record => record.Id, record => record.TextIn(language).Title, StringComparer.Ordinal);
    }

    private static MeasureRecord Read(string document) => MeasureKeeping.Read(document);
}
