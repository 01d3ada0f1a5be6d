using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Store;

/// <summary>In which order found records are shown.</summary>
internal enum MeasureSort
{
    /// <summary>Those with all words in a title first, then the better evidenced, then the last changed.</summary>
    Fit,

    /// <summary>The last changed first.</summary>
    Recent,

    /// <summary>The better evidenced first, then the last changed.</summary>
    Evidence,
}

/// <summary>
/// Which published records have which codes, in memory: one set of record numbers for each code. It follows the numbers of changes: before each search one number is read,
/// and where it has moved only the records that changed since, so every node answers from what is committed. About 150 bytes a record.
/// </summary>
internal sealed class FacetIndex : IDisposable
{
    private readonly Dictionary<(Facet Facet, string Code), NumberSet> _sets = [];
    private readonly Dictionary<long, Entry> _entries = [];
    private readonly NumberSet _all = new();
    private readonly Lock _reading = new();
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private long _sequence;

    /// <summary>Brings the index up to what is committed.</summary>
    public async Task RefreshAsync(VicinalDb db, CancellationToken cancellation)
    {
        var newest = await db.Set<MeasureClock>().AsNoTracking().Select(clock => clock.Last).SingleAsync(cancellation);
        if (newest <= Interlocked.Read(ref _sequence))
            return;
        await _refreshing.WaitAsync(cancellation);
        try
        {
            // What commits while this reads has a higher number and is read again the next time.
            var known = Interlocked.Read(ref _sequence);
            newest = await db.Set<MeasureClock>().AsNoTracking().Select(clock => clock.Last).SingleAsync(cancellation);
            if (newest <= known)
                return;
            var changed = db.Set<StoredMeasure>().AsNoTracking().Where(measure => measure.Sequence > known);
            var rows = await changed.Select(measure => new { measure.Number, measure.Sequence, measure.State, measure.From, measure.To }).ToListAsync(cancellation);
            var codes = await changed.Where(measure => measure.State == MeasureState.Published)
                .Join(db.Set<MeasureCode>(), measure => measure.Id, code => code.MeasureId, (measure, code) => new { measure.Number, code.Facet, code.Code }).ToListAsync(cancellation);
            lock (_reading)
            {
                foreach (var row in rows)
                {
                    Remove(row.Number);
                    if (row.State != MeasureState.Published)
                        continue;
                    _all.Add(row.Number);
                    _entries[row.Number] = new Entry(row.Sequence, row.From?.ToDateOnly().DayNumber ?? int.MinValue, row.To?.ToDateOnly().DayNumber ?? int.MaxValue, []);
                }

                foreach (var code in codes)
                {
                    if (_entries.TryGetValue(code.Number, out var entry))
                        Put(code.Number, entry, (code.Facet, code.Code));
                }
            }

            Interlocked.Exchange(ref _sequence, newest);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>What fits, counted exactly, and one page of it.</summary>
    /// <param name="search">Codes and the day that are asked for.</param>
    /// <param name="words">Records with the words; null where none are asked for.</param>
    /// <param name="titles">Those of them with the words in a title; null where that does not matter.</param>
    /// <param name="counted">Facets of which every code is counted.</param>
    /// <param name="skip">How many to leave out first.</param>
    /// <param name="take">At most so many.</param>
    public IndexAnswer Find(MeasureSearch search, NumberSet? words, NumberSet? titles, IReadOnlyCollection<Facet> counted, int skip, int take)
    {
        lock (_reading)
        {
            var found = words is null ? _all : _all.And(words);
            foreach (var (facet, code) in search.Codes)
            {
                if (!_sets.TryGetValue((facet, code), out var set))
                    return new IndexAnswer([], 0, new Dictionary<(Facet, string), int>());
                found = found.And(set);
            }

            foreach (var (facet, codes) in search.AnyOf)
                found = found.And(Union(facet, codes));
            if (search.On is { } on)
                found = Where(found, entry => entry.From <= on.DayNumber && on.DayNumber < entry.To);
            if (search.Since > 0)
                found = Where(found, entry => entry.Sequence > search.Since);
            var counts = new Dictionary<(Facet, string), int>();
            foreach (var (key, set) in _sets)
            {
                if (counted.Contains(key.Facet) && set.CountIn(found) is > 0 and var count)
                    counts[key] = count;
            }

            var rest = search.Before is { } before ? Where(found, entry => entry.Sequence < before) : found;
            var page = Page(rest, titles, search.Sort, skip, take);
            return new IndexAnswer(page, found.Count, counts) { Next = search.Sort == MeasureSort.Recent && page.Count > 0 && (long)skip + page.Count < rest.Count ? _entries[page[^1]].Sequence : null };
        }
    }

    /// <summary>
    /// Those that fulfil most wishes, of which at least one about the government itself; among equals the better evidenced, then the last changed.
    /// Nothing stands behind the order but the number of wishes, so that it can be told.
    /// </summary>
    public IReadOnlyList<long> Closest(IReadOnlyList<Wish> wishes, int take)
    {
        var best = new List<long>();
        lock (_reading)
        {
            var sets = wishes.Select(wish => Union(wish.Facet, wish.Codes)).ToList();
            var taken = new NumberSet();

            // Every choice of wishes, those of most wishes first: each intersects bits, and a record counts for the largest choice that it fulfils.
            var choices = Enumerable.Range(1, (1 << wishes.Count) - 1).Where(choice => wishes.Index().Any(wish => (choice >> wish.Index & 1) == 1 && wish.Item.OfGovernment));
            foreach (var level in choices.GroupBy(choice => System.Numerics.BitOperations.PopCount((uint)choice)).OrderByDescending(level => level.Key))
            {
                if (best.Count >= take)
                    break;
                var added = new NumberSet();
                foreach (var choice in level)
                {
                    foreach (var number in sets.Where((_, wish) => (choice >> wish & 1) == 1).Aggregate((both, set) => both.And(set)).All())
                    {
                        if (!taken.Contains(number))
                            added.Add(number);
                    }
                }

                foreach (var number in added.All())
                    taken.Add(number);
                best.AddRange(Page(added, null, MeasureSort.Evidence, 0, take - best.Count));
            }
        }

        return best;
    }

    private NumberSet Where(NumberSet found, Func<Entry, bool> fits)
    {
        var there = new NumberSet();
        foreach (var number in found.All())
        {
            if (fits(_entries[number]))
                there.Add(number);
        }

        return there;
    }

    private NumberSet Union(Facet facet, IReadOnlyCollection<string> codes)
    {
        var either = new NumberSet();
        foreach (var code in codes)
        {
            if (!_sets.TryGetValue((facet, code), out var set))
                continue;
            foreach (var number in set.All())
                either.Add(number);
        }

        return either;
    }

    /// <summary>The numbers of a page; only as many are put in order as the page needs.</summary>
    private List<long> Page(NumberSet found, NumberSet? titles, MeasureSort sort, int skip, int take)
    {
        var most = (int)Math.Min((long)skip + take, found.Count);
        var best = new PriorityQueue<long, (int, long)>();
        foreach (var number in found.All())
        {
            var entry = _entries[number];
            var first = sort == MeasureSort.Recent ? 0 : entry.Evidence + (sort == MeasureSort.Fit && titles?.Contains(number) == true ? 10 : 0);
            if (best.Count < most)
                best.Enqueue(number, (first, entry.Sequence));
            else if (most > 0)
                best.EnqueueDequeue(number, (first, entry.Sequence));
        }

        var page = new List<long>(best.Count);
        while (best.TryDequeue(out var number, out _))
            page.Add(number);
        page.Reverse();
        return [.. page.Skip(skip)];
    }

    private void Put(long number, Entry entry, (Facet Facet, string Code) key)
    {
        if (!_sets.TryGetValue(key, out var set))
            _sets[key] = set = new NumberSet();
        set.Add(number);
        entry.Sets.Add(set);
        if (key.Facet == Facet.Evidence && Enum.TryParse<Planning.Records.EvidenceLevel>(key.Code, out var level))
            entry.Evidence = (int)level + 1;
    }

    private void Remove(long number)
    {
        _all.Remove(number);
        if (!_entries.Remove(number, out var entry))
            return;
        foreach (var set in entry.Sets)
            set.Remove(number);
    }

    public void Dispose() => _refreshing.Dispose();

    private sealed class Entry(long sequence, int from, int to, List<NumberSet> sets)
    {
        public long Sequence => sequence;

        public int From => from;

        public int To => to;

        public List<NumberSet> Sets => sets;

        public int Evidence { get; set; }
    }
}

/// <summary>Codes of a facet of which a record may have one or another.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Codes">The codes.</param>
/// <param name="OfGovernment">Whether it says something of the government and not of the measure.</param>
internal sealed record Wish(Facet Facet, IReadOnlyCollection<string> Codes, bool OfGovernment);

/// <summary>What an index found.</summary>
/// <param name="Numbers">The records of the page, in order.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Facets">How many of all have each code.</param>
internal sealed record IndexAnswer(IReadOnlyList<long> Numbers, int Count, IReadOnlyDictionary<(Facet Facet, string Code), int> Facets)
{
    /// <summary>As in <see cref="MeasuresFound.Next"/>.</summary>
    public long? Next { get; init; }
}
