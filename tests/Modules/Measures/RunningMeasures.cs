using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Governments;
using Vicinal.Modules.Tests;
using Vicinal.Planning;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
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
        Client = NewClient();
    }

    /// <summary>A browser of its own: cookies are not shared, and redirects are seen.</summary>
    public HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app!.Urls.Single()) };

    /// <summary>Somebody with a role, signed in by the form.</summary>
    internal Task<HttpClient> SignedInAsync(string email, Role role, Guid? government = null) => SignedIn.AsAsync(Services, NewClient(), email, role, government);

    /// <summary>The page as its reader sees it, entities decoded.</summary>
    public static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>A government that the clerk has admitted.</summary>
    internal async Task<Guid> GovernmentAsync(string slug, string name, string country, GovernmentLevel level, string codes)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        var government = new StoredGovernment { Slug = slug, Name = name, Country = country, Level = level, Codes = codes, AddedAt = db.Now, AdmittedAt = db.Now };
        db.Add(government);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return government.Id;
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
