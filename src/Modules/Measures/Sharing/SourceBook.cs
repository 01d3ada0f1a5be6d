using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Sharing.Pulling;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Measures.Store;
using Vicinal.Platform.Database;
using Vicinal.Platform.Jobs;
using Vicinal.Platform.Safety.Outgoing;

namespace Vicinal.Measures.Sharing;

/// <summary>Who answers at an address.</summary>
internal abstract record LookOutcome
{
    private LookOutcome()
    {
    }

    public sealed record Found(string Address, InstanceCard Card) : LookOutcome;

    /// <summary>It could not be fetched.</summary>
    public sealed record NotFetched(OutgoingRefusal Why, string About) : LookOutcome;

    /// <summary>Nobody there says who it is in a form that is known.</summary>
    public sealed record NoInstance : LookOutcome;

    /// <summary>It is this instance.</summary>
    public sealed record Ourselves : LookOutcome;

    /// <summary>Another key answers than the one that was shown.</summary>
    public sealed record OtherKey : LookOutcome;
}

/// <summary>A source with its instance and what came of it.</summary>
internal sealed record KnownSource(MeasureSource Source, KnownInstance Instance, int Records, int Missing, int Refused);

/// <summary>Which instances records are taken from. Who may say so is the caller's to ask.</summary>
internal sealed class SourceBook(VicinalDb db, OutgoingRequests outgoing, OwnIdentity identity, MeasureKeeping keeping, WordIndex words, JobRequests jobs)
{
    private const int MostCardBytes = 10_000;
    private const int AtOnce = 200;

