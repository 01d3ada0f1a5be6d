using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Formats.Records;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Identity;

namespace Vicinal.Measures.Tests.Finding;

/// <summary>Searches that are followed, kept, paged and taken whole.</summary>
public sealed class FindingSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_feed_of_a_search_has_what_the_search_finds_in_my_language_and_is_not_sent_twice()
    {
        using var answer = await running.Client.GetAsync(new Uri("/es/measures/feed.atom?country=BR", UriKind.Relative), Cancel);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).Root!;
        Assert.Equal("es", feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Contains("Brasil", feed.Element(Atom + "title")!.Value, StringComparison.Ordinal);
        var entries = feed.Elements(Atom + "entry").ToList();
        var found = (await Json("/api/v1/measures?country=BR")).GetProperty("count").GetInt32();
        Assert.Equal(Math.Min(50, found), entries.Count);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.All(entries, entry =>
        {
            Assert.NotEmpty(entry.Element(Atom + "title")!.Value);
            Assert.NotEmpty(entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
            Assert.True(DateTimeOffset.TryParse(entry.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture, out _));
        });

        using var again = new HttpRequestMessage(HttpMethod.Get, "/es/measures/feed.atom?country=BR");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var second = await running.Client.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("%00%01")]
    [InlineData("%EF%BF%BE]]%3E")]
    [InlineData("%3Cscript%3E%26%22")]
    [InlineData("%F0%9F%8F%98")]
    public async Task No_words_break_the_feed(string words)
    {
        var feed = XDocument.Parse(await running.Client.GetStringAsync(new Uri("/measures/feed.atom?q=" + words, UriKind.Relative), Cancel));
        Assert.Equal(Atom + "feed", feed.Root!.Name);
    }

    [Fact]
    public async Task By_the_cursor_I_see_every_measure_once_though_one_is_added_meanwhile()
    {
        var first = await Json("/api/v1/measures?sort=recent&take=7");
        var there = first.GetProperty("count").GetInt32();
        var seen = Ids(first);
        await using (var scope = running.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<MeasureKeeping>().AddAllAsync([Example("added-meanwhile-2020")], null, Cancel);

        var cursor = first.GetProperty("cursor");
        while (cursor.ValueKind == JsonValueKind.Number)
        {
            var page = await Json($"/api/v1/measures?take=7&cursor={cursor.GetInt64()}");
            seen.AddRange(Ids(page));
            cursor = page.GetProperty("cursor");
        }

        Assert.Equal(there, seen.Count);
        Assert.Equal(there, seen.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain("added-meanwhile-2020", seen, StringComparer.Ordinal);
    }

    [Fact]
    public async Task All_that_is_found_comes_whole_as_a_file_that_reads_back_and_as_lines()
    {
        var count = (await Json("/api/v1/measures?level=Municipality")).GetProperty("count").GetInt32();
        await using var file = await running.Client.GetStreamAsync(new Uri("/api/v1/measures/bulk?level=Municipality", UriKind.Relative), Cancel);
        var read = RecordJson.Read(file, "measures.json");
        Assert.Empty(read.Errors);
        Assert.Equal(count, read.Value!.Measures.Length);

        var lines = (await running.Client.GetStringAsync(new Uri("/api/v1/measures/bulk?level=Municipality&format=ndjson", UriKind.Relative), Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(read.Value.Measures.Select(RecordJson.Write), lines, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Every_facet_can_be_chosen_and_its_count_is_what_choosing_it_finds()
    {
        var page = await running.Page("/measures");
        foreach (var (facet, name) in Vicinal.Measures.Finding.ListRequest.Fields.Where(field => field.Facet != Facet.Area))
        {
            Assert.Contains($"name=\"{name}\"", page, StringComparison.Ordinal);
            var select = page[page.IndexOf($"<select id=\"f-{name}\"", StringComparison.Ordinal)..];
            select = select[..select.IndexOf("</select>", StringComparison.Ordinal)];
            foreach (var option in System.Text.RegularExpressions.Regex.Matches(select, "value=\"(?<code>[^\"]+)\"[^>]*>[^<]*\\((?<count>[0-9,]+)\\)", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Take(3))
            {
                var found = (await Json($"/api/v1/measures?{name}={Uri.EscapeDataString(option.Groups["code"].Value)}")).GetProperty("count").GetInt32();
                Assert.True(found.ToString(CultureInfo.InvariantCulture) == option.Groups["count"].Value, $"{facet} {option.Value} found {found}");
            }
        }
    }

    [Fact]
    public async Task Measures_of_a_territory_and_its_neighbours_are_in_force_there_and_nowhere_else()
    {
        var near = await Json("/api/v1/measures?near=hainaut&take=200");
        Assert.Equal(0, (await Json("/api/v1/measures?near=atlantis")).GetProperty("count").GetInt32());
        Assert.All(near.GetProperty("measures").EnumerateArray(), row => Assert.Equal("BE", row.GetProperty("country").GetString()));
        Assert.True(near.GetProperty("count").GetInt32() < (await Json("/api/v1/measures")).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task I_keep_a_search_see_what_is_new_in_it_and_nobody_else_sees_it()
    {
        using var mine = await running.SignedInAsync("keeps-searches@example.org", Role.Officer);
        using var other = await running.SignedInAsync("looks-on@example.org", Role.Officer);
        await Post(mine, "/measures/searches?q=zanzibar", new(StringComparer.Ordinal) { ["_handler"] = "save-search", ["name"] = "Far away" });
        var before = await Text(mine, "/measures/searches");
        Assert.Contains("Far away", before, StringComparison.Ordinal);
        Assert.Contains("0 measures, 0 of them new", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Far away", await Text(other, "/measures/searches"), StringComparison.Ordinal);
        Assert.DoesNotContain("Far away", await running.Page("/measures/searches"), StringComparison.Ordinal);

        await using (var scope = running.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<MeasureKeeping>().AddAllAsync([Example("zanzibar-2020", "A loan for Zanzibar street")], null, Cancel);
        var after = await Text(mine, "/measures/searches");
        Assert.Contains("1 measures, 1 of them new", after, StringComparison.Ordinal);

        var id = System.Text.RegularExpressions.Regex.Match(after, "name=\"seen\" value=\"(?<id>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["id"].Value;
        await Post(mine, "/measures/searches", new(StringComparer.Ordinal) { ["_handler"] = "searches", ["seen"] = id });
        Assert.Contains("1 measures, 0 of them new", await Text(mine, "/measures/searches"), StringComparison.Ordinal);

        await Post(mine, "/measures/searches", new(StringComparer.Ordinal) { ["_handler"] = "searches", ["remove"] = id });
        Assert.DoesNotContain("Far away", await Text(mine, "/measures/searches"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measures_of_governments_alike_say_in_what_they_are_alike()
    {
        await using (var scope = running.Services.CreateAsyncScope())
        {
            var example = Example("alike-2020");
            await scope.ServiceProvider.GetRequiredService<MeasureKeeping>().AddAllAsync([example with { Government = example.Government with { Population = 41_000 } }], null, Cancel);
        }

        var page = await running.Page("/measures/similar?level=Municipality&inhabitants=60000&country=PT");
        Assert.Contains("/measures/alike-2020", page, StringComparison.Ordinal);
        Assert.Contains("about as many inhabitants: 41,000 beside 60,000", page, StringComparison.Ordinal);
        Assert.Contains("The country’s class of income", page, StringComparison.Ordinal);
        Assert.Contains("“many” is no whole number", await running.Page("/measures/similar?inhabitants=many", HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    private async Task<JsonElement> Json(string address)
    {
        using var answer = JsonDocument.Parse(await running.Client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel));
        return answer.RootElement.Clone();
    }

    private static List<string> Ids(JsonElement answer) => [.. answer.GetProperty("measures").EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];

    private static MeasureRecord Example(string id, string title = "A loan for the high street") => new()
    {
        Id = id,
        Government = new Government("Testville", "PT", GovernmentLevel.Municipality) { Codes = ["name:PT:testville"] },
        Texts = [new RecordText("en", title)],
        Instruments = ["C2"],
    };

    private static async Task<string> Text(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningMeasures.Text(answer);
    }

    private static async Task Post(HttpClient client, string address, Dictionary<string, string> fields)
    {
        var page = await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel);
        fields["__RequestVerificationToken"] = System.Text.RegularExpressions.Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form, Cancel);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }
}
