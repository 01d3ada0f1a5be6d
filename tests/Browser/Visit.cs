using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>One person's visit: a page, and everything the browser complained about meanwhile.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();

    private Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            // A profile that keeps no pages is the driver's doing, which warns of it.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Service Worker registration blocked", StringComparison.Ordinal))
            {
                complaints.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Enqueue($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    public static async Task<Visit> Begin(IBrowserContext context) => new(context, await context.NewPageAsync());

    public async Task Open(string path)
    {
        var response = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        Assert.True(response is { Status: 200 }, $"{path} answered {response?.Status}.");
    }

    /// <summary>Takes the page that is open to another screen, at another hour.</summary>
    public async Task Take(Screen screen, ColorScheme colours)
    {
        var size = SizeOf(screen);
        await Page.SetViewportSizeAsync(size.Width, size.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce });
    }

    public static ViewportSize SizeOf(Screen screen) => screen switch
    {
        Screen.Phone => new() { Width = 360, Height = 740 },
        Screen.Desktop => new() { Width = 1280, Height = 900 },
    };

    /// <summary>Policy reports, script errors and console warnings since the visit began.</summary>
    public void Quiet() => Assert.True(complaints.IsEmpty, string.Join('\n', complaints));

    /// <summary>No violation of the rules that axe can check.</summary>
    public async Task Accessible()
    {
        // In the page itself. Axe's own driver gathers its findings in another tab, for the sake of frames, and a tab each time would cost more than the rules do.
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await Page.EvaluateAsync(Axe);
        var found = await Page.EvaluateAsync<string[]>(
            """
            async rules => (await axe.run({ runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })).violations
                .map(violation => [`${violation.id}: ${violation.help}`, ...violation.nodes.slice(0, 3).map(node => node.html)].join('\n    '))
            """,
            Rules);
        Assert.True(found.Length == 0, $"{Page.Url}\n{string.Join('\n', found)}");
    }

    /// <summary>Nothing reaches beyond the screen's width, once the page has settled.</summary>
    public async Task FitsTheScreen()
    {
        var widths = await Widths();
        for (var waited = 0; widths[0] > widths[1] && waited < 4; waited++)
        {
            // A page can be measured between its markup and its fonts.
            await Page.WaitForTimeoutAsync(250);
            widths = await Widths();
        }

        Assert.True(widths[0] <= widths[1], $"{Page.Url} is {widths[0]} px wide on a screen of {widths[1]} px.");
    }

    private Task<int[]> Widths() => Page.EvaluateAsync<int[]>("() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]");

    /// <summary>Keeps a picture in artifacts/screens when asked to (VICINAL_SCREENS=1), for people to look at.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("VICINAL_SCREENS") is { Length: > 0 })
        {
            var file = Path.Combine(Repository.Root, "artifacts", "screens", name + ".png");
            await Page.ScreenshotAsync(new() { Path = file, FullPage = true });
        }
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
