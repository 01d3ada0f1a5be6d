using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Identity;

namespace Vicinal.Responses.Tests.Plans;

/// <summary>People without an account: a mayor who reads, an actor who answers, a resident who comments.</summary>
public sealed partial class SharingSpecs(RunningResponses running) : IClassFixture<RunningResponses>
{
    [Fact]
    public async Task A_mayor_reads_a_draft_by_a_link_until_it_is_ended()
    {
        using var officer = await running.SignedInAsync("mayor@example.org", Role.Officer);
        using var mayor = running.NewClient();
        var plan = await PlanJourney.BeginAsync(officer, "For the mayor");
        using var made = await officer.SubmitAsync(plan + "/links", "read-link");
        var link = Made().Match(await PlanJourney.TextAsync(made)).Groups["path"].Value;
        var read = await PlanJourney.ReadAsync(mayor, link);
        Assert.Contains("For the mayor", read, StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\"", read, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(mayor, plan));
        Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(mayor, link.Replace("/shared/", "/actors/", StringComparison.Ordinal)));

        var page = await PlanJourney.ReadAsync(officer, plan + "/links");
        using var ended = await officer.SubmitAsync(plan + "/links", "end-link", ("link", LinkId().Match(page).Groups["id"].Value));
        Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(mayor, link));
    }

    [Fact]
    public async Task An_actor_named_in_the_plan_accepts_amends_or_declines_without_an_account()
    {
        using var officer = await running.SignedInAsync("actors@example.org", Role.Officer);
        using var bank = running.NewClient();
        var plan = await PlanJourney.BeginAsync(officer);
        using (await PlanJourney.SendAsync(officer, plan + "/measures/new", "measure", PlanJourney.Measure("Meals", ("actors.0.name", "Food bank"), ("actors.0.part", "Implementing"), ("actors.0.contribution", "Two vans"))))
        {
        }

        using var made = await officer.SubmitAsync(plan + "/links", "actor-link", ("actor", "Food bank"));
        var link = Made().Match(await PlanJourney.TextAsync(made)).Groups["path"].Value;
        Assert.Contains("Two vans", await PlanJourney.ReadAsync(bank, link), StringComparison.Ordinal);
        using var silent = await bank.SubmitAsync(link, "actor", ("meals.kind", "Amended"), ("meals.words", ""));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        using var amended = await bank.SubmitAsync(link, "actor", ("meals.kind", "Amended"), ("meals.words", "One van only"));
        Assert.Equal(HttpStatusCode.OK, amended.StatusCode);
        var pact = await PlanJourney.ReadAsync(officer, plan + "/links");
        Assert.Contains("accepts with a change:", pact, StringComparison.Ordinal);
        Assert.Contains("One van only", pact, StringComparison.Ordinal);

        using var nobody = await officer.SubmitAsync(plan + "/links", "actor-link", ("actor", "Somebody else"));
        Assert.Equal(HttpStatusCode.BadRequest, nobody.StatusCode);
    }

    [Fact]
    public async Task A_resident_comments_on_an_open_draft_and_is_answered_in_public_before_it_is_adopted()
    {
        using var officer = await running.SignedInAsync("answers@example.org", Role.Officer);
        using var approver = await running.SignedInAsync("approves@example.org", Role.Approver);
        using var resident = running.NewClient();
        var plan = await PlanJourney.BeginAsync(officer, "Open to all");
        var page = plan + "/contributions";
        Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(resident, page));
        using (await officer.SubmitAsync(page, "open", ("version", "1"), ("until", "2099-12-31")))
        {
        }

        using var sent = await resident.SubmitAsync(page, "comment", ("measure", ""), ("text", "<b>What about street vendors?</b>"));
        Assert.Contains("Thank you.", await PlanJourney.TextAsync(sent), StringComparison.Ordinal);
        Assert.DoesNotContain("street vendors", await PlanJourney.ReadAsync(resident, page), StringComparison.Ordinal);
        using (await officer.SubmitAsync(plan, "submit", ("version", "1")))
        {
        }

        using var early = await approver.SubmitAsync(plan, "adopt", ("version", "1"));
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        Assert.Contains("Comments of residents wait for an answer.", await PlanJourney.TextAsync(early), StringComparison.Ordinal);

        var moderation = await PlanJourney.ReadAsync(officer, page);
        var id = Decide().Match(moderation).Groups["id"].Value;
        using var silent = await officer.SubmitAsync(page, "decide-" + id, ($"reply.{id}", ""), ("do", "Withheld"));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        using (await officer.SubmitAsync(page, "decide-" + id, ($"reply.{id}", "A measure for them is added."), ("do", "Shown")))
        {
        }

        var shown = await resident.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("&lt;b&gt;What about street vendors?", shown, StringComparison.Ordinal);
        Assert.Contains("A measure for them is added.", shown, StringComparison.Ordinal);
        using var adopted = await approver.SubmitAsync(plan, "adopt", ("version", "1"));
        Assert.Equal(HttpStatusCode.OK, adopted.StatusCode);
        Assert.Contains("A measure for them is added.", await PlanJourney.ReadAsync(resident, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_adoption_anybody_reads_what_came_of_the_plan_and_what_is_not_known()
    {
        using var officer = await running.SignedInAsync("reports@example.org", Role.Officer);
        using var approver = await running.SignedInAsync("second@example.org", Role.Approver);
        using var anybody = running.NewClient();
        var plan = await PlanJourney.BeginAsync(officer);
        using (await PlanJourney.SendAsync(officer, plan + "/measures/new", "measure", PlanJourney.Measure("Top-up", ("reaches.0.group", "women"), ("reaches.0.low", "300"), ("reaches.0.high", "500"), ("budget.0.channel", "Spending"), ("budget.0.amount", "1000"), ("days", "30"))))
        {
        }

        Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(officer, plan + "/account"));
        using (await officer.SubmitAsync(plan, "submit", ("version", "2")))
        using (await approver.SubmitAsync(plan, "adopt", ("version", "2")))
        {
        }

        Assert.Contains("Of 3 things promised, 0 are reported.", await PlanJourney.ReadAsync(anybody, plan + "/account"), StringComparison.Ordinal);
        using var wrong = await officer.SubmitAsync(plan + "/account", "report", ("what", "Reached|top-up|women"), ("value", "many"), ("on", "2020-05-31"), ("source", "Payroll"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("value=\"many\"", await PlanJourney.TextAsync(wrong), StringComparison.Ordinal);
        using (await officer.SubmitAsync(plan + "/account", "report", ("what", "Reached|top-up|women"), ("value", "120"), ("on", "2020-05-31"), ("source", "Payroll")))
        using (await officer.SubmitAsync(plan + "/account", "report", ("what", "Work||"), ("value", "81.5"), ("on", "2020-04-15"), ("source", "Labour office")))
        {
        }

        var account = await PlanJourney.ReadAsync(anybody, plan + "/account");
        Assert.Contains("Of 3 things promised, 1 are reported.", account, StringComparison.Ordinal);
        Assert.Contains("120 on 31 May 2020", account, StringComparison.Ordinal);
        Assert.Contains("81.5", account, StringComparison.Ordinal);
        Assert.Contains("not known", account, StringComparison.Ordinal);
        using var sneak = await anybody.GetAsync(new Uri("/api/v1" + plan + "/actuals?format=csv", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("top-up,Reached,women,120,2020-05-31,Payroll", await sneak.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_observed_work_the_plan_is_run_again_and_the_page_says_how_much_stronger_the_shock_is()
    {
        using var officer = await running.SignedInAsync("follows@example.org", Role.Officer);
        using var approver = await running.SignedInAsync("adopts-it@example.org", Role.Approver);
        using var anybody = running.NewClient();
        var plan = await PlanJourney.BeginAsync(officer);
        using (await officer.SubmitAsync(plan, "submit", ("version", "1")))
        using (await approver.SubmitAsync(plan, "adopt", ("version", "1")))
        {
        }

        Assert.Equal(HttpStatusCode.NotFound, await PlanJourney.StatusAsync(anybody, "/api/v1" + plan + "/course"));
        async Task Report(string value, string on)
        {
            using var kept = await officer.SubmitAsync(plan + "/account", "report", ("what", "Work||"), ("value", value), ("on", on), ("source", "Labour office"));
            Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        }

        await Report("99.9", "2020-04-15");
        Assert.Contains("The shock is weaker than the plan assumed", await PlanJourney.ReadAsync(anybody, plan + "/account"), StringComparison.Ordinal);
        await Report("85", "2020-05-02");
        Assert.Contains("The shock is stronger than the plan assumed", await PlanJourney.ReadAsync(anybody, plan + "/account"), StringComparison.Ordinal);
        using var course = JsonDocument.Parse(await anybody.GetStringAsync(new Uri("/api/v1" + plan + "/course", UriKind.Relative), TestContext.Current.CancellationToken));
        var root = course.RootElement;
        Assert.Equal("2020-05-02", root.GetProperty("meets").GetString());
        Assert.True(root.GetProperty("scale").GetDouble() > 1);
        Assert.True(root.GetProperty("aheadWithPlan").GetDouble() > root.GetProperty("aheadPlanned").GetDouble());
        var day = root.GetProperty("days").EnumerateArray().Single(one => one.GetProperty("date").GetString() == "2020-05-02");
        Assert.Equal(0.85, day.GetProperty("withPlan").GetDouble(), 1e-5);
        await Report("5", "2020-06-01");
        Assert.Contains("Escriba otro.", await PlanJourney.ReadAsync(anybody, "/es" + plan + "/account"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PlanJourney.StatusAsync(anybody, "/api/v1" + plan + "/course"));
    }

    [GeneratedRegex("""<code>http://[^/]+(?<path>/plans/(shared|actors)/[\w-]{43})</code>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Made();

    [GeneratedRegex("""name="link" value="(?<id>[\w-]{36})""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkId();

    [GeneratedRegex("""name="reply\.(?<id>[\w-]{36})""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Decide();
}
