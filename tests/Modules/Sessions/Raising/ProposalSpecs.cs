using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using Vicinal.Measures.Public;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Identity;
using Vicinal.Sessions.Tests.Outcomes;
using Vicinal.Sessions.Tests.Preparing;
using Vicinal.Tests;

namespace Vicinal.Sessions.Tests.Raising;

[Collection(Prepared.Name)]
public sealed partial class ProposalSpecs(PreparingProgram running)
{
    private static readonly (string Name, string Value)[] Text =
        [("title", "Let cities defer rents"), ("text", "We ask for a guarantee.\n\nIt pays itself back."), ("language", "en"), ("addressee", "Ministry of Finance"), ("term", "30"), ("government", "hainaut"), ("shows", "yes")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task We_write_endorse_and_send_a_proposal_and_everybody_sees_that_it_awaits_an_answer_when_all_agree()
    {
        var liege = await GovernmentAsync("liege");
        using var author = await running.OfficerAsync("author@example.org");
        using var second = await running.SignedInAsync("second@example.org", Role.Officer, liege);
        var session = await PreparingProgram.AnnouncedAsync(author, "Asking together");
        await OutcomeSpecs.PublishedAsync(author, session, ("text", "Let cities defer rents."), ("kind", "Proposal"), ("language", "en"));
        var begin = Raise().Match(WebUtility.HtmlDecode(await author.GetStringAsync(new Uri(session + "/outcomes/1", UriKind.Relative), Cancel))).Value;
        using var begun = await author.SubmitAsync(begin, "proposal", Text);
        var proposal = begun.Headers.Location!.OriginalString;
        Assert.Equal("/proposals/let-cities-defer-rents", proposal);
        using (var hidden = await running.Client.GetAsync(new Uri(proposal, UriKind.Relative), Cancel))
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        // An endorsement binds to the version that was read, and is given by the government's own people.
        await PreparingProgram.KeptAsync(second, proposal, "act", ("do", "endorse"), ("government", "liege"), ("version", "1"));
        await PreparingProgram.KeptAsync(author, proposal + "/edit", "proposal", [.. Text.Where(field => field.Name != "text"), ("text", "We ask for a guarantee of 80 %."), ("version", "1")]);
        Assert.Contains("1, an earlier one", WebUtility.HtmlDecode(await second.GetStringAsync(new Uri(proposal, UriKind.Relative), Cancel)), StringComparison.Ordinal);
        using (var stale = await second.SubmitAsync(proposal, "act", ("do", "endorse"), ("government", "liege"), ("version", "1")))
            Assert.Contains("Another version was written", await RunningProgram.Text(stale), StringComparison.Ordinal);
        using (var forged = await second.SubmitAsync(proposal, "act", ("do", "endorse"), ("government", "hainaut"), ("version", "2")))
            Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        await PreparingProgram.KeptAsync(second, proposal, "act", ("do", "endorse"), ("government", "liege"), ("version", "2"));
        await PreparingProgram.KeptAsync(author, proposal, "act", ("do", "send"), ("sent", "2026-02-20"), ("version", "2"));

        // One of the two did not agree that the waiting is shown.
        var page = await running.Page(proposal);
        Assert.Contains("Sent.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Awaiting an answer since", page, StringComparison.Ordinal);
        await PreparingProgram.KeptAsync(second, proposal, "act", ("do", "endorse"), ("government", "liege"), ("version", "2"), ("shows", "yes"));
        Assert.Contains("Awaiting an answer since 20 February 2026 (10 days).", await running.Page(proposal), StringComparison.Ordinal);
        Assert.Contains("\"stage\":\"Awaiting\",\"sentOn\":\"2026-02-20\",\"days\":10", await running.Client.GetStringAsync(new Uri("/api/v1/proposals?stage=Awaiting", UriKind.Relative), Cancel), StringComparison.Ordinal);

        using (var changed = await author.SubmitAsync(proposal + "/edit", "proposal", [.. Text, ("version", "2")]))
            Assert.Contains("stay as they are", await RunningProgram.Text(changed), StringComparison.Ordinal);
        Snapshot.Matches("proposal-letter", await running.Client.GetStringAsync(new Uri($"/api/v1{proposal}/letter?format=md", UriKind.Relative), Cancel));
        Snapshot.Matches("proposal-dossier", await running.Client.GetStringAsync(new Uri($"/api/v1{proposal}/dossier?format=md", UriKind.Relative), Cancel));
        await PreparingProgram.KeptAsync(author, "/fr" + proposal, "act", ("do", "answer"), ("answer", "Le ministère étudie la demande."), ("answered", "2026-03-01"));
        Assert.Contains("Answered on 1 March 2026, after 9 days.", await running.Page(proposal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endorsing_for_another_government_is_refused_to_people_and_programs()
    {
        using var author = await running.OfficerAsync("author2@example.org");
        using var begun = await author.SubmitAsync("/proposals/new", "proposal", [.. Text.Where(field => field.Name != "title"), ("title", "Pay within ten days")]);
        var proposal = begun.Headers.Location!.OriginalString;
        var liege = await GovernmentAsync("liege");
        var hainaut = await GovernmentAsync("hainaut");
        var said = new StringBuilder();
        foreach (var (what, who, government, version) in new[] { ("for another government", author, liege, 1), ("by nobody who is signed in", running.Client, liege, 1), ("a version that does not count", author, hainaut, 7) })
        {
            using var refused = await who.PutAsJsonAsync(new Uri($"/api/v1{proposal}/endorsements/{government}", UriKind.Relative), new { version, showsWaiting = true }, Cancel);
            var problem = await refused.Content.ReadFromJsonAsync<JsonElement>(Cancel);
            said.Append(CultureInfo.InvariantCulture, $"{what}: {(int)refused.StatusCode} {problem.GetProperty("detail").GetString()}\n");
        }

        Snapshot.Matches("refused-endorsements", said.ToString());
        using var resident = await running.SignedInAsync("resident@example.org", Role.Resident, liege);
        using var form = await resident.GetAsync(new Uri(proposal, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, form.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await resident.SubmitAsync("/proposals/new", "proposal", Text)).StatusCode);
    }

    private async Task<Guid> GovernmentAsync(string slug) => (await running.WithAsync<IGovernments, IReadOnlyList<GovernmentSummary>>(governments => governments.ListAsync(Cancel))).Single(one => one.Slug == slug).Id;

    [GeneratedRegex("/proposals/new\\?outcome=[0-9a-f-]{36}", RegexOptions.None, 1000)]
    private static partial Regex Raise();
}
