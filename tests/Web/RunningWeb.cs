using Microsoft.AspNetCore.Builder;
using Vicinal.Tests;

namespace Vicinal.Web.Tests;

/// <summary>The whole program in this process, on a fresh SQLite file, listening on a free loopback port.</summary>
public sealed class RunningWeb : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("vicinal-web-").FullName;
    private WebApplication? app;

    public HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        await Databases.MigratedInAsync(data);
        app = VicinalWeb.Build(["--data", data, "--urls", "http://127.0.0.1:0"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        Directory.Delete(data, recursive: true);
    }
}
