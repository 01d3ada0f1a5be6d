using System.Net;
using System.Text;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Identity;

namespace Vicinal.Responses.Tests.Plans;

public sealed class PlanPageSpecs(RunningResponses running) : IClassFixture<RunningResponses>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_begin_a_plan_from_a_scenario_add_a_measure_and_see_what_it_keeps_and_forgets()
    {
        using var officer = await running.SignedInAsync("begin@example.org", Role.Officer);
        var page = await PlanJourney.BeginAsync(officer);
        Assert.Contains("This plan has no measures yet.", await PlanJourney.ReadAsync(officer, page), StringComparison.Ordinal);

        using var added = await PlanJourney.SendAsync(officer, page + "/measures/new", "measure", PlanJourney.Measure(
            "Top-up of short-time pay", ("budget.0.channel", "Spending"), ("budget.0.amount", "9 000 000,50"), ("reaches.0.group", "precarious"), ("reaches.0.low", "20000"), ("reaches.0.high", "30000"),
            ("effects.0.lever", "Firing"), ("effects.0.amount", "0.5")));
        Assert.True(added.StatusCode == HttpStatusCode.Found, await PlanJourney.TextAsync(added));
        var plan = await PlanJourney.ReadAsync(officer, added.Headers.Location!.ToString());
        Assert.Contains("Kept as version 2.", plan, StringComparison.Ordinal);
        Assert.Contains("job-months", plan, StringComparison.Ordinal);
        Assert.Contains("9,000,000.50 EUR", plan, StringComparison.Ordinal);
        Assert.Contains("people in insecure jobs 20,000–30,000", plan, StringComparison.Ordinal);
        Assert.Contains("Nobody answers for “Top-up of short-time pay”.", plan, StringComparison.Ordinal);
        Assert.Contains("not measured", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_and_the_API_keep_what_the_engine_keeps()
    {
        using var officer = await running.SignedInAsync("engine@example.org", Role.Officer);
        var page = await PlanJourney.BeginAsync(officer);
        using (await PlanJourney.SendAsync(officer, page + "/measures/new", "measure", PlanJourney.Measure("One", ("budget.0.channel", "Spending"), ("budget.0.amount", "1000000"), ("effects.0.lever", "LabourSupply"), ("effects.0.amount", "0.2"))))
        {
        }

        var api = "/api/v1" + page;
        using var json = System.Text.Json.JsonDocument.Parse(await officer.GetStringAsync(new Uri(api, UriKind.Relative), Cancel));
        var file = Vicinal.Formats.PlanFile.ReadAlone(new MemoryStream(Encoding.UTF8.GetBytes(await officer.GetStringAsync(new Uri(api + "/file", UriKind.Relative), Cancel))), "plan.yaml").Value!;
        var place = await running.Place("hainaut");
        var outcome = Vicinal.Responses.Plans.Showing.PlanWork.Run(place, file, Cancel);
        Assert.Equal(outcome.Kept!.JobMonths!.Value, json.RootElement.GetProperty("jobMonthsKept").GetDouble(), 1e-9);
        Assert.Equal(100_000_000, json.RootElement.GetProperty("costMinor").GetInt64());
        Assert.Contains("one,One,B1,Mitigation,2020-03-16", await officer.GetStringAsync(new Uri(api + "?format=csv", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_for_its_officers_and_a_plan_is_public_once_a_second_person_adopted_it()
    {
        using var officer = await running.SignedInAsync("writes@example.org", Role.Administrator);
        using var approver = await running.SignedInAsync("adopts@example.org", Role.Approver);
        using var anybody = running.NewClient();
        var page = await PlanJourney.BeginAsync(officer, "Adopted by two");
        Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(anybody, page));
        Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(anybody, "/api/v1" + page));
        Assert.DoesNotContain("Adopted by two", await PlanJourney.ReadAsync(anybody, "/plans"), StringComparison.Ordinal);

        using var submitted = await officer.SubmitAsync(page, "submit", ("version", "1"));
        Assert.Contains("waits for a second person", await PlanJourney.TextAsync(submitted), StringComparison.Ordinal);

        // An administrator may do everything except adopt what they wrote.
        using var alone = await officer.SubmitAsync(page, "return", ("version", "1"));
        Assert.Equal(HttpStatusCode.OK, alone.StatusCode);
        using var again = await officer.SubmitAsync(page, "submit", ("version", "1"));
        Assert.DoesNotContain("value=\"adopt\"", await PlanJourney.ReadAsync(officer, page), StringComparison.Ordinal);

        using var adopted = await approver.SubmitAsync(page, "adopt", ("version", "1"));
        Assert.Contains("From now on the plan is public.", await PlanJourney.TextAsync(adopted), StringComparison.Ordinal);
        Assert.Contains("Adopted on", await PlanJourney.ReadAsync(anybody, page), StringComparison.Ordinal);
        Assert.Contains("Adopted by two", await PlanJourney.ReadAsync(anybody, "/plans"), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"began\"", await PlanJourney.ReadAsync(anybody, page), StringComparison.Ordinal);

        // A revision stays with its officers.
        using (await PlanJourney.SendAsync(officer, page + "/measures/new", "measure", PlanJourney.Measure("Not yet public")))
        {
        }

        Assert.DoesNotContain("Not yet public", await PlanJourney.ReadAsync(anybody, page), StringComparison.Ordinal);
        Assert.Contains("Not yet public", await PlanJourney.ReadAsync(officer, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_submitted_and_changed_since_cannot_be_adopted_unseen()
    {
        using var officer = await running.SignedInAsync("changes@example.org", Role.Officer);
        using var approver = await running.SignedInAsync("looks@example.org", Role.Approver);
        var page = await PlanJourney.BeginAsync(officer);
        using (await officer.SubmitAsync(page, "submit", ("version", "1")))
        {
        }

        var opened = await approver.GetStringAsync(new Uri(page, UriKind.Relative), Cancel);
        using (await PlanJourney.SendAsync(officer, page + "/measures/new", "measure", PlanJourney.Measure("Slipped in")))
        {
        }

        using var content = new FormUrlEncodedContent([new("_handler", "adopt"), new("__RequestVerificationToken", SignedIn.Token(opened)), new("version", "1")]);
        using var adopt = await approver.PostAsync(new Uri(page, UriKind.Relative), content, Cancel);
        Assert.NotEqual(HttpStatusCode.OK, adopt.StatusCode);
        using var anybody = running.NewClient();
        Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(anybody, page));
    }

    [Fact]
    public async Task Who_works_for_another_territory_sees_and_changes_nothing_of_a_draft()
    {
        using var officer = await running.SignedInAsync("here@example.org", Role.Officer);
        using var other = await SignedIn.AsAsync(running.Services, running.NewClient(), "elsewhere@example.org", Role.Officer, Guid.CreateVersion7());
        var page = await PlanJourney.BeginAsync(officer, "Only for Hainaut");
        Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(other, page));
        Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(other, page + "/measures/new"));
        Assert.DoesNotContain("Only for Hainaut", await PlanJourney.ReadAsync(other, "/plans"), StringComparison.Ordinal);
        using var put = new HttpRequestMessage(HttpMethod.Put, "/api/v1" + page + "/file") { Content = new StringContent(await officer.GetStringAsync(new Uri("/api/v1" + page + "/file", UriKind.Relative), Cancel), Encoding.UTF8, "application/yaml") };
        put.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var answer = await other.SendAsync(put, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
