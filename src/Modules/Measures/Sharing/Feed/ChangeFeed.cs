using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vicinal.Formats.Records;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Measures.Store;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Sharing.Feed;

/// <summary>
/// This instance's changes as signed pages. A record stands once, at its last change. Own records are signed here; those of others go on as their own instance signed them.
/// </summary>
internal sealed class ChangeFeed(VicinalDb db, OwnIdentity identity)
{
    /// <summary>One page.</summary>
    /// <param name="cursor">The number after which it begins; 0 for the first.</param>
    /// <param name="nonce">What the reader sent, to see that the answer is fresh; may be empty.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<ChangePage> PageAsync(long cursor, string nonce, CancellationToken cancellation)
    {
        var own = await identity.RowAsync(cancellation);
        using var key = SigningKey.Read(own.PrivateKey)!;

        // The last number first: what commits while this reads stands behind it, and comes with a later page.
        var last = await db.Set<MeasureClock>().AsNoTracking().Select(clock => clock.Last).SingleAsync(cancellation);
        var sizes = await db.Set<StoredMeasure>().AsNoTracking().Where(measure => measure.Sequence > cursor && measure.Sequence <= last).OrderBy(measure => measure.Sequence)
            .Take(ChangePage.MostEntries).Select(measure => new { measure.Sequence, measure.Document.Length }).ToListAsync(cancellation);
        var (count, characters) = (0, 0L);
        while (count < sizes.Count && (count == 0 || characters + sizes[count].Length <= ChangePage.FullCharacters))
            characters += sizes[count++].Length;
        var next = count < sizes.Count || count == ChangePage.MostEntries ? sizes[count - 1].Sequence : Math.Max(cursor, last);
        var rows = await db.Set<StoredMeasure>().AsNoTracking().Where(measure => measure.Sequence > cursor && measure.Sequence <= next).OrderBy(measure => measure.Sequence).ToListAsync(cancellation);
        var (entries, origins) = await EntriesAsync(rows, own, key, cancellation);
        var marks = await MarksAsync(own.Epoch, [cursor, next], cancellation);
        return new ChangePage
        {
            Instance = identity.Card(own, key), Epoch = own.Epoch, After = cursor, AfterMark = marks.GetValueOrDefault(cursor, ""), Next = next, NextMark = marks.GetValueOrDefault(next, ""), Last = last,
            Nonce = nonce, At = ChangeEntry.Time(db.Now.ToDateTimeOffset()), Entries = entries, Origins = origins,
        }.SignedWith(key);
    }

    /// <summary>The signed entry of one record, whoever signed it; null where there is none.</summary>
    public async Task<(ChangeEntry Entry, InstanceCard Signer)?> OneAsync(string key, CancellationToken cancellation)
    {
        if (await db.Set<StoredMeasure>().AsNoTracking().SingleOrDefaultAsync(measure => measure.Key == key, cancellation) is not { } row)
            return null;
        var own = await identity.RowAsync(cancellation);
        using var signing = SigningKey.Read(own.PrivateKey)!;
        var (entries, origins) = await EntriesAsync([row], own, signing, cancellation);
        return entries is [var placed] ? (placed.Entry, origins is [var other] ? other : identity.Card(own, signing)) : null;
    }

    /// <summary>All pages from a number to the last, as a file.</summary>
    public async Task WriteAsync(Stream stream, long cursor, CancellationToken cancellation)
    {
        for (var isLast = false; !isLast;)
        {
            var page = await PageAsync(cursor, "", cancellation);
            await stream.WriteAsync(ChangePageJson.Write(page), cancellation);
            await stream.WriteAsync("\n"u8.ToArray(), cancellation);
            (cursor, isLast) = (page.Next, page.IsLast);
        }
    }

