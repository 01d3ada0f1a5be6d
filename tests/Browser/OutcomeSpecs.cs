using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>What stays of a session, from its end to a proposal, as somebody does it on a phone.</summary>
public sealed class OutcomeSpecs(BusyVicinal server, Chromium chromium)
{
    [Fact]
    public async Task Without_JavaScript_I_capture_in_two_actions_publish_in_two_and_raise_a_proposal()
    {
        await using var visit = await chromium.Visit(server, Screen.Phone, script: false);
        await Administrator.SignIn(visit.Page, server);
        await AnnouncedAsync(visit, "what-we-keep");

        // Listening, two actions an outcome: type, and say what it is.
        await visit.Open("/sessions/what-we-keep/outcomes");
        await CaptureAsync(visit.Page, "Market rents are deferred for six months.", "Measure");
        await CaptureAsync(visit.Page, "Ask for a guarantee by the nation.", "Proposal");

        // After the end, two actions for all of them: the page, and one button.
        await visit.Open("/sessions/what-we-keep/outcomes");
        await visit.Page.ClickAsync("form:has(input[name=_handler][value=outcomes]):not(:has(textarea)) button");
        Assert.Contains("Published: 2.", await visit.Page.TextContentAsync("[role=status]"), StringComparison.Ordinal);

        await visit.Page.ClickAsync("main table a >> text=Ask for a guarantee");
        await visit.Page.ClickAsync("main a[href*='/proposals/new']");
        await visit.Page.FillAsync("[name=title]", "A guarantee for rents");
        await visit.Page.FillAsync("[name=addressee]", "Ministry of Finance");
        await visit.Page.ClickAsync("form[method=post]:has([name=addressee]) button");
        await visit.Page.ArriveAsync("**/proposals/a-guarantee-for-rents");
        visit.Quiet();
    }

    [Fact]
    public async Task Each_page_of_what_stays_can_be_used_on_a_phone_in_each_language_whatever_my_abilities()
    {
        await using var visit = await chromium.Visit(server, Screen.Phone);
        await Administrator.SignIn(visit.Page, server);
        await AnnouncedAsync(visit, "kept-on-a-phone");
        await visit.Open("/sessions/kept-on-a-phone/outcomes");
        await CaptureAsync(visit.Page, "الأسواق تبقى مفتوحة. Averylongwordthatdoesnotendandgoesonandonandonandonandonandonandon.", "Measure");
        await visit.Page.ClickAsync("form:has(input[name=_handler][value=outcomes]):not(:has(textarea)) button");
        await visit.Open("/proposals/new");
        await visit.Page.FillAsync("[name=title]", "Asked on a phone");
        await visit.Page.FillAsync("[name=text]", "We ask.");
        await visit.Page.FillAsync("[name=addressee]", "Ministry");
        await visit.Page.ClickAsync("form[method=post]:has([name=addressee]) button");
        await visit.Page.ArriveAsync("**/proposals/asked-on-a-phone");
        foreach (var language in (string[])["", "/es", "/fr"])
        {
            foreach (var page in (string[])["/outcomes", "/outcomes/1", "/outcomes/1/edit", "/note", "/note/edit"])
                await LookAsync(visit, $"{language}/sessions/kept-on-a-phone{page}");
            foreach (var page in (string[])["/sessions/outcomes", "/proposals", "/proposals/new", "/proposals/asked-on-a-phone", "/proposals/asked-on-a-phone/edit"])
                await LookAsync(visit, language + page);
        }

        visit.Quiet();
    }

    private static async Task AnnouncedAsync(Visit visit, string slug)
    {
        await visit.Open("/sessions/new");
        await visit.Page.FillAsync("[name=title]", slug);
        await visit.Page.SelectOptionAsync("[name=government]", "hainaut");
        await visit.Page.ClickAsync("form[method=post]:has([name=title]) button");
        await visit.Page.ArriveAsync($"**/sessions/{slug}/prepare");
        await visit.Page.FillAsync("[name=note]", "Why we meet.");
        await visit.Page.ClickAsync("form[method=post]:has([name=note]) button");
        await visit.Page.ArriveAsync("**/prepare?*kept=yes*");
        await visit.Open($"/sessions/{slug}/prepare/time");
        await visit.Page.FillAsync("[name=day]", "2050-04-30");
        await visit.Page.FillAsync("[name=hour]", "15:00");
        await visit.Page.FillAsync("[name=minutes]", "90");
        await visit.Page.SelectOptionAsync("[name=zone]", "Europe/Brussels");
        await visit.Page.ClickAsync("form[method=post]:has([name=day]) button");
        await visit.Page.ArriveAsync("**/prepare/time?*kept=yes*");
        await visit.Open($"/sessions/{slug}/prepare/standing");
        await visit.Page.ClickAsync("button[value=announce]");
        await visit.Page.ArriveAsync("**/prepare/standing?kept=yes");
    }

    private static async Task CaptureAsync(IPage page, string text, string kind)
    {
        await page.FillAsync("[name=text]", text);
        await page.ClickAsync($"button[name=kind][value={kind}]");
        await page.ArriveAsync("**/outcomes?kept=*");
    }

    private static async Task LookAsync(Visit visit, string path)
    {
        await visit.Open(path);
        await visit.FitsTheScreen();
        await visit.Accessible();
        await visit.Picture("kept" + path.Replace('/', '_'));
    }
}
