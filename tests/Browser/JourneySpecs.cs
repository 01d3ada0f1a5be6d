namespace Vicinal.Browser.Tests;

/// <summary>A new user, from the front page to papers in the hand.</summary>
public sealed class JourneySpecs(BusyVicinal server, Chromium chromium)
{
    private const int MostToNote = 11;
    private const int MostToCouncil = 29;

    /// <summary>Each language and each way once; all of them together where everything is asked for.</summary>
    public static TheoryData<string, bool> Ways => Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1"
        ? new() { { "", true }, { "", false }, { "/es", true }, { "/es", false }, { "/fr", true }, { "/fr", false } }
        : new() { { "", true }, { "/es", false }, { "/fr", false } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task From_the_front_page_I_get_to_a_printed_note_and_to_a_council_file(string language, bool byKeyboard)
    {
        await using (var clerk = await chromium.Visit(server, Screen.Desktop))
        {
            await Administrator.SignIn(clerk.Page, server);
        }

        await using var visit = await chromium.Visit(server, byKeyboard ? Screen.Desktop : Screen.Phone);
        var name = $"journey{language.Replace('/', '-')}-{(byKeyboard ? "keyboard" : "phone")}";
        await visit.Open(language.Length == 0 ? "/" : language);
        var officer = new Traveller(visit, byKeyboard);
        await officer.Go("main a[href$='/territories']", "**/territories");
        await officer.Go("main a[href$='/territories/hainaut']", "**/territories/hainaut");
        await officer.Go("main a[href*='/responses/what-if']", "**/responses/what-if?*");
        await officer.Go("main a[href*='r=restaurants-and-bars']", "**/responses/what-if?*r=*");
        var scenario = visit.Page.Url;
        await officer.Go("#result a[href*='/responses/note']", "**/responses/note?*");
        await officer.Press("[data-print]");
        await Look(visit, name + "-note");
        Assert.Equal(1, await Paper.Sheets(visit));
        Assert.True(officer.Interactions <= MostToNote, $"{officer.Interactions} interactions to the note.");

        await visit.Page.GotoAsync(scenario);
        var council = new Traveller(visit, byKeyboard);
        await council.Go("#result a[href*='/responses/choose']", "**/responses/choose?*");
        foreach (var instrument in new[] { "B1", "E4", "A4" })
            await council.Tick($"input[name=pick][value={instrument}]");
        await council.Go("form#pick button[type=submit]", "**/plans/new?*");
        await council.Go("main a[href*='/account/sign-in']", "**/account/sign-in?*");
        await council.Fill("[name=Email]", Administrator.Email);
        await council.Fill("[name=Password]", Administrator.Password);
        await council.Go("main form[method=post] button[type=submit]", "**/plans/new?*");
        await council.Go("main form[method=post] button", "**/plans/0*");
        await Look(visit, name + "-plan");
        await council.Go("main a[href$='/brief/council']", "**/brief/council");
        await council.Press("[data-print]");
        await Look(visit, name + "-council");
        Assert.InRange(await Paper.Sheets(visit), 2, 8);
        Assert.True(officer.Interactions + council.Interactions <= MostToCouncil, $"{officer.Interactions + council.Interactions} interactions to the council file.");
        visit.Quiet();
    }

    private static async Task Look(Visit visit, string picture)
    {
        await visit.FitsTheScreen();
        await visit.Accessible();
        await visit.Picture(picture);
    }
}
