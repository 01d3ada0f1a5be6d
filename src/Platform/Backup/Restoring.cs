using System.Data.Common;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Database;
using Vicinal.Platform.Uploads;

namespace Vicinal.Platform.Backup;

/// <summary>Puts a backup back.</summary>
internal static class Restoring
{
    internal static async Task<BackupOutcome> RunAsync(IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            return new BackupOutcome.Refused($"There is no file {file}.");
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, cancellationToken);
            if (zip.GetEntry(BackupManifest.EntryName) is not { } entry)
                return new BackupOutcome.Refused($"{file} is a zip file without {BackupManifest.EntryName}: not a backup of vicinal.");
            await using var stream = await entry.OpenAsync(cancellationToken);
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(stream, JsonSerializerOptions.Web, cancellationToken);
            return manifest is { Format: BackupManifest.PresentFormat, Tables: not null, Uploads: not null }
                ? await RunAsync(services, zip, manifest, cancellationToken)
                : new BackupOutcome.Refused($"{file} has the backup format {manifest?.Format}; this program reads format {BackupManifest.PresentFormat}.");
        }
        catch (Exception error) when (error is InvalidDataException or JsonException or FormatException)
        {
            return new BackupOutcome.Refused($"{file} is damaged or not a backup of vicinal: {error.Message} Nothing was restored.");
        }
    }

    private static async Task<BackupOutcome> RunAsync(
        IServiceProvider services, ZipArchive zip, BackupManifest manifest, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        Directory.CreateDirectory(scope.ServiceProvider.GetRequiredService<DatabaseSettings>().DataFolder);
        await DatabaseStart.UpgradeAsync(db, cancellationToken);
        var shapes = TableShape.Of(db);
        if (Mismatch(manifest, shapes) is { } mismatch)
            return new BackupOutcome.Refused(mismatch);
        if (await FirstFilledAsync(db, shapes, cancellationToken) is { } filled)
            return new BackupOutcome.Refused($"The table {filled} has rows already. Restore into a new folder (--data DIR) or an empty PostgreSQL database.");
        await RestoreUploadsAsync(zip, manifest, scope.ServiceProvider.GetRequiredService<UploadStore>(), cancellationToken);
        return await RestoreTablesAsync(db, zip, manifest, shapes, cancellationToken);
    }

    private static string? Mismatch(BackupManifest manifest, IReadOnlyList<TableShape> shapes)
    {
        foreach (var table in manifest.Tables)
        {
            var shape = shapes.SingleOrDefault(shape => shape.Name == table.Name);
            if (shape is null)
                return $"The backup has a table {table.Name}, which this program does not know. Restore it with the version that took it.";
            if (table.Columns.Except(shape.Columns.Select(column => column.Name), StringComparer.Ordinal).FirstOrDefault() is { } column)
                return $"The backup has a column {column} in {table.Name}, which this program does not know. Restore it with the version that took it.";
        }
        return null;
    }

    private static async Task<string?> FirstFilledAsync(VicinalDb db, IReadOnlyList<TableShape> shapes, CancellationToken cancellationToken)
    {
        await using var snapshot = await Snapshot.OpenAsync(db, cancellationToken);
        foreach (var shape in shapes.Where(shape => !shape.BeginsWithARow))
        {
            await using var rows = snapshot.RowsAsync(shape.Name, shape.Columns, cancellationToken).GetAsyncEnumerator(cancellationToken);
            if (await rows.MoveNextAsync())
                return shape.Name;
        }
        return null;
    }

    private static async Task RestoreUploadsAsync(ZipArchive zip, BackupManifest manifest, UploadStore store, CancellationToken cancellationToken)
    {
        foreach (var hash in manifest.Uploads)
        {
            var entry = zip.GetEntry(VicinalBackup.UploadFolder + hash)
                ?? throw new InvalidDataException($"The upload {hash} is missing.");
            await using var content = await entry.OpenAsync(cancellationToken);
            await store.PutBackAsync(content, hash, cancellationToken);
        }
    }

    private static async Task<BackupOutcome> RestoreTablesAsync(
        VicinalDb db, ZipArchive zip, BackupManifest manifest, IReadOnlyList<TableShape> shapes, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var keys = shapes.SelectMany(shape => shape.ForeignKeys.Select(key => (shape.Name, key))).ToList();
        // Rows come table by table: what they point to may come later.
        if (db is SqliteDb)
            await ExecuteAsync(db, "PRAGMA defer_foreign_keys = ON", cancellationToken);
        else
            await AlterKeysAsync(db, keys, "DEFERRABLE INITIALLY DEFERRED", cancellationToken);
        foreach (var begun in shapes.Where(shape => shape.BeginsWithARow && manifest.Tables.Any(table => table.Name == shape.Name)))
            await ExecuteAsync(db, $"DELETE FROM {begun.Name}", cancellationToken);
        foreach (var table in manifest.Tables)
        {
            var shape = shapes.Single(shape => shape.Name == table.Name);
            var columns = table.Columns.Select(name => shape.Columns.Single(column => column.Name == name)).ToList();
            var restored = await RestoreTableAsync(db, zip, table, columns, transaction.GetDbTransaction(), cancellationToken);
            if (restored != (table.Rows, table.Hash))
                return new BackupOutcome.Refused($"The table {table.Name} came back with {restored.Rows} rows and hash {restored.Hash}; the backup says {table.Rows} and {table.Hash}. Nothing was restored.");
        }
        if (db is PostgresDb)
        {
            await ExecuteAsync(db, "SET CONSTRAINTS ALL IMMEDIATE", cancellationToken);
            await AlterKeysAsync(db, keys, "NOT DEFERRABLE", cancellationToken);
        }
        db.Raise(new BackupRestored());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new BackupOutcome.Done(manifest);
    }

    private static async Task<(long Rows, string Hash)> RestoreTableAsync(
        VicinalDb db, ZipArchive zip, TableSummary table, List<ColumnShape> columns, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var entry = zip.GetEntry(VicinalBackup.TableEntry(table.Name)) ?? throw new InvalidDataException($"The table {table.Name} is missing.");
        await using var insert = InsertInto(db, table.Name, columns, transaction);
        await using var stream = await entry.OpenAsync(cancellationToken);
        using var lines = new StreamReader(stream);
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            var row = JsonSerializer.Deserialize<JsonElement>(line);
            if (row.ValueKind is not JsonValueKind.Array || row.GetArrayLength() != columns.Count)
                throw new InvalidDataException($"A row of {table.Name} has not the {columns.Count} values that the manifest names.");
            for (var index = 0; index < columns.Count; index++)
                insert.Parameters[index].Value = RowText.Read(row[index], columns[index]);
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }
        return await HashAsync(db, table.Name, columns, transaction, cancellationToken);
    }

