using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vicinal.Platform.Backup;
using Vicinal.Platform.Database;
using Vicinal.Platform.Modules;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Participants;
using Vicinal.Sessions.Polls;

namespace Vicinal.Sessions.Tests.Live;

public sealed class VoteSpecs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// A storm takes at most so many times what as many requests take that do nothing, at the same nodes and in the same run; so a machine that is busy with other work fails nothing.
    /// Where thirteen thousand empty requests take a second and a half, this is ten seconds.
    /// </summary>
    private const double MostTimesEmpty = 6;

    /// <summary>Requests on their way at the same time.</summary>
    private const int AtOnce = 1000;

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_storm_of_votes_with_repeats_counts_each_voter_once(bool onPostgres)
    {
        var voters = Hall.IsFull ? 10_000 : 300;
        var nodes = onPostgres ? 2 : 1;
        await using var hall = await Hall.OpenAsync(onPostgres, nodes, builder => builder.Services.AddSingleton<IModule>(new EmptyPosts()));
        var poll = (await hall.CommandAsync("poll", Question(anonymous: true))).GetProperty("id").GetGuid();
        await using var listener = new Listener(hall, () => hall.Address());
        await Hall.UntilAsync(() => Task.FromResult(listener.Items.ContainsKey($"poll/{poll}")), "the listener is there");

        var door = hall.Services.GetRequiredService<ParticipantDoor>();
        var random = new Random(7);
        // Half of them at each node. One in five votes twice, with another choice the second time; one in ten once more at the other node.
        var sends = Enumerable.Range(0, voters).Select(at => (Token: door.Make(hall.Session), At: at)).SelectMany(voter => Sends(voter.Token, voter.At, nodes)).OrderBy(_ => random.Next()).ToList();
        var clients = Enumerable.Range(0, nodes).Select(node => hall.Client(node)).ToList();
        // A program that has just been started is slow at everything; a few votes of another poll come first.
        var other = (await hall.CommandAsync("poll", Question(anonymous: true))).GetProperty("id").GetGuid();
        await AllAsync([.. Enumerable.Range(0, voters / 10)], at => VoteAsync(hall, clients[at % nodes], door.Make(hall.Session), other, 0));
        await EmptyAsync(clients, voters / 10);
        // Before and after, so that a machine that grows busier weighs on both.
        var empty = await EmptyAsync(clients, sends.Count / 2);
        var again = 0;
        var busy = Environment.CpuUsage.TotalTime;
        var seconds = await AllAsync(sends, async send => Interlocked.Add(ref again, await VoteAsync(hall, clients[send.Node], send.Token, poll, send.Choice)));
        busy = Environment.CpuUsage.TotalTime - busy;
        empty += await EmptyAsync(clients, sends.Count - sends.Count / 2);
        await hall.CommandAsync("poll-close", new { poll });
        await Hall.UntilAsync(async () => Poll(await hall.SnapshotAsync(), poll).GetProperty("standing").GetString() == "closed", "the poll is closed");

        var closed = Poll(await hall.SnapshotAsync(), poll);
        var counts = closed.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("count").GetInt64()).ToList();
        Assert.Equal((voters, voters), (closed.GetProperty("voters").GetInt64(), counts.Sum()));
        Assert.Equal(voters, await hall.ReadAsync(db => db.Set<StoredVote>().CountAsync(vote => vote.SubjectId == poll)));
        var increments = (await hall.ReadAsync(db => LogReading.OfKindAsync<PollTallied>(db, hall.Session, "poll-votes", Cancel))).Select(entry => entry.Entry).Where(entry => entry.Id == poll).ToList();
        Assert.Equal(counts, Enumerable.Range(0, 3).Select(option => increments.Sum(entry => entry.Counts.GetValueOrDefault(option.ToString(CultureInfo.InvariantCulture)))));
        TestContext.Current.SendDiagnosticMessage(
            "{0} votes of {1} voters in {2:F2} s ({3:F2} s of processors), {4:N0} a second, in {5} batches, {6} asked to try again; as many empty requests in {7:F2} s: {8:F2} times as long",
            sends.Count, voters, seconds, busy.TotalSeconds, sends.Count / seconds, increments.Count, again, empty, seconds / empty);
        Assert.All(increments.SkipLast(nodes), entry => Assert.True(entry.Voters >= PendingBallots.Fewest));

        await Hall.UntilAsync(() => Task.FromResult(listener.Items[$"poll/{poll}"].GetProperty("standing").GetString() == "closed"), "the listener heard of the end");
        Assert.Empty(listener.Faults);
        AssertPace(listener);
        // A few hundred are over before the program is warm.
        Assert.True(!Hall.IsFull || seconds <= empty * MostTimesEmpty, $"{sends.Count} votes took {seconds:F1} s and as many empty requests {empty:F1} s: more than {MostTimesEmpty} times as long.");
        clients.ForEach(client => client.Dispose());
    }

    private static IEnumerable<(string Token, int Choice, int Node)> Sends(string token, int at, int nodes)
    {
        yield return (token, at % 3, at % nodes);
        if (at % 5 == 0)
            yield return (token, 2, at % nodes);
        if (at % 10 == 0)
            yield return (token, 1, (at + 1) % nodes);
    }

    private static Task<double> EmptyAsync(List<HttpClient> clients, int count) => AllAsync([.. Enumerable.Range(0, count)], async at =>
    {
        using var answer = await clients[at % clients.Count].PostAsync(new Uri(EmptyPosts.Path, UriKind.Relative), null, Cancel);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    });

    /// <summary>Sends all, as many people do at once: none waits for the answer to another beyond what one machine can hold.</summary>
    /// <returns>How many seconds it took.</returns>
    private static async Task<double> AllAsync<T>(List<T> sends, Func<T, Task> send)
    {
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(sends, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancel }, async (one, _) => await send(one));
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>In any second that begins with a message there are at most four; a machine that is slow to read may find two together.</summary>
    private static void AssertPace(Listener listener)
    {
        var times = listener.Events.Where(told => told.Name == "change").Select(told => told.At).ToList();
        Assert.InRange(times.Count, 1, (int)((times[^1] - times[0]).TotalSeconds * 4) + 2);
    }

    /// <summary>Whoever holds every table, in the order of rows and by transactions, the log lines and a backup, learns who voted at most, never what.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task Nothing_that_is_kept_ties_a_vote_of_an_anonymous_poll_to_its_voter(bool onPostgres)
    {
        var lines = new ConcurrentQueue<string>();
        await using var hall = await Hall.OpenAsync(onPostgres, adjust: builder => builder.Logging.AddProvider(new Lines(lines)).SetMinimumLevel(LogLevel.Trace));
        var poll = (await hall.CommandAsync("poll", Question(anonymous: true))).GetProperty("id").GetGuid();
        var before = await CountsAsync(hall);
        var door = hall.Services.GetRequiredService<ParticipantDoor>();
        var voters = Enumerable.Range(0, 34).Select(_ => door.Make(hall.Session)).Select(token => (Token: token, Person: PersonOf(door, token, hall.Session))).ToList();
        using var client = hall.Client();
        foreach (var (voter, at) in voters.Select((voter, at) => (voter, at)))
            await VoteAsync(hall, client, voter.Token, poll, at < 17 ? 0 : 1);

        // While it is open: rows come at least ten in a transaction, in the order of keys that chance gave, and four votes wait nowhere but in memory.
        var open = await RowsAsync(hall, poll);
        Assert.Equal(30, open.Count);
        Assert.All(open.Select(row => row.Voter).Chunk(PendingBallots.Fewest), batch => Assert.Equal(batch.Order(StringComparer.Ordinal), batch, StringComparer.Ordinal));
        if (onPostgres)
            Assert.All(open.GroupBy(row => row.Transaction, StringComparer.Ordinal), transaction => Assert.True(transaction.Count() >= PendingBallots.Fewest));

        // Afterwards all rows are of one transaction and one order.
        await hall.CommandAsync("poll-close", new { poll });
        await Hall.UntilAsync(async () => Poll(await hall.SnapshotAsync(), poll).GetProperty("standing").GetString() == "closed", "the poll is closed");
        var closed = await RowsAsync(hall, poll);
        Assert.Equal(closed.Select(row => row.Voter).Order(StringComparer.Ordinal), closed.Select(row => row.Voter), StringComparer.Ordinal);
        Assert.Equal(voters.Select(voter => voter.Person.VoterOf(poll)).Order(StringComparer.Ordinal), closed.Select(row => row.Voter), StringComparer.Ordinal);
        Assert.True(!onPostgres || closed.DistinctBy(row => row.Transaction, StringComparer.Ordinal).Count() == 1, "Rows of several transactions.");

        // No table but the one of voters knows a voter, none knows a participant or a token; and votes added no command and no line of audit.
        var file = Path.Combine(Path.GetTempPath(), $"vicinal-live-{Guid.NewGuid():N}.zip");
        try
        {
            Assert.IsType<BackupOutcome.Done>(await VicinalBackup.WriteAsync(hall.Services, file, Cancel));
            await AssertSilentAsync(file, voters, poll);
        }
        finally
        {
            File.Delete(file);
        }

        var after = await CountsAsync(hall);
        Assert.Equal((before.Audit, before.Commands + 1), (after.Audit, after.Commands));
        Assert.NotEmpty(lines);
        Assert.DoesNotContain(lines, line => voters.Exists(voter => Knows(line, voter, poll)) || line.Contains("\"choice\"", StringComparison.Ordinal));
    }

    /// <summary>A backup holds every table, its rows in the order in which they lie.</summary>
    private static async Task AssertSilentAsync(string file, List<(string Token, Participant Person)> voters, Guid poll)
    {
        await using var zip = await ZipFile.OpenReadAsync(file, Cancel);
        var tables = 0;
        foreach (var table in zip.Entries.Where(entry => entry.FullName.StartsWith("tables/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await table.OpenAsync(Cancel));
            var text = await reader.ReadToEndAsync(Cancel);
            tables++;
            if (table.Name == "live_votes.jsonl")
            {
                var rows = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(row => row.Contains(poll.ToString(), StringComparison.Ordinal)).Select(row => JsonDocument.Parse(row).RootElement).ToList();
                // Columns by name: choice, subject_id, voter.
                Assert.All(rows, row => Assert.Equal((3, JsonValueKind.Null), (row.GetArrayLength(), row[0].ValueKind)));
                Assert.Equal(rows.Select(row => row[2].GetString()).Order(StringComparer.Ordinal), rows.Select(row => row[2].GetString()), StringComparer.Ordinal);
            }
            else
            {
                Assert.DoesNotContain(voters, voter => Knows(text, voter, poll));
            }
        }

        Assert.True(tables > 20, "The backup should hold every table.");
    }

    private static bool Knows(string text, (string Token, Participant Person) voter, Guid poll) =>
        text.Contains(voter.Token, StringComparison.Ordinal) || text.Contains(voter.Person.VoterOf(poll), StringComparison.Ordinal)
        || text.Contains(voter.Person.Id.ToString(), StringComparison.OrdinalIgnoreCase) || text.Contains(voter.Person.Secret.ToString(), StringComparison.OrdinalIgnoreCase);

    private static async Task<List<(string Voter, string Transaction)>> RowsAsync(Hall hall, Guid poll) => await hall.ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = hall.Postgres is null
            ? "SELECT voter, '' FROM live_votes WHERE lower(subject_id) = @poll ORDER BY rowid"
            : "SELECT voter, xmin::text FROM live_votes WHERE subject_id::text = @poll ORDER BY ctid";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@poll", poll.ToString());
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        List<(string, string)> rows = [];
        while (await reader.ReadAsync(Cancel))
            rows.Add((reader.GetString(0), reader.GetString(1)));
        return rows;
    });

    private static Task<(int Audit, int Commands)> CountsAsync(Hall hall) =>
        hall.ReadAsync(async db => (await db.Set<Vicinal.Platform.Audit.AuditEntry>().CountAsync(Cancel), await db.Set<StoredCommand>().CountAsync(Cancel)));

    private static Participant PersonOf(ParticipantDoor door, string token, Guid session)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers[ParticipantDoor.Header] = token;
        return door.Find(http, session)!;
    }

    /// <summary>Votes as a page does: where it is asked to try again, it does.</summary>
    /// <returns>How often it was asked to.</returns>
    private static async Task<int> VoteAsync(Hall hall, HttpClient client, string token, Guid poll, int choice)
    {
        for (var again = 0; again < 10; again++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/v1/sessions/{hall.Slug}/commands/vote", UriKind.Relative))
            {
                Headers = { { ParticipantDoor.Header, token } },
                // With its length, as a browser sends it.
                Content = new StringContent(string.Create(CultureInfo.InvariantCulture, $$"""{"poll":"{{poll}}","choice":["{{choice}}"]}"""), Encoding.UTF8, "application/json"),
            };
            using var answer = await client.SendAsync(request, Cancel);
            if (answer.IsSuccessStatusCode)
                return again;
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            await Task.Delay(answer.Headers.RetryAfter!.Delta!.Value, Cancel);
        }

        Assert.Fail("A vote was never taken.");
        return 0;
    }

    private static object Question(bool anonymous) => new { kind = "Single", anonymous, texts = new { en = "What next?" }, options = new[] { new { en = "Cash" }, new { en = "Credit" }, new { en = "Work" } } };

    private static JsonElement Poll(JsonElement snapshot, Guid poll) => snapshot.GetProperty("items").GetProperty($"poll/{poll}");

    private sealed class Lines(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            lines.Enqueue(state.ToString() ?? "");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
