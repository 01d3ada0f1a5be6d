using Microsoft.EntityFrameworkCore;
using Vicinal.Formats.Records;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Sharing.Pulling;

/// <summary>Keeps what arrived, inside the caller's transaction: records are shown, replaced, taken back or emptied as their own instance says.</summary>
internal sealed class EntryTaking(VicinalDb db, MeasureKeeping keeping, WordIndex words)
{
    private const int MostRefused = 1000;

    /// <summary>Takes the arrivals of one page.</summary>
    /// <param name="source">From where; tracked.</param>
    /// <param name="isFresh">Whether the sender answered just now, so that what it says of its own records counts, whatever was known; false for files, which may be old.</param>
    /// <param name="own">This instance.</param>
    /// <param name="arrivals">Checked.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task TakeAsync(MeasureSource source, bool isFresh, Guid own, IReadOnlyCollection<Arrival> arrivals, CancellationToken cancellation)
    {
        await NoteRefusedAsync(source, arrivals, cancellation);
        var good = arrivals.Where(arrival => arrival.Problem is null).ToList();
        var held = await HeldAsync(good, cancellation);
        var direct = (await db.Set<MeasureSource>().AsNoTracking().Select(one => new { one.Instance, one.Epoch }).ToListAsync(cancellation)).ToDictionary(one => one.Instance, one => one.Epoch);
        var work = new Work();
        foreach (var arrival in good)
        {
            var entry = arrival.Entry;
            var (isDirect, copy) = (entry.Instance == source.Instance, held.Copies.GetValueOrDefault((entry.Instance, entry.Record)));
            var row = copy is { MeasureId: { } id, IsSame: false } ? held.Rows[id] : null;

            // Where the instance itself is followed, a third one's word of another stretch of its numbers is old or too early.
            var isFollowed = direct.TryGetValue(entry.Instance, out var theirs);
            if (!isDirect && theirs is not null && theirs != entry.Epoch)
                continue;
            var goesOn = isDirect || !isFollowed;
            if (copy is { Kind: ChangeKind.Forgotten } || (copy is not null && !IsNews(copy, entry, row, isDirect && isFresh)))
            {
                // What was forgotten stays so, also where its instance came back from a backup that still had it.
                if (goesOn && copy.Number == entry.Number && copy.Epoch == entry.Epoch)
                    Seen(copy, source);
                continue;
            }

            if (copy is null)
                db.Add(copy = new MeasureCopy { Instance = entry.Instance, Record = entry.Record, At = entry.At, Signature = entry.Signature });
            if (goesOn || copy.SourceId is null)
                Seen(copy, source);
            copy.CheckedAt = db.Now;
            copy.Take(entry);
            Sort(work, arrival, copy, row, held);
        }

        await DoAsync(work, own, cancellation);
    }

    /// <summary>What a whole round did not find is not at its instance any more: it stays, and says so.</summary>
    public async Task MissAsync(MeasureSource source, CancellationToken cancellation)
    {
        var (id, instance, round, now) = (source.Id, source.Instance, source.Round, db.Now);
        await db.Set<MeasureCopy>().Where(copy => copy.SourceId == id && copy.Instance == instance && copy.Round < round && copy.MissingSince == null)
            .ExecuteUpdateAsync(set => set.SetProperty(copy => copy.MissingSince, now), cancellation);
    }

    private static void Seen(MeasureCopy copy, MeasureSource source) => (copy.SourceId, copy.Round, copy.MissingSince) = (source.Id, source.Round, null);

    /// <summary>Whether an entry says something that is not known. The order of numbers decides, within an epoch and then of epochs, unless the instance itself says it now.</summary>
    private static bool IsNews(MeasureCopy copy, ChangeEntry entry, StoredMeasure? row, bool counts)
    {
        var same = copy.Epoch == entry.Epoch && copy.Number == entry.Number && copy.Kind == entry.Kind && copy.Version == entry.Version;
        if (counts)
            return !same || (entry.Kind == ChangeKind.Published && !string.Equals(copy.Document ?? row?.Document, entry.Document, StringComparison.Ordinal));
        return copy.Epoch == entry.Epoch ? entry.Number > copy.Number : OwnIdentity.IsLater(entry.Epoch, copy.Epoch);
    }

