using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Backup;

/// <summary>The database as it is at one moment, whatever is written meanwhile.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;

    private Snapshot(DbConnection connection, DbTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    internal static async Task<Snapshot> OpenAsync(VicinalDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = db.Database.GetDbConnection();
        // A deferred transaction on SQLite holds no writer up: in WAL it reads the state of its first reading.
        var transaction = connection is Microsoft.Data.Sqlite.SqliteConnection sqlite
            ? sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return new(connection, transaction);
    }

    internal async Task<long> AuditNumberAsync(CancellationToken cancellationToken)
    {
        await using var command = Command("SELECT COALESCE(MAX(number), 0) FROM audit");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    internal async IAsyncEnumerable<ReadOnlyMemory<byte>> RowsAsync(
        string table, IReadOnlyList<ColumnShape> columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = Command($"SELECT {string.Join(", ", columns.Select(column => Quoted(column.Name)))} FROM {Quoted(table)}");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            yield return RowText.Write(reader, columns);
    }

    internal async Task<TableSummary> SummaryAsync(string table, IReadOnlyList<ColumnShape> columns, CancellationToken cancellationToken)
    {
        var hash = new RowHash();
        await foreach (var row in RowsAsync(table, columns, cancellationToken))
            hash.Add(row.Span);
        return new(table, [.. columns.Select(column => column.Name)], hash.Rows, hash.ToString());
    }

    // Names come from the model and never from people; values never stand in a command's text.
    internal static string Quoted(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

#pragma warning disable CA2100
    private DbCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = text;
        return command;
    }
#pragma warning restore CA2100

    public async ValueTask DisposeAsync() => await _transaction.DisposeAsync();
}
