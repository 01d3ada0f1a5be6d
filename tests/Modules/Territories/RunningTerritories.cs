using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Territories.Economies;
using Vicinal.Web;

namespace Vicinal.Territories.Tests;

/// <summary>The whole program in this process, on a real SQLite file in a folder of its own, on a port that the system chooses.</summary>
public sealed class RunningTerritories : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vicinal-territories-").FullName;
    private WebApplication? _app;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        _app = VicinalWeb.Build(["--data", _folder, "--urls", "http://127.0.0.1:0"]);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Client = NewClient();
    }

    /// <summary>A browser of its own: cookies are not shared, and redirects are seen.</summary>
    public HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app!.Urls.Single()) };

    /// <summary>Somebody with a role everywhere, signed in by the form.</summary>
    internal Task<HttpClient> SignedInAsync(string email, Role role) => SignedIn.AsAsync(Services, NewClient(), email, role);

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

        kept.AddRange(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file)).Order(StringComparer.Ordinal));
        return string.Join('\n', kept);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
