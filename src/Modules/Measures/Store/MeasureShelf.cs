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

    /// <summary>Codes of facets of which it must have one or another; where none is given for a facet, nothing is found.</summary>
    public IReadOnlyDictionary<Facet, IReadOnlyCollection<string>> AnyOf { get; init; } = new Dictionary<Facet, IReadOnlyCollection<string>>();

    /// <summary>Only what changed after this number counts; 0 for all.</summary>
    public long Since { get; init; }

    /// <summary>The page goes on below this number of a change, while the counts are those of all; null for the first page.</summary>
    public long? Before { get; init; }
}

/// <summary>What was found.</summary>
/// <param name="Records">One page of it.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Facets">How many of them have each code.</param>
internal sealed record MeasuresFound(IReadOnlyList<MeasureRecord> Records, int Count, IReadOnlyDictionary<(Facet Facet, string Code), int> Facets)
{
    /// <summary>The number of the change after which the next page goes on, where the last changed stand first; null where there is no more.</summary>
    public long? Next { get; init; }
}

/// <summary>A published record as it is kept.</summary>
/// <param name="Key">Its part of the address.</param>
/// <param name="Document">Its canonical JSON, in one line.</param>
/// <param name="ChangedAt">When it last changed.</param>
internal sealed record KeptRecord(string Key, string Document, NodaTime.Instant ChangedAt);

/// <summary>Finds and reads records.</summary>
internal sealed class MeasureShelf(VicinalDb db, WordIndex words, FacetIndex index)
{
    /// <summary>Most records of a page.</summary>
    public const int PageSize = 20;

    /// <summary>Most records that stand for a place: more would be no guide.</summary>
    public const int MostHere = 2000;

    private const int AtOnce = 500;

    /// <summary>The facets whose codes are counted where nothing else is asked for.</summary>
    public static IReadOnlyCollection<Facet> Counted { get; } = [Facet.Instrument, Facet.Phase, Facet.Group, Facet.Level, Facet.Country, Facet.Evidence];

    public async Task<MeasuresFound> FindAsync(MeasureSearch search, int skip, int take, CancellationToken cancellation, IReadOnlyCollection<Facet>? counted = null)
    {
        var answer = await AskAsync(search, counted ?? Counted, skip, take, cancellation);
        var documents = (await RowsAsync(answer.Numbers, cancellation)).ToDictionary(row => row.Number, row => row.Kept.Document);
        return new MeasuresFound([.. answer.Numbers.Where(documents.ContainsKey).Select(number => Read(documents[number]))], answer.Count, answer.Facets) { Next = answer.Next };
    }

    /// <summary>Records that share most with what is wished, as <see cref="FacetIndex.Closest"/> orders them.</summary>
    public async Task<IReadOnlyList<MeasureRecord>> ClosestAsync(IReadOnlyList<Wish> wishes, int take, CancellationToken cancellation)
    {
        await index.RefreshAsync(db, cancellation);
        return [.. (await InOrderAsync(index.Closest(wishes, take), cancellation)).Select(row => Read(row.Document))];
    }

    /// <summary>How many there are.</summary>
    public async Task<int> CountAsync(MeasureSearch search, CancellationToken cancellation) => (await AskAsync(search, [], 0, 0, cancellation)).Count;

    /// <summary>The last changed of what is found, as they are kept.</summary>
    public async Task<IReadOnlyList<KeptRecord>> NewestAsync(MeasureSearch search, int take, CancellationToken cancellation) =>
        await InOrderAsync((await AskAsync(search with { Sort = MeasureSort.Recent }, [], 0, take, cancellation)).Numbers, cancellation);

    /// <summary>All that is found, the last changed first, a few hundred at a time.</summary>
    public async IAsyncEnumerable<KeptRecord> AllAsync(MeasureSearch search, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var answer = await AskAsync(search with { Sort = MeasureSort.Recent }, [], 0, int.MaxValue, cancellation);
        foreach (var numbers in answer.Numbers.Chunk(AtOnce))
        {
            foreach (var row in await InOrderAsync(numbers, cancellation))
                yield return row;
        }
    }

    /// <summary>The number of the last change of any record.</summary>
    public Task<long> LastAsync(CancellationToken cancellation) => db.Set<MeasureClock>().AsNoTracking().Select(clock => clock.Last).SingleAsync(cancellation);

    private async Task<IndexAnswer> AskAsync(MeasureSearch search, IReadOnlyCollection<Facet> counted, int skip, int take, CancellationToken cancellation)
    {
        var language = System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        await index.RefreshAsync(db, cancellation);
        var found = await words.FindAsync(search.Words, language, onlyTitle: false, cancellation);
        var titles = found is { Count: > 1 } && search.Sort == MeasureSort.Fit ? await words.FindAsync(search.Words, language, onlyTitle: true, cancellation) : null;
        return index.Find(search, found, titles, counted, skip, take);
    }

    private async Task<IReadOnlyList<KeptRecord>> InOrderAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellation)
    {
        var rows = (await RowsAsync(numbers, cancellation)).ToDictionary(row => row.Number, row => row.Kept);
        return [.. numbers.Where(rows.ContainsKey).Select(number => rows[number])];
    }

    private async Task<List<(long Number, KeptRecord Kept)>> RowsAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellation) =>
        [.. (await db.Set<StoredMeasure>().AsNoTracking().Where(measure => numbers.Contains(measure.Number) && measure.State == MeasureState.Published)
            .Select(measure => new { measure.Number, measure.Key, measure.Document, measure.ChangedAt }).ToListAsync(cancellation))
            .Select(row => (row.Number, new KeptRecord(row.Key, row.Document, row.ChangedAt)))];

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
