using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Store;

/// <summary>Adds many codes at once, past the change tracker: they are most of the rows of an import, follow from the records, and are not audited.</summary>
internal sealed class CodeRows(VicinalDb db)
{
    /// <summary>Adds the rows inside the caller's transaction; the records are there already.</summary>
    public async Task AddAsync(IReadOnlyCollection<(Guid Measure, Facet Facet, string Code)> rows, CancellationToken cancellation)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        if (db is PostgresDb)
        {
            command.CommandText = "INSERT INTO measure_codes (id, measure_id, facet, code) SELECT * FROM unnest(@id, @measure, @facet, @code)";
            Add("id", rows.Select(_ => Guid.CreateVersion7()).ToArray());
            Add("measure", rows.Select(row => row.Measure).ToArray());
            Add("facet", rows.Select(row => row.Facet.ToString()).ToArray());
            Add("code", rows.Select(row => row.Code).ToArray());
            await command.ExecuteNonQueryAsync(cancellation);
            return;
        }

        command.CommandText = "INSERT INTO measure_codes (id, measure_id, facet, code) VALUES (@id, @measure, @facet, @code)";
        var (id, measure, facet, code) = (Add("id", Guid.Empty), Add("measure", Guid.Empty), Add("facet", ""), Add("code", ""));
        foreach (var row in rows)
        {
            (id.Value, measure.Value, facet.Value, code.Value) = (Guid.CreateVersion7(), row.Measure, row.Facet.ToString(), row.Code);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        System.Data.Common.DbParameter Add(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
            return parameter;
        }
    }
}
