using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Identity;
using Vicinal.Responses.Places;
using Vicinal.Web;

namespace Vicinal.Responses.Tests;

/// <summary>The whole program in this process, on a real SQLite file in a folder of its own, on a port that the system chooses.</summary>
public sealed class RunningResponses : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("vicinal-responses-").FullName;
    private WebApplication? app;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        app = VicinalWeb.Build(["--data", folder, "--urls", "http://127.0.0.1:0"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        Client = NewClient();
    }

    public IServiceProvider Services => app!.Services;

    /// <summary>A browser of its own: cookies are not shared, and redirects are seen.</summary>
    public HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app!.Urls.Single()) };

    /// <summary>Somebody with a role everywhere, signed in by the form.</summary>
    internal Task<HttpClient> SignedInAsync(string email, Role role) => SignedIn.AsAsync(Services, NewClient(), email, role);

    /// <summary>The page as its reader sees it, entities decoded; it must be there.</summary>
    public async Task<string> Page(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    internal async Task<Place> Place(string slug)
    {
        await using var scope = app!.Services.CreateAsyncScope();
        var (place, refused) = await scope.ServiceProvider.GetRequiredService<PlaceBook>().FindAsync(slug, TestContext.Current.CancellationToken);
        Assert.Null(refused);
        return Assert.IsType<Place>(place);
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
