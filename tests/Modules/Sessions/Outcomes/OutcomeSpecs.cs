using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Vicinal.Measures.Public;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Identity;
using Vicinal.Sessions.Outcomes;
using Vicinal.Sessions.Tests.Preparing;
using Vicinal.Tests;

namespace Vicinal.Sessions.Tests.Outcomes;

/// <summary>From the end of a session to what stays of it and what is raised.</summary>
[Collection(Prepared.Name)]
public sealed class OutcomeSpecs(PreparingProgram running)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_capture_publish_and_the_government_confirms_within_its_term()
    {
        var liege = await GovernmentAsync("liege");
        using var clerk = await running.OfficerAsync("clerk@example.org");
        using var mayor = await running.SignedInAsync("liege@example.org", Role.Officer, liege);
        var session = await PreparingProgram.AnnouncedAsync(clerk, "Rents and markets");

        // One field and one button; everything else is there from the moment.
        using (var captured = await clerk.SubmitAsync(session + "/outcomes", "outcomes", ("text", "Liège defers market rents for six months."), ("kind", "Measure"), ("language", "en"), ("speaker", "Ana Ruiz"), ("government", liege.ToString())))
            Assert.Equal(session + "/outcomes?kept=1", captured.Headers.Location?.OriginalString);
        Assert.DoesNotContain("defers market rents", await running.Page(session + "/outcomes"), StringComparison.Ordinal);
        using (var hidden = await running.Client.GetAsync(new Uri(session + "/outcomes/1", UriKind.Relative), Cancel))
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        // Two steps from the end of the session: the page, and one button.
        using (var published = await clerk.SubmitAsync(session + "/outcomes", "outcomes"))
            Assert.Contains("Published: 1.", await RunningProgram.Text(published), StringComparison.Ordinal);
        var page = await running.Page(session + "/outcomes/1");
        foreach (var words in (string[])["Liège defers market rents for six months.", "Ana Ruiz", "The government is asked to answer until 16 March 2026."])
            Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains(session + "/outcomes/1", (await running.LettersAsync("liege@example.org")).Single().Text, StringComparison.Ordinal);

        // Nobody answers for another government.
        using (var refused = await clerk.SubmitAsync(session + "/outcomes/1", "outcome", ("revision", "1"), ("do", "confirm")))
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        await PreparingProgram.KeptAsync(mayor, session + "/outcomes/1", "outcome", ("revision", "1"), ("do", "confirm"));
        Assert.Contains("confirmado por el gobierno", await running.Page("/es" + session + "/outcomes/1"), StringComparison.Ordinal);

        // What is put right has to be confirmed anew, by who has read it.
        await PreparingProgram.KeptAsync(clerk, session + "/outcomes/1/edit", "edit", ("revision", "1"), ("kind", "Measure"), ("text", "Liège waives market rents."), ("language", "en"), ("speaker", "Ana Ruiz"), ("government", liege.ToString()));
        using (var late = await mayor.SubmitAsync(session + "/outcomes/1", "outcome", ("revision", "1"), ("do", "confirm")))
            Assert.Contains("changed since you read it", await RunningProgram.Text(late), StringComparison.Ordinal);
        await PreparingProgram.KeptAsync(mayor, "/fr" + session + "/outcomes/1", "outcome", ("revision", "2"), ("do", "contradict"), ("contradiction", "Nous reportons, nous n’annulons pas."));
        Assert.Contains("Nous reportons", await running.Page(session + "/outcomes/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_opens_a_card_prefilled_and_others_tell_that_they_adapted_it()
    {
        var liege = await GovernmentAsync("liege");
        using var clerk = await running.OfficerAsync("cards@example.org");
        using var other = await running.SignedInAsync("adapts@example.org", Role.Officer, liege);
        var session = await PreparingProgram.AnnouncedAsync(clerk, "Cards from sessions");
        await PublishedAsync(clerk, session, ("text", "Market rents are deferred; six months at most."), ("kind", "Measure"), ("language", "en"), ("government", (await GovernmentAsync("hainaut")).ToString()));
        using var opened = await clerk.SubmitAsync(session + "/outcomes/1", "outcome", ("do", "card"), ("instrument", "D3"));
        var draft = opened.Headers.Location!.OriginalString;
        Assert.StartsWith("/measures/drafts/", draft, StringComparison.Ordinal);
        var form = WebUtility.HtmlDecode(await clerk.GetStringAsync(new Uri(draft, UriKind.Relative), Cancel));
        foreach (var words in (string[])["value=\"Market rents are deferred\"", "six months at most.", $"value=\"https://vicinal.example.org{session}/outcomes/1\"", "value=\"Cards from sessions\"", "<option value=\"D3\" selected", "<option value=\"hainaut\" selected"])
            Assert.Contains(words, form, StringComparison.Ordinal);

        await PreparingProgram.KeptAsync(other, session + "/outcomes/1", "report", ("reporting", "liege"), ("report", "We did it for kiosks: 40 stayed open."));
        Assert.Contains("adapted it, with this result", await running.Page(session + "/outcomes/1"), StringComparison.Ordinal);
        using var forOthers = await other.SubmitAsync(session + "/outcomes/1", "report", ("reporting", "hainaut"), ("report", "Not ours to tell."));
        Assert.Equal(HttpStatusCode.BadRequest, forOthers.StatusCode);
    }

    [Fact]
    public async Task The_learning_note_writes_itself_is_edited_in_versions_and_taken_along()
    {
        using var clerk = await running.OfficerAsync("notes@example.org");
        var session = await PreparingProgram.AnnouncedAsync(clerk, "What we learned");
        await PublishedAsync(clerk, session, ("text", "=HYPERLINK(\"https://evil.example\") *is* <b>no</b> formula"), ("kind", "Conclusion"), ("language", "en"), ("speaker", "+Ana"));
        await PublishedAsync(clerk, session, ("text", "We pay within ten days."), ("kind", "Commitment"), ("language", "en"));
        Snapshot.Matches("learning-note", (await running.Client.GetStringAsync(new Uri($"/api/v1{session}/note?format=md", UriKind.Relative), Cancel)).Replace(session, "/sessions/S", StringComparison.Ordinal));
        var csv = await running.Client.GetStringAsync(new Uri($"/api/v1{session}/outcomes?format=csv", UriKind.Relative), Cancel);
        Assert.Contains("\"'=HYPERLINK(\"\"https://evil.example\"\")", csv, StringComparison.Ordinal);
        Assert.Contains(",'+Ana,", csv, StringComparison.Ordinal);
        Assert.Contains("CC-BY-4.0", csv, StringComparison.Ordinal);

        await PreparingProgram.KeptAsync(clerk, session + "/note/edit", "note", ("after", "0"), ("note", "# Ours\n\nShort and **good**."), ("do", "keep"));
        Assert.Contains("<strong>good</strong>", await running.Page(session + "/note"), StringComparison.Ordinal);
        using (var clash = await clerk.SubmitAsync(session + "/note/edit", "note", ("after", "0"), ("note", "Mine instead."), ("do", "keep")))
        {
            Assert.Equal(HttpStatusCode.Conflict, clash.StatusCode);
            var both = await RunningProgram.Text(clash);
            Assert.Contains("Mine instead.", both, StringComparison.Ordinal);
            Assert.Contains("Short and **good**.", both, StringComparison.Ordinal);
        }

        var json = await running.Client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1{session}/note", UriKind.Relative), Cancel);
        Assert.Equal((1, $"https://vicinal.example.org{session}/outcomes/1"), (json.GetProperty("version").GetInt32(), json.GetProperty("outcomes")[0].GetProperty("address").GetString()));
        using var stranger = running.NewClient();
        using var forbidden = await stranger.GetAsync(new Uri(session + "/note/edit", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    [Fact]
    public async Task I_find_outcomes_of_all_sessions_in_any_script_and_without_accents()
    {
        using var clerk = await running.OfficerAsync("search@example.org");
        var session = await PreparingProgram.AnnouncedAsync(clerk, "Found again");
        await PublishedAsync(clerk, session, ("text", "Les cafés gardent leurs terrasses."), ("kind", "Conclusion"), ("language", "fr"));
        await PublishedAsync(clerk, session, ("text", "الأسواق تبقى مفتوحة"), ("kind", "Question"), ("language", "ar"));
        Assert.Contains("Les cafés gardent", await running.Page("/sessions/outcomes?q=CAFES+terrasses"), StringComparison.Ordinal);
        Assert.Contains("الأسواق", await running.Page("/es/sessions/outcomes?q=الأسواق&kind=Question"), StringComparison.Ordinal);
        Assert.DoesNotContain("Les cafés gardent", await running.Page("/sessions/outcomes?q=cafes&kind=Measure"), StringComparison.Ordinal);
        Assert.Contains("\"count\":1", await running.Client.GetStringAsync(new Uri("/api/v1/sessions/outcomes?q=terrasses&language=fr", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_people_of_a_government_are_reminded_of_its_commitment_once_a_day_that_comes()
    {
        var liege = await GovernmentAsync("liege");
        using var clerk = await running.OfficerAsync("commits@example.org");
        using var keeper = await running.SignedInAsync("keeps@example.org", Role.Officer, liege);
        var session = await PreparingProgram.AnnouncedAsync(clerk, "Promises");
        await PublishedAsync(clerk, session, ("text", "Ten days at most."), ("kind", "Commitment"), ("language", "en"), ("government", liege.ToString()));
        using (var wrong = await clerk.SubmitAsync(session + "/outcomes/1/edit", "edit", ("revision", "1"), ("kind", "Commitment"), ("text", "Ten days at most."), ("language", "en"), ("government", liege.ToString()), ("due", "2026-02-01"), ("review", "2026-03-01")))
            Assert.Contains("lies after the day", await RunningProgram.Text(wrong), StringComparison.Ordinal);
        await PreparingProgram.KeptAsync(clerk, session + "/outcomes/1/edit", "edit", ("revision", "1"), ("kind", "Commitment"), ("text", "Ten days at most."), ("language", "en"), ("government", liege.ToString()), ("owner", "Treasury"), ("due", "2026-03-01"), ("review", "2026-02-01"));
        Assert.Equal(1, await running.WithAsync<OutcomeLetters, int>(letters => letters.RemindAsync(Cancel)));
        Assert.Equal(0, await running.WithAsync<OutcomeLetters, int>(letters => letters.RemindAsync(Cancel)));
        Assert.Contains("Kept by 1 March 2026", (await running.LettersAsync("keeps@example.org"))[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_are_refused_with_what_would_be_right()
    {
        using var clerk = await running.OfficerAsync("api@example.org");
        var session = await PreparingProgram.AnnouncedAsync(clerk, "For programs");
        using var stranger = await running.SignedInAsync("api-stranger@example.org", Role.Officer, await GovernmentAsync("liege"));
        (HttpClient Who, object Body)[] attempts =
        [
            (running.Client, new { kind = "Measure", text = "x" }), (stranger, new { kind = "Measure", text = "x" }), (clerk, new { kind = "Rumour", text = "x" }),
            (clerk, new { kind = "Measure", text = new string('x', 2001) }), (clerk, new { kind = "Measure", text = "x", language = "klingon" }), (clerk, new { kind = "Measure", text = "x", government = Guid.Empty }),
        ];
        var answers = new StringWriter();
        foreach (var (who, body) in attempts)
        {
            using var answer = await who.PostAsJsonAsync(new Uri($"/api/v1{session}/outcomes", UriKind.Relative), body, Cancel);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
            await answers.WriteLineAsync($"{(int)answer.StatusCode} {problem.GetProperty("detail").GetString()}");
        }

        using (var kept = await clerk.PostAsJsonAsync(new Uri($"/api/v1{session}/outcomes", UriKind.Relative), new { kind = "Question", text = "Who pays?" }, Cancel))
            Assert.Equal((HttpStatusCode.Created, session + "/outcomes/1"), (kept.StatusCode, kept.Headers.Location?.OriginalString));
        Snapshot.Matches("refused-outcomes", answers.ToString());
    }

    private async Task<Guid> GovernmentAsync(string slug) => (await running.WithAsync<IGovernments, IReadOnlyList<GovernmentSummary>>(governments => governments.ListAsync(Cancel))).Single(one => one.Slug == slug).Id;

    internal static async Task PublishedAsync(HttpClient clerk, string session, params (string Name, string Value)[] fields)
    {
        await PreparingProgram.KeptAsync(clerk, session + "/outcomes", "outcomes", fields);
        using var published = await clerk.SubmitAsync(session + "/outcomes", "outcomes");
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
    }
}
