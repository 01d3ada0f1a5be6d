using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Database;
using Vicinal.Territories.Economies;

namespace Vicinal.Territories.Tests;

/// <inheritdoc/>
public sealed class RunningTerritories : RunningProgram
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The digest by which the form names the economy of Belgium.</summary>
    internal async Task<string> BelgiumAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VicinalDb>().Set<StoredEconomy>()
            .Where(economy => economy.Name == "belgium").Select(economy => economy.Digest).SingleAsync(Cancel);
    }

    internal async Task<(int Territories, int Economies)> CountAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        return (await db.Set<Territory>().CountAsync(Cancel), await db.Set<StoredEconomy>().CountAsync(Cancel));
    }

    /// <summary>Everything that is kept: rows by table, and the files of the data folder beside the database.</summary>
    internal async Task<string> KeptAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        var kept = new List<string>();
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            command.CommandText = $"SELECT count(*) FROM \"{table}\"";
            kept.Add($"{table} {await command.ExecuteScalarAsync(Cancel)}");
        }

        kept.AddRange(Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal));
        return string.Join('\n', kept);
    }
}
