using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vicinal.Tests;

namespace Vicinal.Sessions.Tests.Live;

public sealed partial class RefusalSpecs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_wrong_is_refused_and_says_how_to_put_it_right()
    {
        await using var hall = await Hall.OpenAsync(onPostgres: false);
        using var ana = await hall.ParticipantAsync();
        using var stranger = hall.Client();
        var poll = (await hall.CommandAsync("poll", new { kind = "Single", texts = new { en = "What next?" }, options = new[] { new { en = "Cash" }, new { en = "Work" } } })).GetProperty("id").GetGuid();
        await hall.CommandAsync("poll-close", new { poll });
        var text = new StringBuilder();
        async Task Try(string what, HttpClient who, string command, object fields)
        {
            using var answer = await hall.SendAsync(who, command, fields);
            await WriteAsync(text, what, answer);
        }

        await Try("a question of 1 MB", ana, "question", new { text = new string('a', 1_000_000), language = "en" });
        await Try("a question of 3 MB", ana, "question", new { text = new string('a', 3_000_000), language = "en" });
        await Try("an empty question", ana, "question", new { text = " \u202e\u0007", language = "en" });
        await Try("a question in no language", ana, "question", new { text = "Why?", language = "english" });
        await Try("a command without a token", stranger, "question", new { text = "Why?", language = "en" });
        await Try("an organiser's command from a participant", ana, "caption", new { text = "Hello", language = "en" });
        await Try("voting after close", ana, "vote", new { poll, choice = new[] { "0" } });
        await Try("voting in no poll", ana, "vote", new { poll = Guid.Empty, choice = new[] { "0" } });
        var open = (await hall.CommandAsync("poll", new { kind = "Ranking", texts = new { en = "In which order?" }, options = new[] { new { en = "Cash" }, new { en = "Work" } } })).GetProperty("id").GetGuid();
        await Try("half a ranking", ana, "vote", new { poll = open, choice = new[] { "0" } });
        await Try("a ranking with one option twice", ana, "vote", new { poll = open, choice = new[] { "0", "0" } });
        await Try("a poll with one option", hall.Organiser, "poll", new { kind = "Single", texts = new { en = "So?" }, options = new[] { new { en = "Yes" } } });
        await Try("a link that runs a script", hall.Organiser, "link", new { kind = "Document", title = "Look", language = "en", address = "javascript:alert(1)" });
        await Try("a command to the speakers' list that is none", hall.Organiser, "speaking", new { @do = new { command = "shout" } });
        await Try("starting when nobody waits", hall.Organiser, "speaking", new { @do = new { command = "start" } });
        using (var keyless = await hall.SendAsync(ana, "question", new { text = "Why?", language = "en" }, key: ""))
            await WriteAsync(text, "a command without a key", keyless);
        foreach (var forged in new[] { "abc", "-5", "99999999999999999999", "1;2" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/sessions/{hall.Slug}/live/events", UriKind.Relative)) { Headers = { { "Last-Event-ID", forged } } };
            using var answer = await stranger.SendAsync(request, Cancel);
            await WriteAsync(text, $"Last-Event-ID: {forged}", answer);
        }

        var named = (await hall.CommandAsync("poll", new { kind = "Single", anonymous = false, hiddenUntilClosed = true, texts = new { en = "Who?" }, options = new[] { new { en = "Cash" }, new { en = "Work" } } })).GetProperty("id").GetGuid();
        foreach (var (what, who, of) in new[] { ("ballots for somebody else", ana, named), ("ballots of an anonymous poll", hall.Organiser, poll), ("ballots before they may be seen", hall.Organiser, named), ("ballots of no poll", hall.Organiser, Guid.Empty) })
        {
            using var answer = await who.GetAsync(new Uri($"/api/v1/sessions/{hall.Slug}/polls/{of}/ballots", UriKind.Relative), Cancel);
            await WriteAsync(text, what, answer);
        }

        var hidden = (await hall.CommandAsync(ana, "question", new { text = "Who lied?", language = "en" })).GetProperty("id").GetGuid();
        await hall.CommandAsync("question-standing", new { question = hidden, standing = "Hidden" });
        await Try("an answer to a hidden question", hall.Organiser, "question-answer", new { question = hidden, answer = "Nobody.", language = "en" });
        await Try("backing a hidden question", ana, "back-question", new { question = hidden });
        await hall.CommandAsync("close", new { });
        await Try("a question after the end", ana, "question", new { text = "One more?", language = "en" });
        using (var missing = await stranger.GetAsync(new Uri("/api/v1/sessions/no-such/live", UriKind.Relative), Cancel))
            await WriteAsync(text, "a session that is not there", missing);
        Snapshot.Matches("RefusedInRooms", text.ToString().Replace(hall.Slug, "SLUG", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forged_number_of_the_future_gets_the_whole_and_a_script_is_only_letters()
    {
        await using var hall = await Hall.OpenAsync(onPostgres: false);
        await hall.CommandAsync("caption", new { language = "en", speaker = "<b>Eve</b>", text = "<script>alert(1)</script>\n\u202eevil" });
        using var stranger = hall.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/sessions/{hall.Slug}/live/events", UriKind.Relative)) { Headers = { { "Last-Event-ID", "999999" } } };
        using var answer = await stranger.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel));
        var data = "";
        for (var name = ""; data.Length == 0;)
        {
            var line = await reader.ReadLineAsync(Cancel);
            if (line!.StartsWith("event: ", StringComparison.Ordinal))
                name = line;
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                (data, _) = (line[6..], name == "event: snapshot" ? true : throw new InvalidOperationException(name));
        }

        Assert.DoesNotContain('<', data);
        var caption = JsonDocument.Parse(data).RootElement.GetProperty("items").EnumerateObject().Single(item => item.Name.StartsWith("caption/", StringComparison.Ordinal)).Value;
        Assert.Equal("<script>alert(1)</script> evil", caption.GetProperty("text").GetString());
        var page = await stranger.GetStringAsync(new Uri($"/sessions/{hall.Slug}/live", UriKind.Relative), Cancel);
        Snapshot.Matches("ScriptInACaption", Hour().Replace($"In the stream\n{data}\nOn the page\n{Line().Match(page).Value}", "…"));
    }

    [GeneratedRegex("[^\n]*alert\\(1\\)[^\n]*", RegexOptions.None, 1000)]
    private static partial Regex Line();

    /// <summary>Moments, which differ from run to run.</summary>
    [GeneratedRegex("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|\\b\\d\\d:\\d\\d\\b", RegexOptions.None, 1000)]
    private static partial Regex Hour();

    [Fact]
    public async Task A_flood_at_the_door_is_asked_to_wait_and_who_is_inside_goes_on()
    {
        await using var hall = await Hall.OpenAsync(onPostgres: false, adjust: builder =>
        {
            builder.Configuration["Vicinal:Limits:ParticipantsPerMinute"] = "50";
            builder.Configuration["Vicinal:Limits:CommandsPerMinute"] = "5";
        });
        using var inside = await hall.ParticipantAsync();
        using var flood = hall.Client();
        var count = Hall.IsFull ? 10_000 : 1_000;
        var statuses = new System.Collections.Concurrent.ConcurrentBag<(HttpStatusCode Status, TimeSpan? Wait)>();
        var began = Environment.TickCount64;
        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = Cancel }, async (_, cancel) =>
        {
            using var answer = await flood.PostAsync(new Uri($"/api/v1/sessions/{hall.Slug}/participants", UriKind.Relative), null, cancel);
            statuses.Add((answer.StatusCode, answer.Headers.RetryAfter?.Delta));
        });
        TestContext.Current.SendDiagnosticMessage("{0} came in {1} ms", count, Environment.TickCount64 - began);
        Assert.InRange(statuses.Count(answer => answer.Status == HttpStatusCode.OK), 40, 120);
        Assert.All(statuses.Where(answer => answer.Status != HttpStatusCode.OK), answer => Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(10)), (answer.Status, answer.Wait!.Value)));

        var text = new StringBuilder();
        using (var many = await flood.PostAsync(new Uri($"/api/v1/sessions/{hall.Slug}/participants", UriKind.Relative), null, Cancel))
            await WriteAsync(text, "coming in as one of very many", many);

        // Who is inside is limited by the own token, not by the address.
        for (var question = 0; question < 5; question++)
            await hall.CommandAsync(inside, "question", new { text = $"Question {question}?", language = "en" });
        using var sixth = await hall.SendAsync(inside, "question", new { text = "One more?", language = "en" });
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(10)), (sixth.StatusCode, sixth.Headers.RetryAfter!.Delta!.Value));
        await WriteAsync(text, "a sixth command in a minute that takes five", sixth);
        Snapshot.Matches("RefusedFloods", text.ToString());
    }

    private static async Task WriteAsync(StringBuilder text, string what, HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        var problem = JsonDocument.Parse(body).RootElement;
        text.Append(what).Append('\n')
            .Append("  ").Append((int)answer.StatusCode).Append(' ').Append(problem.TryGetProperty("type", out var type) ? type.GetString() : "").Append('\n')
            .Append("  ").Append(problem.TryGetProperty("detail", out var detail) ? detail.GetString() : problem.GetProperty("title").GetString()).Append("\n\n");
    }
}
