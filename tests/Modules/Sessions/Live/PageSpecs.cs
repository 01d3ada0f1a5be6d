using System.Net;
using System.Text.RegularExpressions;
using Vicinal.Modules.Tests;

namespace Vicinal.Sessions.Tests.Live;

/// <summary>The room's pages by plain requests and plain forms.</summary>
public sealed partial class PageSpecs(OpenHall open) : IClassFixture<OpenHall>, IAsyncLifetime
{
    private readonly Hall _hall = open.Hall;

    public async ValueTask InitializeAsync() => await _hall.BeginAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string Room => $"/sessions/{_hall.Slug}/live";

    [Fact]
    public async Task Without_scripts_I_ask_back_vote_and_ask_to_speak()
    {
        await OrganiserAsync("new-poll", ("pollText", "What next?"), ("pollKind", "Ranking"), ("pollOptions", "Cash\nCredit"));
        using var ana = _hall.Client();
        Assert.Contains("http-equiv=\"refresh\"", await ReadAsync(ana, Room), StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv", await ReadAsync(ana, Room + "?reload=off"), StringComparison.Ordinal);

        // What is wrong keeps what was typed.
        var refused = await SubmitAsync(ana, "/es" + Room, "ask", ("text", new string('a', 501)), ("name", "Ana"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Escriba una pregunta", refused.Page, StringComparison.Ordinal);
        Assert.Contains(new string('a', 501), refused.Page, StringComparison.Ordinal);

        await SubmitAsync(ana, Room, "ask", ("text", "<i>Who</i> decided?"), ("name", "Ana"));
        var question = FormOf("question", (await ReadAsync(_hall.Organiser, Organiser)));
        await OrganiserAsync(question, ("do", "Shown"));
        var shown = await ReadAsync(ana, Room);
        Assert.Contains("&lt;i&gt;Who&lt;/i&gt; decided?", shown, StringComparison.Ordinal);
        using var ben = _hall.Client();
        Assert.Contains("You back this question.", (await SubmitAsync(ben, Room, FormOf("back", shown))).Page, StringComparison.Ordinal);

        var vote = FormOf("vote", shown);
        Assert.Equal(HttpStatusCode.BadRequest, (await SubmitAsync(ben, Room, vote, ("place.0", "1"), ("place.1", "1"))).Status);
        Assert.Contains("Your vote is taken.", (await SubmitAsync(ben, Room, vote, ("place.0", "2"), ("place.1", "1"))).Page, StringComparison.Ordinal);
        Assert.Contains("the first time counts", (await SubmitAsync(ben, Room, vote, ("place.0", "1"), ("place.1", "2"))).Page, StringComparison.Ordinal);
        await OrganiserAsync(FormOf("poll", await ReadAsync(_hall.Organiser, Organiser)));

        await SubmitAsync(ben, Room, "speak", ("person", "Ben"), ("for", "Durban"), ("kind", "Contribution"), ("do", "ask"));
        await OrganiserAsync(FormOf("waiting", await ReadAsync(_hall.Organiser, Organiser)), ("do", "start"));
        await SubmitAsync(_hall.Organiser, $"/sessions/{_hall.Slug}/clerk", "caption", ("line", "شكرا"), ("speaker", "Ben"), ("language", "ar"));
        var page = await ReadAsync(ana, Room + "?lang=ar");
        foreach (var words in new[] { "Ben", "Durban", "شكرا", "lang=\"ar\"", "Closed." })
            Assert.Contains(words, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Theory, InlineData("", "Captions"), InlineData("/es", "Subtítulos"), InlineData("/fr", "Sous-titres")]
    public async Task Pages_of_those_who_run_it_are_closed_to_others_in_every_language(string language, string captions)
    {
        using var anybody = _hall.Client();
        Assert.Contains(captions, WebUtility.HtmlDecode(await ReadAsync(anybody, language + Room)), StringComparison.Ordinal);
        foreach (var page in (string[])["room", "clerk"])
        {
            using var closed = await anybody.GetAsync(new Uri($"{language}/sessions/{_hall.Slug}/{page}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
            await ReadAsync(_hall.Organiser, $"{language}/sessions/{_hall.Slug}/{page}");
        }

        using var missing = await anybody.GetAsync(new Uri(language + "/sessions/no-such/live", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private string Organiser => $"/sessions/{_hall.Slug}/room";

    private async Task OrganiserAsync(string form, params (string, string)[] fields) => Assert.Equal(HttpStatusCode.OK, (await SubmitAsync(_hall.Organiser, Organiser, form, fields)).Status);

    private static async Task<(HttpStatusCode Status, string Page)> SubmitAsync(HttpClient who, string path, string form, params (string, string)[] fields)
    {
        using var answer = await who.SubmitAsync(path, form, fields);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static Task<string> ReadAsync(HttpClient who, string path) => who.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static string FormOf(string kind, string page) => Handler().Matches(page).Select(match => match.Groups["name"].Value).First(name => name.StartsWith(kind + "-", StringComparison.Ordinal));

    [GeneratedRegex("""name="_handler" value="(?<name>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Handler();
}
