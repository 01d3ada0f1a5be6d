using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Governments;
using Vicinal.Modules.Tests;
using Vicinal.Planning;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;

namespace Vicinal.Measures.Tests.Governments;

public sealed partial class GovernmentSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private static readonly (string, string)[] Letter = [("verified", "Letter"), ("by", "Secretariat of the association"), ("note", "Letter of 3 May.")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_city_asks_the_clerk_admits_it_and_everybody_reads_how_it_was_verified()
    {
        using var city = running.NewClient();
        using var asked = await city.SubmitAsync("/es/governments", "government", ("name", "Gijón"), ("country", "ES"), ("level", "Municipality"), ("codes", "lau:ES:33024"), ("email", "economia@gijon.example"));
        Assert.Contains("Recibirás una carta", await RunningMeasures.Text(asked), StringComparison.Ordinal);
        Assert.DoesNotContain("Gijón</a>", await running.Page("/governments"), StringComparison.Ordinal);
        await running.Page("/governments/gijon", HttpStatusCode.NotFound);
        await running.Page("/api/v1/governments/gijon", HttpStatusCode.NotFound);
        await running.Page("/governments/gijon/admission", HttpStatusCode.Forbidden);

        using var clerk = await running.SignedInAsync("clerk@example.org", Role.Editor);
        Assert.Contains("Gijón</a>", await ReadAsync(clerk, "/governments?state=asked"), StringComparison.Ordinal);
        using var unsaid = await clerk.SubmitAsync("/governments/gijon/admission", "admit", ("verified", ""), ("by", ""));
        Assert.Equal(HttpStatusCode.BadRequest, unsaid.StatusCode);
        using var admitted = await clerk.SubmitAsync("/governments/gijon/admission", "admit", Letter);
        Assert.Equal(HttpStatusCode.OK, admitted.StatusCode);
        using var twice = await clerk.SubmitAsync("/governments/gijon/admission", "admit", Letter);
        Assert.Equal(HttpStatusCode.BadRequest, twice.StatusCode);

        var kept = await KeptAsync("gijon");
        Assert.Null(kept.AskedBy);
        var page = await running.Page("/governments/gijon");
        Assert.Contains("Admitted by Secretariat of the association on ", page, StringComparison.Ordinal);
        Assert.Contains("Verified by: a signed letter. Letter of 3 May.", page, StringComparison.Ordinal);

        // Who asked writes for the city now, and for no other; the letter is in the language in which the city asked.
        await using var scope = running.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
        var account = await db.Users.SingleAsync(user => user.Email == "economia@gijon.example", Cancel);
        scope.ServiceProvider.GetRequiredService<Vicinal.Platform.Audit.Actor>().ActFor(account.Id);
        Assert.Equal("gijon", Assert.Single(await scope.ServiceProvider.GetRequiredService<GovernmentBook>().MineAsync(Cancel)).Slug);
        Assert.Equal("es", account.Language);
    }

    [Fact]
    public async Task What_is_wrong_with_a_request_is_said_at_its_field_and_a_refused_one_is_deleted()
    {
        using var city = running.NewClient();
        using var wrong = await city.SubmitAsync("/fr/governments", "government", ("name", "Ville\u202E"), ("country", "XX"), ("level", "Planet"), ("codes", "41091"), ("within", "atlantis"), ("email", "nobody"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var page = await RunningMeasures.Text(wrong);
        foreach (var message in (string[])["« XX » ne fait pas partie des choix", "« atlantis » ne fait pas partie des choix", "comme nom@ville.example"])
            Assert.Contains(message, page, StringComparison.Ordinal);
        using var below = await city.SubmitAsync("/governments", "government", ("name", "Upside Down"), ("country", "BE"), ("level", "Nation"), ("within", "hainaut"), ("email", "a@b.example"));
        Assert.Contains("It cannot lie within Hainaut", await RunningMeasures.Text(below), StringComparison.Ordinal);

        using var asked = await city.SubmitAsync("/governments", "government", ("name", "Refusedville"), ("country", "ES"), ("level", "Municipality"), ("email", "a@b.example"));
        var id = (await KeptAsync("refusedville")).Id;
        using var clerk = await running.SignedInAsync("clerk2@example.org", Role.Editor);
        using var unsaid = await clerk.SubmitAsync("/governments/refusedville/admission", "dismiss", ("why", ""));
        Assert.Equal(HttpStatusCode.BadRequest, unsaid.StatusCode);
        using var refused = await clerk.SubmitAsync("/governments/refusedville/admission", "dismiss", ("why", "No such town."));
        Assert.Equal(HttpStatusCode.Found, refused.StatusCode);
        await using var scope = running.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<VicinalDb>().Set<StoredGovernment>().AnyAsync(government => government.Id == id, Cancel));
    }

    [Fact]
    public async Task An_officer_of_one_city_cannot_write_import_invite_or_decide_for_another()
    {
        await running.GovernmentAsync("own-town", "Own Town", "BE", GovernmentLevel.Municipality, "name:BE:own-town");
        var other = await running.GovernmentAsync("other-town", "Other Town", "BE", GovernmentLevel.Municipality, "name:BE:other-town");
        using var officer = await running.SignedInAsync("own@example.org", Role.Officer, (await KeptAsync("own-town")).Id);

        Assert.Contains("does not write for Other Town", await RefusalAsync(officer, "other-town"), StringComparison.Ordinal);
        using var imported = await officer.PostAsync(new Uri("/api/v1/measures/imports?government=other-town&dryRun=false&language=en", UriKind.Relative), new ByteArrayContent("title\nNot mine\n"u8.ToArray()), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, imported.StatusCode);
        foreach (var (page, form) in ((string, string)[])[("/governments/other-town/people", "invite"), ("/governments/other-town/people", "link"), ("/governments/own-town/people", "link"), ("/governments/other-town/admission", "admit"), ("/governments/own-town/admission", "dismiss"), ("/governments/own-town/admission", "record")])
        {
            using var read = await officer.GetAsync(new Uri(page, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
            using var sent = await PostAsync(officer, page, form, [("email", "friend@example.org"), ("role", "Officer"), ("linkrole", "Officer"), ("places", "1"), ("days", "1"), ("why", "Because."), ("name", "Mine"), .. Letter]);
            Assert.True(sent.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.BadRequest, $"{page} {form}: {sent.StatusCode}");
        }

        Assert.Equal("Other Town", (await KeptAsync("other-town")).Name);
        Assert.Equal(GovernmentState.Admitted, (await KeptAsync("own-town")).State);
        await using var scope = running.Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<InvitationLinks>().OfAsync(other, Cancel));
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<Invitations>().HoldersAsync(other, Cancel));
    }

    [Fact]
    public async Task A_link_makes_one_colleague_of_a_city_and_can_be_withdrawn()
    {
        var town = await running.GovernmentAsync("link-town", "Link Town", "BE", GovernmentLevel.Municipality, "name:BE:link-town");
        using var administrator = await running.SignedInAsync("admin@link.example", Role.Administrator, town);
        using var wrong = await administrator.SubmitAsync("/governments/link-town/people", "link", ("linkrole", "Resident"), ("places", "0"), ("days", "1000"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var link = await LinkAsync(administrator, "link-town");

        using var newcomer = running.NewClient();
        Assert.Contains("you become officer of Link Town", await ReadAsync(newcomer, link), StringComparison.Ordinal);
        using var joined = await newcomer.SubmitAsync(link, "join", ("Name", "New"), ("Email", "new@link.example"), ("Password", "a long enough password"));
        Assert.Equal("/governments/link-town", joined.Headers.Location?.OriginalString);
        using var published = await newcomer.SubmitAsync("/measures/new", "draft", [.. Card("link-town", "By link"), ("do", "publish")]);
        Assert.Equal("/measures/link-town-by-link-2020", published.Headers.Location?.OriginalString);
        using var late = running.NewClient();
        using var used = await late.GetAsync(new Uri(link, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, used.StatusCode);

        var second = await LinkAsync(administrator, "link-town");
        var id = WithdrawButton().Match(await ReadAsync(administrator, "/governments/link-town/people")).Groups["id"].Value;
        using var withdrawn = await administrator.SubmitAsync("/governments/link-town/people", "withdraw", ("link", id));
        Assert.Contains("The link no longer works.", await RunningMeasures.Text(withdrawn), StringComparison.Ordinal);
        using var ended = await late.GetAsync(new Uri(second, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, ended.StatusCode);

        using var taken = await administrator.SubmitAsync("/governments/link-town/people", "take", ("holder", "Officer new@link.example"));
        Assert.Contains("does not write for Link Town", await RefusalAsync(newcomer, "link-town"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_government_that_is_sent_away_keeps_its_page_with_the_reason_and_its_people_write_no_more()
    {
        var town = await running.GovernmentAsync("gone-town", "Gone Town", "BE", GovernmentLevel.Municipality, "name:BE:gone-town");
        using var officer = await running.SignedInAsync("gone@example.org", Role.Officer, town);
        using var published = await officer.SubmitAsync("/measures/new", "draft", [.. Card("gone-town", "Once done"), ("do", "publish")]);
        using var administrator = await running.SignedInAsync("gone-admin@example.org", Role.Administrator, town);
        var link = await LinkAsync(administrator, "gone-town");

        using var clerk = await running.SignedInAsync("clerk3@example.org", Role.Editor);
        using var away = await clerk.SubmitAsync("/governments/gone-town/admission", "dismiss", ("why", "It was not the town."));
        Assert.Equal(HttpStatusCode.OK, away.StatusCode);
        var page = await running.Page("/governments/gone-town");
        Assert.Contains("It was not the town.", page, StringComparison.Ordinal);
        Assert.Contains("Once done", page, StringComparison.Ordinal);
        using var again = await PostAsync(officer, "/measures/new", "draft", [.. Card("gone-town", "Again"), ("do", "publish")]);
        await running.Page("/measures/gone-town-again-2020", HttpStatusCode.NotFound);
        using var edited = await officer.GetAsync(new Uri("/measures/gone-town-once-done-2020/edit", UriKind.Relative), Cancel);
        Assert.NotEqual(HttpStatusCode.OK, edited.StatusCode);
        using var late = running.NewClient();
        using var ended = await late.GetAsync(new Uri(link, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, ended.StatusCode);
        Assert.Contains("sent away", await running.Page("/governments?state=dismissed"), StringComparison.Ordinal);

        using var returned = await clerk.SubmitAsync("/governments/gone-town/admission", "admit", Letter);
        Assert.Equal(GovernmentState.Admitted, (await KeptAsync("gone-town")).State);
        Assert.DoesNotContain("It was not the town.", await running.Page("/governments/gone-town"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_national_desk_enters_once_stands_on_the_page_of_each_city_below_it_and_on_no_other()
    {
        await running.Page("/governments");
        await running.GovernmentAsync("desk-town", "Desk Town", "BE", GovernmentLevel.Municipality, "name:BE:desk-town");
        await running.GovernmentAsync("far-town", "Far Town", "ES", GovernmentLevel.Municipality, "name:ES:far-town");
        using var clerk = await running.SignedInAsync("clerk4@example.org", Role.Editor);
        using var placed = await clerk.SubmitAsync("/governments/desk-town/admission", "record", ("name", "Desk Town"), ("country", "BE"), ("level", "Municipality"), ("codes", "name:BE:desk-town"), ("within", "hainaut"), ("population", "12000"));
        Assert.Equal(HttpStatusCode.OK, placed.StatusCode);
        using var desk = await running.SignedInAsync("desk@example.org", Role.Officer, (await KeptAsync("belgium")).Id);
        using var published = await desk.SubmitAsync("/measures/new", "draft", [.. Card("belgium", "A national fund"), ("do", "publish")]);
        Assert.StartsWith("/measures/", published.Headers.Location?.OriginalString, StringComparison.Ordinal);

        foreach (var place in (string[])["desk-town", "hainaut", "antwerpen"])
            Assert.Contains("A national fund</a>", await running.Page($"/governments/{place}?on=2020-06-01"), StringComparison.Ordinal);
        Assert.DoesNotContain("A national fund</a>", await running.Page("/governments/far-town?on=2020-06-01"), StringComparison.Ordinal);
        Assert.Contains("Desk Town</a>", await running.Page("/governments/belgium"), StringComparison.Ordinal);

        // The city's own area, those above it and the day are the question; a program asks the same.
        using var applies = JsonDocument.Parse(await running.Page("/api/v1/measures/here?government=desk-town&on=2020-06-01&group=micro"));
        Assert.Equal("name:BE:desk-town BE-WHT BE-WAL BE", string.Join(' ', applies.RootElement.GetProperty("chain").EnumerateArray().Select(code => code.GetString())));
    }

    [Theory]
    [InlineData("", "What applies here from other governments", "5,000 for businesses that had to close")]
    [InlineData("/es", "Qué se aplica aquí de otros gobiernos", "5.000 € para negocios obligados a cerrar")]
    [InlineData("/fr", "Ce qui s’applique ici venant d’autres collectivités", "5 000 € pour les commerces contraints de fermer")]
    public async Task I_read_a_citys_front_page_without_an_account(string language, string heading, string above)
    {
        var slug = "charleroi" + language.Replace('/', '-');
        await running.GovernmentAsync(slug, "Charleroi", "BE", GovernmentLevel.Municipality, "lau:BE:52011");
        await using (var scope = running.Services.CreateAsyncScope())
        {
            await running.Page("/governments");
            var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
            var hainaut = (await KeptAsync("hainaut")).Id;
            await db.Set<StoredGovernment>().Where(government => government.Slug == slug).ExecuteUpdateAsync(set => set.SetProperty(government => government.WithinId, hainaut), Cancel);
        }

        var page = await running.Page($"{language}/governments/{slug}?on=2020-04-15");
        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Contains(above, page, StringComparison.Ordinal);
        Assert.Contains("/measures/charleroi-horeca-premium-2020\"", page, StringComparison.Ordinal);
        Assert.Contains("/measures/feed.atom?level=Municipality&area=lau%3ABE%3A52011\"", page, StringComparison.Ordinal);
        Assert.Contains($"/measures/here/gaps?government={slug}&on=2020-04-15\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/measures/freshness", page, StringComparison.Ordinal);
        Assert.Contains("charleroi-deferred-taxes-2020", await running.Page("/measures/feed.atom?level=Municipality&area=lau%3ABE%3A52011"), StringComparison.Ordinal);
        await running.Page($"{language}/governments/{slug}?on=15.4.2020", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_list_filters_by_its_address_as_a_page_as_csv_and_as_json()
    {
        await running.GovernmentAsync("orebro", "Örebro", "SE", GovernmentLevel.Municipality, "wikidata:Q25730");
        Assert.Contains("Örebro</a>", await running.Page("/governments?q=orebro"), StringComparison.Ordinal);
        Assert.DoesNotContain("Örebro</a>", await running.Page("/governments?country=BE"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await running.Page("/api/v1/governments?country=se&level=municipality&state=admitted"));
        var row = Assert.Single(json.RootElement.EnumerateArray());
        Assert.EndsWith("/governments/orebro", row.GetProperty("page").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/measures/feed.atom?level=Municipality&area=wikidata%3AQ25730", row.GetProperty("feed").GetString(), StringComparison.Ordinal);
        var csv = await running.Page("/api/v1/governments?q=Q25730&format=csv");
        Assert.StartsWith("slug,name,country,level,codes,within,population,state,admitted_on,verified,", csv, StringComparison.Ordinal);
        Assert.Contains("orebro,Örebro,SE,Municipality,wikidata:Q25730,", csv, StringComparison.Ordinal);
        Assert.Contains("“perhaps” is not one of the choices", await running.Page("/governments?state=perhaps", HttpStatusCode.BadRequest), StringComparison.Ordinal);
        await running.Page("/api/v1/governments?country=zz", HttpStatusCode.BadRequest);
        Assert.Contains("\"slug\":\"orebro\"", await running.Page("/api/v1/governments/orebro"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_keep_a_city_in_view_and_an_address_goes_before_what_is_remembered()
    {
        await running.GovernmentAsync("view-town", "View & Town", "BE", GovernmentLevel.Municipality, "name:BE:view-town");
        using var reader = running.NewClient();
        var token = SignedIn.Token(await reader.GetStringAsync(new Uri("/es/governments/view-town", UriKind.Relative), Cancel));
        using var chosen = await SendPlaceAsync(reader, token, "/es/place", ("kind", "governments"), ("slug", "view-town"), ("name", "View & Town"), ("act", "look"));
        Assert.Equal("/es/governments/view-town", chosen.Headers.Location?.OriginalString);
        var cookie = Assert.Single(chosen.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("vicinal-place=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);

        Assert.Contains("View & Town", Top(await ReadAsync(reader, "/measures")), StringComparison.Ordinal);
        Assert.Contains("href=\"/measures/here?government=view-town\"", await ReadAsync(reader, "/measures"), StringComparison.Ordinal);
        Assert.Contains("Hainaut", Top(await ReadAsync(reader, "/territories/hainaut")), StringComparison.Ordinal);
        Assert.DoesNotContain("View & Town", Top(await ReadAsync(reader, "/measures/here?territory=hainaut")), StringComparison.Ordinal);
        Assert.Contains("Choose a territory", Top(await running.Page("/measures")), StringComparison.Ordinal);

        using var elsewhere = await SendPlaceAsync(reader, token, "/place", ("kind", "governments"), ("slug", "//evil.example"), ("name", "x"), ("act", "look"));
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);
        using var forged = await SendPlaceAsync(reader, "none", "/place", ("kind", "governments"), ("slug", "view-town"), ("name", "x"), ("act", "look"));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var left = await SendPlaceAsync(reader, token, "/place", ("kind", "governments"), ("slug", "view-town"), ("name", "View & Town"), ("act", "leave"));
        Assert.DoesNotContain("View & Town", await ReadAsync(reader, "/measures"), StringComparison.Ordinal);
    }

    private static (string, string)[] Card(string government, string title) =>
    [
        ("title", title), ("government", government), ("instrument", "C1"), ("target", "micro"), ("phase", "Mitigation"), ("from", "2020-05-04"), ("cost.0.amount", "1000"), ("cost.0.currency", "EUR"), ("cost.0.channel", "Spending"),
        ("contact", "Department of economy"), ("source.0.title", "Decision of 4 May 2020"), ("language", "en"),
    ];

    private static async Task<string> LinkAsync(HttpClient client, string slug)
    {
        using var made = await client.SubmitAsync($"/governments/{slug}/people", "link", ("linkrole", "Officer"), ("places", "1"), ("days", "7"));
        return new Uri(MadeLink().Match(await RunningMeasures.Text(made)).Groups["link"].Value).PathAndQuery;
    }

    /// <summary>A form sent to a page that does not show it to this person, with the token of another page.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string page, string form, params IEnumerable<(string Name, string Value)> fields)
    {
        var token = SignedIn.Token(await client.GetStringAsync(new Uri("/governments", UriKind.Relative), Cancel));
        using var content = new FormUrlEncodedContent(fields.Append(("_handler", form)).Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(new Uri(page, UriKind.Relative), content, Cancel);
    }

    private static async Task<HttpResponseMessage> SendPlaceAsync(HttpClient client, string token, string page, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(new Uri(page, UriKind.Relative), content, Cancel);
    }

    /// <summary>What somebody reads who may not publish for a government; the draft is kept.</summary>
    private static async Task<string> RefusalAsync(HttpClient client, string government)
    {
        using var kept = await client.SubmitAsync("/measures/new", "draft", [.. Card(government, "Not mine"), ("do", "publish")]);
        using var refused = await client.SubmitAsync(kept.Headers.Location!.OriginalString.Split('?')[0], "draft", [.. Card(government, "Not mine"), ("do", "publish")]);
        return await RunningMeasures.Text(refused);
    }

    private static async Task<string> ReadAsync(HttpClient client, string page) => WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(page, UriKind.Relative), Cancel));

    private static string Top(string page) => page[page.IndexOf("class=\"looked-at\"", StringComparison.Ordinal)..page.IndexOf("class=\"languages\"", StringComparison.Ordinal)];

    private async Task<StoredGovernment> KeptAsync(string slug)
    {
        await using var scope = running.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VicinalDb>().Set<StoredGovernment>().AsNoTracking().SingleAsync(government => government.Slug == slug, Cancel);
    }

    [GeneratedRegex("<code>(?<link>[^<]+)</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MadeLink();

    [GeneratedRegex("name=\"link\" value=\"(?<id>[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithdrawButton();
}