    private async Task<(ImmutableArray<PlacedEntry> Entries, ImmutableArray<InstanceCard> Origins)> EntriesAsync(List<StoredMeasure> rows, InstanceIdentity own, SigningKey key, CancellationToken cancellation)
    {
        var ids = rows.Where(row => row.Origin is not null).Select(row => row.Id).ToList();
        var copies = ids.Count == 0 ? [] : (await db.Set<MeasureCopy>().AsNoTracking().Where(copy => copy.MeasureId != null && ids.Contains(copy.MeasureId.Value) && !copy.IsSame).ToListAsync(cancellation)).ToDictionary(copy => copy.MeasureId!.Value);
        var instances = copies.Values.Select(copy => copy.Instance).Distinct().ToList();
        var origins = instances.Count == 0 ? [] : await db.Set<KnownInstance>().AsNoTracking().Where(instance => instances.Contains(instance.Id)).OrderBy(instance => instance.Id).ToListAsync(cancellation);
        var elsewhere = await ElsewhereAsync(rows, cancellation);
        var entries = ImmutableArray.CreateBuilder<PlacedEntry>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Origin is null)
                entries.Add(new PlacedEntry(row.Sequence, Own(row, own, elsewhere).SignedWith(key)));
            else if (copies.TryGetValue(row.Id, out var copy))
                entries.Add(new PlacedEntry(row.Sequence, copy.Entry(copy.Document ?? row.Document)));
        }

        return (entries.ToImmutable(), [.. origins.Select(origin => origin.Card)]);
    }

    private static ChangeEntry Own(StoredMeasure row, InstanceIdentity own, Foreign foreign)
    {
        var kind = row.State switch
        {
            MeasureState.Published => ChangeKind.Published,
            MeasureState.Forgotten => ChangeKind.Forgotten,
            MeasureState.Merged when row.MergedInto is not null => ChangeKind.Merged,
            _ => ChangeKind.Withdrawn,
        };
        return new ChangeEntry
        {
            Instance = own.Instance, Epoch = own.Epoch, Number = row.Sequence, Kind = kind, Record = row.Key, Version = row.Version, At = ChangeEntry.Time(row.ChangedAt.ToDateTimeOffset()), Reason = row.Reason,
            Document = kind == ChangeKind.Published ? row.Document : "", Into = kind == ChangeKind.Merged ? foreign.AddressOf(row.MergedInto!, own.Instance) : null,
            Elsewhere = kind == ChangeKind.Published ? foreign.In(row.Id) : [],
        };
    }

    /// <summary>Which ids in these records of our own stand for records of others.</summary>
    private async Task<Foreign> ElsewhereAsync(List<StoredMeasure> rows, CancellationToken cancellation)
    {
        var names = new Dictionary<Guid, IReadOnlyCollection<string>>();
        if (await db.Set<MeasureCopy>().AnyAsync(copy => !copy.IsSame && copy.MeasureId != null, cancellation))
        {
            foreach (var row in rows.Where(row => row.Origin is null))
                names[row.Id] = [.. References(row.Document), .. row.MergedInto is { } into ? [into] : Array.Empty<string>()];
        }

        var keys = names.Values.SelectMany(of => of).Distinct(StringComparer.Ordinal).ToList();
        var found = keys.Count == 0 ? [] : await db.Set<StoredMeasure>().AsNoTracking().Where(measure => measure.Origin != null && keys.Contains(measure.Key))
            .Join(db.Set<MeasureCopy>().Where(copy => !copy.IsSame), measure => measure.Id, copy => copy.MeasureId, (measure, copy) => new { measure.Key, copy.Instance, copy.Record }).ToListAsync(cancellation);
        return new Foreign(names, found.ToDictionary(one => one.Key, one => new RecordAddress(one.Instance, one.Record), StringComparer.Ordinal));
    }

    private static IReadOnlyCollection<string> References(string document) =>
        document.Length == 0 ? [] : RecordReferences.Of(RecordJson.ReadKept(document)!);

    private async Task<Dictionary<long, string>> MarksAsync(Guid epoch, IReadOnlyCollection<long> numbers, CancellationToken cancellation)
    {
        var changes = await db.Set<MeasureChange>().AsNoTracking().Where(change => numbers.Contains(change.Sequence)).ToListAsync(cancellation);
        var marks = changes.ToDictionary(
            change => change.Sequence,
            change => ChangePage.Mark(epoch, change.Sequence, string.Create(CultureInfo.InvariantCulture, $"{change.MeasureId:D}\n{change.Kind}\n{change.Version}\n{change.At.ToUnixTimeTicks()}")));
        marks[0] = ChangePage.Mark(epoch, 0, "");
        return marks;
    }

    private sealed record Foreign(IReadOnlyDictionary<Guid, IReadOnlyCollection<string>> Names, IReadOnlyDictionary<string, RecordAddress> Addresses)
    {
        public ImmutableArray<ElsewhereName> In(Guid row) => Names.TryGetValue(row, out var names)
            ? [.. names.Where(Addresses.ContainsKey).Order(StringComparer.Ordinal).Select(name => new ElsewhereName(name, Addresses[name].Instance, Addresses[name].Record))]
            : [];

        public RecordAddress AddressOf(string key, Guid own) => Addresses.GetValueOrDefault(key) ?? new RecordAddress(own, key);
    }
}
