using Microsoft.Data.Sqlite;
using Npgsql;
using Vicinal.Tests;

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

    /// <summary>With nothing in it, as a first start finds it.</summary>
    internal static Task<Place> MakeAsync(Provider provider) => MakeAsync(provider, name => Databases.AtServerAsync($"CREATE DATABASE {name}"));

    /// <summary>With the tables of this version.</summary>
    internal static async Task<Place> MigratedAsync(Provider provider)
    {
        var place = await MakeAsync(provider, Databases.MigratedOnPostgresAsync);
        if (provider is Provider.Sqlite)
            await Databases.MigratedInAsync(place.Folder);
        return place;
    }

    private static async Task<Place> MakeAsync(Provider provider, Func<string, Task> make)
    {
        var folder = Directory.CreateTempSubdirectory("vicinal-test-").FullName;
        if (provider is Provider.Sqlite)
            return new(folder, null);
        Assert.SkipUnless(Server is { Length: > 0 }, "VICINAL_TEST_POSTGRES is not set: ./test starts a PostgreSQL server and sets it.");
        var database = "vicinal_" + Guid.NewGuid().ToString("N");
        await make(database);
        return new(folder, database);
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        if (_database is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await Databases.AtServerAsync($"DROP DATABASE {_database} WITH (FORCE)");
        }
        Directory.Delete(Folder, recursive: true);
    }
}
