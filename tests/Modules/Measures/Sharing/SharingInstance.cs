using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Vicinal.Formats.Sharing;
using Vicinal.Measures.Sharing;
using Vicinal.Measures.Sharing.Feed;
using Vicinal.Measures.Sharing.Pulling;
using Vicinal.Measures.Sharing.Store;
using Vicinal.Measures.Store;
using Vicinal.Modules.Tests;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Tests;
using Vicinal.Web;

namespace Vicinal.Measures.Tests.Sharing;

/// <summary>A whole instance on loopback with a data folder of its own, and a clock that may be wrong.</summary>
internal sealed class SharingInstance : IAsyncDisposable
{
    private readonly WebApplication app;

    private SharingInstance(WebApplication app, string folder)
    {
        (this.app, Folder) = (app, folder);
        Client = NewClient();
    }

    public string Folder { get; }

    public string Address => app.Urls.Single();

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts one. Loopback is named as a host that may be asked; only tests do that.</summary>
    public static async Task<SharingInstance> StartAsync(Duration wrongBy = default, string? folder = null, params string[] settings)
    {
        if (folder is null)
        {
            folder = Directory.CreateTempSubdirectory("vicinal-sharing-").FullName;
            await Databases.MigratedInAsync(folder);
        }

        var app = VicinalWeb.Build(
            ["--data", folder, "--urls", "http://127.0.0.1:0", "--Vicinal:Outgoing:Hosts=127.0.0.1", "--Vicinal:Outgoing:Seconds=30", .. settings],
            builder =>
            {
                builder.Services.HashPasswordsQuickly();
                builder.Services.AddSingleton<IClock>(new WrongClock(wrongBy));
            });
        await app.StartAsync(Cancel);
        return new SharingInstance(app, folder);
    }

    /// <summary>A browser of its own.</summary>
    public HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };

    public Task<HttpClient> ClerkAsync(string email) => SignedIn.AsAsync(Services, NewClient(), email, Role.Editor);

    public async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task PublishAsync(params MeasureRecord[] records) => DoAsync<MeasureKeeping, bool>(async keeping =>
    {
        await keeping.AddAllAsync(records, null, Cancel);
        return true;
    });

    public Task EditAsync(string key, Func<MeasureRecord, MeasureRecord> change) => DoAsync<MeasureKeeping, bool>(async keeping =>
    {
        var row = (await RowAsync(key))!;
        Assert.IsType<KeepOutcome.Kept>(await keeping.ChangeAsync(key, row.Version, change(MeasureKeeping.Read(row.Document)), null, "", null, Cancel));
        return true;
    });

    public Task MoveAsync(string key, MeasureState state, string reason, string? into = null) => DoAsync<MeasureKeeping, bool>(async keeping =>
    {
        Assert.True(await keeping.MoveAsync(key, state, reason, into, Cancel));
        return true;
    });

    public Task<StoredMeasure?> RowAsync(string key) => DoAsync<MeasureShelf, StoredMeasure?>(shelf => shelf.RowAsync(key, Cancel));

    public async Task<string> TitleAsync(string key) => await DoAsync<MeasureShelf, MeasureRecord?>(shelf => shelf.OfAsync(key, Cancel)) is { } record ? record.Original.Title : "";

    public Task<T> ReadAsync<T>(Func<VicinalDb, Task<T>> read) => DoAsync(read);

    public Task<ChangePage> PageAsync(long cursor = 0) => DoAsync<ChangeFeed, ChangePage>(feed => feed.PageAsync(cursor, "", Cancel));

    public async Task<InstanceCard> CardAsync() => (await PageAsync(long.MaxValue / 2)).Instance;

    /// <summary>Takes records from another, as a clerk who has compared the fingerprint.</summary>
    public async Task<Guid> FollowAsync(SharingInstance other, string? address = null)
    {
        var card = await other.CardAsync();
        Assert.IsType<LookOutcome.Found>(await DoAsync<SourceBook, LookOutcome>(book => book.AddAsync(address ?? other.Address, card.Fingerprint, Cancel)));
        return await ReadAsync(db => db.Set<MeasureSource>().Where(source => source.Instance == card.Id).Select(source => source.Id).SingleAsync(Cancel));
    }

    public Task<PullEnd> PullAsync(Guid source) => DoAsync<SourcePull, PullEnd>(pull => pull.RunAsync(source, (_, _) => Task.CompletedTask, Cancel));

    public Task<MeasureSource> SourceAsync(Guid source) => ReadAsync(db => db.Set<MeasureSource>().AsNoTracking().SingleAsync(one => one.Id == source, Cancel));

    public async Task<string> PageTextAsync(string path, HttpStatusCode status = HttpStatusCode.OK, HttpClient? client = null)
    {
        using var answer = await (client ?? Client).GetAsync(new Uri(path, UriKind.Relative), Cancel);
        Assert.Equal(status, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>Ends it; its folder stays for who goes on with it.</summary>
    public async Task StopAsync()
    {
        Client.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A record of this test.</summary>
    public static MeasureRecord Record(string id, string title) => new()
    {
        Id = id, Government = new Government("Villanueva", "ES", GovernmentLevel.Municipality) { Codes = ["name:ES:villanueva"] }, Texts = [new RecordText("en", title)], Instruments = ["C1"],
    };

    private sealed class WrongClock(Duration by) : IClock
    {
        public Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant() + by;
    }
}

/// <summary>
/// Three instances whose clocks are an hour before, right, and an hour behind: none of what is shown here may hang on them. The second is on PostgreSQL where the tests have one.
/// </summary>
public sealed class ThreeInstances : IAsyncLifetime
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("VICINAL_TEST_POSTGRES");

    private readonly string _database = "vicinal_sharing_" + Guid.NewGuid().ToString("N");

    internal SharingInstance A { get; private set; } = null!;

    internal SharingInstance B { get; private set; } = null!;

    internal SharingInstance C { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Server is { Length: > 0 })
            await Databases.MigratedOnPostgresAsync(_database);
        string[] second = Server is { Length: > 0 } ? ["--postgres", new NpgsqlConnectionStringBuilder(Server) { Database = _database }.ToString()] : [];
        (A, B, C) = (await SharingInstance.StartAsync(Duration.FromHours(1)), await SharingInstance.StartAsync(settings: second), await SharingInstance.StartAsync(Duration.FromHours(-1)));
    }

    public async ValueTask DisposeAsync()
    {
        await A.DisposeAsync();
        await B.DisposeAsync();
        await C.DisposeAsync();
        if (Server is not { Length: > 0 })
            return;
        NpgsqlConnection.ClearAllPools();
        await Databases.AtServerAsync($"DROP DATABASE {_database} WITH (FORCE)");
    }
}
