using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>A live room as people use it: several pages at once, kept up by one stream.</summary>
public sealed class LiveRoomSpecs(BusyVicinal server, Chromium chromium)
{
    [Fact]
    public async Task I_see_at_once_what_others_say_ask_and_vote()
    {
        var room = await SessionAsync("live-for-browsers");
        await using var organiser = await chromium.Visit(server, Screen.Desktop);
        await Administrator.SignIn(organiser.Page, server);
        await organiser.Open(room + "room");
        await Press(organiser, "Open the room");
        await using var ana = await chromium.Visit(server, Screen.Phone);
        await using var ben = await chromium.Visit(server, Screen.Phone);
        foreach (var visit in new[] { ana, ben })
        {
            await visit.Open(room + "live");
            await visit.Page.GetByText("Live: what is new appears by itself.").WaitForAsync();
        }

        // A poll opens under both, without loading anything again; both vote, and see that it closed.
        await organiser.Page.FillAsync("[name=pollText]", "What next?");
        await organiser.Page.FillAsync("[name=pollOptions]", "Cash\nCredit");
        await Press(organiser, "Open the poll");
        await ana.Page.GetByLabel("Credit").CheckAsync();
        await Press(ana, "Vote");
        await ana.Page.GetByText("Your vote is taken.").First.WaitForAsync();
        await ben.Page.GetByLabel("Cash").CheckAsync();
        await Press(ben, "Vote");
        await ben.Page.GetByText("Your vote is taken.").First.WaitForAsync();
        await Press(organiser, "Close the poll");
        await ana.Page.GetByText("Closed.", new() { Exact = true }).First.WaitForAsync();
        Assert.Equal("2", await ana.Page.TextContentAsync("[data-list=poll] [data-field=voters]"));

        // A question goes through the moderator to the other page, and is backed there.
        await ana.Page.FillAsync("form[data-command=question] [name=text]", "<b>Who</b> decided?");
        await Press(ana, "Ask");
        await ana.Page.GetByText("Your question is with the moderators").First.WaitForAsync();
        await organiser.Open(room + "room");
        await Press(organiser, "Show it");
        await ben.Page.GetByText("<b>Who</b> decided?").First.WaitForAsync();
        await ben.Page.Locator("[data-list=question]").GetByRole(AriaRole.Button, new() { Name = "I ask this too" }).ClickAsync();
        await ana.Page.Locator("[data-list=question] [data-field=votes]").GetByText("1", new() { Exact = true }).WaitForAsync();

        // Who speaks, said aloud too; and captions in a script that runs the other way.
        await ben.Page.FillAsync("[name=person]", "Ben");
        await ben.Page.Locator("form[data-command=ask-to-speak]").GetByRole(AriaRole.Button, new() { Name = "Ask to speak" }).ClickAsync();
        await ben.Page.GetByText("The moderators see it.").First.WaitForAsync();
        await organiser.Open(room + "room");
        await Press(organiser, "Give the floor");
        await ana.Page.Locator("[data-key=speech] .decides").GetByText("Ben").WaitForAsync();
        await ana.Page.Locator("[data-announce]").GetByText("Now speaking: Ben").WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 15_000 });
        await organiser.Open(room + "clerk");
        await organiser.Page.FillAsync("[name=text]", "شكرا لكم");
        await organiser.Page.FillAsync("[name=language]", "ar");
        await Press(organiser, "Send the line");
        var line = ana.Page.Locator("[data-list=caption] li").GetByText("شكرا لكم");
        await line.WaitForAsync();
        Assert.Equal("rtl", await line.EvaluateAsync<string>("line => getComputedStyle(line.closest('li')).direction"));

        foreach (var (visit, name) in new[] { (ana, "live-room-phone"), (organiser, "live-clerk") })
        {
            await visit.FitsTheScreen();
            await visit.Accessible();
            await visit.Picture(name);
            visit.Quiet();
        }

        await organiser.Open(room + "room");
        await organiser.FitsTheScreen();
        await organiser.Accessible();
        await organiser.Picture("live-organiser");
        await organiser.Open(room + "live");
        await organiser.Accessible();
        await organiser.Picture("live-room-desktop");
    }

    private static Task Press(Visit visit, string button) => visit.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>Sessions are announced elsewhere; here one is put into the data folder.</summary>
    private async Task<string> SessionAsync(string slug)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(server.Data, "vicinal.db")}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO sessions (id, slug, state, languages, zone, minutes, time_words, added_at) VALUES ($id, $slug, 'Announced', 'en es ar', 'Europe/Madrid', 60, '', 0)";
        command.Parameters.AddWithValue("$id", Guid.CreateVersion7().ToString().ToUpperInvariant());
        command.Parameters.AddWithValue("$slug", slug);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return $"/sessions/{slug}/";
    }
}
