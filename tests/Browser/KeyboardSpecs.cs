namespace Vicinal.Browser.Tests;

/// <summary>Tab, Enter and typing are enough.</summary>
public sealed class KeyboardSpecs(RunningVicinal server, Chromium chromium) : IClassFixture<RunningVicinal>, IClassFixture<Chromium>
{
    private const int MostTabs = 250;

    [Fact]
    public async Task From_the_front_page_I_get_to_the_measures_for_Hainaut_without_a_mouse()
    {
        await using var visit = await chromium.Visit(server, Screen.Desktop);
        await visit.Open("/");
        await Follow(visit, "main a[href='/territories/hainaut']", "**/territories/hainaut");
        await Follow(visit, "main a[href*='/responses/what-if']", "**/responses/what-if?*");

        await TabTo(visit, "#f-r-0-from");
        await visit.Page.Keyboard.TypeAsync("03142020");
        await TabTo(visit, "#f-r-0-to");
        await visit.Page.Keyboard.TypeAsync("06082020");
        await Follow(visit, "form#change button[value=show]:not(.unseen)", "**/responses/what-if?*r=restaurants-and-bars%2Cclosed%2C2020-03-14%2C2020-06-08*");
        Assert.Contains("stop at the worst of it", await visit.Page.TextContentAsync(".decides"), StringComparison.Ordinal);

        await Follow(visit, "#result a[href*='/responses/compare']", "**/responses/compare?*");
        await Follow(visit, "main a[href*='m=']", "**/responses/compare?*m=*");
        Assert.Contains("job-months", await visit.Page.TextContentAsync(".decides"), StringComparison.Ordinal);
        visit.Quiet();
    }

    [Fact]
    public async Task The_first_Tab_offers_to_skip_to_the_content()
    {
        await using var visit = await chromium.Visit(server, Screen.Desktop);
        await visit.Open("/");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await visit.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    private static async Task Follow(Visit visit, string selector, string address)
    {
        await TabTo(visit, selector);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(address);
    }

    /// <summary>Presses Tab until the first element that matches has the focus; each stop on the way must be seen.</summary>
    private static async Task TabTo(Visit visit, string selector)
    {
        for (var pressed = 0; pressed < MostTabs; pressed++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var (there, seen, what) = await Focus(visit, selector);
            Assert.True(seen, $"{visit.Page.Url}: the focus is on something that cannot be seen: {what}");
            if (there)
            {
                return;
            }
        }

        Assert.Fail($"{visit.Page.Url}: {MostTabs} presses of Tab did not reach {selector}.");
    }

    private static async Task<(bool There, bool Seen, string What)> Focus(Visit visit, string selector)
    {
        var found = await visit.Page.EvaluateAsync<string[]>(
            """
            selector => {
                const here = document.activeElement;
                const box = here.getBoundingClientRect();
                const style = getComputedStyle(here);
                const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                const visible = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && style.visibility === 'visible';
                return [here.matches(selector) ? 'yes' : '', here === document.body || (visible && outlined) ? 'yes' : '', here.outerHTML.slice(0, 200)];
            }
            """,
            selector);
        return (found[0].Length > 0, found[1].Length > 0, found[2]);
    }
}
