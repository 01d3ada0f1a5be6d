using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Formats.Records;
using Vicinal.Planning.Records;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Store;

/// <summary>What came of keeping a record.</summary>
internal abstract record KeepOutcome
{
    private KeepOutcome()
    {
    }

    /// <summary>Kept as a version, with what others had changed meanwhile.</summary>
    /// <param name="Key">The record's key.</param>
    /// <param name="Version">Its newest version.</param>
    /// <param name="IsNew">False where nothing was changed: then there is no version more, and no number is taken.</param>
    public sealed record Kept(string Key, int Version, bool IsNew = true) : KeepOutcome;

    /// <summary>Others changed the same fields: nothing was kept, both are here.</summary>
    public sealed record Clash(MergedRecord Merged, int Theirs) : KeepOutcome;

    /// <summary>The record, or both changes together, break a rule.</summary>
    public sealed record Refused(IReadOnlyList<RecordProblem> Problems) : KeepOutcome;

    /// <summary>There is no such record or version, or it is not published any more.</summary>
    public sealed record Missing : KeepOutcome;

    /// <summary>Another record has this id.</summary>
    public sealed record Taken(string Key) : KeepOutcome;
}

/// <summary>
/// Keeps records with everything by which they are found. A version is never overwritten: who began from an older one gets the changes put together, or both to choose from.
/// Who may do it is the caller's to ask.
/// </summary>
internal sealed class MeasureKeeping(VicinalDb db, Actor actor, WordIndex words, CodeRows codes)
{
    /// <summary>Adds records that are not here yet, as one transaction. None of them may be here.</summary>
    /// <param name="records">The records, right by <see cref="RecordProblems"/>.</param>
    /// <param name="origin">The instance that they came from; null where they are published here.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public Task AddAllAsync(IReadOnlyCollection<MeasureRecord> records, Guid? origin, CancellationToken cancellation) => db.WriteAsync(
        async () => await AddAsync([.. records.Select(record => (record, origin))], await NextAsync(records.Count, records.Count, cancellation), cancellation), cancellation);

    /// <summary>Publishes a record that is not here yet.</summary>
    /// <param name="record">The record; its version becomes 1.</param>
    /// <param name="government">Whose it is, as in roles; null where it is compiled by others.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public Task<KeepOutcome> PublishAsync(MeasureRecord record, Guid? government, CancellationToken cancellation) => db.WriteAsync<KeepOutcome>(
        async () =>
        {
            var first = record with { Version = 1 };
            if (Refused(first) is { } refused)
                return refused;
            var clock = await NextAsync(1, 1, cancellation);
            if (await CircleAsync(first, cancellation) is { } circle)
                return circle;
            if (await db.Set<StoredMeasure>().AnyAsync(measure => measure.Key == record.Id, cancellation))
                return new KeepOutcome.Taken(record.Id);
            await words.PutAsync([(Add(first, null, government, "", clock).Number, first)], cancellation);
            return new KeepOutcome.Kept(record.Id, 1);
        },
        outcome => outcome is KeepOutcome.Kept,
        cancellation);

    /// <summary>Keeps a changed record of this instance.</summary>
    /// <param name="key">Which.</param>
    /// <param name="began">The version from which the person began.</param>
    /// <param name="mine">The record as the person would have it.</param>
    /// <param name="choices">Whose value counts where both changed a field, decided against a version; null where nothing was decided.</param>
    /// <param name="why">Why, in the person's words; may be empty.</param>
    /// <param name="change">What else changes on the row, such as who claimed it; may be null.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public Task<KeepOutcome> ChangeAsync(
        string key, int began, MeasureRecord mine, RecordChoices? choices, string why, Action<StoredMeasure>? change, CancellationToken cancellation) => db.WriteAsync<KeepOutcome>(
        async () =>
        {
            var clock = await NextAsync(1, 0, cancellation);
            if (await MineAsync(key, cancellation) is not { } stored || await VersionAsync(stored.Id, began, cancellation) is not { } before)
                return new KeepOutcome.Missing();
            var merged = RecordMerge.Of(before, Read(stored.Document), mine);
            if (choices?.Against == stored.Version)
                merged = RecordMerge.Resolve(merged, choices.Sides);
            if (!merged.Conflicts.IsEmpty)
                return new KeepOutcome.Clash(merged, stored.Version);
            var next = TextVersions.Stamped(Read(stored.Document), merged.Record with { Id = stored.Key, Version = stored.Version + 1 });
            if ((Refused(next) ?? await CircleAsync(next, cancellation)) is { } refused)
                return refused;
            change?.Invoke(stored);
            if (string.Equals(RecordJson.Write(next with { Version = stored.Version }), stored.Document, StringComparison.Ordinal))
                return new KeepOutcome.Kept(key, stored.Version, IsNew: false);
            await PutAsync(stored, next, why, clock, cancellation);
            return new KeepOutcome.Kept(key, next.Version);
        },
        outcome => outcome is KeepOutcome.Kept { IsNew: true },
        cancellation);

    /// <summary>Takes a record out of searches, or brings it back; its page says which and why.</summary>
    /// <param name="key">Which.</param>
    /// <param name="state">What it becomes.</param>
    /// <param name="reason">Why, for everybody to read.</param>
    /// <param name="mergedInto">The other record where the two are merged.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>False where there is no such record of this instance.</returns>
    public Task<bool> MoveAsync(string key, MeasureState state, string reason, string? mergedInto, CancellationToken cancellation) => db.WriteAsync(
        async () =>
        {
            var clock = await NextAsync(1, 0, cancellation);
            if (await db.Set<StoredMeasure>().SingleOrDefaultAsync(measure => measure.Key == key && measure.Origin == null && measure.State != MeasureState.Forgotten, cancellation) is not { } stored)
                return false;
            (stored.State, stored.Reason, stored.MergedInto) = (state, reason, mergedInto);
            if (state == MeasureState.Forgotten)
                await EmptyAsync(stored, cancellation);
            else if (state == MeasureState.Published)
                await words.PutAsync([(stored.Number, Read(stored.Document))], cancellation);
            if (state != MeasureState.Published)
                await words.RemoveAsync(stored.Number, cancellation);
            Note(stored, Kind(state), clock);
            return true;
        },
        done => done,
        cancellation);

    /// <summary>Whether any record is kept.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellation) => db.Set<StoredMeasure>().AnyAsync(cancellation);

    /// <summary>Takes the next numbers of changes and of records; from here to the commit nobody else keeps anything.</summary>
    internal async Task<MeasureNumbers> NextAsync(int changes, int records, CancellationToken cancellation)
    {
        await db.Set<MeasureClock>().ExecuteUpdateAsync(
            set => set.SetProperty(clock => clock.Last, clock => clock.Last + changes).SetProperty(clock => clock.LastNumber, clock => clock.LastNumber + records), cancellation);
        var last = await db.Set<MeasureClock>().AsNoTracking().SingleAsync(cancellation);
        return new MeasureNumbers(last.Last - changes, last.LastNumber - records);
    }

    /// <summary>Adds many records with what they are found by, in their order; the caller holds the numbers inside its transaction.</summary>
    internal async Task<IReadOnlyList<StoredMeasure>> AddAsync(IReadOnlyCollection<(MeasureRecord Record, Guid? Origin)> records, MeasureNumbers numbers, CancellationToken cancellation)
    {
        var added = records.Select(one => (Stored: Add(one.Record, one.Origin, null, "", numbers, withCodes: false), one.Record)).ToList();
        await db.SaveChangesAsync(cancellation);
        await codes.AddAsync([.. added.SelectMany(one => Codes(one.Record).Distinct().Select(code => (one.Stored.Id, code.Facet, code.Code)))], cancellation);
        await words.PutAsync([.. added.Select(one => (one.Stored.Number, one.Record))], cancellation);
        return [.. added.Select(one => one.Stored)];
    }

    /// <summary>Adds a record with its first version; the caller holds the numbers, puts its words in the index and saves.</summary>
    internal StoredMeasure Add(MeasureRecord record, Guid? origin, Guid? government, string why, MeasureNumbers numbers, string? key = null, bool withCodes = true)
    {
        var stored = new StoredMeasure
        {
            Key = key ?? record.Id, Number = numbers.Record(), Document = RecordJson.Write(record), Government = record.Government.Name, Origin = origin, GovernmentId = government,
        };
        db.Add(stored);
        Put(stored, record, why, numbers, withCodes);
        return stored;
    }

    /// <summary>Puts the words of records that were added into the index.</summary>
    internal Task FindableAsync(IReadOnlyCollection<(StoredMeasure Stored, MeasureRecord Record)> added, CancellationToken cancellation) =>
        words.PutAsync([.. added.Select(one => (one.Stored.Number, one.Record))], cancellation);

    /// <summary>Gives a record a newer version; the caller holds the numbers and saves.</summary>
    internal async Task PutAsync(StoredMeasure stored, MeasureRecord record, string why, MeasureNumbers numbers, CancellationToken cancellation)
    {
        await db.Set<MeasureCode>().Where(code => code.MeasureId == stored.Id).ExecuteDeleteAsync(cancellation);
        Put(stored, record, why, numbers, withCodes: true);
        await words.PutAsync([(stored.Number, record)], cancellation);
    }

    private void Put(StoredMeasure stored, MeasureRecord record, string why, MeasureNumbers numbers, bool withCodes)
    {
        stored.Version = record.Version;
        stored.Document = RecordJson.Write(record);
        (stored.State, stored.Reason, stored.MergedInto) = (MeasureState.Published, "", null);
        (stored.Government, stored.DerivedFrom) = (record.Government.Name, record.DerivedFrom?.Record);
        (stored.From, stored.To, stored.ReviewBy, stored.ConfirmedOn) = (Day(record.From), Day(record.To), Day(record.ReviewBy), Day(record.ConfirmedOn));
        foreach (var (facet, code) in withCodes ? Codes(record).Distinct() : [])
            db.Add(new MeasureCode { MeasureId = stored.Id, Facet = facet, Code = code });
        db.Add(new MeasureVersion { MeasureId = stored.Id, Number = record.Version, Document = stored.Document, Why = why, By = stored.Origin is null ? actor.Id : null, At = db.Now });
        Note(stored, MeasureChangeKind.Published, numbers);
    }

    /// <summary>Numbers a change of the record; the caller holds the numbers and saves.</summary>
    internal void Note(StoredMeasure stored, MeasureChangeKind kind, MeasureNumbers numbers)
    {
        stored.Sequence = numbers.Change();
        stored.ChangedAt = db.Now;
        db.Add(new MeasureChange { Sequence = stored.Sequence, MeasureId = stored.Id, Kind = kind, Version = stored.Version, At = db.Now });
    }

    /// <summary>Deletes what a record said; its key, state and reason stay.</summary>
    internal async Task EmptyAsync(StoredMeasure stored, CancellationToken cancellation)
    {
        await db.Set<MeasureCode>().Where(code => code.MeasureId == stored.Id).ExecuteDeleteAsync(cancellation);
        await db.Set<MeasureVersion>().Where(version => version.MeasureId == stored.Id).ExecuteDeleteAsync(cancellation);
        (stored.Document, stored.Government) = ("", "");
    }

    internal static MeasureRecord Read(string document) =>
        RecordJson.ReadOne(Encoding.UTF8.GetBytes(document), "measure.json").Value ?? throw new InvalidDataException("A kept measure cannot be read.");

    private Task<StoredMeasure?> MineAsync(string key, CancellationToken cancellation) =>
        db.Set<StoredMeasure>().SingleOrDefaultAsync(measure => measure.Key == key && measure.Origin == null && measure.State == MeasureState.Published, cancellation);

    private async Task<MeasureRecord?> VersionAsync(Guid measure, int number, CancellationToken cancellation) =>
        await db.Set<MeasureVersion>().AsNoTracking().Where(version => version.MeasureId == measure && version.Number == number).Select(version => version.Document)
            .SingleOrDefaultAsync(cancellation) is { } document ? Read(document) : null;

    private static KeepOutcome.Refused? Refused(MeasureRecord record) =>
        RecordProblems.Of(record).Where(problem => problem.IsError).ToList() is { Count: > 0 } problems ? new KeepOutcome.Refused(problems) : null;

    /// <summary>Refuses a record that would be adapted, over others, from itself.</summary>
    private async Task<KeepOutcome.Refused?> CircleAsync(MeasureRecord record, CancellationToken cancellation)
    {
        var path = new List<string>();
        for (var at = record.DerivedFrom?.Record; at is not null && !path.Contains(at, StringComparer.Ordinal);)
        {
            if (at == record.Id)
                return new KeepOutcome.Refused([RecordSetWords.Of(new RecordSetProblem(SetProblemKind.DerivationCircle, record.Id, "derivedFrom.record", [.. path]))]);
            path.Add(at);
            var key = at;
            at = await db.Set<StoredMeasure>().Where(measure => measure.Key == key).Select(measure => measure.DerivedFrom).SingleOrDefaultAsync(cancellation);
        }

        return null;
    }

    private static MeasureChangeKind Kind(MeasureState state) => state switch
    {
        MeasureState.Published => MeasureChangeKind.Published,
        MeasureState.Forgotten => MeasureChangeKind.Forgotten,
        _ => MeasureChangeKind.Withdrawn,
    };

    private static LocalDate? Day(DateOnly? day) => day is { } some ? LocalDate.FromDateOnly(some) : null;

    private static IEnumerable<(Facet Facet, string Code)> Codes(MeasureRecord record) =>
    [
        .. record.Instruments.Select(code => (Facet.Instrument, code)),
        .. record.Phase is { } phase ? [(Facet.Phase, phase.ToString())] : Array.Empty<(Facet, string)>(),
        .. record.Costs.Select(cost => (Facet.Channel, cost.Channel.ToString())),
        .. record.Targets.Select(code => (Facet.Group, code)),
        .. record.Sectors.Select(code => (Facet.Sector, code)),
        (Facet.Level, record.Government.Level.ToString()),
        .. record.Positions.Select(position => (Facet.Position, position.Position.ToString())),
        .. record.Sdgs.Select(claim => (Facet.Sdg, claim.Target)),
        .. record.TakeUp is { } takeUp ? [(Facet.TakeUp, takeUp.ToString())] : Array.Empty<(Facet, string)>(),
        .. record.Conditionality.Select(pledge => (Facet.Conditionality, pledge.ToString())),
        (Facet.Country, record.Government.Country),
        .. record.Evidence is { } evidence ? [(Facet.Evidence, evidence.Level.ToString())] : Array.Empty<(Facet, string)>(),
        .. record.InForceIn.Select(code => (Facet.Area, code)),
        .. record.Government.Population is { } inhabitants ? [(Facet.Size, SizeClasses.Of(inhabitants))] : Array.Empty<(Facet, string)>(),
    ];
}

/// <summary>Numbers that were taken and not yet given: each <see cref="Change"/> and <see cref="Record"/> gives the next.</summary>
internal sealed class MeasureNumbers(long change, long record)
{
    private long lastChange = change;
    private long lastRecord = record;

    public long Change() => ++lastChange;

    public long Record() => ++lastRecord;
}

/// <summary>Whose value counts in fields that two people changed.</summary>
/// <param name="Against">The version that the choices were made against.</param>
/// <param name="Sides">The choice by field.</param>
internal sealed record RecordChoices(int Against, IReadOnlyDictionary<string, Planning.MergeSide> Sides);
