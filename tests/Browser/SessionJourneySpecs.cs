using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>A session from its concept note to the printed learning note, with an organiser and five participants who are all there at once.</summary>
public sealed class SessionJourneySpecs(BusyVicinal server, Chromium chromium)
{
    private const string Session = "/sessions/markets-that-stay-open";
    private const string FrenchQuestion = "Qui a <b>décidé</b> ?";
    private const int MostInteractionsAnOutcome = 3;

    [Fact]
    public async Task I_prepare_a_session_run_it_with_five_participants_and_print_what_stays()
    {
        await using var organiser = await chromium.Visit(server, Screen.Desktop);
        await Administrator.SignIn(organiser.Page, server);
        await PrepareAsync(organiser);

        // On a phone with a registration; on phones in Spanish and, without scripts, in French; at a desk by keyboard alone; by night.
        await using var ana = await chromium.Visit(server, Screen.Phone);
        await using var ben = await chromium.Visit(server, Screen.Phone);
        await using var chantal = await chromium.Visit(server, Screen.Phone, script: false);
        await using var dina = await chromium.Visit(server, Screen.Desktop);
        await using var emil = await chromium.Visit(server, Screen.Phone, colours: ColorScheme.Dark);
        await RegisterAsync(ana);
        await ComeInAsync(ben, "/es", "lo nuevo aparece");
        await chantal.Open("/fr" + Session + "/live?reload=off");
        await ComeInAsync(dina, "", "Live: what is new");
        await ComeInAsync(emil, "", "Live: what is new");

        await organiser.Open(Session);
        await organiser.Page.ClickAsync("main a[href$='/room']");
        await organiser.Page.ArriveAsync("**/room");
        await Press(organiser, "Open the room");
        await ben.Page.GetByText("Who is reached").WaitForAsync();
        await emil.Page.GetByText("The session is running").WaitForAsync();
        await VoteAsync(organiser, ana, ben, chantal, dina, emil);
        await AskAsync(organiser, chantal, emil, ben);
        await SpeakAsync(organiser, dina, ana);
        await CaptureAsync(organiser, ana);

        foreach (var (visit, name) in new[] { (ana, "phone"), (ben, "phone-es"), (dina, "desktop"), (emil, "phone-dark") })
        {
            await visit.FitsTheScreen();
            await visit.Accessible();
            await visit.Picture("session-live-" + name);
        }

        await chantal.Open("/fr" + Session + "/live?reload=off");
        await chantal.FitsTheScreen();
        await chantal.Picture("session-live-phone-fr-no-script");
        await organiser.Open(Session + "/room");
        await LookAsync(organiser, "session-room");
        await Press(organiser, "Close the room");
        foreach (var visit in new[] { ana, ben, chantal, dina, emil })
            visit.Quiet();

        // What the speakers said of themselves is published as sums; of one woman alone nothing is said.
        await ana.Open(Session + "/live");
        var spoken = await ana.Page.TextContentAsync("main table");
        Assert.Contains("Region: Africa", spoken, StringComparison.Ordinal);
        Assert.DoesNotContain("woman", spoken, StringComparison.Ordinal);
        await ana.Accessible();
        await KeepAsync(organiser);
        organiser.Quiet();
    }

    private static async Task PrepareAsync(Visit visit)
    {
        await visit.Open("/sessions/new");
        await visit.Page.FillAsync("[name=title]", "Markets that stay open");
        await visit.Page.SelectOptionAsync("[name=government]", "hainaut");
        await SendAsync(visit, "title", "**/prepare");
        await visit.Page.FillAsync("[name=note]", "How markets can stay open, and *for whom*.");
        await SendAsync(visit, "note", "**/prepare?*kept=yes*");
        await visit.Open(Session + "/prepare/time");
        await visit.Page.FillAsync("[name=day]", "2050-04-28");
        await visit.Page.FillAsync("[name=hour]", "15:00");
        await visit.Page.FillAsync("[name=minutes]", "90");
        await visit.Page.SelectOptionAsync("[name=zone]", "Europe/Brussels");
        await SendAsync(visit, "day", "**/prepare/time?*kept=yes*");
        await visit.Open(Session + "/prepare/agenda");
        foreach (var (title, minutes, row) in new[] { ("What Durban did", "30", 0), ("Who is reached", "45", 1) })
        {
            await visit.Page.FillAsync($"[name='item.{row}.title']", title);
            await visit.Page.FillAsync($"[name='item.{row}.minutes']", minutes);
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).Last.ClickAsync();
            await visit.Page.Locator($"[name='item.{row + 1}.title']").WaitForAsync();
        }

