using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>
/// Waiting for the page behind a link or a button. Chromium now and then does not report an event of a page to the driver when the machine is busy, and a wait for one
/// that is over already never ends; so the page is asked for its address and the document for its own state.
/// </summary>
internal static class Arrival
{
    private const int MostMilliseconds = 20_000;
    private const int BetweenMilliseconds = 50;

    /// <param name="page">The page.</param>
    /// <param name="address">Where it arrives: <c>**</c> stands for anything, <c>*</c> for anything without a slash, and everything else for itself.</param>
    public static Task ArriveAsync(this IPage page, string address)
    {
        var pattern = new Regex($"^{Regex.Escape(address).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        return page.ArriveAsync(pattern.IsMatch, address);
    }

    /// <param name="page">The page.</param>
    /// <param name="isThere">Says of an address whether it is the one.</param>
    /// <param name="wanted">The address, for the message where it does not come.</param>
    public static async Task ArriveAsync(this IPage page, Func<string, bool> isThere, string wanted = "the next page")
    {
        for (var waited = 0; !isThere(page.Url); waited += BetweenMilliseconds)
        {
            Assert.True(waited < MostMilliseconds, $"{page.Url} did not lead to {wanted} in {MostMilliseconds / 1000} s.");
            await Task.Delay(BetweenMilliseconds);
        }

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
