using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Quality;
using Vicinal.Measures.Store;
using Vicinal.Modules.Tests;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;

namespace Vicinal.Measures.Tests.Quality;

public sealed partial class QualitySpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Anybody_reports_a_problem_and_a_moderator_hides_the_record_with_a_reason_that_everybody_reads_and_shows_it_again()
    {
        await PublishAsync(Record("hide-me", "Hide me"));
        using var resident = running.NewClient();
        using var empty = await resident.SubmitAsync("/es/measures/hide-me/report", "report", ("kind", ""), ("text", ""));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var sent = await resident.SubmitAsync("/fr/measures/hide-me/report", "report", ("kind", "Harmful"), ("text", "Elle nomme <b>un particulier</b>."));
        Assert.Contains("Un modérateur le lira", await RunningMeasures.Text(sent), StringComparison.Ordinal);

        using var moderator = await running.SignedInAsync("hider@example.org", Role.Editor);
        var queue = await moderator.GetStringAsync(new Uri("/measures/moderation", UriKind.Relative), Cancel);
        Assert.Contains("&lt;b&gt;un particulier&lt;/b&gt;", queue, StringComparison.Ordinal);
        var report = ReportOf("Elle nomme", queue);
        using var silent = await moderator.SubmitAsync("/measures/moderation", "decide-" + report, ("do", "Hidden"), ($"reason.{report}", ""));
        Assert.Contains("Give a reason", await RunningMeasures.Text(silent), StringComparison.Ordinal);
        using var hidden = await moderator.SubmitAsync("/measures/moderation", "decide-" + report, ("do", "Hidden"), ($"reason.{report}", "It names a private person."));
        Assert.Contains("Decided.", await RunningMeasures.Text(hidden), StringComparison.Ordinal);
        Assert.Contains("It names a private person.", await running.Page("/measures/hide-me", HttpStatusCode.Gone), StringComparison.Ordinal);
        Assert.DoesNotContain("Hide me", await running.Page("/measures?q=hide"), StringComparison.Ordinal);

        using var shown = await moderator.SubmitAsync("/measures/moderation", "again", ("key", "https://example.org/es/measures/hide-me?x=1"), ("reason.again", "The name was taken out."));
        Assert.Contains("Decided.", await RunningMeasures.Text(shown), StringComparison.Ordinal);
        var page = await running.Page("/measures/hide-me");
        Assert.Contains("It names a private person.", page, StringComparison.Ordinal);
        Assert.Contains("The name was taken out.", page, StringComparison.Ordinal);
        Assert.Equal(2, (await running.Client.GetFromJsonAsync<List<Dictionary<string, string?>>>(new Uri("/api/v1/measures/hide-me/decisions", UriKind.Relative), Cancel))!.Count);
    }

    [Fact]
    public async Task A_program_that_fills_the_field_nobody_sees_is_thanked_and_nothing_is_kept()
    {
        await PublishAsync(Record("honey", "Honey"));
        using var program = running.NewClient();
        using var sent = await program.SubmitAsync("/measures/honey/report", "report", ("kind", "Wrong"), ("text", "Buy now"), ("website", "https://spam.example"));
        Assert.Contains("Thank you.", await RunningMeasures.Text(sent), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync("honey"));
    }

    [Fact]
    public async Task A_flood_of_reports_of_one_record_ends_at_twenty()
    {
        await PublishAsync(Record("flood", "Flood"));
        using var client = running.NewClient();
        var statuses = new List<HttpStatusCode>();
        for (var at = 0; at < 21; at++)
        {
            using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/measures/flood/reports", UriKind.Relative), new { kind = "Wrong", text = "x" }, Cancel);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(20, statuses.Count(status => status == HttpStatusCode.Accepted));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        using var wrong = await client.PostAsJsonAsync(new Uri("/api/v1/measures/flood/reports", UriKind.Relative), new { kind = "Prize", text = "x" }, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Only_who_the_host_trusts_with_it_moderates()
    {
        await PublishAsync(Record("mine", "Mine"));
        await running.Page("/measures/moderation", HttpStatusCode.Forbidden);
        var city = await running.GovernmentAsync("trust-city", "Trust City", "ES", GovernmentLevel.Municipality, "name:ES:trust");
        using var officer = await running.SignedInAsync("city-editor@example.org", Role.Editor, city);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(new Uri("/measures/moderation", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(new Uri("/api/v1/measures/duplicates", UriKind.Relative), Cancel)).StatusCode);
        await using var scope = running.Services.CreateAsyncScope();
        Assert.Equal(ModerationOutcome.NotAllowed, await scope.ServiceProvider.GetRequiredService<ReportBook>().DecideAsync("mine", ReportKind.Other, ReportDecision.Hidden, "Because.", null, Cancel));
    }

    [Fact]
    public async Task Two_records_of_one_measure_are_suggested_and_merged_with_the_sources_of_both_and_one_address_leads_to_the_other()
    {
        await PublishAsync(Record("twin-a", "Fees for market stalls waived"), Record("twin-b", "FEES for market-stalls waived!") with { Sources = [new RecordSource("Second source", "https://example.org/b")], Texts = [new RecordText("en", "FEES for market-stalls waived!"), new RecordText("es", "Tasas de puestos") { Making = TextMaking.HumanTranslation }] });
        using var moderator = await running.SignedInAsync("merger@example.org", Role.Editor);
        Assert.Contains("twin-b", await moderator.GetStringAsync(new Uri("/measures/twin-a", UriKind.Relative), Cancel), StringComparison.Ordinal);
        using var merged = await moderator.SubmitAsync("/measures/moderation", "pair-twin-a-twin-b", ("do", "first"), ("reason.pair-twin-a-twin-b", "Both tell of the decree of 4 May."));
        Assert.Contains("Decided.", await RunningMeasures.Text(merged), StringComparison.Ordinal);
        using var old = await running.Client.GetAsync(new Uri("/es/measures/twin-b", UriKind.Relative), Cancel);
        Assert.Equal("/es/measures/twin-a", old.Headers.Location?.OriginalString);
        var page = await running.Page("/es/measures/twin-a");
        foreach (var part in (string[])["First source", "Second source", "Tasas de puestos"])
            Assert.Contains(part, page, StringComparison.Ordinal);
        await using var scope = running.Services.CreateAsyncScope();
        Assert.Equal(2, (await scope.ServiceProvider.GetRequiredService<MeasureShelf>().RowAsync("twin-a", Cancel))!.Version);
        Assert.DoesNotContain("pair-twin-a-twin-b", await moderator.GetStringAsync(new Uri("/measures/moderation", UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_that_a_person_found_to_be_two_measures_are_not_suggested_again()
    {
        await PublishAsync(Record("apart-a", "Vouchers of spring"), Record("apart-b", "Vouchers of spring"));
        using var moderator = await running.SignedInAsync("parter@example.org", Role.Editor);
        using var apart = await moderator.SubmitAsync("/measures/moderation", "pair-apart-a-apart-b", ("do", "apart"), ("reason.pair-apart-a-apart-b", "Two rounds."));
        Assert.Contains("Decided.", await RunningMeasures.Text(apart), StringComparison.Ordinal);
        Assert.DoesNotContain("pair-apart-a-apart-b", await moderator.GetStringAsync(new Uri("/measures/moderation", UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains("Two rounds.", await running.Page("/measures/apart-a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_evidence_of_a_record_says_who_judged_it_and_when()
    {
        await PublishAsync(Record("judged", "Judged"));
        using var editor = await running.SignedInAsync("judge@example.org", Role.Editor);
        using var person = await editor.SubmitAsync("/measures/judged/evidence", "evidence", ("level", "Evaluated"), ("by", "ana@example.org"), ("why", "Study."));
        Assert.Equal(HttpStatusCode.BadRequest, person.StatusCode);
        using var kept = await editor.SubmitAsync("/measures/judged/evidence", "evidence", ("began", "1"), ("level", "Evaluated"), ("by", "University of Sevilla"), ("why", "Study with a comparison."));
        Assert.Equal("/measures/judged", kept.Headers.Location?.OriginalString);
        Assert.Contains("University of Sevilla", await running.Page("/measures/judged"), StringComparison.Ordinal);
        Assert.Contains("Study with a comparison.", await running.Page("/measures/judged/versions"), StringComparison.Ordinal);
        await running.Page("/measures/judged/evidence", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_government_sees_how_fresh_its_records_are_and_nobody_else_does_and_its_people_are_written_to_once()
    {
        var city = await running.GovernmentAsync("fresh-city", "Fresh City", "ES", GovernmentLevel.Municipality, "name:ES:fresh");
        await using (var scope = running.Services.CreateAsyncScope())
        {
            var keeping = scope.ServiceProvider.GetRequiredService<MeasureKeeping>();
            Assert.IsType<KeepOutcome.Kept>(await keeping.PublishAsync(Record("fresh-never", "Never looked at"), city, Cancel));
            Assert.IsType<KeepOutcome.Kept>(await keeping.PublishAsync(Record("fresh-due", "Due long ago") with { ConfirmedOn = new DateOnly(2020, 5, 1), ReviewBy = new DateOnly(2020, 8, 1) }, city, Cancel));
        }

        using var officer = await running.SignedInAsync("fresh@example.org", Role.Officer, city);
        var page = await RunningMeasures.Text(await officer.GetAsync(new Uri("/measures/freshness?government=fresh-city", UriKind.Relative), Cancel));
        Assert.Contains("0 of 2 records are confirmed", page, StringComparison.Ordinal);
        Assert.Contains("review overdue", page, StringComparison.Ordinal);
        Assert.StartsWith("id,title,freshness,confirmed_on,review_by\nfresh-due,Due long ago,Overdue,2020-05-01,2020-08-01\n", await officer.GetStringAsync(new Uri("/api/v1/measures/freshness?government=fresh-city&format=csv", UriKind.Relative), Cancel), StringComparison.Ordinal);
        using var other = await running.SignedInAsync("elsewhere@example.org", Role.Officer, await running.GovernmentAsync("other-city", "Other City", "ES", GovernmentLevel.Municipality, "name:ES:other"));
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(new Uri("/measures/freshness?government=fresh-city", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync(new Uri("/api/v1/measures/freshness?government=fresh-city", UriKind.Relative), Cancel)).StatusCode);
        Assert.Contains("Not confirmed since 1 May 2020; it should have been looked at again by 1 August 2020.", await running.Page("/measures/fresh-due"), StringComparison.Ordinal);

        await using var once = running.Services.CreateAsyncScope();
        var reminders = once.ServiceProvider.GetRequiredService<ReviewReminders>();
        Assert.True(await reminders.SendAsync(Cancel) >= 1);
        Assert.Equal(0, await reminders.SendAsync(Cancel));
    }

    private async Task PublishAsync(params MeasureRecord[] records)
    {
        await using var scope = running.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MeasureKeeping>().AddAllAsync(records, null, Cancel);
    }

    private async Task<int> CountAsync(string key)
    {
        await using var scope = running.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        return await db.Set<MeasureReport>().CountAsync(report => db.Set<StoredMeasure>().Any(measure => measure.Key == key && measure.Id == report.MeasureId), Cancel);
    }

    private static MeasureRecord Record(string id, string title) => new()
    {
        Id = id, Government = new Government("Villanueva", "ES", GovernmentLevel.Municipality) { Codes = ["name:ES:villanueva"] }, Texts = [new RecordText("en", title)], Instruments = ["D3"], Sources = [new RecordSource("First source", "https://example.org/a")],
    };

    private static string ReportOf(string text, string page) => ReportName().Matches(page[page.IndexOf(text, StringComparison.Ordinal)..])[0].Groups["id"].Value;

    [GeneratedRegex("""name="reason\.(?<id>[0-9a-f-]{36})""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReportName();
}
