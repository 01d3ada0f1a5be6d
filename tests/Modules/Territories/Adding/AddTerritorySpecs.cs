using System.Net;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Identity;

namespace Vicinal.Territories.Tests.Adding;

public sealed class AddTerritorySpecs(RunningTerritories running) : IClassFixture<RunningTerritories>
{
    private const string Jobs = "industry,jobs\nA,120\nC,3400\nI,800\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_role_I_am_told_who_can_and_what_I_can_do_instead()
    {
        using var answer = await running.Client.GetAsync("/territories/new", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Only an officer or editor can add a territory", page, StringComparison.Ordinal);
        Assert.Contains("/account/sign-in", page, StringComparison.Ordinal);
        Assert.DoesNotContain("multipart/form-data", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_an_officer_I_add_a_town_from_its_jobs_by_industry()
    {
        using var officer = await running.SignedInAsync("town@example.org", Role.Officer);
        var economy = await running.BelgiumAsync();
        using var answer = await TerritoryForm.PostAsync(officer, "Saint-Ghislain", economy, ("jobs.csv", TerritoryForm.Bytes(Jobs)));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith("/territories/saint-ghislain", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var page = await officer.GetStringAsync("/territories/saint-ghislain", Cancel);
        Assert.Contains("About 4,300 people work here", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_an_officer_I_bring_an_economy_of_my_own_as_a_zip()
    {
        using var officer = await running.SignedInAsync("zip@example.org", Role.Officer);
        using var answer = await TerritoryForm.PostAsync(officer, "Three Rivers", "", ("jobs.csv", TerritoryForm.Bytes("industry,jobs\nA,10\nB,20\n")), ("three.zip", await TerritoryForm.ThreeIndustriesAsync()));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Contains("three-rivers", await running.Client.GetStringAsync("/api/v1/territories", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_with_file_line_and_field_and_what_I_typed_stays()
    {
        using var officer = await running.SignedInAsync("wrong@example.org", Role.Officer);
        var before = await running.CountAsync();
        using var answer = await TerritoryForm.PostAsync(officer, "Nowhere-sur-Mer", await running.BelgiumAsync(), ("jobs.csv", TerritoryForm.Bytes("industry,jobs\nA,12\nXX,5\nC,\"3,4\"\n")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains("jobs.csv, line 3, industry: 'XX' is not an industry of the economy", page, StringComparison.Ordinal);
        Assert.Contains("jobs.csv, line 4, jobs: '3,4' is not a number", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Nowhere-sur-Mer\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"by hand\"", page, StringComparison.Ordinal);
        Assert.Equal(before, await running.CountAsync());
    }

    [Fact]
    public async Task A_broken_zip_leaves_nothing_behind()
    {
        using var officer = await running.SignedInAsync("broken@example.org", Role.Officer);
        var before = await running.CountAsync();
        var whole = await TerritoryForm.ThreeIndustriesAsync();
        using var cut = await TerritoryForm.PostAsync(officer, "Half a Place", "", ("jobs.csv", TerritoryForm.Bytes(Jobs)), ("half.zip", whole[..(whole.Length / 2)]));
        Assert.Equal(HttpStatusCode.BadRequest, cut.StatusCode);
        Assert.Contains("half.zip: this is not a zip that can be read", await cut.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var escaping = await TerritoryForm.PostAsync(officer, "Elsewhere", "", ("jobs.csv", TerritoryForm.Bytes(Jobs)), ("escape.zip", TerritoryForm.Zip(("../../industries.csv", TerritoryForm.Bytes("code,name")))));
        Assert.Equal(HttpStatusCode.BadRequest, escaping.StatusCode);
        Assert.Equal(before, await running.CountAsync());
    }

    [Fact]
    public async Task A_name_whose_address_is_taken_is_refused()
    {
        using var officer = await running.SignedInAsync("taken@example.org", Role.Officer);
        using var answer = await TerritoryForm.PostAsync(officer, "HAINAUT", await running.BelgiumAsync(), ("jobs.csv", TerritoryForm.Bytes(Jobs)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("already stands at the address", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_form_says_everything_that_is_missing_at_once()
    {
        using var officer = await running.SignedInAsync("empty@example.org", Role.Officer);
        using var answer = await TerritoryForm.PostAsync(officer, "", "");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        foreach (var message in new[] { "Write the territory", "Choose an economy, or upload", "Choose a CSV file with the columns" })
            Assert.Contains(message, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resident_may_not_add_a_territory_by_posting_the_form()
    {
        using var resident = await running.SignedInAsync("resident@example.org", Role.Resident);
        using var officer = await running.SignedInAsync("other@example.org", Role.Officer);
        using var page = await resident.GetAsync("/territories/new", Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        var before = await running.CountAsync();
        // Even with a form of somebody who may.
        using var form = TerritoryForm.Of("Sneaky", await running.BelgiumAsync(), SignedIn.Token(await officer.GetStringAsync("/territories/new", Cancel)), ("jobs.csv", TerritoryForm.Bytes(Jobs)));
        using var answer = await resident.PostAsync("/territories/new", form, Cancel);
        Assert.True((int)answer.StatusCode >= 400, $"answered {answer.StatusCode}");
        Assert.Equal(before, await running.CountAsync());
    }
}
