using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vicinal.Modules.Tests;
using Vicinal.Sessions.Tests.Outcomes;
using Vicinal.Sessions.Tests.Preparing;
using Vicinal.Tests;

namespace Vicinal.Sessions.Tests;

/// <summary>What anybody typed into a session, in every table that can be taken along, is text for a spreadsheet too.</summary>
[Collection(Prepared.Name)]
public sealed partial class ExportSpecs(PreparingProgram running)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_table_of_a_session_runs_a_formula_that_somebody_typed()
    {
        using var officer = await running.OfficerAsync("exports@example.org");
        var session = await PreparedAsync(officer);
        var poll = await RunAsync(officer, session);
        var proposal = await KeptAsync(officer, session);
        (string Described, string Address)[] tables =
        [
            ("/api/v1/sessions", "/api/v1/sessions?government=hainaut"),
            ("/api/v1/sessions/{id}", $"/api/v1{session}"),
            ("/api/v1/sessions/{id}/registrations", $"/api/v1{session}/registrations"),
            ("/api/v1/sessions/{slug}/captions", $"/api/v1{session}/captions"),
            ("/api/v1/sessions/{slug}/questions", $"/api/v1{session}/questions"),
            ("/api/v1/sessions/{slug}/polls", $"/api/v1{session}/polls"),
            ("/api/v1/sessions/{slug}/polls/{poll}/ballots", $"/api/v1{session}/polls/{poll}/ballots"),
            ("/api/v1/sessions/{slug}/speeches", $"/api/v1{session}/speeches"),
            ("/api/v1/sessions/{slug}/speaking-time", $"/api/v1{session}/speaking-time"),
            ("/api/v1/sessions/outcomes", "/api/v1/sessions/outcomes?q=nenni"),
            ("/api/v1/sessions/{id}/outcomes", $"/api/v1{session}/outcomes"),
            ("/api/v1/sessions/{id}/note", $"/api/v1{session}/note"),
            ("/api/v1/proposals", "/api/v1/proposals?q=nenni"),
        ];
        Assert.Equal((await DescribedAsync()).Order(StringComparer.Ordinal), tables.Select(table => table.Described).Order(StringComparer.Ordinal), StringComparer.Ordinal);

        var text = new StringBuilder();
        foreach (var (described, address) in tables)
        {
            using var answer = await officer.GetAsync(new Uri(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "format=csv", UriKind.Relative), Cancel);
            var csv = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            var rows = DescribedTable.Rows(csv).Skip(1).ToList();
            Assert.NotEmpty(rows);
            Assert.DoesNotContain(rows.SelectMany(row => row), cell => cell.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(cell[0], StringComparison.Ordinal));
            // Other tests of this program hold sessions of their own.
            text.Append("== ").Append(described).Append('\n').Append(described == "/api/v1/sessions" ? string.Join('\n', csv.Split('\n').Where((line, at) => at == 0 || line.Contains("nenni", StringComparison.Ordinal))) : csv).Append('\n');
        }

        Snapshot.Matches("tables", Changing().Replace(text.ToString().Replace(session, "/sessions/S", StringComparison.Ordinal).Replace(proposal, "/proposals/P", StringComparison.Ordinal), "…"));
    }

    /// <summary>Tables of sessions and proposals, by what the description says of them.</summary>
    private async Task<IEnumerable<string>> DescribedAsync() =>
        JsonDocument.Parse(await running.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancel)).RootElement.GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.TryGetProperty("get", out var get) && get.TryGetProperty("tags", out var tags) && tags[0].GetString() is "Sessions" or "Proposals" && get.GetProperty("summary").GetString()!.Contains("csv", StringComparison.OrdinalIgnoreCase))
            .Select(path => path.Name);

    private async Task<string> PreparedAsync(HttpClient officer)
    {
        var session = await PreparingProgram.BegunAsync(officer, "=1+1 nenni");
        await PreparingProgram.KeptAsync(officer, session + "/prepare", "texts", ("number", "1"), ("title", "=1+1 nenni"), ("note", "Why."));
        await PreparingProgram.KeptAsync(officer, session + "/prepare/time", "time", ("words", "@SUM(1) Thursday 30 April 2026, 15:00 (Brussels)"), ("day", "2026-04-30"), ("hour", "15:00"), ("minutes", "90"), ("zone", "Europe/Brussels"));
        await PreparingProgram.KeptAsync(officer, session + "/prepare/agenda", "agenda", ("item.0.title", "-2 Markets"), ("item.0.minutes", "20"));
        await PreparingProgram.KeptAsync(officer, session + "/prepare/standing", "standing", ("do", "announce"));
        using (var refused = await running.Client.SubmitAsync(session + "/register", "register", ("name", "=Eve"), ("email", ""), ("language", "en"), ("zone", "=1+1")))
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var registered = await running.Client.SubmitAsync(session + "/register", "register", ("name", "=Eve"), ("email", ""), ("language", "en"), ("zone", "UTC"));
        Assert.NotNull(registered.Headers.Location);
        return session;
    }

    /// <summary>The room, with a formula wherever somebody types.</summary>
    private async Task<Guid> RunAsync(HttpClient officer, string session)
    {
        async Task<JsonElement> Do(HttpClient who, string command, object fields)
        {
            var body = JsonSerializer.SerializeToNode(fields, JsonSerializerOptions.Web)!.AsObject();
            body["key"] = Guid.NewGuid().ToString("N");
            using var answer = await who.PostAsJsonAsync(new Uri($"/api/v1{session}/commands/{command}", UriKind.Relative), body, Cancel);
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.True(answer.IsSuccessStatusCode, $"{command}: {text}");
            return JsonDocument.Parse(text).RootElement;
        }

        using var ana = running.NewClient();
        using (var entered = await ana.PostAsync(new Uri($"/api/v1{session}/participants", UriKind.Relative), null, Cancel))
            Assert.Equal(HttpStatusCode.OK, entered.StatusCode);
        await Do(officer, "open", new { });
        await Do(officer, "agenda", new { items = new[] { new { titles = new { en = "+3 Rents" }, minutes = 10 } } });
        var snapshot = JsonDocument.Parse(await ana.GetStringAsync(new Uri($"/api/v1{session}/live", UriKind.Relative), Cancel)).RootElement;
        await Do(officer, "agenda-item", new { item = snapshot.GetProperty("items").EnumerateObject().Single(item => item.Name.StartsWith("agenda/", StringComparison.Ordinal)).Name["agenda/".Length..] });
        await Do(officer, "caption", new { language = "en", speaker = "=Ana", text = "@SUM(1), and \"more\"" });
        var question = (await Do(ana, "question", new { text = "=HYPERLINK(\"https://evil.example\")", language = "en", name = "+Ana" })).GetProperty("id").GetGuid();
        await Do(officer, "question-standing", new { question, standing = "Shown" });
        await Do(officer, "question-answer", new { question, answer = "-2", language = "en" });
        await Do(ana, "ask-to-speak", new { name = "＝Ana", @for = "@Durban", kind = "Contribution" });
        await Do(officer, "speaking", new { @do = new { command = "start" } });
        await Do(officer, "speaking", new { name = "-Ben", @for = "+Liège", @do = new { command = "ask", kind = "Contribution" } });
        var poll = (await Do(officer, "poll", new { kind = "Single", anonymous = false, texts = new { en = "=What?" }, options = new[] { new { en = "=A" }, new { en = "+B" } } })).GetProperty("id").GetGuid();
        var word = (await Do(officer, "poll", new { kind = "Word", anonymous = false, texts = new { en = "@Word?" } })).GetProperty("id").GetGuid();
        await Do(ana, "vote", new { poll, choice = new[] { "1" } });
        await Do(ana, "vote", new { poll = word, choice = new[] { "=1+1" } });
        await Do(officer, "close", new { });
        return word;
    }

    private static async Task<string> KeptAsync(HttpClient officer, string session)
    {
        await OutcomeSpecs.PublishedAsync(officer, session, ("text", "=1+1 nenni"), ("kind", "Commitment"), ("language", "en"), ("speaker", "+Ana"));
        await PreparingProgram.KeptAsync(officer, session + "/outcomes/1/edit", "edit", ("revision", "1"), ("kind", "Commitment"), ("text", "=1+1 nenni"), ("language", "en"), ("speaker", "+Ana"), ("owner", "@Treasury"), ("due", "2026-05-01"), ("review", "2026-04-01"));
        using var begun = await officer.SubmitAsync("/proposals/new", "proposal", ("title", "=Let nenni"), ("text", "-We ask."), ("language", "en"), ("addressee", "@Ministry"), ("term", "30"), ("government", "hainaut"), ("shows", "yes"));
        var proposal = begun.Headers.Location!.OriginalString;
        await PreparingProgram.KeptAsync(officer, proposal, "act", ("do", "send"), ("sent", "2026-02-20"), ("version", "1"));
        await PreparingProgram.KeptAsync(officer, proposal, "act", ("do", "answer"), ("answer", "+No."), ("answered", "2026-03-01"));
        return proposal;
    }

    /// <summary>Keys, moments, and the seconds that somebody has spoken until now.</summary>
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|\\b[0-9a-f]{36}\\b|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z|(?<=Z,|,1,1,)[0-9]+(?=\n)", RegexOptions.None, 1000)]
    private static partial Regex Changing();
}
