using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vicinal.Formats;
using Vicinal.Formats.Records;
using Vicinal.Formats.Records.Importing;
using Vicinal.Formats.Sheets;
using Vicinal.Measures.Governments;
using Vicinal.Measures.Quality;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Uploads;

namespace Vicinal.Measures.Importing;

/// <summary>Takes somebody's own table in, says what would happen to each row, and does it as one act.</summary>
internal sealed class MeasureImport(VicinalDb db, Actor actor, UploadStore uploads, GovernmentBook governments, MeasureKeeping keeping, DuplicateBook duplicates, TimeProvider clock)
{
    private const int LongestSlug = 50;
    private const int LongestMemory = 500;

    /// <summary>Keeps a file that can be read, until it is imported or laid aside.</summary>
    /// <returns>Its id, or what is wrong with it.</returns>
    public async Task<(Guid? Id, IReadOnlyList<FileProblem> Problems)> ReceiveAsync(Stream content, string name, CancellationToken cancellation)
    {
        // One byte more than is taken, so that the reader can say that it is too much.
        using var bytes = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; bytes.Length <= SpreadsheetFile.MostBytes && (read = await content.ReadAsync(chunk, cancellation)) > 0;)
            await bytes.WriteAsync(chunk.AsMemory(0, read), cancellation);
        bytes.Position = 0;
        var reading = SpreadsheetFile.Read(bytes, name);
        if (reading.IsRefused)
            return (null, reading.Problems);
        bytes.Position = 0;
        if (await uploads.ReceiveAsync(bytes, cancellation) is not UploadOutcome.Received(var upload))
            return (null, [new FileProblem(name, null, null, "the file could not be kept: it is larger than this server takes.")]);
        await db.SaveChangesAsync(cancellation);
        return (upload.Id, []);
    }

    /// <summary>The table that this person handed in; null where there is none.</summary>
    public async Task<Spreadsheet?> OpenAsync(Guid id, CancellationToken cancellation)
    {
        if (actor.Id is not { } me || await db.Set<Upload>().AsNoTracking().SingleOrDefaultAsync(upload => upload.Id == id && upload.CreatedBy == me, cancellation) is not { } kept)
            return null;
        await using var content = uploads.Open(kept.Sha256);
        return content is null ? null : SpreadsheetFile.Read(content, "").Value;
    }

    /// <summary>Forgets a file; its content goes with the next sweep.</summary>
    public Task LayAsideAsync(Guid id, CancellationToken cancellation) => db.Set<Upload>().Where(upload => upload.Id == id && upload.CreatedBy == actor.Id).ExecuteDeleteAsync(cancellation);

    /// <summary>How the owner's last tables were read; null where there was none.</summary>
    public async Task<ImportMemory?> MemoryAsync(StoredGovernment? government, CancellationToken cancellation) =>
        (government?.Id ?? actor.Id) is { } owner ? await db.Set<ImportMemory>().AsNoTracking().SingleOrDefaultAsync(memory => memory.Owner == owner, cancellation) : null;

    /// <summary>What would happen to each row. Nothing is kept.</summary>
    public async Task<ImportPlan> PlanAsync(Spreadsheet sheet, ImportOrder order, CancellationToken cancellation)
    {
        var kept = new Dictionary<string, StoredMeasure>(StringComparer.Ordinal);
        var import = new RecordImport(sheet, order.Mapping)
        {
            Government = order.Government?.AsPublished,
            CompiledBy = order.Government is null ? order.CompiledBy : null,
            Id = (government, title, year) => Slugs.Of($"{government} {title}", LongestSlug, "measure") + (year is { } some ? "-" + some.ToString(System.Globalization.CultureInfo.InvariantCulture) : ""),
            Kept = id => kept.TryGetValue(id, out var row) && IsOurs(row, order) ? MeasureKeeping.Read(row.Document) : null,
        };
        if (import.MappingProblems() is { Count: > 0 } faults)
            return new ImportPlan(faults, []);
        var at = order.Mapping.Fields.IndexOf("id");
        var ids = import.Read().Select(row => row.Record?.Id).OfType<string>().Concat(at < 0 ? [] : sheet.Rows.Select(row => row.Cells[at].Text.Trim())).Distinct(StringComparer.Ordinal).ToList();
        foreach (var row in await db.Set<StoredMeasure>().AsNoTracking().Where(measure => ids.Contains(measure.Key)).ToListAsync(cancellation))
            kept[row.Key] = row;
        return await PlanAsync(import.Read(), kept, order, cancellation);
    }

    /// <summary>What would happen to whole records of the order's government. Nothing is kept.</summary>
    public async Task<ImportPlan> PlanAsync(IReadOnlyList<MeasureRecord> records, ImportOrder order, CancellationToken cancellation)
    {
        var ids = records.Select(record => record.Id).ToList();
        var kept = await db.Set<StoredMeasure>().AsNoTracking().Where(measure => ids.Contains(measure.Key)).ToDictionaryAsync(measure => measure.Key, StringComparer.Ordinal, cancellation);
        return await PlanAsync(WholeRecords.Rows(records, order.Government!), kept, order, cancellation);
    }

    private async Task<ImportPlan> PlanAsync(IReadOnlyList<ImportedRow> read, Dictionary<string, StoredMeasure> kept, ImportOrder order, CancellationToken cancellation)
    {
        var rows = read.Select(row => Planned(row, kept, order)).ToList();
        return new ImportPlan([], order.WithDuplicates ? rows : await WithoutDuplicatesAsync(rows, cancellation));
    }

    /// <summary>Does what a dry run shows, all of it or nothing, and remembers how the table was read. Wrong rows are left out.</summary>
    public Task<ImportPlan> DoAsync(Spreadsheet sheet, ImportOrder order, string why, CancellationToken cancellation) => db.WriteAsync(
        async () =>
        {
            var plan = await KeepAsync(await PlanAsync(sheet, order, cancellation), order, why, cancellation);
            if (plan.Count(RowOutcome.Added) + plan.Count(RowOutcome.Changed) > 0)
                await RememberAsync(sheet, order, cancellation);
            return plan;
        },
        cancellation);

    /// <summary>The same for whole records.</summary>
    public Task<ImportPlan> DoAsync(IReadOnlyList<MeasureRecord> records, ImportOrder order, string why, CancellationToken cancellation) => db.WriteAsync(
        async () => await KeepAsync(await PlanAsync(records, order, cancellation), order, why, cancellation), cancellation);

    private async Task<ImportPlan> KeepAsync(ImportPlan plan, ImportOrder order, string why, CancellationToken cancellation)
    {
        var added = plan.Rows.Where(row => row.Outcome == RowOutcome.Added).Select(row => Confirmed(row.Record!, order)).ToList();
        var changed = plan.Rows.Where(row => row.Outcome == RowOutcome.Changed).Select(row => Confirmed(row.Record!, order)).ToList();
        if (added.Count + changed.Count == 0)
            return plan;
        var numbers = await keeping.NextAsync(added.Count + changed.Count, added.Count, cancellation);
        await keeping.FindableAsync([.. added.Select(record => (keeping.Add(record, null, order.Government?.Id, why, numbers), record))], cancellation);
        foreach (var record in changed)
            await keeping.PutAsync(await db.Set<StoredMeasure>().SingleAsync(measure => measure.Key == record.Id, cancellation), record, why, numbers, cancellation);
        db.Audit("imported-measures", "measures", order.Government?.Id);
        return plan;
    }

    /// <summary>Whether this person may import so.</summary>
    public async Task<bool> MayAsync(StoredGovernment? government, CancellationToken cancellation) =>
        government is null ? await governments.IsClerkAsync(cancellation) : await governments.MayWriteAsync(government.Id, cancellation);

    private static bool IsOurs(StoredMeasure row, ImportOrder order) => row is { Origin: null, State: MeasureState.Published } && row.GovernmentId == order.Government?.Id;

    private static PlannedRow Planned(ImportedRow row, Dictionary<string, StoredMeasure> kept, ImportOrder order)
    {
        if (row.Record is not { } record)
            return new PlannedRow(row.Line, RowOutcome.Wrong, null, null, row.Problems);
        if (!kept.TryGetValue(record.Id, out var there))
            return new PlannedRow(row.Line, RowOutcome.Added, record with { Version = 1, Texts = TextVersions.Anew(record.Texts) }, null, row.Problems);
        if (!IsOurs(there, order))
            return new PlannedRow(row.Line, RowOutcome.Wrong, null, there.Key, row.Problems.Add(new CellProblem(row.Line, null, "id", $"a record {record.Id} is here already and is not yours to change: give the row an id of its own.", true)));
        var before = MeasureKeeping.Read(there.Document);
        var next = TextVersions.Carried(before, record with { Version = there.Version });
        return string.Equals(RecordJson.Write(next), there.Document, StringComparison.Ordinal)
            ? new PlannedRow(row.Line, RowOutcome.Same, next, null, row.Problems)
            : new PlannedRow(row.Line, RowOutcome.Changed, TextVersions.Stamped(before, next with { Version = there.Version + 1 }), null, row.Problems);
    }

    /// <summary>Of two rows that seem to be one measure the first is added; a row that seems to be here already is left out.</summary>
    private async Task<IReadOnlyList<PlannedRow>> WithoutDuplicatesAsync(List<PlannedRow> rows, CancellationToken cancellation)
    {
        var lines = rows.Where(row => row.Outcome == RowOutcome.Added).ToDictionary(row => row.Record!.Id, row => row.Line, StringComparer.Ordinal);
        var like = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in await duplicates.OfAsync([.. rows.Where(row => lines.ContainsKey(row.Record?.Id ?? "")).Select(row => row.Record!)], cancellation))
        {
            var (later, earlier) = lines.TryGetValue(pair.Other.Id, out var other) && other > lines[pair.One.Id] ? (pair.Other.Id, pair.One.Id) : (pair.One.Id, pair.Other.Id);
            like.TryAdd(later, earlier);
        }

        return [.. rows.Select(row => row.Outcome == RowOutcome.Added && like.TryGetValue(row.Record!.Id, out var same) ? row with { Outcome = RowOutcome.Duplicate, Like = same } : row)];
    }

    /// <summary>What a government's own people bring is confirmed by them on that day.</summary>
    private MeasureRecord Confirmed(MeasureRecord record, ImportOrder order) =>
        order.Government is null ? record : record with { ConfirmedOn = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), CompiledBy = null };

    private async Task RememberAsync(Spreadsheet sheet, ImportOrder order, CancellationToken cancellation)
    {
        if ((order.Government?.Id ?? actor.Id) is not { } owner)
            return;
        var memory = await db.Set<ImportMemory>().SingleOrDefaultAsync(one => one.Owner == owner, cancellation);
        if (memory is null)
            db.Add(memory = new ImportMemory { Owner = owner });
        var columns = memory.ColumnFields;
        for (var at = 0; at < sheet.Headers.Length; at++)
            columns[ImportFields.Folded(sheet.Headers[at])] = order.Mapping.Fields[at];
        memory.Columns = JsonSerializer.Serialize(columns.TakeLast(LongestMemory).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));
        memory.Otherwise = JsonSerializer.Serialize(order.Mapping.Otherwise);
        memory.MonthFirst = order.Mapping.MonthFirst;
    }
}
