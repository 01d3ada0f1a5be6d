using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Identity;
using Vicinal.Tests;
using Vicinal.Web;

namespace Vicinal.Modules.Tests;

/// <summary>The whole program in this process, on a real SQLite file in a folder of its own unless a test says otherwise, on a port that the system chooses.</summary>
public abstract class RunningProgram : IAsyncLifetime
{
    private WebApplication? app;

    /// <summary>The data folder.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("vicinal-tests-").FullName;

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync()
    {
        app = VicinalWeb.Build(["--data", Folder, "--urls", "http://127.0.0.1:0", .. await BeforeAsync()], builder =>
        {
            builder.Services.HashPasswordsQuickly();
            Adjust(builder);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        Client = NewClient();
    }

    /// <summary>A browser of its own: cookies are not shared, and redirects are seen.</summary>
    public HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app!.Urls.Single()) };

    /// <summary>The page as its reader sees it, entities decoded.</summary>
    public async Task<string> Page(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        return await Text(response);
    }

    /// <summary>What a page says, entities decoded.</summary>
    public static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app!.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await AfterAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody with a role, signed in by the form.</summary>
    /// <param name="email">The new account's.</param>
    /// <param name="role">Its role.</param>
    /// <param name="territory">Where, as in roles; null for everywhere.</param>
    internal Task<HttpClient> SignedInAsync(string email, Role role, Guid? territory = null) => SignedIn.AsAsync(Services, NewClient(), email, role, territory);

    /// <summary>Lays down the database before the program starts.</summary>
    /// <returns>Further arguments of its command line.</returns>
    protected virtual async Task<string[]> BeforeAsync()
    {
        await Databases.MigratedInAsync(Folder);
        return [];
    }

    /// <summary>Tidies up once it has stopped.</summary>
    protected virtual Task AfterAsync() => Task.CompletedTask;

    /// <summary>A last word on services and settings.</summary>
    protected virtual void Adjust(WebApplicationBuilder builder)
    {
    }
}
