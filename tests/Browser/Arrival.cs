using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>
/// Waiting for the page behind a link or a button. Chromium now and then does not report a page's load event to the driver when the machine is busy,
/// so the address is awaited by its commit, and the document is asked for its own state.
/// </summary>
internal static class Arrival
{
    private const int MostMilliseconds = 20_000;
    private const int BetweenMilliseconds = 50;

    public static async Task ArriveAsync(this IPage page, string address)
    {
        await page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.SettleAsync();
    }

    public static async Task ArriveAsync(this IPage page, Func<string, bool> address)
    {
        await page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.SettleAsync();
    }

    /// <summary>Until the document and what it links to are there.</summary>
    public static async Task SettleAsync(this IPage page)
    {
        for (var waited = 0; waited < MostMilliseconds; waited += BetweenMilliseconds)
        {
            if (await IsComplete(page))
            {
                return;
            }

            await Task.Delay(BetweenMilliseconds);
        }

        Assert.Fail($"{page.Url} was not loaded after {MostMilliseconds / 1000} s.");
    }

    private static async Task<bool> IsComplete(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<string>("() => document.readyState") == "complete";
        }
        catch (PlaywrightException) when (!page.IsClosed)
        {
            // The document was replaced while it was asked.
            return false;
        }
    }
}
