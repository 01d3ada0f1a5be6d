namespace Vicinal.Browser.Tests;

/// <summary>Day one for a place that has no table, through its form.</summary>
public sealed class DayOneSpecs(QuietVicinal server, Chromium chromium)
{
    [Theory]
    [InlineData("", true)]
    [InlineData("/es", true)]
    [InlineData("/fr", true)]
    [InlineData("", false)]
    [InlineData("/es", false)]
    [InlineData("/fr", false)]
    public async Task I_say_who_works_here_and_what_is_closed_and_see_whose_work_stops(string language, bool script)
    {
        await using var visit = await chromium.Visit(server, Screen.Phone, script);
        var page = visit.Page;
        await visit.Open(language + "/day-one");
        await page.SelectOptionAsync("#f-country", "SN");
        await page.FillAsync("#f-place", "Diaobé");
        await page.FillAsync("#f-population", "30000");
        await page.FillAsync("#f-p-0-low", "500");
        await page.FillAsync("#f-p-0-high", "900");
        foreach (var empty in new[] { 2, 1 })
        {
            await page.ClickAsync($"button[name=do][value=remove-people-{empty}]");
        }

        await page.FillAsync("#f-r-0-from", "2020-03-24");
        await page.FillAsync("#f-r-0-to", "2020-03-01");
        await page.ClickAsync("form#change button[value=show]:not(.unseen)");
        await page.Locator("[role=alert]").WaitForAsync();
        Assert.Equal("500", await page.InputValueAsync("#f-p-0-low"));
        Assert.Equal("2020-03-01", await page.InputValueAsync("#f-r-0-to"));

        await page.FillAsync("#f-r-0-to", "2020-06-01");
        await page.ClickAsync("form#change button[value=show]:not(.unseen)");
        var number = await page.TextContentAsync(".decides");
        Assert.Contains("900", number, StringComparison.Ordinal);
        Assert.Contains("Diaobé", await page.TextContentAsync("h1"), StringComparison.Ordinal);
        Assert.Contains("p=open-air-markets%2Cinformal%2C500%2C900", page.Url, StringComparison.Ordinal);
        await visit.FitsTheScreen();
        if (script)
        {
            await visit.Accessible();
        }

        visit.Quiet();
    }
}
