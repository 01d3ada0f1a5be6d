using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Coherence.Store;
using Vicinal.Measures.Store;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Measures.Tests.Coherence;

public sealed class CoherenceSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private const string Cafes = "/measures/objectives?measure=vilnius-cafes-2020";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_editor_reads_marked_words_confirms_a_target_and_the_record_names_it_from_then_on()
    {
        using var clerk = await running.SignedInAsync("clerk@coherence.example", Role.Editor);
        var before = WebUtility.HtmlDecode(await clerk.GetStringAsync(new Uri("/measures/vilnius-cafes-2020", UriKind.Relative), Cancel));
        Assert.Contains("Nobody has confirmed an objective yet.", before, StringComparison.Ordinal);
        Assert.Contains("Free <mark>public space</mark> for", before, StringComparison.Ordinal);
        Assert.Contains("value=\"confirm:11.7\"", before, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"confirm:11.7\"", await running.Page("/measures/vilnius-cafes-2020"), StringComparison.Ordinal);

        using var confirmed = await clerk.SubmitAsync(Cafes, "decide", ("do", "confirm:11.7"));
        Assert.Contains("Confirmed: 11.7 Green and public space for all.", await RunningMeasures.Text(confirmed), StringComparison.Ordinal);
        var page = await running.Page("/fr/measures/vilnius-cafes-2020");
        Assert.Contains("11.7 Espaces verts et publics pour tous", page, StringComparison.Ordinal);
        Assert.Contains("Suggéré par : public space*", page, StringComparison.Ordinal);
        Assert.Contains("vilnius-cafes-2020", await running.Page("/measures?sdg=11.7"), StringComparison.Ordinal);

        // What words suggest and what a person said are both kept, with the version that was read.
        await InScope(async db =>
        {
            var decision = await db.Set<ObjectiveDecision>().AsNoTracking().SingleAsync(one => one.Subject == "vilnius-cafes-2020" && one.Objective == "11.7", Cancel);
            Assert.Equal((true, 1), (decision.Confirmed, decision.Version));
            Assert.Contains("public space*", decision.SuggestedBy, StringComparison.Ordinal);
            var stored = await db.Set<StoredMeasure>().AsNoTracking().SingleAsync(measure => measure.Key == "vilnius-cafes-2020", Cancel);
            var claim = Assert.Single(MeasureKeeping.Read(stored.Document).Sdgs);
            Assert.Equal(("11.7", 2), (claim.Target, stored.Version));
            Assert.Contains("public space*", claim.SuggestedBy, StringComparison.Ordinal);
            Assert.NotNull(claim.ConfirmedBy);
        });
    }

    [Fact]
    public async Task A_no_is_kept_beside_an_earlier_yes_and_a_suggestion_never_undoes_either()
    {
        using var clerk = await running.SignedInAsync("clerk2@coherence.example", Role.Editor);
        const string Address = "/measures/objectives?measure=berlin-grants-2020";
        using var yes = await clerk.SubmitAsync(Address, "decide", ("do", "confirm:8.3"));
        using var no = await clerk.SubmitAsync(Address, "decide", ("do", "reject:8.3"));
        Assert.Contains("Kept as no: 8.3", await RunningMeasures.Text(no), StringComparison.Ordinal);
        var page = await running.Page(Address);
        Assert.Contains("Somebody said no on", page, StringComparison.Ordinal);
        await InScope(async db =>
        {
            Assert.Equal(2, await db.Set<ObjectiveDecision>().CountAsync(one => one.Subject == "berlin-grants-2020", Cancel));
            Assert.Empty(MeasureKeeping.Read((await db.Set<StoredMeasure>().AsNoTracking().SingleAsync(measure => measure.Key == "berlin-grants-2020", Cancel)).Document).Sdgs);
        });
        using var named = await clerk.SubmitAsync(Address, "decide", ("objective", "1.a"), ("do", "name"));
        Assert.Contains("Named by a person, not suggested.", await RunningMeasures.Text(named), StringComparison.Ordinal);
        using var unknown = await clerk.SubmitAsync(Address, "decide", ("objective", "99.9"), ("do", "name"));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Fact]
    public async Task Who_does_not_write_for_the_government_decides_nothing()
    {
        var elsewhere = await running.GovernmentAsync("elsewhere", "Elsewhere", "FR", Planning.GovernmentLevel.Municipality, "name:FR:elsewhere");
        using var stranger = await running.SignedInAsync("stranger@coherence.example", Role.Officer, elsewhere);
        var page = await stranger.GetStringAsync(new Uri("/measures/objectives?measure=nantes-culture-2020", UriKind.Relative), Cancel);
        Assert.DoesNotContain("value=\"confirm:", page, StringComparison.Ordinal);
        using var refused = await stranger.SubmitAsync("/measures/objectives?measure=nantes-culture-2020", "decide", ("do", "confirm:11.4"));
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
        await InScope(async db => Assert.False(await db.Set<ObjectiveDecision>().AnyAsync(one => one.Subject == "nantes-culture-2020", Cancel)));
        await running.Page("/measures/objectives?measure=nothing", HttpStatusCode.NotFound);
        await running.Page("/measures/objectives?measure=plan/x/y", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_regional_strategy_is_checked_then_imported_and_its_own_words_suggest_its_objectives()
    {
        using var clerk = await running.SignedInAsync("clerk3@coherence.example", Role.Editor);
        using var wrong = await clerk.SubmitAsync("/es/measures/frameworks", "framework", ("title", ""), ("level", "Planet"), ("url", "javascript:alert(1)"));
        var errors = await RunningMeasures.Text(wrong);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        foreach (var message in (string[])["Rellena este campo.", "«Planet» no está entre las opciones", "«javascript:alert(1)» no es una dirección web"])
            Assert.Contains(message, errors, StringComparison.Ordinal);
        using var added = await clerk.SubmitAsync("/measures/frameworks", "framework", ("title", "Plan de relance wallon"), ("owner", "Wallonie"), ("level", "Region"), ("source", "Décret 2022"), ("licence", "public law text"), ("keeper", ""));
        const string Page = "/measures/frameworks/plan-de-relance-wallon";
        Assert.Equal(Page, added.Headers.Location?.OriginalString);

        const string Table = "code,parent,title-fr,words-fr\n1,,Entreprises,\n1.1,1,Indépendants,droit passerelle; indépendant*\n2,,Nature,forêt*\n";
        using var refused = await clerk.SubmitAsync(Page, "import", ("version", "1"), ("csv", "code,parent,title-fr\n1,9,Un\n1,,Deux\n"), ("do", "import"));
        var problems = await RunningMeasures.Text(refused);
        Assert.Contains("csv, line 3, code: '1' stands on line 2 already.", problems, StringComparison.Ordinal);
        Assert.Contains("csv, line 2, parent: '9' is no code of this table.", problems, StringComparison.Ordinal);
        using var dry = await clerk.SubmitAsync(Page, "import", ("version", "1"), ("csv", Table), ("do", "check"));
        Assert.Contains("Nothing was changed", await RunningMeasures.Text(dry), StringComparison.Ordinal);
        Assert.Contains("No objective yet", await running.Page(Page), StringComparison.Ordinal);
        using var imported = await clerk.SubmitAsync(Page, "import", ("version", "1"), ("csv", Table), ("do", "import"));
        Assert.Contains("Imported: 3 objectives", await RunningMeasures.Text(imported), StringComparison.Ordinal);
        using var late = await clerk.SubmitAsync(Page, "import", ("version", "1"), ("csv", Table), ("do", "import"));
        Assert.Contains("Somebody else saved meanwhile", await RunningMeasures.Text(late), StringComparison.Ordinal);
        using var written = await clerk.SubmitAsync(Page, "objective", ("version", "2"), ("code", "2.1"), ("parent", "2"), ("title-fr", "Rivières"), ("do", "keep"));
        Assert.Contains("2.1 is added.", await RunningMeasures.Text(written), StringComparison.Ordinal);
        using var parted = await clerk.SubmitAsync(Page, "objective", ("version", "3"), ("code", "2"), ("do", "remove"));
        Assert.Contains("Other objectives belong to 2", await RunningMeasures.Text(parted), StringComparison.Ordinal);
        Assert.Equal(Table + "2.1,2,Rivières,\n", await running.Client.GetStringAsync(new Uri("/api/v1" + Page + "?format=csv", UriKind.Relative), Cancel));

        Assert.Contains("<mark>Droit passerelle</mark>", await running.Page("/fr/measures/objectives?measure=be-bridging-right-2020&framework=plan-de-relance-wallon"), StringComparison.Ordinal);
        using var confirmed = await clerk.SubmitAsync("/measures/objectives?measure=be-bridging-right-2020&framework=plan-de-relance-wallon", "decide", ("do", "confirm:1.1"));
        using var answer = JsonDocument.Parse(await running.Client.GetStringAsync(new Uri("/api/v1/measures/coherence?territory=hainaut&framework=plan-de-relance-wallon", UriKind.Relative), Cancel));
        Assert.Equal("2 2.1", string.Join(' ', answer.RootElement.GetProperty("gaps").EnumerateArray().Select(code => code.GetString())));

        // Somebody who writes for no government sees the same without the forms, and a post is refused.
        using var reader = await running.SignedInAsync("reader@coherence.example", Role.Resident);
        Assert.DoesNotContain("name=\"csv\"", await reader.GetStringAsync(new Uri(Page, UriKind.Relative), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_matrix_of_a_territory_shows_what_is_confirmed_what_is_only_suggested_and_the_gaps_in_words()
    {
        using var clerk = await running.SignedInAsync("clerk4@coherence.example", Role.Editor);
        using var one = await clerk.SubmitAsync("/measures/objectives?measure=marica-food-baskets-2020", "decide", ("do", "confirm:2.1"));
        var page = await running.Page("/measures/coherence?territory=brazil");
        Assert.Contains("Objectives with measures", page, StringComparison.Ordinal);
        Assert.Contains("14 Life below water", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/measures/coherence?territory=brazil\"", await running.Page("/territories/brazil"), StringComparison.Ordinal);
        using var answer = JsonDocument.Parse(await running.Client.GetStringAsync(new Uri("/api/v1/measures/coherence?territory=brazil", UriKind.Relative), Cancel));
        var gaps = answer.RootElement.GetProperty("gaps").EnumerateArray().Select(code => code.GetString()!).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("14", gaps);
        Assert.All(answer.RootElement.GetProperty("lines").EnumerateArray(), line => Assert.Equal(gaps.Contains(line.GetProperty("objective").GetString()!), line.GetProperty("gap").GetBoolean()));
        var csv = await running.Client.GetStringAsync(new Uri("/api/v1/measures/coherence?territory=brazil&format=csv", UriKind.Relative), Cancel);
        Assert.StartsWith("objective,title,parent,measure,measure_title,standing,gap\n", csv, StringComparison.Ordinal);
        Assert.Contains("«atlantis» no es un territorio", await running.Page("/es/measures/coherence?territory=atlantis", HttpStatusCode.BadRequest), StringComparison.Ordinal);
        await running.Page($"/measures/coherence?plan={Guid.NewGuid()}", HttpStatusCode.BadRequest);
        await running.Page("/api/v1/measures/coherence", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_claim_has_an_author_a_source_and_the_strength_that_the_author_gives_and_nothing_is_added_up()
    {
        using var officer = await running.SignedInAsync("officer@coherence.example", Role.Officer);
        const string Page = "/measures/coherence/claims";
        using var wrong = await officer.SubmitAsync(Page, "claim", ("kind", "TradeOff"), ("left", "sdg:8.3"), ("right", "vilnius-cafes-2020"), ("strength", "0.7"), ("words", ""), ("author", "A"), ("source", "B"), ("url", "ftp://x"));
        var errors = await RunningMeasures.Text(wrong);
        foreach (var message in (string[])["Name two measures or two objectives", "“0.7” is not among the choices", "Fill this in.", "“ftp://x” is not an address"])
            Assert.Contains(message, errors, StringComparison.Ordinal);
        using var added = await officer.SubmitAsync(
            Page, "claim", ("kind", "TradeOff"), ("left", "ghent-tourism-2020"), ("right", "lille-rebound-2020"), ("strength", "Moderate"), ("words", "More <b>visitors</b>, more traffic."),
            ("author", "City planning office"), ("source", "Report 12"), ("url", "https://example.org/12"));
        var page = await running.Page(Page + "?about=ghent-tourism-2020");
        Assert.Contains("City planning office", page, StringComparison.Ordinal);
        Assert.Contains("trade-off</b> (moderate)", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;visitors", await running.Client.GetStringAsync(new Uri(Page, UriKind.Relative), Cancel), StringComparison.Ordinal);
        Assert.Contains("trade-offs that others see: 1", await running.Page("/measures/ghent-tourism-2020"), StringComparison.Ordinal);
        Assert.Contains("TradeOff,Moderate,ghent-tourism-2020", await running.Client.GetStringAsync(new Uri("/api/v1" + Page + "?format=csv", UriKind.Relative), Cancel), StringComparison.Ordinal);

        Guid id = default;
        await InScope(async db => id = (await db.Set<CoherenceClaim>().SingleAsync(Cancel)).Id);
        using var other = await running.SignedInAsync("other@coherence.example", Role.Officer);
        Assert.DoesNotContain("Take it back", await other.GetStringAsync(new Uri(Page, UriKind.Relative), Cancel), StringComparison.Ordinal);
        using var withdrawn = await officer.SubmitAsync(Page, $"withdraw-{id}");
        Assert.Contains("Taken back on", await running.Page(Page), StringComparison.Ordinal);
        Assert.DoesNotContain("that others see", await running.Page("/measures/ghent-tourism-2020"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_annex_of_a_review_names_measure_money_reach_evidence_and_source_by_target_in_my_language()
    {
        using var clerk = await running.SignedInAsync("clerk5@coherence.example", Role.Editor);
        foreach (var target in (string[])["confirm:8.3", "confirm:1.3"])
            using (await clerk.SubmitAsync("/measures/objectives?measure=wallonia-closure-grant-2020", "decide", ("do", target)))
            {
            }

        const string Annex = "/api/v1/measures/coherence/review?territory=hainaut";
        var markdown = await running.Client.GetStringAsync(new Uri(Annex + "&format=md&lang=fr", UriKind.Relative), Cancel);
        Assert.Contains("mesures par objectif", markdown, StringComparison.Ordinal);
        Assert.Contains("## 8 Travail décent et croissance économique", markdown, StringComparison.Ordinal);
        Assert.Contains("233", markdown, StringComparison.Ordinal);

        // The money of a measure at two targets stands at both, and once in the sum.
        var english = await running.Client.GetStringAsync(new Uri(Annex + "&format=md", UriKind.Relative), Cancel);
        Assert.Equal(1, english.Split("| 233,000,000 | EUR |").Length - 1);
        var csv = await running.Client.GetStringAsync(new Uri(Annex + "&format=csv", UriKind.Relative), Cancel);
        Assert.Equal(2, csv.Split("wallonia-closure-grant-2020").Length - 1);
        Assert.StartsWith("target,target_title,measure,title,government,level,money,reach,results,evidence,sources\n", csv, StringComparison.Ordinal);
        Assert.Contains("<h2>", await running.Client.GetStringAsync(new Uri(Annex + "&format=html", UriKind.Relative), Cancel), StringComparison.Ordinal);
        var page = await running.Page("/es/measures/coherence/review?territory=hainaut");
        Assert.Contains("Donde nadie ha confirmado una medida", page, StringComparison.Ordinal);
        await running.Page("/measures/coherence/review", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Who_leaves_takes_the_tie_to_their_name_along_and_what_they_decided_stays()
    {
        using var clerk = await running.SignedInAsync("leaving@coherence.example", Role.Editor);
        using var confirmed = await clerk.SubmitAsync("/measures/objectives?measure=gijon-buy-local-2020", "decide", ("do", "confirm:8.3"));
        await using var scope = running.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        var account = await db.Users.SingleAsync(user => user.Email == "leaving@coherence.example", Cancel);
        var part = scope.ServiceProvider.GetServices<IPersonalData>().Single(one => one.Section == "coherence");
        Assert.Contains("gijon-buy-local-2020", JsonSerializer.Serialize(await part.ExportAsync(account.Id, Cancel)), StringComparison.Ordinal);
        await part.EraseAsync(account.Id, Cancel);
        Assert.Null(await part.ExportAsync(account.Id, Cancel));
        Assert.Null((await db.Set<ObjectiveDecision>().AsNoTracking().SingleAsync(one => one.Subject == "gijon-buy-local-2020", Cancel)).By);
    }

    private async Task InScope(Func<VicinalDb, Task> work)
    {
        await using var scope = running.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<VicinalDb>());
    }
}
