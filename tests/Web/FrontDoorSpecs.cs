using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Vicinal.Web.Tests;

/// <summary>What a browser meets first.</summary>
public sealed partial class FrontDoorSpecs(RunningWeb web) : IClassFixture<RunningWeb>
{
    private const int FirstPageBytes = 200_000;

    [Theory]
    [InlineData("/territories")]
    [InlineData("/es/territories/hainaut")]
    [InlineData("/api/v1/territories")]
    [InlineData("/no-such-page")]
    public async Task Every_answer_comes_under_a_strict_policy(string path)
    {
        using var response = await web.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Files_whose_name_changes_with_their_content_are_asked_for_once()
    {
        var page = await web.Client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var files = File().Matches(page).Select(file => file.Groups["file"].Value).Where(file => file.StartsWith("/dist/", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, files.Count);
        var style = await web.Client.GetStringAsync(new Uri(files.Single(file => file.EndsWith(".css", StringComparison.Ordinal)), UriKind.Relative), TestContext.Current.CancellationToken);
        var fonts = Font().Matches(style).Select(font => "/dist/" + font.Groups["file"].Value).ToList();
        Assert.NotEmpty(fonts);
        foreach (var (path, lasts) in files.Concat(fonts).Select(file => (file, true)).Concat([("/worker.js", false), ("/dist/style.css", false), ("/dist/style.aaaaaaaaaa.css", false)]))
        {
            using var answer = await web.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((path, lasts), (path, answer.Headers.CacheControl?.MaxAge == TimeSpan.FromDays(365)));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/territories")]
    [InlineData("/fr/territories/namur")]
    [InlineData("/day-one")]
    public async Task No_page_carries_script_or_style_within_itself(string path)
    {
        var page = await web.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Empty(InlineScript().Matches(page));
        Assert.DoesNotContain("<style", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=\"", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" onclick=", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/no-such-page", "en")]
    [InlineData("/es/no-such-page", "es")]
    [InlineData("/fr/no-such-page", "fr")]
    public async Task A_mistyped_address_is_answered_in_my_language_with_a_way_on(string path, string language)
    {
        using var response = await web.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        Assert.Contains("<h1", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_is_told_of_a_mistake_as_a_problem()
    {
        using var response = await web.Client.GetAsync(new Uri("/api/v1/territories/atlantis", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task An_operator_can_ask_how_it_is(string path)
    {
        using var response = await web.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_first_page_and_all_it_needs_is_light()
    {
        var page = await web.Client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var files = File().Matches(page).Select(match => match.Groups["file"].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(files.Count >= 2, "The page links to no styles or scripts: run `npm run build` in src/Web before building.");
        var bytes = page.Length;
        foreach (var file in files)
        {
            var content = await web.Client.GetByteArrayAsync(new Uri(file, UriKind.Relative), TestContext.Current.CancellationToken);
            bytes += content.Length;
        }

        Assert.True(bytes < FirstPageBytes, $"{bytes} bytes before fonts; {FirstPageBytes} are the most.");
    }

    [Theory]
    [InlineData("", "en", "What has happened, and where?")]
    [InlineData("/es", "es", "¿Qué ha pasado y dónde?")]
    [InlineData("/fr", "fr", "Que s’est-il passé, et où ?")]
    public async Task The_first_page_asks_one_question_and_can_be_shared_and_kept(string prefix, string language, string question)
    {
        var page = WebUtility.HtmlDecode(await web.Client.GetStringAsync(new Uri(prefix + "/", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Contains($"<h1>{question}</h1>", page, StringComparison.Ordinal);
        Assert.Contains($"<meta property=\"og:title\" content=\"{question}\"", page, StringComparison.Ordinal);
        var image = Shared().Match(page).Groups["file"].Value;
        using var picture = await web.Client.GetAsync(new Uri(image), TestContext.Current.CancellationToken);
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
        using var manifest = JsonDocument.Parse(await web.Client.GetStringAsync(new Uri(Manifest().Match(page).Groups["file"].Value, UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal(language, manifest.RootElement.GetProperty("lang").GetString());
        foreach (var icon in manifest.RootElement.GetProperty("icons").EnumerateArray())
        {
            using var answer = await web.Client.GetAsync(new Uri(icon.GetProperty("src").GetString()!, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(icon.GetProperty("type").GetString(), answer.Content.Headers.ContentType?.MediaType);
        }

        using var start = await web.Client.GetAsync(new Uri(manifest.RootElement.GetProperty("start_url").GetString()!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, start.StatusCode);
    }

    [Fact]
    public async Task A_search_engine_finds_every_page_of_the_map_in_each_language()
    {
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var addresses = XDocument.Parse(await web.Client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken))
            .Root!.Elements(map + "url").Select(url => url.Element(map + "loc")!.Value).ToList();
        Assert.True(addresses.Count > 60);
        Assert.Contains(addresses, address => address.EndsWith("/fr/what-is-this", StringComparison.Ordinal));
        foreach (var address in addresses.Where((_, at) => at % 7 == 0))
        {
            using var answer = await web.Client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {answer.StatusCode}.");
        }
    }

    [Fact]
    public async Task A_page_comes_small_to_a_stranger_and_whole_to_who_is_signed_in()
    {
        async Task<string> EncodingOf(string? cookie)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
            request.Headers.Add("Accept-Encoding", "gzip");
            if (cookie is not null)
                request.Headers.Add("Cookie", cookie);
            using var answer = await web.Client.SendAsync(request, TestContext.Current.CancellationToken);
            return string.Join(',', answer.Content.Headers.ContentEncoding);
        }

        Assert.Equal("gzip", await EncodingOf(null));
        Assert.Equal("gzip", await EncodingOf("vicinal-place=x"));
        Assert.Equal("", await EncodingOf("vicinal=x"));
        Assert.Equal("", await EncodingOf("vicinalC1=x"));
    }

    [GeneratedRegex("<meta property=\"og:image\" content=\"(?<file>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shared();

    [GeneratedRegex("<link rel=\"manifest\" href=\"(?<file>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Manifest();

    [GeneratedRegex("<script(?![^>]*\\ssrc=)[^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex InlineScript();

    [GeneratedRegex("(?:href|src)=\"(?<file>/dist/[^\"]+|/mark[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex File();

    [GeneratedRegex("url\\(\"\\./(?<file>fonts/[^\"]+)\"\\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Font();
}
