using Microsoft.Data.Sqlite;
using Npgsql;

namespace Vicinal.Platform.Tests.Running;

/// <summary>A data folder and, on PostgreSQL, a database of its own; both are gone afterwards.</summary>
internal sealed class Place : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("VICINAL_TEST_POSTGRES");

    private readonly string? _database;

    private Place(string folder, string? database) => (Folder, _database) = (folder, database);

    internal string Folder { get; }

    internal string? Postgres => _database is null ? null : new NpgsqlConnectionStringBuilder(Server) { Database = _database }.ToString();

    internal string[] Args => Postgres is { } connection
        ? ["--urls", "http://127.0.0.1:0", "--data", Folder, "--postgres", connection]
        : ["--urls", "http://127.0.0.1:0", "--data", Folder];

    internal static async Task<Place> MakeAsync(Provider provider)
    {
        var folder = Directory.CreateTempSubdirectory("vicinal-test-").FullName;
        if (provider is Provider.Sqlite)
            return new(folder, null);
        Assert.SkipUnless(Server is { Length: > 0 }, "VICINAL_TEST_POSTGRES is not set: ./test starts a PostgreSQL server and sets it.");
        var database = "vicinal_" + Guid.NewGuid().ToString("N");
        await AtServerAsync($"CREATE DATABASE {database}");
        return new(folder, database);
    }

    private static async Task AtServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (_database is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await AtServerAsync($"DROP DATABASE {_database} WITH (FORCE)");
        }
        Directory.Delete(Folder, recursive: true);
    }
}
