using Vicinal.Tests;

namespace Vicinal.Browser.Tests;

/// <summary>What holds for every page that a visitor can reach by links.</summary>
public sealed class EveryPageSpecs(RunningVicinal server, Chromium chromium) : IClassFixture<RunningVicinal>, IClassFixture<Chromium>
{
    private const int Turns = 3;
    private static readonly bool Everything = Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1";

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    public async Task I_can_use_every_page_on_a_phone_whatever_my_abilities(string language)
    {
        await using var visit = await chromium.Visit(server, Screen.Phone);
        var seen = await Crawl.Pages(visit, language, async path =>
        {
            Assert.Equal(language, await visit.Page.GetAttributeAsync("html", "lang"));
            await visit.FitsTheScreen();
            if (Turn(Crawl.WithoutLanguage(path, language), language switch { "en" => null, "es" => 0, _ => 1 }))
                await visit.Accessible();
            await visit.Picture($"phone-{language}{path.Replace('/', '_')}");
        });
        visit.Quiet();
        if (language == "en")
            Snapshot.Matches("pages-behind-a-sign-in", string.Join('\n', PageKinds.All.Except(seen.Select(path => PageKinds.Of(path) ?? path), StringComparer.Ordinal)));
    }

    /// <summary>By night; by day too where everything is asked for, since the phones are looked at by day.</summary>
    public static TheoryData<bool> Hours => Everything ? [true, false] : [true];

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task I_can_use_every_page_at_a_desk_by_day_and_by_night(bool night)
    {
        await using var visit = await chromium.Visit(server, Screen.Desktop, colours: night ? Microsoft.Playwright.ColorScheme.Dark : Microsoft.Playwright.ColorScheme.Light);
        await Crawl.Pages(visit, "en", async path =>
        {
            await visit.FitsTheScreen();
            if (Turn(path, night ? null : 2))
                await visit.Accessible();
            await visit.Picture($"desktop-{(night ? "dark" : "light")}{path.Replace('/', '_')}");
        });
        visit.Quiet();
    }

    /// <summary>One language; all of them where everything is asked for.</summary>
    public static TheoryData<string> Readers => Everything ? ["en", "es", "fr"] : ["fr"];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task I_can_read_every_page_without_JavaScript(string language)
    {
        await using var visit = await chromium.Visit(server, Screen.Phone, script: false);
        await Crawl.Pages(visit, language, async path =>
        {
            await visit.FitsTheScreen();
            var heading = await visit.Page.TextContentAsync("h1");
            Assert.False(string.IsNullOrWhiteSpace(heading), $"{path} has no heading.");
            Assert.Equal(0, await visit.Page.Locator("main canvas:visible").CountAsync());
        });
        visit.Quiet();
    }

    /// <summary>
    /// Rules of access are about a page's structure, which is the same in every language and colour: each page meets them on an English phone and at a desk by night,
    /// and where not everything is asked for, a third of the pages does again in each of the other ways.
    /// </summary>
    /// <param name="path">The page.</param>
    /// <param name="turn">Which third; null for all.</param>
    private static bool Turn(string path, int? turn) => Everything || turn is null || path.Sum(sign => sign) % Turns == turn;
}
