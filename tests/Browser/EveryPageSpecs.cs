using Microsoft.Playwright;
using Vicinal.Tests;

namespace Vicinal.Browser.Tests;

/// <summary>What holds for every page that a visitor can reach by links.</summary>
public sealed class EveryPageSpecs(QuietVicinal server, Chromium chromium)
{
    private const int Turns = 3;
    private static readonly bool Everything = Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1";

    /// <summary>At a desk by night; by day too where everything is asked for, since the phones are looked at by day.</summary>
    private static readonly ColorScheme[] Hours = Everything ? [ColorScheme.Dark, ColorScheme.Light] : [ColorScheme.Dark];

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    public async Task I_can_use_every_page_on_a_phone_and_at_a_desk_by_day_and_by_night_whatever_my_abilities(string language)
    {
        await using var visit = await chromium.Visit(server, Screen.Phone);
        var seen = await Crawl.Pages(visit, language, async path =>
        {
            Assert.Equal(language, await visit.Page.GetAttributeAsync("html", "lang"));
            await visit.FitsTheScreen();
            if (Turn(Crawl.WithoutLanguage(path, language), language switch { "en" => null, "es" => 0, _ => 1 }))
                await visit.Accessible();
            await visit.Picture($"phone-{language}{path.Replace('/', '_')}");
            foreach (var hour in Hours)
                await AtADesk(visit, hour, language, path);
            await visit.Take(Screen.Phone, ColorScheme.Light);
        });
        visit.Quiet();
        if (language == "en")
            Snapshot.Matches("pages-behind-a-sign-in", string.Join('\n', PageKinds.All.Except(seen.Select(path => PageKinds.Of(path) ?? path), StringComparer.Ordinal)));
    }

    /// <summary>The page that is open, on a large screen: as it becomes when it is moved there and, where everything is asked for, as it is when it is opened there.</summary>
    private static async Task AtADesk(Visit visit, ColorScheme hour, string language, string path)
    {
        await visit.Take(Screen.Desktop, hour);
        await visit.FitsTheScreen();
        if (Everything)
        {
            await visit.Page.ReloadAsync();
            await visit.FitsTheScreen();
        }

        if (Everything || language == "en")
            await visit.Accessible();
        await visit.Picture($"desktop-{hour}-{language}{path.Replace('/', '_')}");
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
    /// Rules of access are about a page's structure, which is the same in every language and colour: each page meets them on an English phone and at an English desk by night,
    /// and where not everything is asked for, a third of the pages does again on a Spanish and another third on a French phone.
    /// </summary>
    /// <param name="path">The page.</param>
    /// <param name="turn">Which third; null for all.</param>
    private static bool Turn(string path, int? turn) => Everything || turn is null || path.Sum(sign => sign) % Turns == turn;
}
