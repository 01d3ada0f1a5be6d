using Npgsql;
using Vicinal.Tests;

namespace Vicinal.Sessions.Tests;

/// <summary>A migrated, empty database of its own on the PostgreSQL server that the tests were given.</summary>
internal sealed class ServerDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("VICINAL_TEST_POSTGRES");

    /// <summary>Whether the tests were given a server.</summary>
    public static bool IsThere => Server is { Length: > 0 };

    public string Name { get; } = "vicinal_" + Guid.NewGuid().ToString("N");

    public string Connection => new NpgsqlConnectionStringBuilder(Server) { Database = Name, MaxPoolSize = 20 }.ToString();

    /// <summary>Makes one, or skips the test where there is no server.</summary>
    public static async Task<ServerDatabase> MakeAsync()
    {
        Assert.SkipUnless(IsThere, "VICINAL_TEST_POSTGRES is not set: ./test starts a PostgreSQL server and sets it.");
        var database = new ServerDatabase();
        await Databases.MigratedOnPostgresAsync(database.Name);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Databases.AtServerAsync($"DROP DATABASE {Name} WITH (FORCE)");
    }
}