        await LookAsync(visit, "session-agenda");
        await visit.Open(Session + "/prepare/links");
        await visit.Page.FillAsync("[name=languages]", "en es fr ar");
        await visit.Page.FillAsync("[name='link.0.address']", "https://meet.example.org/markets");
        await visit.Page.FillAsync("[name='link.0.label']", "The meeting");
        await SendAsync(visit, "languages", "**/prepare/links?*kept=yes*");
        await visit.Open(Session + "/prepare/standing");
        await visit.Page.ClickAsync("button[value=announce]");
        await visit.Page.ArriveAsync("**/prepare/standing?kept=yes");
    }

    private static async Task RegisterAsync(Visit ana)
    {
        await ana.Open(Session);
        await LookAsync(ana, "session-phone");
        await ana.Page.ClickAsync("main a[href$='/register']");
        await ana.Page.ArriveAsync("**/register");
        await ana.Page.FillAsync("[name=name]", "Ana Dlamini");
        await ana.Page.FillAsync("[name=organisation]", "eThekwini");
        await ana.Page.SelectOptionAsync("[name=zone]", "Africa/Johannesburg");
        await LookAsync(ana, "session-register");
        await SendAsync(ana, "organisation", "**/sessions/registrations/*");
        await LookAsync(ana, "session-registered");
        await Press(ana, "Go to the live room");
        await ana.Page.ArriveAsync("**/live");
        Assert.Equal("Ana Dlamini", await ana.Page.InputValueAsync("[name=person]"));
    }

    private static async Task ComeInAsync(Visit visit, string language, string live)
    {
        await visit.Open(language + Session + "/live");
        await visit.Page.GetByText(live).WaitForAsync();
    }

    /// <summary>A poll opens under everybody without loading anything again, but for the one without scripts; five vote, each in their own way.</summary>
    private static async Task VoteAsync(Visit organiser, Visit ana, Visit ben, Visit chantal, Visit dina, Visit emil)
    {
        await organiser.Page.FillAsync("[name=pollText]", "What next?");
        await organiser.Page.FillAsync("[name=pollOptions]", "Cash\nCredit");
        await Press(organiser, "Open the poll");
        foreach (var (visit, option, said) in new[] { (ana, "Cash", "Your vote is taken."), (ben, "Credit", "Su voto"), (emil, "Cash", "Your vote is taken.") })
        {
            await visit.Page.GetByLabel(option).CheckAsync();
            await visit.Page.Locator("form[data-command=vote] button").First.ClickAsync();
            await visit.Page.GetByText(said).First.WaitForAsync();
        }

        await dina.Page.GetByLabel("Cash").WaitForAsync();
        await Keyboard.TabTo(dina, "form[data-command=vote] [name=choice]");
        await dina.Page.Keyboard.PressAsync("Space");
        await Keyboard.TabTo(dina, "form[data-command=vote] button");
        await dina.Page.Keyboard.PressAsync("Enter");
        await dina.Page.GetByText("Your vote is taken.").First.WaitForAsync();

        await chantal.Open("/fr" + Session + "/live?reload=off");
        await chantal.Page.GetByLabel("Credit").CheckAsync();
        await chantal.Page.ClickAsync("form[data-command=vote] button");
        await chantal.Page.Locator("[role=status].note").WaitForAsync();

        await Press(organiser, "Close the poll");
        await ana.Page.GetByText("Closed.", new() { Exact = true }).First.WaitForAsync();
        Assert.Equal("5", await ana.Page.TextContentAsync("[data-list=poll] [data-field=voters]"));
        Assert.Equal(["3", "2"], await ana.Page.Locator("[data-list=poll] [data-field=count]").AllTextContentsAsync());
    }

    /// <summary>A question goes through the moderator to the other pages, and is backed there.</summary>
    private static async Task AskAsync(Visit organiser, Visit chantal, Visit emil, Visit ben)
    {
        await chantal.Page.FillAsync("form[data-command=question] [name=text]", FrenchQuestion);
        await chantal.Page.ClickAsync("form[data-command=question] button");
        await chantal.Page.Locator("[role=status].note").WaitForAsync();
        await organiser.Open(Session + "/room");
        await Press(organiser, "Show it");
        await emil.Page.GetByText(FrenchQuestion).First.WaitForAsync();
        await emil.Page.Locator("[data-list=question]").GetByRole(AriaRole.Button, new() { Name = "I ask this too" }).ClickAsync();
        await ben.Page.Locator("[data-list=question] [data-field=votes]").GetByText("1", new() { Exact = true }).WaitForAsync();
        Assert.Equal("fr", await ben.Page.GetAttributeAsync("[data-list=question] [data-field=text]", "lang"));
    }

    /// <summary>Two ask to speak; the suggested order is shown with its reasons and taken over; who speaks is said aloud too.</summary>
    private static async Task SpeakAsync(Visit organiser, Visit dina, Visit ana)
    {
        await ana.Page.ClickAsync("form[data-command=ask-to-speak] button[value=ask]");
        await ana.Page.GetByText("The moderators see it.").First.WaitForAsync();
        await Keyboard.TabTo(dina, "[name=person]");
        await dina.Page.Keyboard.TypeAsync("Dina");
        await Keyboard.TabTo(dina, "form[data-command=ask-to-speak] summary");
        await dina.Page.Keyboard.PressAsync("Enter");
        await Keyboard.Choose(dina, "[name=region]", "Africa");
        await Keyboard.Choose(dina, "[name=gender]", "woman");
        await Keyboard.TabTo(dina, "form[data-command=ask-to-speak] button[value=ask]");
        await dina.Page.Keyboard.PressAsync("Enter");
        await dina.Page.GetByText("The moderators see it.").First.WaitForAsync();

        await organiser.Open(Session + "/room");
        Assert.Contains("has not spoken yet", await organiser.Page.TextContentAsync("form:has(input[name=order])"), StringComparison.Ordinal);
        await Press(organiser, "Take this order over");
        await Press(organiser, "Give the floor");
        await ana.Page.Locator("[data-key=speech] .decides").WaitForAsync();
        var first = await ana.Page.TextContentAsync("[data-key=speech] .decides");
        await ana.Page.Locator("[data-announce]").GetByText("Now speaking: " + first).WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 15_000 });
        await Press(organiser, "Give the floor");
        await ana.Page.Locator("[data-key=speech] .decides").GetByText(first == "Dina" ? "Ana Dlamini" : "Dina").WaitForAsync();
        await Press(organiser, "Deal with it now");
        await ana.Page.Locator("[data-list=agenda]").GetByText("now", new() { Exact = false }).First.WaitForAsync();
    }

    /// <summary>The clerk writes a line in a script that runs the other way, and keeps an outcome in two actions.</summary>
    private static async Task CaptureAsync(Visit organiser, Visit ana)
    {
        await organiser.Open(Session + "/clerk");
        await organiser.Page.FillAsync("[name=line]", "شكرا لكم");
        await organiser.Page.FillAsync("main form:has([name=line]) [name=language]", "ar");
        await Press(organiser, "Send the line");
        var line = ana.Page.Locator("[data-list=caption] li").GetByText("شكرا لكم");
        await line.WaitForAsync();
        Assert.Equal("rtl", await line.EvaluateAsync<string>("line => getComputedStyle(line.closest('li')).direction"));

        foreach (var (text, kind) in new[] { ("Stalls stand two metres apart; fees are waived.", "Measure"), ("Ask the nation for a guarantee of rents.", "Proposal") })
        {
            await organiser.Page.FillAsync("form:has(button[name=kind]) [name=text]", text);
            await organiser.Page.ClickAsync($"button[name=kind][value={kind}]");
            await organiser.Page.ArriveAsync("**/clerk?kept=*");
        }

        await LookAsync(organiser, "session-clerk");
    }

    /// <summary>From the end to what is published: counted; then a government confirms, and the note is printed.</summary>
    private static async Task KeepAsync(Visit organiser)
    {
        await organiser.Open(Session);
        var keeper = new Traveller(organiser, byKeyboard: false);
        await keeper.Go("main a[href$='/outcomes']", "**/outcomes");
        await keeper.Fill("form:has(button[name=kind]) [name=text]", "Which towns waived fees for longer?");
        await keeper.Go("button[name=kind][value=Question]", "**/outcomes?kept=3");
        await keeper.Press("form:has(input[name=_handler][value=outcomes]):not(:has(textarea)) button");
        await organiser.Page.GetByText("Published: 3.").WaitForAsync();
        Assert.True(keeper.Interactions <= MostInteractionsAnOutcome * 3, $"{keeper.Interactions} interactions for three outcomes.");
        await LookAsync(organiser, "session-outcomes");

        await organiser.Open(Session + "/outcomes/1/edit");
        await organiser.Page.SelectOptionAsync("[name=government]", new SelectOptionValue { Label = "Hainaut" });
        await SendAsync(organiser, "government", "**/outcomes/1?*");
        await organiser.Page.ClickAsync("button[value=confirm]");
        await organiser.Page.GetByText("confirmed", new() { Exact = false }).First.WaitForAsync();
        await LookAsync(organiser, "session-outcome");
        await organiser.Open(Session + "/note");
        Assert.Contains("Stalls stand two metres apart", await organiser.Page.TextContentAsync("article"), StringComparison.Ordinal);
        await LookAsync(organiser, "session-note");
        Assert.InRange(await Paper.Sheets(organiser), 1, 3);
    }

    private static async Task SendAsync(Visit visit, string field, string address)
    {
        await visit.Page.ClickAsync($"form[method=post]:has([name={field}]) button");
        await visit.Page.ArriveAsync(address);
    }

    private static async Task LookAsync(Visit visit, string name)
    {
        await visit.FitsTheScreen();
        await visit.Accessible();
        await visit.Picture(name);
    }

    private static Task Press(Visit visit, string button) => visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
}
