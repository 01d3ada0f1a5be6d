using System.Net;
using System.Text.RegularExpressions;
using System.Text;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Identity;
using Vicinal.Tests;

namespace Vicinal.Territories.Tests.Adding;

/// <summary>What an officer reads when a file cannot be taken. Nothing of a refused form is kept: no row of any table, no file.</summary>
public sealed partial class RefusedUploadSpecs(RunningTerritories running) : IClassFixture<RunningTerritories>
{
    private const int Large = 200_000_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Jobs_that_cannot_be_read_are_refused_in_words()
    {
        using var officer = await running.SignedInAsync("jobs@example.org", Role.Officer);
        var economy = await running.BelgiumAsync();
        var said = new StringBuilder();
        foreach (var (name, jobs) in BrokenUploads.Jobs)
            await RefusedAsync(said, name, officer, TerritoryForm.PostAsync(officer, "Nowhere-sur-Mer", economy, ("jobs.csv", jobs)));
        Snapshot.Matches("RefusedJobs", said.ToString());
    }

    [Fact]
    public async Task An_economy_that_cannot_be_read_is_refused_in_words()
    {
        using var officer = await running.SignedInAsync("economies@example.org", Role.Officer);
        var said = new StringBuilder();
        foreach (var (name, zip) in BrokenUploads.Zips(await TerritoryForm.ThreeIndustryFilesAsync()))
        {
            await RefusedAsync(said, name, officer, TerritoryForm.PostAsync(
                officer, "Nowhere-sur-Mer", "", ("jobs.csv", TerritoryForm.Bytes("industry,jobs\nA,10\nB,20\n")), ("economy.zip", zip)));
        }

        Snapshot.Matches("RefusedEconomies", said.ToString());
    }

    [Fact]
    public async Task A_file_of_200_MB_is_refused_in_my_language_and_what_I_typed_stays()
    {
        using var officer = await running.SignedInAsync("large@example.org", Role.Officer);
        var token = SignedIn.Token(await officer.GetStringAsync(TerritoryForm.Page, Cancel));
        var economy = await running.BelgiumAsync();
        var kept = await running.KeptAsync();
        var said = new StringBuilder();
        foreach (var language in new[] { "", "/es", "/fr" })
        {
            using var form = TerritoryForm.Of("Nowhere-sur-Mer", economy, token, [("economy.zip", new StreamContent(new Zeros(Large)))]);
            using var answer = await officer.PostAsync(language + TerritoryForm.Page, form, Cancel);
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains("value=\"Nowhere-sur-Mer\"", page, StringComparison.Ordinal);
            // It stands after the file in what is sent.
            Assert.Contains("value=\"by hand\"", page, StringComparison.Ordinal);
            Assert.Contains($"value=\"{economy}\" selected", page, StringComparison.Ordinal);
            Say(said, (language + TerritoryForm.Page), answer, page);
        }

        Assert.Equal(kept, await running.KeptAsync());
        Snapshot.Matches("RefusedLargeForm", said.ToString());
    }

    [Fact]
    public async Task A_form_that_cannot_be_shown_again_gets_a_page_that_names_the_limit_and_leads_back()
    {
        using var officer = await running.SignedInAsync("cannot@example.org", Role.Officer);
        var kept = await running.KeptAsync();
        var said = new StringBuilder();
        (string Name, HttpClient Who, string Path, Func<HttpContent> Content)[] cases =
        [
            ("no form at all", officer, TerritoryForm.Page, () => new StreamContent(new Zeros(Large)) { Headers = { ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } } } }),
            ("a page without files", officer, "/fr/account/sign-in", () => new StreamContent(new Zeros(3_000_000)) { Headers = { ContentType = new("application/x-www-form-urlencoded") } }),
            ("not signed in", running.Client, "/es" + TerritoryForm.Page, () => new StreamContent(new Zeros(Large)) { Headers = { ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } } } }),
        ];
        foreach (var (name, who, path, content) in cases)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content() };
            // The answer comes before the body is sent, as curl does it.
            request.Headers.ExpectContinue = true;
            using var answer = await who.SendAsync(request, Cancel);
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains($"href=\"{path}\"", page.Split("<main")[1], StringComparison.Ordinal);
            said.Append(name).Append(": ").Append((int)answer.StatusCode).Append("\n  ").Append(Words("<main" + page.Split("<main")[1].Split("</main>")[0])).Append('\n');
        }

        Assert.Equal(kept, await running.KeptAsync());
        Snapshot.Matches("RefusedLargeRequests", said.ToString());
    }

    private async Task RefusedAsync(StringBuilder said, string name, HttpClient officer, Task<HttpResponseMessage> sending)
    {
        var kept = await running.KeptAsync();
        using var answer = await sending;
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge, $"{name}: {answer.StatusCode}");
        Assert.Contains("value=\"Nowhere-sur-Mer\"", page, StringComparison.Ordinal);
        Assert.Equal(kept, await running.KeptAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/territories/nowhere-sur-mer", Cancel)).StatusCode);
        Say(said, name, answer, page);
    }

    private static void Say(StringBuilder said, string name, HttpResponseMessage answer, string page)
    {
        said.Append(name).Append(": ").Append((int)answer.StatusCode).Append('\n');
        var messages = Message().Matches(page.Split("error-summary")[1].Split("</div>")[0]);
        Assert.NotEmpty(messages);
        foreach (Match message in messages)
            said.Append("  ").Append(message.Groups["field"].Value).Append(' ').Append(Words(message.Value)).Append('\n');
    }

    private static string Words(string html) => Space().Replace(Tag().Replace(html, " "), " ").Trim();

    [GeneratedRegex("""<li>\s*(<a href="#(?<field>[^"]+)">)?.*?</li>""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Message();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