    private static void Sort(Work work, Arrival arrival, MeasureCopy copy, StoredMeasure? row, Held held)
    {
        var entry = arrival.Entry;
        if (arrival.Record is null)
        {
            // Taken back before it was ever shown here, or our own record says the same: nothing here changes. That it was forgotten is remembered.
            if (entry.Kind == ChangeKind.Forgotten)
                copy.Document = null;
            if (row is not null && (row.State != StateOf(entry.Kind) || row.State == MeasureState.Merged || row.Reason != entry.Reason))
                work.Moved.Add((copy, row, entry));
        }
        else if (row is not null)
        {
            if (row.State != MeasureState.Published || !string.Equals(copy.Document ?? row.Document, entry.Document, StringComparison.Ordinal))
                work.Changed.Add((copy, row, arrival));
        }
        else if (copy.IsSame && string.Equals(copy.Document, entry.Document, StringComparison.Ordinal))
        {
            // Our own record said the same when it came; what has changed here since is our own.
        }
        else if (held.Own.TryGetValue(entry.Record, out var mine) && string.Equals(mine.Document, entry.Document, StringComparison.Ordinal))
            (copy.IsSame, copy.MeasureId, copy.Document) = (true, mine.Id, entry.Document);
        else
        {
            (copy.IsSame, copy.MeasureId) = (false, null);
            if (held.Emptied.TryGetValue((entry.Instance, entry.Record), out var emptied))
                work.Changed.Add((copy, emptied, arrival));
            else
                work.New.Add((copy, arrival));
        }
    }

    private async Task DoAsync(Work work, Guid own, CancellationToken cancellation)
    {
        var count = work.New.Count + work.Changed.Count + work.Moved.Count;
        if (count == 0)
            return;
        var names = await LocalNames.ReadAsync(db, own, [.. work.New.Select(one => one.Arrival), .. work.Changed.Select(one => one.Arrival), .. work.Moved.Select(one => new Arrival(one.Entry, null, null))], cancellation);
        foreach (var (_, arrival) in work.New)
            names.Give(new RecordAddress(arrival.Entry.Instance, arrival.Entry.Record));
        var numbers = await keeping.NextAsync(count, work.New.Count, cancellation);
        var added = await keeping.AddAsync([.. work.New.Select(one => (names.Localised(one.Arrival.Entry, one.Arrival.Record!), (Guid?)one.Arrival.Entry.Instance))], numbers, cancellation);
        foreach (var (one, row) in work.New.Zip(added))
            Tie(one.Copy, row, one.Arrival.Entry);
        foreach (var (copy, row, arrival) in work.Changed)
        {
            // After a restore the same number may stand for other words; the later word of the instance counts.
            await db.Set<MeasureVersion>().Where(version => version.MeasureId == row.Id && version.Number == arrival.Entry.Version).ExecuteDeleteAsync(cancellation);
            await keeping.PutAsync(row, names.Localised(arrival.Entry, arrival.Record!), "", numbers, cancellation);
            Tie(copy, row, arrival.Entry);
        }

        foreach (var (copy, row, entry) in work.Moved)
            await MoveAsync(copy, row, entry, names, numbers, cancellation);
    }

    private static void Tie(MeasureCopy copy, StoredMeasure row, ChangeEntry entry)
    {
        copy.MeasureId = row.Id;
        copy.Document = string.Equals(row.Document, entry.Document, StringComparison.Ordinal) ? null : entry.Document;
    }

