using System.Net;
using System.Text.RegularExpressions;

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

    [Theory]
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
        var page = await web.Client.GetStringAsync(new Uri("/territories", UriKind.Relative), TestContext.Current.CancellationToken);
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

    [GeneratedRegex("<script(?![^>]*\\ssrc=)[^>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex InlineScript();

    [GeneratedRegex("(?:href|src)=\"(?<file>/dist/[^\"]+|/mark[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex File();
}