    /// <summary>All sources, by name.</summary>
    public async Task<IReadOnlyList<KnownSource>> ListAsync(CancellationToken cancellation)
    {
        var rows = await db.Set<MeasureSource>().AsNoTracking().Join(db.Set<KnownInstance>().AsNoTracking(), source => source.Instance, instance => instance.Id, (source, instance) => new { source, instance }).ToListAsync(cancellation);
        var copies = (await db.Set<MeasureCopy>().Where(copy => copy.SourceId != null && copy.MeasureId != null && !copy.IsSame && copy.Kind == ChangeKind.Published)
            .GroupBy(copy => copy.SourceId).Select(group => new { group.Key, Records = group.Count(), Missing = group.Count(copy => copy.MissingSince != null) }).ToListAsync(cancellation)).ToDictionary(group => group.Key!.Value);
        var refused = (await db.Set<RefusedEntry>().GroupBy(entry => entry.SourceId).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation)).ToDictionary(group => group.Key, group => group.Count);
        return [.. rows.OrderBy(row => row.instance.Name, StringComparer.CurrentCulture).Select(row =>
        {
            var found = copies.GetValueOrDefault(row.source.Id);
            return new KnownSource(row.source, row.instance, found?.Records ?? 0, found?.Missing ?? 0, refused.GetValueOrDefault(row.source.Id));
        })];
    }

    /// <summary>Entries of a source that were not taken, the newest first.</summary>
    public Task<List<RefusedEntry>> RefusedAsync(Guid source, CancellationToken cancellation) =>
        db.Set<RefusedEntry>().AsNoTracking().Where(entry => entry.SourceId == source).OrderByDescending(entry => entry.At).Take(AtOnce).ToListAsync(cancellation);

    /// <summary>Asks an address who it is.</summary>
    public async Task<LookOutcome> LookAsync(string typed, CancellationToken cancellation)
    {
        var address = Root(typed);
        switch (await outgoing.GetAsync(address + "/api/v1/measures/instance", MostCardBytes, cancellation))
        {
            case OutgoingAnswer.Refused(var why, var about):
                return new LookOutcome.NotFetched(why, about);
            case OutgoingAnswer.Fetched(var body) when ChangePageJson.ReadCard(body, address) is { IsRefused: false, Value: var card }:
                return card.Id == (await identity.RowAsync(cancellation)).Instance ? new LookOutcome.Ourselves() : new LookOutcome.Found(address, card);
            default:
                return new LookOutcome.NoInstance();
        }
    }

    /// <summary>Takes records from an address from now on, if the key there is the one that a person compared.</summary>
    public async Task<LookOutcome> AddAsync(string address, string fingerprint, CancellationToken cancellation)
    {
        var look = await LookAsync(address, cancellation);
        if (look is not LookOutcome.Found(var root, var card))
            return look;
        if (!IsSame(card.Fingerprint, fingerprint))
            return new LookOutcome.OtherKey();
        await db.WriteAsync(async () =>
        {
            var source = await PinAsync(card, cancellation);
            (source.Address, source.State, source.Problem) = (root, SourceState.Active, SourceProblem.None);
            PullJob.Ask(jobs, source.Id);
        }, cancellation);
        return look;
    }

    /// <summary>Believes the key of an instance and has a source for it; what came with another key is read again. The caller saves.</summary>
    public async Task<MeasureSource> PinAsync(InstanceCard card, CancellationToken cancellation)
    {
        var known = await db.Set<KnownInstance>().SingleOrDefaultAsync(one => one.Id == card.Id, cancellation);
        var source = await db.Set<MeasureSource>().SingleOrDefaultAsync(one => one.Instance == card.Id, cancellation);
        if (known is null)
            db.Add(known = new KnownInstance { Id = card.Id, Name = card.Name, Address = card.Address, PublicKey = card.Key, SeenAt = db.Now });
        if (source is null)
            db.Add(source = new MeasureSource { Instance = card.Id, State = SourceState.File, AddedAt = db.Now });
        if (!string.Equals(known.PublicKey, card.Key, StringComparison.Ordinal))
            (known.PublicKey, source.Epoch, source.Cursor) = (card.Key, null, 0);
        known.OfferedKey = null;
        return source;
    }

    /// <summary>Whether two fingerprints are the same, however they are spaced.</summary>
    public static bool IsSame(string fingerprint, string typed) => string.Equals(Bare(fingerprint), Bare(typed), StringComparison.Ordinal);

    /// <summary>Pulls now.</summary>
    public Task PullAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, source => PullJob.Ask(jobs, source.Id), cancellation);

    public Task PauseAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, source => source.State = source.State == SourceState.Active ? SourceState.Paused : source.State, cancellation);

    public Task ResumeAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, source =>
    {
        if (source.State != SourceState.Paused)
            return;
        source.State = SourceState.Active;
        PullJob.Ask(jobs, source.Id);
    }, cancellation);

    /// <summary>Reads everything from the beginning, such as after an upgrade of this program.</summary>
    public Task AgainAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, Begin, cancellation);

    /// <summary>Believes the key that is offered.</summary>
    /// <returns>False where the fingerprint is not that of the offered key.</returns>
    public Task<bool> AcceptKeyAsync(Guid id, string fingerprint, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        if (await db.Set<MeasureSource>().SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } source)
            return false;
        var known = await db.Set<KnownInstance>().SingleAsync(one => one.Id == source.Instance, cancellation);
        if (known.OfferedKey is not { } offered || !IsSame(VerifyingKey.Fingerprint(offered), fingerprint))
            return false;
        (known.PublicKey, known.OfferedKey, source.Problem) = (offered, null, SourceProblem.None);
        Begin(source);
        return true;
    }, cancellation);

    /// <summary>Takes no more from there. What came from there stays, or its texts are deleted here.</summary>
    /// <param name="id">Which.</param>
    /// <param name="forgets">Whether what came from there goes.</param>
    /// <param name="reason">Why, for everybody who comes to one of its pages.</param>
    /// <param name="cancellation">Ends the work early; it can be done again.</param>
    public async Task RemoveAsync(Guid id, bool forgets, string reason, CancellationToken cancellation)
    {
        await PauseAsync(id, cancellation);
        while (forgets && await ForgetSomeAsync(id, reason, cancellation))
            db.ChangeTracker.Clear();
        await db.WriteAsync(async () =>
        {
            if (await db.Set<MeasureSource>().SingleOrDefaultAsync(one => one.Id == id, cancellation) is { } source)
                db.Remove(source);
        }, cancellation);
    }

    private Task<bool> ForgetSomeAsync(Guid source, string reason, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        var copies = await db.Set<MeasureCopy>().Where(copy => copy.SourceId == source).OrderBy(copy => copy.Id).Take(AtOnce).ToListAsync(cancellation);
        var ids = copies.Where(copy => !copy.IsSame).Select(copy => copy.MeasureId).OfType<Guid>().ToList();
        await keeping.NextAsync(0, 0, cancellation);
        var rows = await db.Set<StoredMeasure>().Where(measure => ids.Contains(measure.Id) && measure.State != MeasureState.Forgotten).ToListAsync(cancellation);
        var numbers = await keeping.NextAsync(rows.Count, 0, cancellation);
        foreach (var row in rows)
        {
            (row.State, row.Reason, row.MergedInto) = (MeasureState.Forgotten, reason, null);
            await keeping.EmptyAsync(row, cancellation);
            await words.RemoveAsync(row.Number, cancellation);
            keeping.Note(row, MeasureChangeKind.Forgotten, numbers);
        }

        db.RemoveRange(copies);
        return copies.Count > 0;
    }, cancellation);

    private void Begin(MeasureSource source)
    {
        (source.Epoch, source.Cursor, source.Mark) = (null, 0, "");
        if (source.State == SourceState.Active)
            PullJob.Ask(jobs, source.Id);
    }

    private Task ChangeAsync(Guid id, Action<MeasureSource> change, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        if (await db.Set<MeasureSource>().SingleOrDefaultAsync(one => one.Id == id, cancellation) is { } source)
            change(source);
    }, cancellation);

    /// <summary>The root of an instance, also where the address of one of its pages was copied.</summary>
    private static string Root(string typed)
    {
        var address = typed.Trim().Split('?', '#')[0].TrimEnd('/');
        if (address.IndexOf("/measures", StringComparison.OrdinalIgnoreCase) is var at and > 0)
            address = address[..at];
        foreach (var part in (string[])["/api/v1", "/es", "/fr"])
            address = address.EndsWith(part, StringComparison.OrdinalIgnoreCase) ? address[..^part.Length] : address;
        return address;
    }

    private static string Bare(string fingerprint) => new([.. fingerprint.Where(char.IsAsciiHexDigit).Select(sign => char.ToLower(sign, CultureInfo.InvariantCulture))]);
}
