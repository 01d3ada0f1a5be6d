using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>From the question to the page for the mayor, on a telephone and a slow line, for cities that are in no sample.</summary>
public sealed class FrontDoorSpecs(BusyVicinal server, Chromium chromium)
{
    private const int MostInteractions = 24;
    private const int FirstPageBytes = 200_000;
    private const int FurtherPageBytes = 60_000;
    private const double ReadableWithin = 3000;

    private static readonly City South = new("SN", "Thiès", "320000", "open-air-markets", "900", "2200");
    private static readonly City North = new("BE", "Mechelen", "86000", "restaurants-and-bars", "650", "900");

    /// <summary>Each city and each language, with and without scripts; all of them together where everything is asked for.</summary>
    public static TheoryData<string, string, bool> Ways => Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1"
        ? new() { { "", "South", true }, { "/es", "South", false }, { "/fr", "North", true }, { "", "North", false }, { "/fr", "South", true }, { "/es", "North", false } }
        : new() { { "/fr", "South", false }, { "", "North", true } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task In_a_few_touches_I_have_a_page_for_the_mayor(string language, string where, bool script)
    {
        var city = where == "South" ? South : North;
        var name = $"front{language.Replace('/', '-')}-{where}-{(script ? "script" : "plain")}";
        await using var visit = await chromium.Visit(server, Screen.Phone, script);
        var line = await SlowLine.On(visit.Page);
        var touches = 0;

        await visit.Open(language + "/");
        await Look("question", FirstPageBytes);
        var paint = await visit.Page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1");
        Assert.InRange(paint, 0, ReadableWithin);
        await Choose("#f-country", city.Country);
        await Type("#f-place", city.Name);
        await Type("#f-population", city.Population);
        await Choose("#f-r-0-activity", city.Closed);
        await Type("#f-r-0-from", "2020-03-24");
        await Type("#f-r-0-to", "2020-06-01");
        await Press("main form button[value=go]:not(.unseen)", "**/situation/people?*");

        await Look("people", FurtherPageBytes);
        await Type("#f-p-0-low", city.Low);
        await Type("#f-p-0-high", city.High);
        await Press("form#change button[value=show]:not(.unseen)", "**/situation?*");

        await Look("answer", FurtherPageBytes);
        Assert.Contains(city.Name, await visit.Page.TextContentAsync("h1"), StringComparison.Ordinal);
        Assert.Matches("[0-9]", await visit.Page.TextContentAsync("#result .decides") ?? "");
        Assert.Equal(5, await visit.Page.Locator("article.card").CountAsync());
        await Type("#f-budget", "250000");
        await visit.Page.CheckAsync("main input[name=m] >> nth=0");
        await visit.Page.CheckAsync("main input[name=m] >> nth=1");
        touches += 2;
        await Press("section[aria-labelledby=budget] form button", "**/situation?*budget=250000*");

        await Look("budget", FurtherPageBytes);
        Assert.Matches("[0-9]", await visit.Page.TextContentAsync("section[aria-labelledby=budget] .decides") ?? "");
        await Press("a[href*='/situation/letter']", "**/situation/letter?*");
        await Look("letter", FurtherPageBytes);
        Assert.Contains(city.Name, await visit.Page.TextContentAsync("article.brief h1"), StringComparison.Ordinal);
        await visit.Page.GoBackAsync();
        touches++;
        await line.Quiet();
        await Press("a[href*='/situation/mayor']", "**/situation/mayor?*");
        await Look("mayor", FurtherPageBytes);
        Assert.InRange(await Paper.Sheets(visit), 1, 2);
        Assert.InRange(touches, 10, MostInteractions);
        visit.Quiet();

        async Task Look(string page, int most)
        {
            await line.Quiet();
            Assert.InRange(line.Bytes, 1, most);
            await visit.FitsTheScreen();
            if (script)
                await visit.Accessible();
            await visit.Picture($"{name}-{page}");
            line.Begin();
        }

        async Task Choose(string field, string value)
        {
            touches++;
            await visit.Page.SelectOptionAsync(field, value);
        }

        async Task Type(string field, string value)
        {
            touches++;
            await visit.Page.FillAsync(field, value);
        }

        async Task Press(string button, string next)
        {
            touches++;
            line.Begin();
            await visit.Page.ClickAsync(button);
            await visit.Page.ArriveAsync(next);
        }
    }

    [Fact]
    public async Task Words_that_run_from_right_to_left_stand_right_among_others()
    {
        await using var visit = await chromium.Visit(server, Screen.Phone, script: false);
        await visit.Open($"/situation?country=MA&place={Uri.EscapeDataString("الدار البيضاء")}&population=3300000&r=open-air-markets,closed,2020-03-24,2020-06-01&p=open-air-markets,informal,9000,22000");
        Assert.StartsWith("الدار البيضاء", await visit.Page.TextContentAsync("h1"), StringComparison.Ordinal);
        await visit.FitsTheScreen();
        await visit.Picture("front-right-to-left");
        visit.Quiet();
    }

    private sealed record City(string Country, string Name, string Population, string Closed, string Low, string High);
}
