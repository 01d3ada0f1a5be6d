using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Formats.Records;
using Vicinal.Measures.Store;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Tests;

public sealed class CommonsSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/measures?q=loyers", "Municipal rents suspended")]
    [InlineData("/fr/measures?q=rents+suspended", "Loyers municipaux suspendus")]
    [InlineData("/es/measures?instrument=D4&country=PT", "Alquileres municipales suspendidos")]
    [InlineData("/measures?q=SEVILLA&group=market-traders", "Fees for terraces, shop windows and street vending waived")]
    public async Task I_find_a_measure_by_words_of_any_language_or_by_code_and_read_it_in_mine(string address, string title) =>
        Assert.Contains($">{title}</a>", await running.Page(address), StringComparison.Ordinal);

    [Fact]
    public async Task Counts_beside_each_choice_are_those_of_what_is_found()
    {
        using var answer = JsonDocument.Parse(await running.Client.GetStringAsync(new Uri("/api/v1/measures?country=BR", UriKind.Relative), Cancel));
        var root = answer.RootElement;
        Assert.Equal(12, root.GetProperty("count").GetInt32());
        Assert.Equal(12, root.GetProperty("facets").GetProperty("country").GetProperty("BR").GetInt32());
        var rows = root.GetProperty("measures").EnumerateArray().ToList();
        foreach (var level in root.GetProperty("facets").GetProperty("level").EnumerateObject())
            Assert.Equal(rows.Count(row => row.GetProperty("level").GetString() == level.Name), level.Value.GetInt32());
        Assert.Contains("(12)", await running.Page("/measures?country=BR"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_what_to_do()
    {
        Assert.Contains("Ask for less, or for other words.", await running.Page("/measures?q=zeppelin"), StringComparison.Ordinal);
        Assert.Contains("Ask for less", await running.Page("/measures?instrument=Z9&q=%25_'%22%3Cscript%3E"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_a_list_together_hold_every_measure_once()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var skip = 0; skip < 60; skip += 20)
        {
            var page = await running.Page($"/measures?skip={skip}");
            foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(page, "href=\"/measures/(?<id>[a-z0-9-]+-20[0-9]{2})\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
                Assert.True(seen.Add(link.Groups["id"].Value), link.Value);
        }

        Assert.Equal(58, seen.Count);
    }

    [Fact]
    public async Task A_measure_says_who_compiled_it_where_it_is_from_and_what_is_not_known()
    {
        var page = await running.Page("/measures/barcelona-self-employed-2020");
        Assert.Contains("not published by the government itself", page, StringComparison.Ordinal);
        Assert.Contains("5,000,000 EUR", page, StringComparison.Ordinal);
        Assert.Contains("16,500 eligible (people); how many were reached is not known", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/measures/catalonia-self-employed-2020\"", page, StringComparison.Ordinal);
        Assert.Contains("the government has not confirmed this record", page, StringComparison.Ordinal);
        Assert.Contains("El Periódico", page, StringComparison.Ordinal);
        Assert.Contains("No existe esa medida", await running.Page("/es/measures/nothing", HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_gets_the_record_whole_and_once()
    {
        using var first = await running.Client.GetAsync(new Uri("/api/v1/measures/seoul-emergency-living-2020", UriKind.Relative), Cancel);
        var bytes = await first.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal("서울 Seoul", RecordJson.ReadOne(bytes, "seoul.json").Value!.Government.Name);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/measures/seoul-emergency-living-2020");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await running.Client.SendAsync(again, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(RecordJson.Schema(), await running.Client.GetStringAsync(new Uri("/api/v1/measures/schema", UriKind.Relative), Cancel));
        Assert.Equal(HttpStatusCode.NotFound, (await running.Client.GetAsync(new Uri("/api/v1/measures/nothing", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_bar_owner_in_Hainaut_reads_what_applies_and_who_is_reached_by_nobody()
    {
        const string Asked = "/measures/here?territory=hainaut&on=2020-04-15&group=self-employed&sector=56";
        var page = await running.Page(Asked);
        Assert.Contains("€5,000 for businesses that had to close", page, StringComparison.Ordinal);
        Assert.Contains("Bridging right for the self-employed", page, StringComparison.Ordinal);
        Assert.Contains("nothing reaches: ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Flemish", page, StringComparison.Ordinal);
        Assert.Contains("Droit passerelle pour les indépendants", await running.Page("/fr" + Asked), StringComparison.Ordinal);
        using var answer = JsonDocument.Parse(await running.Client.GetStringAsync(new Uri("/api/v1" + Asked, UriKind.Relative), Cancel));
        Assert.Equal("BE-WHT BE-WAL BE", string.Join(' ', answer.RootElement.GetProperty("chain").EnumerateArray().Select(code => code.GetString())));
        Assert.Equal(2, answer.RootElement.GetProperty("lines").EnumerateArray().Count(line => line.GetProperty("standing").GetString() == "Applies"));
        Assert.Equal(23_300_000_000, answer.RootElement.GetProperty("money")[0].GetProperty("amountMinor").GetInt64());
    }

    [Fact]
    public async Task Where_nothing_is_there_any_more_the_page_says_so_and_shows_a_way_on()
    {
        var page = await running.Page("/measures/here?territory=brussels&on=2026-01-01&group=micro");
        Assert.Contains("Nothing that is recorded here is there on this day.", page, StringComparison.Ordinal);
        Assert.Contains("Something was there for you until 31 August 2020.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused_with_what_would_be_right_and_what_I_typed_stays()
    {
        var page = await running.Page("/measures/here?territory=atlantis&on=15.4.2020&group=everyone&sector=bars", HttpStatusCode.BadRequest);
        foreach (var message in (string[])["“atlantis” is not a territory", "“15.4.2020” is not a day", "“everyone” is not a group", "“bars” is not an industry"])
            Assert.Contains(message, page, StringComparison.Ordinal);
        Assert.Contains("value=\"bars\"", page, StringComparison.Ordinal);
        await running.Page("/api/v1/measures/here?territory=atlantis", HttpStatusCode.BadRequest);
        await running.Page("/api/v1/measures/here", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_is_kept_is_the_canonical_form_and_every_version_of_it()
    {
        await using var scope = running.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        var kept = await db.Set<StoredMeasure>().AsNoTracking().ToListAsync(Cancel);
        Assert.Equal(kept.Count, await db.Set<MeasureVersion>().CountAsync(Cancel));
        Assert.All(kept, measure => Assert.Equal(measure.Document, RecordJson.Write(RecordJson.ReadOne(Encoding.UTF8.GetBytes(measure.Document), measure.Key).Value!)));
    }
}
