using System.Net;
using System.Text.Json;

namespace Vicinal.Sessions.Tests.Live;

/// <summary>A room with everything in it, on one node.</summary>
public sealed class RoomSpecs(OpenHall open) : IClassFixture<OpenHall>, IAsyncLifetime
{
    private readonly Hall _hall = open.Hall;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _hall.BeginAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task I_can_follow_a_session_and_take_part_in_it()
    {
        await using var listener = new Listener(_hall, () => _hall.Address());
        using var ana = await _hall.ParticipantAsync();
        using var ben = await _hall.ParticipantAsync();

        // The agenda, who speaks, and what is said.
        await _hall.CommandAsync("agenda", new { items = new[] { new { titles = new { en = "Cash for street vendors", es = "Efectivo para vendedores" }, minutes = 20 } } });
        var item = Keys(await _hall.SnapshotAsync(), "agenda/").Single();
        await _hall.CommandAsync("agenda-item", new { item = item["agenda/".Length..] });
        await _hall.CommandAsync("caption", new { language = "ar", text = "شكرا لكم جميعا" });
        await _hall.CommandAsync("caption", new { language = "en", speaker = "Ana", text = "We paid within nine days." });
        await _hall.CommandAsync(ben, "ask-to-speak", new { name = "Ben", @for = "Durban", kind = "Contribution" });
        await _hall.CommandAsync("speaking", new { @do = new { command = "start" } });

        // Questions: asked, shown, backed once, merged, answered.
        var one = (await _hall.CommandAsync(ana, "question", new { text = "Who decided whom to pay?", language = "en", name = "Ana" })).GetProperty("id").GetGuid();
        var two = (await _hall.CommandAsync(ben, "question", new { text = "Who chose the people?", language = "en" })).GetProperty("id").GetGuid();
        Assert.Empty(Keys(await _hall.SnapshotAsync(), "question/"));
        foreach (var question in new[] { one, two })
            await _hall.CommandAsync("question-standing", new { question, standing = "Shown" });
        Assert.Equal("Counted", await VoteAsync(ana, "back-question", new { question = one }));
        Assert.Equal("Counted", await VoteAsync(ben, "back-question", new { question = two }));
        Assert.Equal("Before", await VoteAsync(ben, "back-question", new { question = two }));
        Assert.Equal("Counted", await VoteAsync(ana, "back-question", new { question = two }));
        await _hall.CommandAsync("question-merge", new { question = two, into = one });
        Assert.Equal("Before", await VoteAsync(ben, "back-question", new { question = one }));
        await _hall.CommandAsync("question-answer", new { question = one, answer = "The ward committees.", language = "en" });

        // Links.
        await _hall.CommandAsync("link", new { kind = "Interpretation", address = "https://meet.example.org/es", title = "Español", language = "es" });

        await Hall.UntilAsync(async () => listener.Number == (await _hall.SnapshotAsync()).GetProperty("number").GetInt64(), "the listener heard everything");
        Assert.Empty(listener.Faults);
        Assert.Equal("We paid within nine days.", listener.Items.Single(pair => pair.Key.StartsWith("caption/", StringComparison.Ordinal)).Value.GetProperty("text").GetString());
        Assert.Equal(("Ben", "Durban"), (listener.Items["speech"].GetProperty("name").GetString(), listener.Items["speech"].GetProperty("for").GetString()));
        var asked = listener.Items[$"question/{one}"];
        Assert.Equal((2, "answered", "The ward committees."), (asked.GetProperty("votes").GetInt32(), asked.GetProperty("standing").GetString(), asked.GetProperty("answer").GetString()));
        Assert.False(listener.Items.ContainsKey($"question/{two}"));

        // What was laid together is what a newcomer sees; and everybody sees it in their language.
        var snapshot = (await _hall.SnapshotAsync()).GetProperty("items");
        Assert.Equal(snapshot.EnumerateObject().Select(pair => pair.Name + pair.Value.GetRawText()), listener.Items.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + pair.Value.GetRawText()), StringComparer.Ordinal);
        Assert.Contains("Efectivo para vendedores", (await _hall.SnapshotAsync(language: "es")).GetRawText(), StringComparison.Ordinal);
        Assert.Contains("شكرا لكم", (await _hall.SnapshotAsync(language: "ar")).GetRawText(), StringComparison.Ordinal);
        await ReadAsOpenDataAsync();
    }

    private async Task ReadAsOpenDataAsync()
    {
        using var anybody = _hall.Client();
        foreach (var (list, words) in new[] { ("captions?language=en&format=csv", "We paid within nine days."), ("questions?format=csv", "The ward committees."), ("polls?format=csv", "choice") })
            Assert.Contains(words, await anybody.GetStringAsync(new Uri($"/api/v1/sessions/{_hall.Slug}/{list}", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_kind_of_poll_counts_what_was_chosen_and_shows_it_when_it_may()
    {
        async Task<Guid> Poll(string kind, object rest)
        {
            var fields = JsonSerializer.SerializeToNode(rest)!.AsObject();
            (fields["kind"], fields["texts"]) = (kind, JsonSerializer.SerializeToNode(new { en = "What next?" }));
            return (await _hall.CommandAsync("poll", fields)).GetProperty("id").GetGuid();
        }

        var options = new[] { new { en = "Cash" }, new { en = "Credit" }, new { en = "Work" } };
        var polls = new (Guid Id, string[][] Votes, string Counts)[]
        {
            (await Poll("Single", new { options, anonymous = false }), [["0"], ["0"], ["2"]], "2,0,1"),
            (await Poll("Multiple", new { options, anonymous = false }), [["0", "1"], ["1"], ["2", "1"]], "1,3,1"),
            // Borda: 2 points for a first place, 1 for a second.
            (await Poll("Ranking", new { options, anonymous = false }), [["0", "1", "2"], ["2", "1", "0"], ["0", "2", "1"]], "4,2,3"),
            (await Poll("Scale", new { scale = 5, anonymous = true }), [["4"], ["3"], ["4"]], "0,0,0,1,2"),
            (await Poll("Word", new { anonymous = true, hiddenUntilClosed = true }), [["Jobs"], ["  jobs "], ["rent"]], "2,1"),
        };
        foreach (var (id, votes, _) in polls)
        {
            foreach (var choice in votes)
            {
                using var voter = await _hall.ParticipantAsync();
                Assert.True(await VoteAsync(voter, "vote", new { poll = id, choice }) is "Counted" or "Taken");
                Assert.Equal("Before", await VoteAsync(voter, "vote", new { poll = id, choice }));
            }
        }

        // Three votes are too few to be counted while an anonymous poll is open.
        Assert.Equal(0, Item(await _hall.SnapshotAsync(), polls[3].Id).GetProperty("voters").GetInt32());
        Assert.Empty(Item(await _hall.SnapshotAsync(), polls[4].Id).GetProperty("options").EnumerateArray());
        foreach (var (id, _, counts) in polls)
        {
            await _hall.CommandAsync("poll-close", new { poll = id });
            var closed = Item(await _hall.SnapshotAsync(), id);
            Assert.Equal(("closed", 3, counts), (closed.GetProperty("standing").GetString(), closed.GetProperty("voters").GetInt32(), string.Join(',', closed.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("count").GetInt64()))));
        }

        Assert.True(Item(await _hall.SnapshotAsync(), polls[3].Id).GetProperty("weaker").GetBoolean());
        Assert.False(Item(await _hall.SnapshotAsync(), polls[0].Id).GetProperty("weaker").GetBoolean());
    }

    [Fact]
    public async Task A_snapshot_that_I_have_is_not_sent_again_and_a_command_sent_twice_counts_once()
    {
        using var anybody = _hall.Client();
        var address = new Uri($"/api/v1/sessions/{_hall.Slug}/live", UriKind.Relative);
        using var first = await anybody.GetAsync(address, Cancel);
        using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var unchanged = await anybody.SendAsync(again, Cancel);
        Assert.Equal((HttpStatusCode.NotModified, 0L), (unchanged.StatusCode, (await unchanged.Content.ReadAsByteArrayAsync(Cancel)).LongLength));

        var caption = new { language = "en", text = "Once." };
        using var one = await _hall.SendAsync(_hall.Organiser, "caption", caption, "the-same-key");
        using var two = await _hall.SendAsync(_hall.Organiser, "caption", caption, "the-same-key");
        Assert.Equal(await one.Content.ReadAsStringAsync(Cancel), await two.Content.ReadAsStringAsync(Cancel));
        Assert.Single(Keys(await _hall.SnapshotAsync(), "caption/"));
        using var changed = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var sent = await anybody.SendAsync(changed, Cancel);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
    }

    [Fact]
    public async Task Much_that_happens_at_once_is_told_at_most_four_times_a_second()
    {
        await using var listener = new Listener(_hall, () => _hall.Address());
        await Hall.UntilAsync(() => Task.FromResult(listener.Number > 0), "the listener is there");
        var began = DateTimeOffset.UtcNow;
        for (var line = 0; line < 60; line++)
            await _hall.CommandAsync("caption", new { language = "en", text = $"Line {line}." });
        var seconds = (DateTimeOffset.UtcNow - began).TotalSeconds;
        await Hall.UntilAsync(() => Task.FromResult(listener.Items.Values.Any(item => item.TryGetProperty("text", out var text) && text.GetString() == "Line 59.")), "the last line arrived");
        // One more at either end than fits between.
        Assert.InRange(listener.Events.Count(told => told.Name == "change"), 1, (int)(seconds / Pace.TotalSeconds) + 2);
        Assert.Empty(listener.Faults);
    }

    [Fact]
    public async Task What_waits_to_be_moderated_is_seen_by_organisers_only()
    {
        using var ana = await _hall.ParticipantAsync();
        await _hall.CommandAsync(ana, "question", new { text = "Is it true?", language = "en" });
        await _hall.CommandAsync(ana, "raise-hand", new { name = "Ana" });
        Assert.DoesNotContain("Is it true?", (await _hall.SnapshotAsync()).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"Ana\"", (await _hall.SnapshotAsync()).GetRawText(), StringComparison.Ordinal);
        var address = new Uri($"/api/v1/sessions/{_hall.Slug}/live/room", UriKind.Relative);
        var seen = await _hall.Organiser.GetStringAsync(address, Cancel);
        Assert.Contains("Is it true?", seen, StringComparison.Ordinal);
        Assert.Contains("\"Ana\"", seen, StringComparison.Ordinal);
        foreach (var path in new[] { address, new Uri(address + "/events", UriKind.Relative) })
        {
            using var refused = await ana.GetAsync(path, Cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }
    }

    /// <summary>What a moderator took away stays in the log for those who run the session, and nowhere else.</summary>
    [Fact]
    public async Task A_question_that_was_hidden_is_nowhere_to_be_read_any_more()
    {
        await using var listener = new Listener(_hall, () => _hall.Address());
        using var ana = await _hall.ParticipantAsync();
        var question = (await _hall.CommandAsync(ana, "question", new { text = "Who lied to the council?", language = "en", name = "Zoraida" })).GetProperty("id").GetGuid();
        await _hall.CommandAsync("question-standing", new { question, standing = "Shown" });
        await Hall.UntilAsync(() => Task.FromResult(listener.Items.ContainsKey($"question/{question}")), "the question is shown");
        await _hall.CommandAsync(ana, "back-question", new { question });
        await _hall.CommandAsync("question-answer", new { question, answer = "Nobody lied.", language = "en" });
        await _hall.CommandAsync("question-standing", new { question, standing = "Hidden" });
        await Hall.UntilAsync(() => Task.FromResult(!listener.Items.ContainsKey($"question/{question}")), "the question is taken away");

        // An answer does not bring it back by the way.
        using (var answered = await _hall.SendAsync(_hall.Organiser, "question-answer", new { question, answer = "Nobody lied.", language = "en" }))
            Assert.Equal(HttpStatusCode.Conflict, answered.StatusCode);
        var last = (await _hall.SnapshotAsync()).GetProperty("number").GetInt64();
        foreach (var (address, text) in await EverythingAsync(ana, last))
            Assert.DoesNotMatch("lied|Zoraida", $"{address}: {text}");
        Assert.Contains("Who lied to the council?", await _hall.Organiser.GetStringAsync(new Uri($"/api/v1/sessions/{_hall.Slug}/live/room", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    /// <summary>Every address of the session that the description names, as JSON and CSV; its pages; and its stream from every number.</summary>
    private async Task<List<(string Address, string Text)>> EverythingAsync(HttpClient who, long last)
    {
        var described = JsonDocument.Parse(await who.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancel)).RootElement.GetProperty("paths").EnumerateObject();
        var paths = described.Where(path => path.Value.TryGetProperty("get", out _) && path.Name.Contains("/sessions/{", StringComparison.Ordinal) && !path.Name.EndsWith("/events", StringComparison.Ordinal))
            .Select(path => path.Name.Replace("{slug}", _hall.Slug, StringComparison.Ordinal).Replace("{id}", _hall.Slug, StringComparison.Ordinal).Replace("{poll}", Guid.Empty.ToString(), StringComparison.Ordinal)).ToList();
        Assert.True(paths.Count > 8, string.Join(' ', paths));
        var addresses = paths.SelectMany(path => new[] { path, path + "?format=csv", path + "?standing=hidden", path + "?lang=es" })
            .Concat(new[] { "", "/live", "/live?lang=es", "/outcomes", "/note" }.Select(page => $"/sessions/{_hall.Slug}{page}"));
        List<(string, string)> texts = [];
        foreach (var address in addresses)
        {
            using var answer = await who.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            texts.Add((address, await answer.Content.ReadAsStringAsync(Cancel)));
        }

        for (var number = 0; number < last; number++)
            texts.Add(($"after {number}", await FirstEventAsync(who, number)));
        return texts;
    }

    private async Task<string> FirstEventAsync(HttpClient who, long after)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/sessions/{_hall.Slug}/live/events", UriKind.Relative)) { Headers = { { "Last-Event-ID", $"{after}" } } };
        using var answer = await who.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        // Where nothing that is seen has changed since, nothing is said.
        limit.CancelAfter(500);
        try
        {
            while (await reader.ReadLineAsync(limit.Token) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                    return line;
            }
        }
        catch (OperationCanceledException) when (!Cancel.IsCancellationRequested)
        {
            // It stayed silent.
        }

        return "";
    }

    [Fact]
    public async Task Who_runs_a_session_takes_the_ballots_along_of_a_poll_that_keeps_them()
    {
        async Task<(Guid Id, Uri Address)> Poll(object fields)
        {
            var id = (await _hall.CommandAsync("poll", fields)).GetProperty("id").GetGuid();
            return (id, new Uri($"/api/v1/sessions/{_hall.Slug}/polls/{id}/ballots", UriKind.Relative));
        }

        var options = new[] { new { en = "Cash" }, new { en = "=1+1" }, new { en = "Work" } };
        var (several, ballots) = await Poll(new { kind = "Multiple", texts = new { en = "What?" }, options, anonymous = false });
        var (ranked, order) = await Poll(new { kind = "Ranking", texts = new { en = "In which order?" }, options, anonymous = false });
        var (hidden, later) = await Poll(new { kind = "Word", texts = new { en = "One word?" }, anonymous = false, hiddenUntilClosed = true });
        var (_, none) = await Poll(new { kind = "Single", texts = new { en = "Who?" }, options, anonymous = true });
        foreach (var choice in new string[][] { ["1"], ["0", "2"], ["2", "1"] })
        {
            using var voter = await _hall.ParticipantAsync();
            await VoteAsync(voter, "vote", new { poll = several, choice });
            await VoteAsync(voter, "vote", new { poll = ranked, choice = (string[])[.. choice, .. new[] { "0", "1", "2" }.Except(choice, StringComparer.Ordinal)] });
            await VoteAsync(voter, "vote", new { poll = hidden, choice = new[] { "@cash " + choice[0] } });
        }

        // Recounted from the ballots it comes to what was counted, and each can be read.
        var rows = JsonDocument.Parse(await _hall.Organiser.GetStringAsync(ballots, Cancel)).RootElement.EnumerateArray().ToList();
        Assert.Equal(3, rows.Select(row => row.GetProperty("voter").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Item(await _hall.SnapshotAsync(), several).GetProperty("options").EnumerateArray().Select(option => option.GetProperty("count").GetInt32()),
            Enumerable.Range(0, 3).Select(option => rows.Count(row => row.GetProperty("choice").GetString()!.Split(' ').Contains($"{option}", StringComparer.Ordinal))));
        Assert.Equal(["=1+1", "=1+1; Work", "Cash; Work"], rows.Select(row => row.GetProperty("text").GetString()!).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Contains("'=1+1; Work", await _hall.Organiser.GetStringAsync(new Uri(ballots + "?format=csv", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains("Work; =1+1; Cash", await _hall.Organiser.GetStringAsync(new Uri(order + "?language=en&format=csv", UriKind.Relative), Cancel), StringComparison.Ordinal);

        // Nobody else, not of an anonymous poll, and of a hidden one once it is closed.
        using var ana = await _hall.ParticipantAsync();
        foreach (var (who, address, status) in new[] { (ana, ballots, HttpStatusCode.Unauthorized), (_hall.Organiser, none, HttpStatusCode.Conflict), (_hall.Organiser, later, HttpStatusCode.Conflict) })
        {
            using var refused = await who.GetAsync(address, Cancel);
            Assert.Equal(status, refused.StatusCode);
        }

        await _hall.CommandAsync("poll-close", new { poll = hidden });
        await Hall.UntilAsync(async () => Item(await _hall.SnapshotAsync(), hidden).GetProperty("standing").GetString() == "closed", "the poll is closed");
        Assert.Contains(",'@cash 1,'@cash 1", await _hall.Organiser.GetStringAsync(new Uri(later + "?format=csv", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    private static readonly TimeSpan Pace = Vicinal.Sessions.Live.Gateway.RoomGateway.Pace;

    private async Task<string?> VoteAsync(HttpClient who, string command, object fields) => (await _hall.CommandAsync(who, command, fields)).GetProperty("vote").GetString();

    private static JsonElement Item(JsonElement snapshot, Guid poll) => snapshot.GetProperty("items").GetProperty($"poll/{poll}");

    private static List<string> Keys(JsonElement snapshot, string prefix) => [.. snapshot.GetProperty("items").EnumerateObject().Select(item => item.Name).Where(name => name.StartsWith(prefix, StringComparison.Ordinal))];
}
