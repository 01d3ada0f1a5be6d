using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Web;

namespace Vicinal.Territories.Tests;

/// <summary>The whole program in this process, on a real SQLite file in a folder of its own, on a port that the system chooses.</summary>
public sealed class RunningTerritories : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vicinal-territories-").FullName;
    private WebApplication? _app;

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

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
