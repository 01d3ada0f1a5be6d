using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Sessions.Store;
using Vicinal.Tests;

namespace Vicinal.Sessions.Tests.Times;

/// <summary>An organiser says when it is; readers see it on their own clocks and in their calendars.</summary>
public sealed class SessionTimeSpecs(RunningSessions running) : IClassFixture<RunningSessions>
{
    private const string Note = "Wednesday, April 30, from 3:00 p.m. to 5:00 p.m. (GMT +1)";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_choose_among_what_my_contradicting_note_may_mean_and_calendars_wait_until_then()
    {
        var id = await AddAsync("contradicting", session =>
        {
            session.TimeWords = Note;
            session.StartsAtLocal = new LocalDateTime(2020, 4, 30, 15, 0);
            session.StartsAt = Instant.FromUtc(2020, 4, 30, 13, 0);
        });
        Assert.Equal(HttpStatusCode.Conflict, (await running.Client.GetAsync(new Uri("/sessions/contradicting.ics", UriKind.Relative), Cancel)).StatusCode);
        Assert.DoesNotContain(id.ToString(), await running.Page("/sessions.ics"), StringComparison.Ordinal);

        using var organiser = await running.SignedInAsync("organiser@example.org", Role.Editor);
        var page = await RunningProgram.Text(await organiser.GetAsync(new Uri("/sessions/contradicting/time", UriKind.Relative), Cancel));
        Assert.Contains("You wrote Wednesday, but the date is Thursday 30 April 2020.", page, StringComparison.Ordinal);
        Assert.Contains("“GMT +1” is UTC+1, but on that day Madrid keeps UTC+2. Madrid keeps UTC+1 in another season.", page, StringComparison.Ordinal);
        Assert.Contains("Thursday 30 April 2020, 16:00 (Madrid, UTC+2)", page, StringComparison.Ordinal);
        Assert.Contains("Calendar files and reminders wait", page, StringComparison.Ordinal);

        using var unchosen = await organiser.SubmitAsync("/sessions/contradicting/time", "time", ("minutes", ""));
        Assert.Equal(HttpStatusCode.BadRequest, unchosen.StatusCode);
        Assert.Contains("Choose one of the moments.", await RunningProgram.Text(unchosen), StringComparison.Ordinal);

        using var chosen = await organiser.SubmitAsync("/sessions/contradicting/time", "time", ("start", "2020-04-30T14:00:00Z/120"), ("minutes", ""));
        Assert.Equal(HttpStatusCode.Found, chosen.StatusCode);
        var first = await running.Page("/sessions/contradicting.ics");
        Assert.Contains($"UID:{id}", first, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Madrid:20200430T160000", first, StringComparison.Ordinal);
        Assert.Contains(id.ToString(), await running.Page("/es/sessions.ics"), StringComparison.Ordinal);

        using var corrected = await organiser.SubmitAsync("/sessions/contradicting/time?words=29%20April%202020,%2015:00%20UTC&year=2020", "time", ("start", "2020-04-29T15:00:00Z/"), ("minutes", "90"));
        Assert.Equal(HttpStatusCode.Found, corrected.StatusCode);
        var second = await running.Page("/sessions/contradicting.ics");
        Assert.Contains($"UID:{id}", second, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Europe/Madrid:20200429T170000", second, StringComparison.Ordinal);
        Assert.Equal(Sequence(first) + 1, Sequence(second));
    }

    [Fact]
    public async Task A_note_that_agrees_needs_no_confirming_and_a_cancelled_session_tells_calendars()
    {
        var id = await AddAsync("agreeing", session =>
        {
            session.TimeWords = "jueves 30 de abril, de 15.00 a 17.00 h (hora de Madrid)";
            session.StartsAtLocal = new LocalDateTime(2020, 4, 30, 15, 0);
            session.StartsAt = Instant.FromUtc(2020, 4, 30, 13, 0);
        });
        using var file = await running.Client.GetAsync(new Uri("/sessions/agreeing.ics", UriKind.Relative), Cancel);
        Assert.Equal("text/calendar", file.Content.Headers.ContentType?.MediaType);
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/sessions/agreeing.ics", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(file.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await running.Client.SendAsync(again, Cancel)).StatusCode);

        var before = Sequence(await file.Content.ReadAsStringAsync(Cancel));
        await ChangeAsync(id, session => (session.State, session.Minutes) = (SessionState.Cancelled, 60));
        var cancelled = await running.Page("/sessions/agreeing.ics");
        Assert.Contains("METHOD:CANCEL", cancelled, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", cancelled, StringComparison.Ordinal);
        Assert.Equal(before + 1, Sequence(cancelled));
    }

    [Fact]
    public async Task A_draft_and_an_open_day_have_no_file_and_nobody_else_sets_the_day()
    {
        await AddAsync("draft", session => session.State = SessionState.Draft);
        await AddAsync("open", _ => { });
        Assert.Equal(HttpStatusCode.NotFound, (await running.Client.GetAsync(new Uri("/sessions/draft.ics", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await running.Client.GetAsync(new Uri("/sessions/open.ics", UriKind.Relative), Cancel)).StatusCode);
        await running.Page("/sessions/open/time", HttpStatusCode.NotFound);
        using var resident = await running.SignedInAsync("resident@example.org", Role.Resident);
        Assert.Equal(HttpStatusCode.NotFound, (await resident.GetAsync(new Uri("/sessions/open/time", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task I_see_a_moment_on_my_own_clocks_after_I_have_said_where_I_am()
    {
        await AddAsync("moment", session => (session.StartsAtLocal, session.StartsAt) = (new LocalDateTime(2020, 4, 30, 15, 0), Instant.FromUtc(2020, 4, 30, 13, 0)));
        using var reader = await running.SignedInAsync("reader@example.org", Role.Editor);
        async Task<string> Moment(string address) => Plain((await reader.GetStringAsync(new Uri(address, UriKind.Relative), Cancel)).Split("<span class=\"moment\">")[1].Split("</p>")[0]);
        Assert.Equal("Thursday 30 April 2020, 15:00 (Madrid, UTC+2) In world time: 13:00 (UTC)", await Moment("/sessions/moment/time"));
        Assert.Equal("jueves 30 de abril de 2020, 15:00 (Madrid, UTC+2) Para usted: viernes 1 de mayo de 2020, 02:00 (Apia, UTC+13)", await Moment("/es/sessions/moment/time?zone=Pacific/Apia"));
        Assert.Equal("jeudi 30 avril 2020, 15:00 (Madrid, UTC+2)", await Moment("/fr/sessions/moment/time?zone=Africa/Cairo"));
    }

    [Theory]
    [InlineData("America/Bogota", "/es/sessions", true, "/es/sessions")]
    [InlineData("Nowhere/Land", "/sessions", false, "/sessions")]
    [InlineData("America/Bogota", "//elsewhere.example/", true, "/")]
    [InlineData("America/Bogota", "https://elsewhere.example/", true, "/")]
    public async Task My_zone_is_kept_in_a_cookie_and_I_come_back_to_my_page(string zone, string back, bool isKept, string to)
    {
        using var client = running.NewClient();
        var page = await client.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative), Cancel);
        using var form = new FormUrlEncodedContent([new("zone", zone), new("back", back), new("__RequestVerificationToken", SignedIn.Token(page))]);
        using var answer = await client.PostAsync(new Uri("/zone", UriKind.Relative), form, Cancel);
        Assert.Equal((HttpStatusCode.Found, to), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(isKept, answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => cookie.StartsWith("zone=", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/es")]
    [InlineData("/fr")]
    public async Task A_program_reads_the_note_in_each_language(string language)
    {
        var words = language switch { "/es" => "miércoles 30 de abril, de 15.00 a 17.00 h (GMT +1)", "/fr" => "mercredi 30 avril, de 15 h à 17 h (GMT+1)", _ => Note };
        var json = await running.Client.GetStringAsync(new Uri($"{language}/api/v1/session-times?words={Uri.EscapeDataString(words)}&zone=Europe/Madrid&year=2020", UriKind.Relative), Cancel);
        Snapshot.Matches("reading" + language.Replace('/', '-'), System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), "json");
    }

    [Theory]
    [InlineData("words=&zone=Europe/Madrid")]
    [InlineData("words=at+3&zone=Europe/Barcelona")]
    [InlineData("words=at+3&zone=Europe/Madrid&year=20")]
    public async Task A_program_is_told_what_is_wrong_with_its_question(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await running.Client.GetAsync(new Uri("/api/v1/session-times?" + query, UriKind.Relative), Cancel)).StatusCode);

    private async Task<Guid> AddAsync(string slug, Action<StoredSession> set)
    {
        await using var scope = running.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        var session = new StoredSession { Slug = slug, Languages = "en es", Zone = "Europe/Madrid", State = SessionState.Announced, Minutes = 120, AddedAt = db.Now };
        set(session);
        db.Add(session);
        await db.SaveChangesAsync(Cancel);
        return session.Id;
    }

    private async Task ChangeAsync(Guid id, Action<StoredSession> change)
    {
        await using var scope = running.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        change(await db.Set<StoredSession>().SingleAsync(session => session.Id == id, Cancel));
        await db.SaveChangesAsync(Cancel);
    }

    private static int Sequence(string file) => int.Parse(file.Split("SEQUENCE:")[1].Split("\r\n")[0], System.Globalization.CultureInfo.InvariantCulture);

    private static string Plain(string page) => System.Text.RegularExpressions.Regex.Replace(
        System.Text.RegularExpressions.Regex.Replace(WebUtility.HtmlDecode(page), "<[^>]+>", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)), @"\s+", " ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();
}
