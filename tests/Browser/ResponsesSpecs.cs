namespace Vicinal.Browser.Tests;

/// <summary>The answers of the Responses module, with a scenario in their address: what links alone do not reach.</summary>
public sealed class ResponsesSpecs(QuietVicinal server, Chromium chromium)
{
    private const string Closed = "territory=hainaut&r=restaurants-and-bars,closed,2020-03-14,2020-06-08&r=non-essential-shops,closed,2020-03-18,2020-05-11";

    public static TheoryData<string, string, string> Pages
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var language in new[] { "", "/es", "/fr" })
            {
                data.Add(language, "what-if", $"/responses/what-if?{Closed}");
                data.Add(language, "compare", $"/responses/compare?{Closed}&m=job-retention,80,2020-03-14,2020-09-01,1000000&m=vouchers,5000000,2020-03-14,2020-09-01,5000000");
                data.Add(language, "day-one", "/day-one?country=SN&p=open-air-markets,informal,500,900,60000,90000&r=open-air-markets,closed,2020-03-24,2020-06-01");
                data.Add(language, "day-one-wrong", "/day-one?p=open-air-markets,informal,900,500&r=open-air-markets,closed,2020-03-24,2020-06-01");
            }

            // In one language, the one with the longest words: it is the longest of the pages.
            data.Add("/fr", "choose", $"/responses/choose?{Closed}&liquidity=1&budget=20000000&one=C1");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task An_answer_can_be_read_on_a_phone_whatever_my_abilities(string language, string name, string path)
    {
        await using var visit = await chromium.Visit(server, Screen.Phone);
        await visit.Open(language + path);
        await visit.FitsTheScreen();
        await visit.Accessible();
        await visit.Picture($"phone-answer{language.Replace('/', '-')}-{name}");
        visit.Quiet();
    }

    [Fact]
    public async Task Without_JavaScript_I_can_say_what_is_closed_and_go_on_to_compare()
    {
        await using var visit = await chromium.Visit(server, Screen.Phone, script: false);
        await visit.Open("/responses/what-if?territory=hainaut");
        await visit.Page.FillAsync("#f-r-0-from", "2020-03-14");
        await visit.Page.FillAsync("#f-r-0-to", "2020-06-08");
        await visit.Page.ClickAsync("form#change button[value=show]:not(.unseen)");
        Assert.Contains("r=restaurants-and-bars", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains("stop at the worst of it", await visit.Page.TextContentAsync(".decides"), StringComparison.Ordinal);
        await visit.Page.ClickAsync("main a[href*='/responses/compare']");
        await visit.Page.ClickAsync("a[href*='m=']");
        Assert.Contains("job-months", await visit.Page.TextContentAsync(".decides"), StringComparison.Ordinal);
        visit.Quiet();
    }

    [Fact]
    public async Task Without_JavaScript_I_go_from_a_shock_to_the_measures_that_a_plan_begins_with()
    {
        await using var visit = await chromium.Visit(server, Screen.Phone, script: false);
        await visit.Open($"/responses/what-if?{Closed}&liquidity=1");
        await visit.Page.ClickAsync("#result a[href*='/responses/choose']");
        await visit.Page.FillAsync("#show [name=budget]", "20000000");
        await visit.Page.SelectOptionAsync("#show [name=group]", "micro");
        await visit.Page.ClickAsync("#show button");
        Assert.Contains("instruments, the model can say", await visit.Page.TextContentAsync(".decides"), StringComparison.Ordinal);
        await visit.Page.ClickAsync("a[href*='one=C1']");
        await visit.Page.FillAsync("#f-v-C1-arrives", "0.8");
        await visit.Page.ClickAsync("#c-C1 form button");
        Assert.Contains("v=C1.arrives", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.CheckAsync("input[name=pick][value=C1]");
        await visit.Page.CheckAsync("input[name=pick][value=I1]");
        await visit.Page.ClickAsync("#pick button:not([formaction])");
        Assert.Contains("/plans/new?territory=hainaut", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains("pick=C1&pick=I1", visit.Page.Url, StringComparison.Ordinal);
        visit.Quiet();
    }
}
