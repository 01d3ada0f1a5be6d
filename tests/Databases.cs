using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Vicinal.Platform.Database;
using Vicinal.Web;

namespace Vicinal.Tests;

/// <summary>
/// Empty databases of this program's version. A test project's first test migrates one, and each has a copy of it: all migrations again would be an eighth of what a start takes.
/// </summary>
internal static class Databases
{
    private static readonly Lazy<Task<byte[]>> File = new(MigrateFileAsync);
    private static readonly Lazy<Task<string>> Template = new(MigrateDatabaseAsync);

    private static string Server => Environment.GetEnvironmentVariable("VICINAL_TEST_POSTGRES") is { Length: > 0 } server ? server : throw new InvalidOperationException("VICINAL_TEST_POSTGRES is not set.");

    /// <summary>Puts a SQLite file into a data folder.</summary>
    /// <param name="folder">Where nothing stands yet.</param>
    public static async Task MigratedInAsync(string folder) => await System.IO.File.WriteAllBytesAsync(Path.Combine(folder, "vicinal.db"), await File.Value);

    /// <summary>Makes a database on the PostgreSQL of the tests.</summary>
    /// <param name="name">A new one.</param>
    public static async Task MigratedOnPostgresAsync(string name) => await AtServerAsync($"CREATE DATABASE {name} TEMPLATE {await Template.Value}");

    /// <summary>Says something to the PostgreSQL of the tests.</summary>
    public static async Task AtServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<byte[]> MigrateFileAsync()
    {
        var folder = Directory.CreateTempSubdirectory("vicinal-migrated-").FullName;
        await MigrateAsync("--data", folder);
        // One file, whatever still stands in the write-ahead log.
        var whole = Path.Combine(folder, "whole.db");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "vicinal.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = $"VACUUM INTO '{whole}'";
            await command.ExecuteNonQueryAsync();
        }

        var bytes = await System.IO.File.ReadAllBytesAsync(whole);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return bytes;
    }

    private static async Task<string> MigrateDatabaseAsync()
    {
        var name = "vicinal_migrated_" + Guid.NewGuid().ToString("N");
        await AtServerAsync($"CREATE DATABASE {name}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => AtServerAsync($"DROP DATABASE {name} WITH (FORCE)").Wait();
        // Nobody may be connected to a database that is copied.
        await MigrateAsync("--data", Path.GetTempPath(), "--postgres", new NpgsqlConnectionStringBuilder(Server) { Database = name, Pooling = false }.ToString());
        return name;
    }

    private static Task<int> MigrateAsync(params string[] args) => VicinalWeb.WithAsync(args, async services =>
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<VicinalDb>().Database.MigrateAsync();
        return 0;
    });
}