    private async Task MoveAsync(MeasureCopy copy, StoredMeasure row, ChangeEntry entry, LocalNames names, MeasureNumbers numbers, CancellationToken cancellation)
    {
        row.Reason = entry.Reason;
        row.MergedInto = entry.Into is { } into ? names.Of(into) : null;
        row.State = StateOf(entry.Kind);
        if (entry.Kind == ChangeKind.Forgotten)
        {
            copy.Document = null;
            await keeping.EmptyAsync(row, cancellation);
        }

        await words.RemoveAsync(row.Number, cancellation);
        keeping.Note(row, entry.Kind == ChangeKind.Forgotten ? MeasureChangeKind.Forgotten : MeasureChangeKind.Withdrawn, numbers);
    }

    private static MeasureState StateOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Published => MeasureState.Published,
        ChangeKind.Withdrawn => MeasureState.Withdrawn,
        ChangeKind.Merged => MeasureState.Merged,
        ChangeKind.Forgotten => MeasureState.Forgotten,
    };

    private async Task<Held> HeldAsync(IReadOnlyCollection<Arrival> arrivals, CancellationToken cancellation)
    {
        var records = arrivals.Select(arrival => arrival.Entry.Record).ToHashSet(StringComparer.Ordinal);
        var copies = (await db.Set<MeasureCopy>().Where(copy => records.Contains(copy.Record)).ToListAsync(cancellation)).ToDictionary(copy => (copy.Instance, copy.Record));
        var ids = copies.Values.Where(copy => !copy.IsSame).Select(copy => copy.MeasureId).OfType<Guid>().ToHashSet();
        var rows = await db.Set<StoredMeasure>().Where(measure => ids.Contains(measure.Id)).ToDictionaryAsync(measure => measure.Id, cancellation);
        var others = await db.Set<StoredMeasure>().Where(measure => records.Contains(measure.Key) && !ids.Contains(measure.Id)).ToListAsync(cancellation);
        return new Held(
            copies,
            rows,
            others.Where(measure => measure is { Origin: null, State: MeasureState.Published }).ToDictionary(measure => measure.Key, StringComparer.Ordinal),
            others.Where(measure => measure is { Origin: not null, State: MeasureState.Forgotten }).ToDictionary(measure => (measure.Origin!.Value, measure.Key)));
    }

    private async Task NoteRefusedAsync(MeasureSource source, IReadOnlyCollection<Arrival> arrivals, CancellationToken cancellation)
    {
        var (id, records) = (source.Id, arrivals.Select(arrival => arrival.Entry.Record).ToHashSet(StringComparer.Ordinal));
        await db.Set<RefusedEntry>().Where(entry => entry.SourceId == id && records.Contains(entry.Record)).ExecuteDeleteAsync(cancellation);
        var room = MostRefused - await db.Set<RefusedEntry>().CountAsync(entry => entry.SourceId == id, cancellation);
        foreach (var arrival in arrivals.Where(arrival => arrival.Problem is not null).Take(Math.Max(0, room)))
        {
            db.Add(new RefusedEntry
            {
                SourceId = id, Instance = arrival.Entry.Instance, Record = Short(arrival.Entry.Record, RecordProblems.LongestSource), Problem = Short(arrival.Problem!, SharingTables.LongestProblem), At = db.Now,
            });
        }
    }

    private static string Short(string text, int most) => text.Length <= most ? text : text[..most];

    private sealed class Work
    {
        public List<(MeasureCopy Copy, Arrival Arrival)> New { get; } = [];

        public List<(MeasureCopy Copy, StoredMeasure Row, Arrival Arrival)> Changed { get; } = [];

        public List<(MeasureCopy Copy, StoredMeasure Row, ChangeEntry Entry)> Moved { get; } = [];
    }

    private sealed record Held(
        IReadOnlyDictionary<(Guid Instance, string Record), MeasureCopy> Copies, IReadOnlyDictionary<Guid, StoredMeasure> Rows, IReadOnlyDictionary<string, StoredMeasure> Own,
        IReadOnlyDictionary<(Guid Instance, string Record), StoredMeasure> Emptied);
}
