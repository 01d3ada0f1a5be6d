using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Vicinal.Platform.Database;

/// <summary>Where data is kept: <c>Vicinal:Data</c> (a folder) and, for PostgreSQL, <c>Vicinal:Postgres</c> (a connection string).</summary>
public sealed record DatabaseSettings(string DataFolder, string? Postgres)
{
    internal static DatabaseSettings From(IConfiguration configuration) => new(
        Path.GetFullPath(configuration["Vicinal:Data"] is { Length: > 0 } folder ? folder : "data"),
        configuration["Vicinal:Postgres"] is { Length: > 0 } connection ? connection : null);

    internal string Sqlite => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(DataFolder, "vicinal.db"),
        // Seconds that a writer waits for another writer before it gives up.
        DefaultTimeout = 30,
    }.ToString();
}
