using System.Net;
using Microsoft.AspNetCore.Builder;
using Vicinal.Web;

namespace Vicinal.Measures.Tests;

/// <summary>The whole program in this process, on a real SQLite file in a folder of its own, on a port that the system chooses.</summary>
public sealed class RunningMeasures : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("vicinal-measures-").FullName;
    private WebApplication? app;

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync()
    {
        app = VicinalWeb.Build(["--data", folder, "--urls", "http://127.0.0.1:0"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <summary>The page as its reader sees it, entities decoded.</summary>
    public async Task<string> Page(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app!.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
