using System.Globalization;

namespace Vicinal.Browser.Tests;

/// <summary>A measure's way through the commons: published, found in another language, compared, adapted, simulated, read by whom it is for.</summary>
public sealed class MeasureJourneySpecs(BusyVicinal server, Chromium chromium)
{
    /// <summary>Title, government, instrument, for whom, phase, first day, cost, contact with its source.</summary>
    private const int FieldsOfACard = 9;

    private const string BarOwner = "/measures/here?territory=hainaut&municipality=lau:BE:52011&on=2020-04-15&group=self-employed&sector=56";

    /// <summary>Each language once, with and without scripts; all of them together where everything is asked for.</summary>
    public static TheoryData<string, bool> Ways => Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1"
        ? new() { { "", true }, { "", false }, { "/es", true }, { "/es", false }, { "/fr", true }, { "/fr", false } }
        : new() { { "", true }, { "/es", false }, { "/fr", true } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task I_can_publish_a_measure_and_others_find_compare_adapt_and_try_it(string language, bool script)
    {
        var name = $"measure{language.Replace('/', '-')}-{(script ? "script" : "plain")}";
        var title = $"Rent relief for corner shops {name}";
        await using var officer = await chromium.Visit(server, Screen.Phone, script);
        await Administrator.SignIn(officer.Page, server);
        var (key, fields) = await Publish(officer, language, title);
        Assert.True(fields <= FieldsOfACard, $"{fields} fields were filled in to publish.");
        await Look(officer, name + "-published", script);

        await using var reader = await chromium.Visit(server, Screen.Phone, script, Microsoft.Playwright.ColorScheme.Dark);
        var theirs = language == "/es" ? "/fr" : "/es";
        await reader.Open($"{theirs}/measures");
        await reader.Page.SelectOptionAsync("[name=instrument]", "D4");
        await reader.Page.SelectOptionAsync("[name=country]", "BE");
        await reader.Page.ClickAsync("main form button");
        await reader.Page.ArriveAsync("**/measures?*instrument=D4*");
        Assert.True(await reader.Page.Locator($"main a[href$='/measures/{key}']").CountAsync() > 0, $"{title} is not found by its code.");
        await Look(reader, name + "-found", script);

        await Compare(reader, theirs, key, name, script);
        await Adapt(officer, language, key, name, script);
        await reader.Open($"{theirs}/measures/{key}");
        await Look(reader, name + "-with-child", script);
        reader.Quiet();
        officer.Quiet();
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("/es", false)]
    [InlineData("/fr", true)]
    public async Task I_can_try_a_measure_on_Hainaut_and_read_on_paper_what_applies_to_me_there(string language, bool script)
    {
        var name = $"applies{language.Replace('/', '-')}-{(script ? "script" : "plain")}";
        await using var visit = await chromium.Visit(server, Screen.Phone, script);
        await Simulate(visit, language, name, script);

        await visit.Open(language + BarOwner);
        Assert.True(await visit.Page.Locator("main h3 a").CountAsync() >= 3, "A bar owner in Hainaut is offered fewer than three measures.");
        await Look(visit, name, script);
        await visit.Page.ClickAsync("main a[href*='/measures/here/poster']");
        await visit.Page.ArriveAsync("**/measures/here/poster?*");
        await Look(visit, name + "-poster", script);
        Assert.Equal(1, await Paper.Sheets(visit));
        visit.Quiet();
    }

    private static async Task<(string Key, int Fields)> Publish(Visit visit, string language, string title)
    {
        await visit.Open(language + "/measures/new");
        (string Field, string Value)[] typed =
        [
            ("title", title), ("from", "2020-04-01"), ("cost.0.amount", "250000"), ("contact", "Economy department, front desk"), ("source.0.title", "Council decision of 1 April 2020"),
        ];
        (string Field, string Value)[] chosen = [("government", "hainaut"), ("instrument", "D4"), ("target", "self-employed"), ("phase", "Mitigation")];
        foreach (var (field, value) in chosen)
            await visit.Page.SelectOptionAsync($"[name='{field}']", value);
        foreach (var (field, value) in typed)
            await visit.Page.FillAsync($"[name='{field}']", value);
        await visit.Page.ClickAsync("main form button[value=publish]");
        await visit.Page.ArriveAsync(address => Key(address).StartsWith("hainaut-", StringComparison.Ordinal));
        Assert.Contains(title, await visit.Page.TextContentAsync("h1"), StringComparison.Ordinal);
        return (Key(visit.Page.Url), typed.Length + chosen.Length);
    }

    private static async Task Compare(Visit visit, string language, string key, string name, bool script)
    {
        await visit.Open($"{language}/measures?instrument=D4");
        foreach (var one in new[] { key, "lisbon-rents-2020" })
            await visit.Page.CheckAsync($"main input[name=m][value='{one}']");
        await visit.Page.ClickAsync("main form[action$='/measures/compare'] button");
        await visit.Page.ArriveAsync("**/measures/compare?*");
        var table = await visit.Page.TextContentAsync("main .side-by-side");
        Assert.Contains("Hainaut", table, StringComparison.Ordinal);
        Assert.Contains("Lisboa", table, StringComparison.Ordinal);
        await Look(visit, name + "-compared", script);
    }

    private static async Task Adapt(Visit visit, string language, string key, string name, bool script)
    {
        await visit.Open($"{language}/measures/{key}/adapt?for=namur");
        await Look(visit, name + "-sheet", script);
        await visit.Page.ClickAsync("main form[method=post] button");
        await visit.Page.ArriveAsync("**/measures/drafts/0*");
        await Look(visit, name + "-draft", script);
        await visit.Page.FillAsync("[name=title]", $"Namur follows: {name}");
        foreach (var (field, value) in new[] { ("from", "2020-05-01"), ("cost.0.amount", "90000"), ("contact", "Front desk"), ("source.0.title", "Council decision of 30 April 2020") })
            await visit.Page.FillAsync($"[name='{field}']", value);
        await visit.Page.ClickAsync("main form button[value=publish]");
        await visit.Page.ArriveAsync(address => Key(address).StartsWith("namur-", StringComparison.Ordinal));
    }

    private static async Task Simulate(Visit visit, string language, string name, bool script)
    {
        await visit.Open($"{language}/measures/be-temporary-unemployment-2020");
        await visit.Page.ClickAsync("main a[href*='/be-temporary-unemployment-2020/simulate']");
        await visit.Page.ArriveAsync("**/simulate*");
        await visit.Page.SelectOptionAsync("[name=territory]", "hainaut");
        await visit.Page.SelectOptionAsync("[name=scenario]", "belgium-spring-2020");
        await visit.Page.ClickAsync("main form[method=get] button");
        await visit.Page.ArriveAsync("**/simulate?*territory=hainaut*");
        Assert.Matches("[0-9]", await visit.Page.TextContentAsync("#result .decides") ?? "");
        await Look(visit, name + "-simulated", script);
    }

    private static string Key(string address) => new Uri(address).AbsolutePath.Split('/')[^1].ToLower(CultureInfo.InvariantCulture);

    private static async Task Look(Visit visit, string picture, bool script)
    {
        await visit.FitsTheScreen();
        if (script)
            await visit.Accessible();
        await visit.Picture(picture);
    }
}
