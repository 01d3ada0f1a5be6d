using System.IO.Compression;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Text;
using Vicinal.Platform.Database;
using Vicinal.Platform.Uploads;

namespace Vicinal.Platform.Backup;

/// <summary>
/// One zip file with each table as lines of JSON, the uploads, and a manifest; it restores into either provider.
/// It holds personal data and the keys of cookies: keep it as the database itself.
/// </summary>
public static class VicinalBackup
{
    internal const string UploadFolder = "uploads/";

    internal static string TableEntry(string table) => $"tables/{table}.jsonl";

    /// <summary>Takes a backup while the program runs; the file appears whole or not at all.</summary>
    /// <param name="services">The built program, started or not.</param>
    /// <param name="file">Where to; refused where a file stands.</param>
    /// <param name="cancellationToken">Stops it, leaving nothing.</param>
    public static async Task<BackupOutcome> WriteAsync(IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file))
            return new BackupOutcome.Refused($"{file} exists. Name a new file: a backup never writes over another.");
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        if (await Readiness.OfAsync(db, cancellationToken) is Readiness.NotThere reason)
            return new BackupOutcome.Refused(reason.Message);
        var part = file + ".part";
        try
        {
            BackupManifest manifest;
            await using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                manifest = await WriteAsync(db, scope.ServiceProvider.GetRequiredService<UploadStore>(), stream, cancellationToken);
                stream.Flush(flushToDisk: true);
            }
            File.Move(part, file);
            LastBackup.Note(scope.ServiceProvider.GetRequiredService<DatabaseSettings>(), db.Now);
            return new BackupOutcome.Done(manifest);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static async Task<BackupManifest> WriteAsync(VicinalDb db, UploadStore store, Stream stream, CancellationToken cancellationToken)
    {
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        await using var snapshot = await Snapshot.OpenAsync(db, cancellationToken);
        var number = await snapshot.AuditNumberAsync(cancellationToken);
        List<TableSummary> tables = [];
        HashSet<string> uploads = new(StringComparer.Ordinal);
        foreach (var table in TableShape.Of(db))
            tables.Add(await WriteTableAsync(zip, snapshot, table, uploads, cancellationToken));
        foreach (var hash in uploads.Order(StringComparer.Ordinal))
            await WriteUploadAsync(zip, store, hash, cancellationToken);
        var manifest = new BackupManifest(
            BackupManifest.PresentFormat, number, InstantPattern.ExtendedIso.Format(db.Now), tables, [.. uploads.Order(StringComparer.Ordinal)]);
        await using var entry = await zip.CreateEntry(BackupManifest.EntryName).OpenAsync(cancellationToken);
        await JsonSerializer.SerializeAsync(entry, manifest, JsonSerializerOptions.Web, cancellationToken);
        return manifest;
    }

    private static async Task<TableSummary> WriteTableAsync(
        ZipArchive zip, Snapshot snapshot, TableShape table, HashSet<string> uploads, CancellationToken cancellationToken)
    {
        var hash = new RowHash();
        var contentColumn = table.Name == "uploads" ? table.Columns.ToList().FindIndex(column => column.Name == "sha256") : -1;
        await using var entry = await zip.CreateEntry(TableEntry(table.Name), CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await foreach (var row in snapshot.RowsAsync(table.Name, table.Columns, cancellationToken))
        {
            hash.Add(row.Span);
            await entry.WriteAsync(row, cancellationToken);
            entry.WriteByte((byte)'\n');
            if (contentColumn >= 0)
                uploads.Add(JsonSerializer.Deserialize<JsonElement>(row.Span)[contentColumn].GetString()!);
        }
        return new(table.Name, [.. table.Columns.Select(column => column.Name)], hash.Rows, hash.ToString());
    }

    private static async Task WriteUploadAsync(ZipArchive zip, UploadStore store, string hash, CancellationToken cancellationToken)
    {
        await using var content = store.Open(hash)
            ?? throw new InvalidDataException($"The content {hash} is named by the database and missing in the folder of uploads.");
        await using var entry = await zip.CreateEntry(UploadFolder + hash, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await content.CopyToAsync(entry, cancellationToken);
    }

    /// <summary>Restores into an empty database of either provider, in one transaction, and compares every table with the manifest before keeping it.</summary>
    /// <param name="services">The built program, not started.</param>
    /// <param name="file">A backup.</param>
    /// <param name="cancellationToken">Stops it, leaving the database empty.</param>
    public static Task<BackupOutcome> RestoreAsync(IServiceProvider services, string file, CancellationToken cancellationToken) =>
        Restoring.RunAsync(services, file, cancellationToken);
}
