using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Vicinal.Territories.Tests.Listing;

public sealed partial class TerritoryListSpecs(RunningTerritories running) : IClassFixture<RunningTerritories>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_see_the_eleven_provinces_of_Belgium_and_Brazil_in_the_list()
    {
        var page = await running.Client.GetStringAsync("/territories", Cancel);
        foreach (var slug in new[] { "antwerpen", "brabant-wallon", "brussels", "hainaut", "liege", "limburg", "luxembourg", "namur", "oost-vlaanderen", "vlaams-brabant", "west-vlaanderen", "belgium", "brazil" })
            Assert.Contains($"href=\"/territories/{slug}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_province_is_a_tile_that_leads_to_it()
    {
        var page = await running.Client.GetStringAsync("/territories", Cancel);
        var tiles = TileLink().Matches(page);
        Assert.Equal(11, tiles.Count);
        Assert.Equal(11, tiles.Select(tile => tile.Groups["place"].Value).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("/territories", "en", "Choose the place", "Belgium")]
    [InlineData("/es/territories", "es", "Elija el lugar", "Bélgica")]
    [InlineData("/fr/territories", "fr", "Choisissez le lieu", "Belgique")]
    public async Task I_read_it_in_my_language(string address, string language, string sentence, string nation)
    {
        var page = WebUtility.HtmlDecode(await running.Client.GetStringAsync(address, Cancel));
        Assert.Contains($"<html lang=\"{language}\" dir=\"ltr\">", page, StringComparison.Ordinal);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains(nation, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_keep_my_language_and_tell_search_engines_of_the_others()
    {
        var page = await running.Client.GetStringAsync("/es/territories?country=BE", Cancel);
        Assert.Contains("href=\"/es/territories/hainaut\"", page, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"fr\"", page, StringComparison.Ordinal);
        Assert.Contains("/fr/territories?country=BE", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/territories?sort=-jobs", "/territories?sort=-jobs")]
    [InlineData("/ES/territories", "/es/territories")]
    [InlineData("/en//elsewhere.example/", "/elsewhere.example/")]
    public async Task Each_page_has_one_address_in_each_language(string asked, string right)
    {
        using var client = running.NewClient();
        using var answer = await client.GetAsync(asked, Cancel);
        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
        Assert.Equal(right, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task I_can_sort_by_jobs_with_a_link()
    {
        var page = await running.Client.GetStringAsync("/territories?sort=-jobs&country=BE", Cancel);
        Assert.Contains("aria-sort=\"descending\"", page, StringComparison.Ordinal);
        var order = RowLink().Matches(page).Select(row => row.Groups["slug"].Value).ToList();
        Assert.Equal("belgium, antwerpen, brussels", string.Join(", ", order.Take(3)));
        Assert.Equal("luxembourg", order[^1]);
    }

    [Fact]
    public async Task I_can_keep_to_one_country()
    {
        var page = await running.Client.GetStringAsync("/territories?country=BR", Cancel);
        Assert.Contains("/territories/brazil", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/territories/hainaut", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_without_a_territory_says_what_to_do_first()
    {
        var page = await running.Client.GetStringAsync("/territories?country=KE", Cancel);
        Assert.Contains("No territory of this country is here yet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_brings_no_inline_script_or_style()
    {
        foreach (var address in new[] { "/", "/territories/hainaut", "/fr/territories/brazil", "/not-found" })
        {
            using var answer = await running.Client.GetAsync(address, Cancel);
            var page = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.DoesNotMatch(InlineStyle(), page);
            Assert.DoesNotMatch(InlineScript(), page);
            Assert.True(page.Length < 100_000, $"{address} has {page.Length} characters.");
        }
    }

    [Fact]
    public async Task A_program_gets_the_same_rows_and_need_not_fetch_them_twice()
    {
        using var answer = await running.Client.GetAsync("/api/v1/territories", Cancel);
        using var rows = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(13, rows.RootElement.GetArrayLength());
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/territories");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await running.Client.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task A_spreadsheet_gets_them_as_csv()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/api/v1/territories?country=BE");
        asked.Headers.Accept.ParseAdd("text/csv");
        using var answer = await running.Client.SendAsync(asked, Cancel);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync(Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("slug,name,country,is_nation,jobs,grade", lines[0]);
        Assert.Contains("hainaut,Hainaut,BE,false,395749,B", lines, StringComparer.Ordinal);
        Assert.Equal(13, lines.Length);
    }

    [GeneratedRegex("""class="tile tile-\d"[^>]*>\s*<rect (?<place>x="\d+" y="\d+")""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TileLink();

    [GeneratedRegex("""<th scope="row"><a href="/territories/(?<slug>[a-z-]+)">""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RowLink();

    [GeneratedRegex("""\sstyle=|<style""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InlineStyle();

    [GeneratedRegex("""<script(?![^>]*\ssrc=)|\son\w+=""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InlineScript();
}
