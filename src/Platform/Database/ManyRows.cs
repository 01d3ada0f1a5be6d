using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Vicinal.Platform.Database;

/// <summary>Adds many rows of one table at once, past the change tracker: for rows that are not audited and that nobody changes afterwards.</summary>
public static class ManyRows
{
    /// <summary>Adds the rows inside the caller's transaction, in their order; on PostgreSQL by one statement whose parameters are whole columns.</summary>
    /// <param name="db">The database.</param>
    /// <param name="table">As the program names it, never as somebody typed it.</param>
    /// <param name="columns">Each with as many values as there are rows.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static async Task AddManyAsync(this VicinalDb db, string table, IReadOnlyList<(string Name, Array Values)> columns, CancellationToken cancellation)
    {
        var names = columns.Select(column => column.Name).ToList();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var into = $"INSERT INTO {table} ({string.Join(", ", names)})";
        var places = string.Join(", ", names.Select(name => "@" + name));
        if (db is PostgresDb)
        {
            command.CommandText = $"{into} SELECT * FROM unnest({places})";
            foreach (var (name, values) in columns)
                command.Parameters.Add(Parameter(command, name, values));
            await command.ExecuteNonQueryAsync(cancellation);
            return;
        }

        command.CommandText = $"{into} VALUES ({places})";
        var cells = names.ConvertAll(name => Parameter(command, name, DBNull.Value));
        command.Parameters.AddRange(cells.ToArray());
        for (var row = 0; row < columns[0].Values.Length; row++)
        {
            for (var column = 0; column < columns.Count; column++)
                cells[column].Value = columns[column].Values.GetValue(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static DbParameter Parameter(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        return parameter;
    }
}
