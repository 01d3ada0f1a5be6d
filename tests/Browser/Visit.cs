using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>One person's visit: a page, and everything the browser complained about meanwhile.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();

    private Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
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

    /// <summary>Policy reports, script errors and console warnings since the visit began.</summary>
    public void Quiet() => Assert.True(complaints.IsEmpty, string.Join('\n', complaints));

    /// <summary>No violation of the rules that axe can check.</summary>
    public async Task Accessible()
    {
        var result = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        var found = result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}\n    " + string.Join("\n    ", violation.Nodes.Take(3).Select(node => node.Html)));
        Assert.True(result.Violations.Length == 0, $"{Page.Url}\n{string.Join('\n', found)}");
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
