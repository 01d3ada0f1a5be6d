using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>What a telephone still shows when the connection is gone: here the server itself has stopped.</summary>
public sealed class OfflineSpecs(Chromium chromium)
{
    private const string Answer = "/situation?country=SN&place=Thi%C3%A8s&population=320000&r=open-air-markets,closed,2020-03-24,2020-06-01&p=open-air-markets,informal,900,2200";

    private static readonly string[] Open = ["/", Answer, "/fr/measures"];

    [Fact]
    public async Task Pages_that_I_read_last_are_there_without_a_connection()
    {
        await using var server = new StoppableVicinal();
        await server.InitializeAsync();
        await using var visit = await chromium.Visit(server, Screen.Phone, keeps: true);
        foreach (var path in Open)
        {
            await visit.Open(path);
            await UntilKept(visit.Page, server.Address + path);
        }

        var online = await visit.Page.GotoAsync("/offline");
        Assert.Equal(200, online?.Status);
        await Assertions.Expect(visit.Page.Locator("[data-kept-pages] li")).ToHaveCountAsync(Open.Length);
        Assert.False(await visit.Page.Locator("[data-in-place]").IsVisibleAsync());
        await visit.Open(Answer);
        var head = await visit.Page.TextContentAsync("h1");
        Assert.Equal(0, await visit.Page.Locator("p.copy").CountAsync());

        await server.StopAsync();

        await visit.Open(Answer);
        Assert.Equal(head, await visit.Page.TextContentAsync("h1"));
        Assert.Contains(DateTime.UtcNow.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), await visit.Page.TextContentAsync("p.copy time"), StringComparison.Ordinal);
        Assert.True(await visit.Page.Locator("p.copy").IsVisibleAsync());
        Assert.Contains("Source Sans", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).fontFamily"), StringComparison.Ordinal);
        await visit.Accessible();
        await visit.FitsTheScreen();
        await visit.Picture("offline-copy");
        await visit.Open("/fr/measures#here");
        Assert.StartsWith("Pas de connexion", (await visit.Page.TextContentAsync("p.copy"))?.Trim(), StringComparison.Ordinal);

        // Never read, in French: the page that says so, with what there is.
        await visit.Open("/fr/territories/hainaut");
        Assert.Equal("Pages sur cet appareil", await visit.Page.TextContentAsync("h1"));
        Assert.True(await visit.Page.GetByText("la page demandée n’a pas été lue ici récemment").IsVisibleAsync());
        await Assertions.Expect(visit.Page.Locator("[data-kept-pages] li")).ToHaveCountAsync(Open.Length);
        await visit.Accessible();
        await visit.FitsTheScreen();
        await visit.Picture("offline-list");
        await visit.Page.ClickAsync("[data-kept-pages] li a >> nth=-1");
        Assert.Equal(server.Address + "/", visit.Page.Url);

        await visit.Open("/fr/territories/hainaut");
        await visit.Page.ClickAsync("[data-forget-pages]");
        await Assertions.Expect(visit.Page.Locator("[data-kept-pages] li")).ToHaveCountAsync(0);
        await visit.Open("/");
        Assert.True(await visit.Page.GetByText("There is no connection to Vicinal just now").IsVisibleAsync());
    }

    private static async Task UntilKept(IPage page, string address) => await page.EvaluateAsync(
        """
        async address => {
            for (let waited = 0; waited < 200; waited++) {
                if (await caches.match(address, { ignoreVary: true })) return;
                await new Promise(next => setTimeout(next, 50));
            }
            throw new Error(`${address} was not kept.`);
        }
        """,
        address);

    private sealed class StoppableVicinal : RunningVicinal;
}
