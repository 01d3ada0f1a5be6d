using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Sessions.Store;
using Vicinal.Tests;
using Vicinal.Web;

namespace Vicinal.Sessions.Tests.Live;

/// <summary>One or more nodes of the whole program on one database, with a session whose room is open.</summary>
internal sealed class Hall : IAsyncDisposable
{
    private static int _sessions;
    private readonly string _folder = Directory.CreateTempSubdirectory("vicinal-live-").FullName;
    private readonly List<WebApplication> _nodes = [];
    private ServerDatabase? _database;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>More of everything under VICINAL_TEST_FULL=1.</summary>
    public static bool IsFull => Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") is "1";

    public string? Postgres => _database?.Connection;

    public Guid Session { get; private set; }

    /// <summary>Of the session that was begun last.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Somebody who runs the session, at the first node.</summary>
    public HttpClient Organiser { get; private set; } = null!;

    public IServiceProvider Services => _nodes[0].Services;

    /// <summary>An empty database of a provider.</summary>
    public static async Task<Hall> PrepareAsync(bool onPostgres)
    {
        var hall = new Hall();
        if (onPostgres)
            hall._database = await ServerDatabase.MakeAsync();
        else
            await Databases.MigratedInAsync(hall._folder);
        return hall;
    }

    public static async Task<Hall> OpenAsync(bool onPostgres, int nodes = 1, Action<WebApplicationBuilder>? adjust = null)
    {
        var hall = await PrepareAsync(onPostgres);
        for (var node = 0; node < nodes; node++)
            await hall.StartNodeAsync(adjust);
        await hall.BeginAsync();
        return hall;
    }

    public string[] Args => ["--data", _folder, "--urls", "http://127.0.0.1:0", "--Vicinal:Limits:ParticipantsPerMinute=1000000", "--Vicinal:Limits:RequestsPerMinute=1000000", .. Postgres is null ? Array.Empty<string>() : ["--postgres", Postgres]];

    public async Task<WebApplication> StartNodeAsync(Action<WebApplicationBuilder>? adjust = null)
    {
        var app = VicinalWeb.Build(Args, adjust);
        await app.StartAsync(Cancel);
        _nodes.Add(app);
        return app;
    }

    public IServiceProvider ServicesOf(int node) => _nodes[node].Services;

    /// <summary>Stops the last node; its place can be taken by another.</summary>
    public async Task StopNodeAsync()
    {
        await _nodes[^1].StopAsync(Cancel);
        await _nodes[^1].DisposeAsync();
        _nodes.RemoveAt(_nodes.Count - 1);
        SqliteConnection.ClearAllPools();
    }

    /// <summary>Makes a session and its organiser, and opens the room.</summary>
    public async Task BeginAsync()
    {
        Slug = $"session-{Interlocked.Increment(ref _sessions)}";
        await using (var scope = Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
            var session = new StoredSession { Slug = Slug, Languages = "en es ar", Zone = "Europe/Madrid", State = SessionState.Announced, Minutes = 120, AddedAt = db.Now };
            db.Add(session);
            await db.SaveChangesAsync(Cancel);
            Session = session.Id;
        }

        Organiser ??= await SignedIn.AsAsync(Services, Client(), "clerk@example.org", Role.Editor);
        await CommandAsync("open", new { });
    }

    public Uri Address(int node = 0) => new(_nodes[node].Urls.Single());

    public HttpClient Client(int node = 0) => new(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 1000 }) { BaseAddress = Address(node) };

    /// <summary>A participant who came in.</summary>
    public async Task<HttpClient> ParticipantAsync(int node = 0)
    {
        var client = Client(node);
        using var answer = await client.PostAsync(new Uri($"/api/v1/sessions/{Slug}/participants", UriKind.Relative), null, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return client;
    }

    /// <summary>Sends a command of the organiser, which must be kept.</summary>
    public Task<JsonElement> CommandAsync(string name, object fields) => CommandAsync(Organiser, name, fields);

    /// <summary>Sends a command, which must be kept; each with a key of its own.</summary>
    public async Task<JsonElement> CommandAsync(HttpClient who, string name, object fields)
    {
        using var answer = await SendAsync(who, name, fields);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{name}: {(int)answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Sends a command.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpClient who, string name, object fields, string? key = null)
    {
        var body = JsonSerializer.SerializeToNode(fields, JsonSerializerOptions.Web)!.AsObject();
        body["key"] = key ?? Guid.NewGuid().ToString("N");
        return who.PostAsJsonAsync(new Uri($"/api/v1/sessions/{Slug}/commands/{name}", UriKind.Relative), body, Cancel);
    }

    /// <summary>What anybody sees.</summary>
    public async Task<JsonElement> SnapshotAsync(int node = 0, string language = "en")
    {
        using var client = Client(node);
        return JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/sessions/{Slug}/live?lang={language}", UriKind.Relative), Cancel)).RootElement;
    }

    /// <summary>Waits until something is so.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo, string what, int seconds = 20)
    {
        for (var until = Environment.TickCount64 + seconds * 1000; Environment.TickCount64 < until;)
        {
            if (await isSo())
                return;
            await Task.Delay(50, Cancel);
        }

        Assert.Fail($"After {seconds} s it was still not so: {what}");
    }

    public async Task<T> ReadAsync<T>(Func<VicinalDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<VicinalDb>());
    }

    public async ValueTask DisposeAsync()
    {
        Organiser?.Dispose();
        foreach (var node in _nodes)
        {
            await node.StopAsync(CancellationToken.None);
            await node.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        if (_database is not null)
            await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>One node on SQLite, for tests that each begin a session of their own.</summary>
public sealed class OpenHall : IAsyncLifetime
{
    internal Hall Hall { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Hall = await Hall.OpenAsync(onPostgres: false);

    public ValueTask DisposeAsync() => Hall.DisposeAsync();
}