#pragma warning disable CA2100 // Names come from the model; values are parameters.
    private static DbCommand InsertInto(VicinalDb db, string table, List<ColumnShape> columns, DbTransaction transaction)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        var places = columns.Select((column, index) => column.StoreType == "jsonb" ? $"@p{index}::jsonb" : $"@p{index}");
        command.CommandText =
            $"INSERT INTO {Snapshot.Quoted(table)} ({string.Join(", ", columns.Select(column => Snapshot.Quoted(column.Name)))}) VALUES ({string.Join(", ", places)})";
        for (var index = 0; index < columns.Count; index++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{index}";
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static async Task<(long Rows, string Hash)> HashAsync(
        VicinalDb db, string table, List<ColumnShape> columns, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT {string.Join(", ", columns.Select(column => Snapshot.Quoted(column.Name)))} FROM {Snapshot.Quoted(table)}";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var hash = new RowHash();
        while (await reader.ReadAsync(cancellationToken))
            hash.Add(RowText.Write(reader, columns).Span);
        return (hash.Rows, hash.ToString());
    }
#pragma warning restore CA2100

    private static async Task AlterKeysAsync(
        VicinalDb db, IEnumerable<(string Table, string Key)> keys, string how, CancellationToken cancellationToken)
    {
        foreach (var (table, key) in keys)
            await ExecuteAsync(db, $"ALTER TABLE {Snapshot.Quoted(table)} ALTER CONSTRAINT {Snapshot.Quoted(key)} {how}", cancellationToken);
    }

    private static Task<int> ExecuteAsync(VicinalDb db, string sql, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(sql, cancellationToken);
}
