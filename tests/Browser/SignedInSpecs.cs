using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>The pages that links reach only for somebody who is signed in.</summary>
public sealed class SignedInSpecs(BusyVicinal server, QuietVicinal quiet, Chromium chromium)
{
    private static readonly string[] Pages = ["/account", "/account/people", "/account/sign-in", "/account/forgotten-password", "/territories/new", "/measures/sharing", "/governments/hainaut", "/governments/hainaut/people", "/governments/hainaut/admission", "/"];

    [Theory]
    [InlineData("")]
    [InlineData("/es")]
    [InlineData("/fr")]
    public async Task My_own_pages_can_be_used_on_a_phone_whatever_my_abilities(string language)
    {
        await using var visit = await chromium.Visit(server, Screen.Phone);
        await Administrator.SignIn(visit.Page, server);
        foreach (var page in Pages)
        {
            await visit.Open(language + page);
            await visit.FitsTheScreen();
            await visit.Accessible();
            await visit.Picture($"phone-signed-in{language.Replace('/', '-')}{page.Replace('/', '_')}");
        }

        visit.Quiet();
    }

    [Fact]
    public async Task My_own_pages_can_be_used_at_a_desk_by_day_and_by_night()
    {
        await using var visit = await chromium.Visit(server, Screen.Desktop);
        await Administrator.SignIn(visit.Page, server);
        foreach (var page in Pages)
        {
            await visit.Open(page);
            foreach (var hour in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await visit.Take(Screen.Desktop, hour);
                await visit.FitsTheScreen();
                await visit.Accessible();
                await visit.Picture($"desktop-{hour}-signed-in{page.Replace('/', '_')}");
            }
        }

        visit.Quiet();
    }

    [Fact]
    public async Task Without_JavaScript_I_keep_my_city_in_view_and_see_on_a_phone_who_is_reached_by_nobody()
    {
        await using var visit = await chromium.Visit(quiet, Screen.Phone, script: false);
        await visit.Open("/governments/hainaut?on=2020-04-15");
        await visit.Picture("phone-front-of-hainaut");
        await visit.Page.ClickAsync("main button[name=act][value=look]");
        Assert.Contains("Hainaut", await visit.Page.TextContentAsync(".offers"), StringComparison.Ordinal);
        await visit.Page.ClickAsync(".offers a[href^='/measures/here?government=hainaut']");
        await visit.Open("/fr/measures/here/gaps?government=hainaut&on=2020-04-15");
        await visit.FitsTheScreen();
        await visit.Picture("phone-gaps");
        var cell = visit.Page.Locator("tr:has-text('indépendants') td details").First;
        await cell.Locator("summary").ClickAsync();
        Assert.True(await cell.Locator("a").First.IsVisibleAsync());
        visit.Quiet();
    }

    [Fact]
    public async Task Without_JavaScript_I_sign_in_give_a_role_and_change_my_name()
    {
        await using var visit = await chromium.Visit(server, Screen.Phone, script: false);
        await Administrator.SignIn(visit.Page, server);
        await visit.Open("/account/people");
        await visit.Page.FillAsync("[name=Email]", Administrator.Email);
        await visit.Page.SelectOptionAsync("[name=RoleName]", "Officer");
        await visit.Page.ClickAsync("button[name=Act][value=give]");
        Assert.Contains("officer", await visit.Page.TextContentAsync("main tbody"), StringComparison.Ordinal);

        await visit.Open("/account");
        await visit.Page.FillAsync("[name=Name]", "Ana María");
        await visit.Page.ClickAsync("form:has([name=LetterLanguage]) button");
        Assert.Equal("Ana María", await visit.Page.InputValueAsync("[name=Name]"));
        visit.Quiet();
    }
}
