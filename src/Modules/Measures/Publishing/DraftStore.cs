using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Formats.Records;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Forms;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Measures.Publishing;

/// <summary>Keeps measures that are being written.</summary>
internal sealed class DraftStore(VicinalDb db, Actor actor) : IPersonalData
{
    /// <summary>How long a draft is kept that nobody touches.</summary>
    public const int DaysKept = 60;

    /// <summary>Most drafts of people without an account: more would be no work of people.</summary>
    public const int MostUnsigned = 5000;

    private const int MostShown = 50;

    public string Section => "measure drafts";

    /// <summary>Begins a draft from a record, such as an adaptation: its form shows what the record says.</summary>
    /// <returns>Its part of the address.</returns>
    /// <param name="record">What it begins with.</param>
    /// <param name="government">The address of the government for which it is written.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public Task<Guid?> BeginAsync(MeasureRecord record, string government, CancellationToken cancellation)
    {
        var form = RecordForm.Of(record);
        form["government"] = government;
        return AddAsync(form, RecordJson.Write(record), cancellation);
    }

    /// <summary>Begins a draft from typed fields; null where too many people without an account do so.</summary>
    public Task<Guid?> BeginAsync(TypedForm form, CancellationToken cancellation) => AddAsync(form, "", cancellation);

    public Task<StoredDraft?> FindAsync(Guid id, CancellationToken cancellation) => db.Set<StoredDraft>().AsNoTracking().SingleOrDefaultAsync(draft => draft.Id == id, cancellation);

    public async Task KeepAsync(Guid id, TypedForm form, CancellationToken cancellation)
    {
        if (await db.Set<StoredDraft>().SingleOrDefaultAsync(draft => draft.Id == id, cancellation) is not { } draft)
            return;
        draft.Fields = Text(form);
        draft.ChangedAt = db.Now;
        draft.By ??= actor.Id;
        await db.SaveChangesAsync(cancellation);
    }

    public Task RemoveAsync(Guid id, CancellationToken cancellation) => db.Set<StoredDraft>().Where(draft => draft.Id == id).ExecuteDeleteAsync(cancellation);

    /// <summary>Drafts of the person signed in, the last changed first.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Title, Instant ChangedAt)>> MineAsync(CancellationToken cancellation)
    {
        if (actor.Id is not { } me)
            return [];
        var mine = await db.Set<StoredDraft>().AsNoTracking().Where(draft => draft.By == me).OrderByDescending(draft => draft.ChangedAt).Take(MostShown).ToListAsync(cancellation);
        return [.. mine.Select(draft => (draft.Id, Form(draft)["title"], draft.ChangedAt))];
    }

    /// <summary>Deletes what nobody touched for long.</summary>
    public Task<int> SweepAsync(CancellationToken cancellation)
    {
        var old = db.Now - Duration.FromDays(DaysKept);
        return db.Set<StoredDraft>().Where(draft => draft.ChangedAt < old).ExecuteDeleteAsync(cancellation);
    }

    public static TypedForm Form(StoredDraft draft) => TypedForm.Of(JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Fields)!);

    /// <summary>The record from which a draft began; null where it began from nothing.</summary>
    public static MeasureRecord? Beginning(StoredDraft draft) => draft.Record.Length == 0 ? null : MeasureKeeping.Read(draft.Record);

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken) =>
        await db.Set<StoredDraft>().AsNoTracking().Where(draft => draft.By == account).Select(draft => new { draft.Id, draft.Fields }).ToListAsync(cancellationToken) is { Count: > 0 } drafts ? drafts : null;

    public Task EraseAsync(Guid account, CancellationToken cancellationToken) => db.Set<StoredDraft>().Where(draft => draft.By == account).ExecuteDeleteAsync(cancellationToken);

    private async Task<Guid?> AddAsync(TypedForm form, string record, CancellationToken cancellation)
    {
        if (actor.Id is null && await db.Set<StoredDraft>().CountAsync(draft => draft.By == null, cancellation) >= MostUnsigned)
            return null;
        var draft = new StoredDraft { Fields = Text(form), Record = record, By = actor.Id, ChangedAt = db.Now };
        db.Add(draft);
        await db.SaveChangesAsync(cancellation);
        return draft.Id;
    }

    private static string Text(TypedForm form) => JsonSerializer.Serialize(form.All);
}
