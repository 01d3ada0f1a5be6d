namespace Vicinal.Browser.Tests;

/// <summary>Tab, Enter and typing are enough.</summary>
public sealed class KeyboardSpecs(QuietVicinal server, Chromium chromium)
{
    [Fact]
    public async Task From_the_front_page_I_get_to_the_measures_for_Hainaut_without_a_mouse()
    {
        await using var visit = await chromium.Visit(server, Screen.Desktop);
        await visit.Open("/");
        await Keyboard.Follow(visit, "main a[href='/territories']", "**/territories");
        await Keyboard.Follow(visit, "main a[href='/territories/hainaut']", "**/territories/hainaut");
        await Keyboard.Follow(visit, "main a[href*='/responses/what-if']", "**/responses/what-if?*");

        await Keyboard.TabTo(visit, "#f-r-0-from");
        await visit.Page.Keyboard.TypeAsync("03142020");
        await Keyboard.TabTo(visit, "#f-r-0-to");
        await visit.Page.Keyboard.TypeAsync("06082020");
        await Keyboard.Follow(visit, "form#change button[value=show]:not(.unseen)", "**/responses/what-if?*r=restaurants-and-bars%2Cclosed%2C2020-03-14%2C2020-06-08*");
        Assert.Contains("stop at the worst of it", await visit.Page.TextContentAsync(".decides"), StringComparison.Ordinal);

        await Keyboard.Follow(visit, "#result a[href*='/responses/compare']", "**/responses/compare?*");
        await Keyboard.Follow(visit, "main a[href*='m=']", "**/responses/compare?*m=*");
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
}
