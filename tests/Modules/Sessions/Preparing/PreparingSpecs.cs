using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Identity;
using Vicinal.Tests;

namespace Vicinal.Sessions.Tests.Preparing;

public sealed class PreparingOnSqliteSpecs(PreparingProgram running) : PreparingSpecs(running), IClassFixture<PreparingProgram>;

public sealed class PreparingOnPostgresSpecs(PreparingOnPostgres running) : PreparingSpecs(running.OrSkip()), IClassFixture<PreparingOnPostgres>;

public abstract partial class PreparingSpecs(PreparingProgram running)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_prepare_a_session_announce_it_and_everybody_reads_it_in_their_language()
    {
        using var officer = await running.OfficerAsync("prepares@example.org");
        var session = await PreparingProgram.BegunAsync(officer, "Keeping markets open 🥕");
        Assert.Equal("/sessions/keeping-markets-open", session);
        await PreparingProgram.KeptAsync(officer, session + "/prepare", "texts", ("number", "1"), ("title", "Keeping markets open 🥕"), ("note", "# Why\n\nStalls feed **us**.<script>alert(1)</script> [x](javascript:alert(2)) ![p](https://tracker.example/p.png)"), ("objectives", "See what works\nSay what failed"), ("questions", "Who pays?"), ("taking", "Come by link."));
        await PreparingProgram.KeptAsync(officer, session + "/prepare?language=fr", "texts", ("number", "2"), ("title", "Garder les marchés ouverts"), ("making", "MachineTranslation"), ("note", "Les étals nous nourrissent."));
        await PreparingProgram.KeptAsync(officer, session + "/prepare?language=ar", "texts", ("number", "3"), ("title", "إبقاء الأسواق مفتوحة"), ("making", "HumanTranslation"), ("note", "الأسواق تطعمنا."));
        await PreparingProgram.KeptAsync(officer, session + "/prepare/time", "time", ("words", "Thursday 30 April 2026, 15:00 (Brussels)"), ("day", "2026-04-30"), ("hour", "15:00"), ("minutes", "90"), ("zone", "Europe/Brussels"));
        await PreparingProgram.KeptAsync(officer, session + "/prepare/links", "links", ("languages", "en fr ar"), ("link.0.kind", "Video"), ("link.0.address", "https://meet.example.org/markets"), ("link.1.kind", "Interpretation"), ("link.1.address", "https://meet.example.org/ar"), ("link.1.language", "ar"), ("partner.0.name", "Network of market towns"));
        await AgendaAsync(officer, session);

        using var stranger = running.NewClient();
        using (var hidden = await stranger.GetAsync(new Uri(session, UriKind.Relative), Cancel))
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.DoesNotContain("keeping-markets-open", await running.Page("/sessions"), StringComparison.Ordinal);
        await PreparingProgram.KeptAsync(officer, session + "/prepare/standing", "standing", ("do", "announce"));
        await EverybodyReadsAsync(session);
        Assert.Contains("SUMMARY;LANGUAGE=fr:Garder les marchés ouverts", await running.Client.GetStringAsync(new Uri("/fr" + session + ".ics", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains("text (fr)", await officer.GetStringAsync(new Uri(session + "/prepare/standing", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    private static async Task AgendaAsync(HttpClient officer, string session)
    {
        await PreparingProgram.KeptAsync(officer, session + "/prepare/agenda", "agenda", ("item.0.title", "Second words"), ("item.0.minutes", "40"), ("item.1.title", "First words"), ("item.1.minutes", "20"));
        var page = await officer.GetStringAsync(new Uri(session + "/prepare/agenda", UriKind.Relative), Cancel);
        var keys = ItemKey().Matches(page).Select(match => match.Groups["key"].Value).ToList();

        // What was typed at another item is kept by the same button.
        await PreparingProgram.KeptAsync(officer, session + "/prepare/agenda", "agenda", ("item.0.id", keys[0]), ("item.0.title", "Second words"), ("item.0.minutes", "45"), ("item.1.id", keys[1]), ("item.1.title", "First words"), ("item.1.minutes", "20"), ("up", keys[1]));
        page = WebUtility.HtmlDecode(await officer.GetStringAsync(new Uri(session + "/prepare/agenda", UriKind.Relative), Cancel));
        Assert.True(page.IndexOf(keys[1], StringComparison.Ordinal) < page.IndexOf(keys[0], StringComparison.Ordinal), "The item was not moved.");
        Assert.Contains("65 of 90 minutes", page, StringComparison.Ordinal);
    }

    private async Task EverybodyReadsAsync(string session)
    {
        var english = await running.Page(session + "?zone=America/Bogota");
        foreach (var words in (string[])["Thursday 30 April 2026, 15:00 (Brussels, UTC+2)", "08:00 (Bogota, UTC−5)", "<h3>Why</h3>", "<strong>us</strong>", "See what works", "Who pays?", "Network of market towns", "15:20", "Register"])
            Assert.Contains(words, english, StringComparison.Ordinal);
        var raw = await running.Client.GetStringAsync(new Uri(session, UriKind.Relative), Cancel);
        foreach (var danger in (string[])["<script>alert", "href=\"javascript", "<img"])
            Assert.DoesNotContain(danger, raw, StringComparison.OrdinalIgnoreCase);
        var french = await running.Page("/fr" + session);
        Assert.Contains("Les étals nous nourrissent.", french, StringComparison.Ordinal);
        Assert.Contains("Traduit par une machine", french, StringComparison.Ordinal);
        Assert.Contains("jeudi 30 avril 2026", french, StringComparison.Ordinal);
        var spanish = await running.Page("/es" + session);
        Assert.Contains("No hay texto en Español; este está en English.", spanish, StringComparison.Ordinal);
        Assert.Contains("jueves 30 de abril de 2026", spanish, StringComparison.Ordinal);
        var arabic = await running.Page(session + "?text=ar");
        Assert.Contains("lang=\"ar\" dir=\"rtl\"", arabic, StringComparison.Ordinal);
        Assert.Contains("الأسواق تطعمنا.", arabic, StringComparison.Ordinal);

        Assert.Contains("keeping-markets-open", await running.Page("/sessions?when=coming&language=ar&government=hainaut&year=2026"), StringComparison.Ordinal);
        Assert.DoesNotContain("keeping-markets-open", await running.Page("/sessions?when=past"), StringComparison.Ordinal);
        Assert.Contains("\"starts\":\"2026-04-30T13:00:00Z\",\"startsLocal\":\"2026-04-30T15:00:00\",\"zone\":\"Europe/Brussels\"", await running.Client.GetStringAsync(new Uri("/api/v1/sessions", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains(",First words,20,", await running.Client.GetStringAsync(new Uri("/api/v1/sessions/keeping-markets-open?format=csv", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains("<title>Garder les marchés ouverts</title>", await running.Client.GetStringAsync(new Uri("/fr/sessions/feed.atom", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_video_is_fetched_only_by_who_asks_for_it_and_only_from_hosts_that_the_operator_allows()
    {
        using var officer = await running.OfficerAsync("video@example.org");
        var session = await PreparingProgram.AnnouncedAsync(officer, "Seen from afar");
        await PreparingProgram.KeptAsync(officer, session + "/prepare/links", "links", ("languages", "en"), ("link.0.kind", "Video"), ("link.0.address", "https://www.youtube.com/watch?v=abc_1"), ("link.1.kind", "Video"), ("link.1.address", "https://other.example/room"));
        using var without = await running.Client.GetAsync(new Uri(session, UriKind.Relative), Cancel);
        Assert.DoesNotContain("frame-src", without.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var asked = await running.Client.GetAsync(new Uri(session + "?video=0", UriKind.Relative), Cancel);
        Assert.Contains("frame-src https://www.youtube-nocookie.com; ", asked.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("src=\"https://www.youtube-nocookie.com/embed/abc_1\"", await PreparingProgram.Text(asked), StringComparison.Ordinal);
        Assert.DoesNotContain("<iframe", await running.Page(session + "?video=1"), StringComparison.Ordinal);
        Assert.DoesNotContain("<iframe", await running.Page(session + "?video=7"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_prepares_for_the_government_opens_the_forms_and_two_who_do_lose_nothing()
    {
        using var officer = await running.OfficerAsync("first@example.org");
        var session = await PreparingProgram.BegunAsync(officer, "Two at once");
        using var elsewhere = await running.SignedInAsync("elsewhere@example.org", Role.Officer, Guid.CreateVersion7());
        using (var refused = await elsewhere.GetAsync(new Uri(session + "/prepare", UriKind.Relative), Cancel))
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using var colleague = await running.OfficerAsync("second@example.org");
        await PreparingProgram.KeptAsync(officer, session + "/prepare", "texts", ("number", "1"), ("title", "Two at once"), ("note", "The first note."));
        using var clash = await colleague.SubmitAsync(session + "/prepare", "texts", ("number", "1"), ("title", "Two at once"), ("note", "The other note."));
        Assert.Equal(HttpStatusCode.BadRequest, clash.StatusCode);
        var page = await PreparingProgram.Text(clash);
        Assert.Contains("Somebody changed this text since you opened it.", page, StringComparison.Ordinal);
        Assert.Contains("The other note.", page, StringComparison.Ordinal);
        await PreparingProgram.KeptAsync(colleague, session + "/prepare", "texts", ("number", "2"), ("title", "Two at once"), ("note", "The other note."));

        // A copy has everything but the day.
        using var cloned = await colleague.SubmitAsync(session + "/prepare/standing", "standing", ("do", "clone"));
        Assert.Equal("/sessions/two-at-once-2/prepare", cloned.Headers.Location?.OriginalString);
        Assert.Contains("The other note.", await colleague.GetStringAsync(cloned.Headers.Location, Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    public async Task What_is_wrong_is_said_with_what_would_be_right(string language)
    {
        using var officer = await running.OfficerAsync($"wrong-{language}@example.org");
        var session = await PreparingProgram.BegunAsync(officer, $"Wrong {language}");
        var prefix = language == "en" ? session : $"/{language}{session}";
        var said = new StringBuilder();
        async Task Try(string what, string step, string form, params (string, string)[] fields)
        {
            using var answer = await officer.SubmitAsync(prefix + step, form, fields);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{what}: {answer.StatusCode}");
            said.Append(what).Append(": ").AppendLine(await PreparingProgram.ErrorsAsync(answer));
        }

        (string, string)[] When(string day, string hour, string zone, string minutes = "90", string past = "") => [("words", ""), ("day", day), ("hour", hour), ("minutes", minutes), ("zone", zone), ("past", past)];
        await Try("no title, long note", "/prepare", "texts", ("number", "1"), ("title", ""), ("note", new string('x', 20_001)));
        await Try("many objectives", "/prepare", "texts", ("number", "1"), ("title", "T"), ("objectives", string.Join('\n', Enumerable.Range(1, 61))), ("questions", new string('y', 600)));
        await Try("a past day", "/prepare/time", "time", When("2026-02-27", "15:00", "Europe/Brussels"));
        await Try("a day to come, ticked as over", "/prepare/time", "time", When("2026-04-30", "15:00", "Europe/Brussels", past: "yes"));
        await Try("an hour that the clocks skip", "/prepare/time", "time", When("2026-03-29", "02:30", "Europe/Brussels"));
        await Try("an hour that is twice", "/prepare/time", "time", When("2026-10-25", "02:30", "Europe/Brussels"));
        await Try("no such day, hour or zone", "/prepare/time", "time", When("2026-02-30", "25:00", "Moon/Base", "0"));
        await Try("a day without an hour", "/prepare/time", "time", When("2026-04-30", "", "Europe/Brussels", "soon"));
        await Try("no address, no language", "/prepare/links", "links", ("languages", "en xx"), ("link.0.kind", "Video"), ("link.0.address", "javascript:alert(1)"), ("partner.0.address", "https://example.org"));
        await Try("an agenda without minutes", "/prepare/agenda", "agenda", ("item.0.title", "Words"), ("item.0.minutes", ""));
        await Try("a list of addresses", "/prepare/speakers", "ask", ("name", "Ana"), ("email", "ana@example.org, luis@example.org"), ("language", language));
        await PreparingProgram.KeptAsync(officer, session + "/prepare/agenda", "agenda", ("item.0.title", "Long words"), ("item.0.minutes", "100"));
        await Try("announced too early", "/prepare/standing", "standing", ("do", "announce"));
        Snapshot.Matches($"RefusedPreparing-{language}", said.ToString());
    }

    [Fact]
    public async Task Ten_megabytes_of_text_are_refused_as_a_page_and_nothing_of_them_is_kept()
    {
        using var officer = await running.OfficerAsync("large@example.org");
        var session = await PreparingProgram.BegunAsync(officer, "Too large");
        var token = SignedIn.Token(await officer.GetStringAsync(new Uri(session + "/prepare", UriKind.Relative), Cancel));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(session + "/prepare", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("_handler", "texts"), new("__RequestVerificationToken", token), new("number", "1"), new("title", "Too large"), new("note", new string('n', 10_000_000))]),
        };
        request.Headers.ExpectContinue = true;
        using var answer = await officer.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.DoesNotContain("nnnn", await officer.GetStringAsync(new Uri(session + "/prepare", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_that_a_spreadsheet_would_take_for_a_formula_is_none_in_the_exports()
    {
        using var officer = await running.OfficerAsync("formula@example.org");
        var session = await PreparingProgram.AnnouncedAsync(officer, "=HYPERLINK(\"https://evil.example\")");
        await PreparingProgram.KeptAsync(officer, session + "/prepare/agenda", "agenda", ("item.0.title", "@SUM(A1)"), ("item.0.minutes", "10"));
        Assert.Contains("\"'=HYPERLINK(\"\"https://evil.example\"\")\"", await running.Client.GetStringAsync(new Uri("/api/v1/sessions?format=csv", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains(",'@SUM(A1),10,", await running.Client.GetStringAsync(new Uri($"/api/v1{session}?format=csv", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_named_as_a_speaker_before_they_agree_and_then_as_they_wish()
    {
        using var officer = await running.OfficerAsync("asks@example.org");
        var session = await PreparingProgram.AnnouncedAsync(officer, "Voices");
        await PreparingProgram.KeptAsync(officer, session + "/prepare/speakers", "ask", ("name", "A. Kovalenko"), ("function", "Mayor"), ("email", "Olena@Example.org"), ("language", "fr"));
        Assert.DoesNotContain("Kovalenko", await running.Page(session), StringComparison.Ordinal);
        Assert.DoesNotContain("Kovalenko", await running.Client.GetStringAsync(new Uri("/api/v1" + session, UriKind.Relative), Cancel), StringComparison.Ordinal);

        var letter = Assert.Single(await running.LettersAsync("olena@example.org"));
        Assert.Equal("Interviendrez-vous ? Voices", letter.Subject);
        var link = PreparingProgram.LinkIn(letter.Text, "/sessions/speakers/");
        using var olena = running.NewClient();
        Assert.Contains("Rien sur vous n’est public", WebUtility.HtmlDecode(await olena.GetStringAsync(new Uri(link, UriKind.Relative), Cancel)), StringComparison.Ordinal);
        await PreparingProgram.KeptAsync(olena, link, "consent", ("name", "Olena Kovalenko"), ("function", "Mayor of Nova Mriia"), ("region", "Europe"), ("gender", "NotSaid"), ("do", "agree"));
        Assert.Contains("Olena Kovalenko, Mayor of Nova Mriia", await running.Page(session), StringComparison.Ordinal);
        await PreparingProgram.KeptAsync(olena, link, "consent", ("do", "decline"));
        Assert.DoesNotContain("Kovalenko", await running.Page(session), StringComparison.Ordinal);
        await running.Page("/sessions/speakers/" + new string('A', 120), HttpStatusCode.NotFound);
    }

    [GeneratedRegex("name=\"item\\.\\d\\.id\" value=\"(?<key>[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemKey();
}
