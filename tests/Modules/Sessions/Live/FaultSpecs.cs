using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Npgsql;
using Vicinal.Sessions.Captions;
using Vicinal.Sessions.Live.Bus;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Rooms;
using Vicinal.Tests;

namespace Vicinal.Sessions.Tests.Live;

public sealed class FaultSpecs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static TimeSpan Outage => TimeSpan.FromSeconds(Hall.IsFull ? 10 : 2);

    [Theory, InlineData(false), InlineData(true)]
    public async Task Killing_a_node_in_mid_session_loses_nothing_and_everybody_comes_back(bool onPostgres)
    {
        // The first node, in this process, makes the session; on SQLite it then makes room for the one that is killed.
        await using var hall = await Hall.OpenAsync(onPostgres);
        if (!onPostgres)
            await hall.StopNodeAsync();
        using var killed = new NodeProcess(hall.Args);
        Uri address = await killed.AddressAsync();
        var listeners = Enumerable.Range(0, 10).Select(_ => new Listener(hall, () => Volatile.Read(ref address))).ToList();
        var count = Hall.IsFull ? 200 : 40;
        NodeProcess? next = null;
        for (var line = 0; line < count; line++)
        {
            if (line == count / 2)
            {
                killed.Kill();
                next = onPostgres ? null : new NodeProcess(hall.Args);
                Volatile.Write(ref address, onPostgres ? hall.Address() : await next!.AddressAsync());
            }

            await UntilKeptAsync(hall, () => address, line);
            await Task.Delay(30, Cancel);
        }

        if (!onPostgres)
        {
            // The last number is read from the node that is there.
            using var client = new HttpClient();
            var last = JsonDocument.Parse(await client.GetStringAsync(new Uri(address, $"/api/v1/sessions/{hall.Slug}/live"), Cancel)).RootElement.GetProperty("number").GetInt64();
            await AssertAllHeardAsync(listeners, last, count);
            next!.Kill();
            await hall.StartNodeAsync();
        }
        else
        {
            await AssertAllHeardAsync(listeners, (await hall.SnapshotAsync()).GetProperty("number").GetInt64(), count);
        }

        var kept = await hall.ReadAsync(db => db.Set<StoredEntry>().AsNoTracking().Where(entry => entry.SessionId == hall.Session).OrderBy(entry => entry.Number).ToListAsync(Cancel));
        Assert.Equal(Enumerable.Range(1, kept.Count).Select(number => (long)number), kept.Select(entry => entry.Number));
        var captions = await hall.ReadAsync(db => LogReading.OfKindAsync<CaptionAdded>(db, hall.Session, "caption", Cancel));
        Assert.Equal(Enumerable.Range(0, count).Select(line => $"Line {line}."), captions.Select(caption => caption.Entry.Text), StringComparer.Ordinal);
        foreach (var listener in listeners)
            await listener.DisposeAsync();
        next?.Dispose();
    }

    private static async Task AssertAllHeardAsync(List<Listener> listeners, long last, int count)
    {
        foreach (var listener in listeners)
        {
            await Hall.UntilAsync(() => Task.FromResult(listener.Number == last), $"a listener at {listener.Number} is at {last}");
            Assert.Empty(listener.Faults);
            Assert.Contains(listener.Items.Values, item => item.TryGetProperty("text", out var text) && text.GetString() == $"Line {count - 1}.");
            Assert.True(listener.Connections >= 2, "It was never cut off.");
            // One whole at the beginning; from then on changes, each from the number to which the last one led.
            Assert.Single(listener.Events, told => told.Name == "snapshot");
        }
    }

    /// <summary>As a client does: the same key until it is kept.</summary>
    private static async Task UntilKeptAsync(Hall hall, Func<Uri> address, int line)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            try
            {
                using var answer = await hall.Organiser.PostAsJsonAsync(new Uri(address(), $"/api/v1/sessions/{hall.Slug}/commands/caption"), new { key = $"line-{line}", language = "en", text = $"Line {line}." }, Cancel);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // The node is gone; the next one is coming.
            }

            await Task.Delay(50, Cancel);
        }

        Assert.Fail($"Line {line} could not be kept.");
    }

    [Fact]
    public async Task A_bus_that_stops_loses_nothing()
    {
        await using var hall = await Hall.OpenAsync(onPostgres: true, nodes: 2);
        await using var far = new Listener(hall, () => hall.Address(1));
        await Hall.UntilAsync(() => Task.FromResult(far.Number > 0), "the listener is there");
        await hall.CommandAsync("caption", new { language = "en", text = "With the bus." });
        var began = Environment.TickCount64;
        await HeardAsync(far, "With the bus.");
        Assert.InRange(Environment.TickCount64 - began, 0, 1500);

        await hall.ServicesOf(1).GetRequiredService<PostgresBus>().StopAsync(Cancel);
        for (var line = 0; line < 10; line++)
        {
            await hall.CommandAsync("caption", new { language = "en", text = $"Line {line}." });
            await Task.Delay(Outage / 10, Cancel);
        }

        await HeardAsync(far, "Line 9.");
        await hall.ServicesOf(1).GetRequiredService<PostgresBus>().StartAsync(Cancel);
        await hall.CommandAsync("caption", new { language = "en", text = "With the bus again." });
        await HeardAsync(far, "With the bus again.");
        Assert.Empty(far.Faults);
        Assert.Equal(12, far.Items.Keys.Count(key => key.StartsWith("caption/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_database_that_stops_gets_a_clear_try_again_and_nothing_is_half_done()
    {
        await using var hall = await Hall.OpenAsync(onPostgres: true, adjust: builder => builder.Configuration["Vicinal:Limits:CommandsPerMinute"] = "1000");
        await hall.CommandAsync("caption", new { language = "en", text = "Before." });
        await using var listener = new Listener(hall, () => hall.Address());
        await Hall.UntilAsync(() => Task.FromResult(listener.Number > 0), "the listener is there");
        var name = new NpgsqlConnectionStringBuilder(hall.Postgres).Database;
        using var ana = await hall.ParticipantAsync();
        using var ben = await hall.ParticipantAsync();
        // Ana's vote waits in memory, for one alone is not counted in an anonymous poll; Ben's comes while the database is away.
        var poll = (await hall.CommandAsync("poll", new { kind = "Single", texts = new { en = "What next?" }, options = new[] { new { en = "Cash" }, new { en = "Work" } } })).GetProperty("id").GetGuid();
        await hall.CommandAsync(ana, "vote", new { poll, choice = new[] { "0" } });
        await Databases.AtServerAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await Databases.AtServerAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        for (var until = Environment.TickCount64 + (long)Outage.TotalMilliseconds; Environment.TickCount64 < until; await Task.Delay(200, Cancel))
        {
            foreach (var (who, command, fields) in new (HttpClient, string, object)[] { (ana, "question", new { text = "Still there?", language = "en" }), (hall.Organiser, "caption", new { text = "During.", language = "en" }), (ben, "vote", new { poll, choice = new[] { "1" } }) })
            {
                using var answer = await hall.SendAsync(who, command, fields, key: "the-same");
                Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(2)), (answer.StatusCode, answer.Headers.RetryAfter!.Delta!.Value));
                Assert.Contains("Send it again", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            }

            // What was there is still to be seen.
            Assert.Contains("Before.", (await hall.SnapshotAsync()).GetRawText(), StringComparison.Ordinal);
        }

        await Databases.AtServerAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS true");
        foreach (var (who, command, fields) in new (HttpClient, string, object)[] { (ana, "question", new { text = "Still there?", language = "en" }), (hall.Organiser, "caption", new { text = "During.", language = "en" }), (ben, "vote", new { poll, choice = new[] { "1" } }) })
        {
            await Hall.UntilAsync(async () =>
            {
                using var answer = await hall.SendAsync(who, command, fields, key: "the-same");
                return answer.IsSuccessStatusCode;
            }, $"{command} is kept");
        }

        await HeardAsync(listener, "During.");
        Assert.Empty(listener.Faults);
        // Opened, before, poll, question, during: each once. The votes of both wait, and come to two.
        Assert.Equal(5, await hall.ReadAsync(db => db.Set<StoredEntry>().CountAsync(Cancel)));
        Assert.Equal(0, await hall.ReadAsync(db => db.Set<StoredVote>().CountAsync(Cancel)));
        foreach (var voter in new[] { ana, ben })
            Assert.Equal("Before", (await hall.CommandAsync(voter, "vote", new { poll, choice = new[] { "0" } })).GetProperty("vote").GetString());
        // Closing waits five seconds for other nodes.
        if (!Hall.IsFull)
            return;
        await hall.CommandAsync("poll-close", new { poll });
        await Hall.UntilAsync(async () => (await hall.SnapshotAsync()).GetProperty("items").GetProperty($"poll/{poll}") is var closed && closed.GetProperty("standing").GetString() == "closed" && closed.GetProperty("voters").GetInt64() == 2, "both votes are counted");
    }

    [Fact]
    public async Task A_clock_that_jumps_an_hour_moves_no_speaking_time()
    {
        var clock = new JumpingClock();
        await using var hall = await Hall.OpenAsync(onPostgres: false, adjust: builder => builder.Services.AddSingleton<IClock>(clock));
        await hall.CommandAsync("speaking", new { name = "Ana", @do = new { command = "ask", kind = "Contribution" } });
        await hall.CommandAsync("speaking", new { @do = new { command = "start" } });
        clock.Jump = Duration.FromHours(1);
        await Task.Delay(1200, Cancel);
        await hall.CommandAsync("caption", new { language = "en", text = "After the jump." });
        clock.Jump = Duration.FromHours(-1);
        var room = (await hall.Services.GetRequiredService<LiveRooms>().OfAsync(hall.Slug, Cancel))!;
        await hall.CommandAsync("speaking", new { @do = new { command = "end", request = room.State.List.Current!.Request.Id } });

        Assert.InRange(Assert.Single(room.State.List.Spoken).Seconds(0), 1, 10);
        var times = await hall.ReadAsync(db => db.Set<StoredEntry>().AsNoTracking().OrderBy(entry => entry.Number).Select(entry => entry.At).ToListAsync(Cancel));
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange((pair.Second - pair.First).TotalSeconds, 0, 10));
    }

    private static Task HeardAsync(Listener listener, string text) =>
        Hall.UntilAsync(() => Task.FromResult(listener.Items.Values.Any(item => item.TryGetProperty("text", out var found) && found.GetString() == text)), $"the listener heard: {text}");

    private sealed class JumpingClock : IClock
    {
        public Duration Jump { get; set; } = Duration.Zero;

        public Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant() + Jump;
    }
}
