using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Backup;

/// <summary>Whether there is a database of this program's version, for commands that read or write it without serving.</summary>
public abstract record Readiness
{
    private Readiness()
    {
    }

    /// <summary>There is one.</summary>
    public sealed record Ready : Readiness;

    /// <summary>There is none that can be used.</summary>
    /// <param name="Message">Why, and what to do.</param>
    public sealed record NotThere(string Message) : Readiness;

    /// <summary>Looks.</summary>
    public static async Task<Readiness> OfAsync(VicinalDb db, CancellationToken cancellationToken)
    {
        var file = db is SqliteDb ? new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource : null;
        if (file is not null && !File.Exists(file))
            return new NotThere($"There is no database at {file}. Name the folder of the data with --data DIR.");
        if (!await db.Database.CanConnectAsync(cancellationToken))
            return new NotThere("The PostgreSQL server does not answer, or does not know this database. Check the connection string given with --postgres.");
        var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
        return pending.Any()
            ? new NotThere("The database is of an earlier version of this program. Start the server once to bring it to this version, or use that version's program.")
            : new Ready();
    }
}
