using System.Net;
using System.Text.Json;

namespace Vicinal.Territories.Tests.Profile;

public sealed class TerritoryPageSpecs(RunningTerritories running) : IClassFixture<RunningTerritories>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_see_who_works_here_and_what_that_work_depends_on()
    {
        var page = WebUtility.HtmlDecode(await running.Client.GetStringAsync("/territories/hainaut", Cancel));
        Assert.Contains("About 400,000 people work here. The largest employer is Public administration, with 15% of the jobs.", page, StringComparison.Ordinal);
        Assert.Contains("jobs here lean most on Public administration (1.2 times", page, StringComparison.Ordinal);
        Assert.Contains("most of them from Manufacturing", page, StringComparison.Ordinal);
        Assert.Contains("are sold abroad", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_figure_says_how_it_is_known()
    {
        var page = WebUtility.HtmlDecode(await running.Client.GetStringAsync("/territories/hainaut", Cancel));
        Assert.Contains("<summary>How?</summary>", page, StringComparison.Ordinal);
        Assert.Contains("location quotient", page, StringComparison.Ordinal);
        Assert.Contains("Statbel", page, StringComparison.Ordinal);
        Assert.Contains("prices of 2015", page, StringComparison.Ordinal);
        Assert.Contains("/api/v1/territories/hainaut", page, StringComparison.Ordinal);
        Assert.Contains("National table, adapted to the territory", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nation_is_not_compared_with_itself()
    {
        var page = await running.Client.GetStringAsync("/territories/brazil", Cancel);
        Assert.DoesNotContain("bar-second", page, StringComparison.Ordinal);
        Assert.Contains("The three largest employers are", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_gets_shares_that_add_up_to_one_and_the_quotient_by_hand()
    {
        using var answer = JsonDocument.Parse(await running.Client.GetStringAsync("/api/v1/territories/hainaut", Cancel));
        var jobs = answer.RootElement.GetProperty("jobs").EnumerateArray().ToList();
        Assert.Equal(20, jobs.Count);
        Assert.Equal(1, jobs.Sum(row => row.GetProperty("share").GetDouble()), 12);
        // Public administration: 57,658 of 395,749 jobs here.
        var administration = jobs.Single(row => row.GetProperty("industry").GetString() == "O");
        Assert.Equal(57_658.0 / 395_749, administration.GetProperty("share").GetDouble(), 12);
        Assert.Equal(
            administration.GetProperty("share").GetDouble() / administration.GetProperty("nationalShare").GetDouble(),
            administration.GetProperty("locationQuotient").GetDouble(), 12);
    }

    [Theory]
    [InlineData("/territories/nowhere", "There is no such territory")]
    [InlineData("/es/territories/nowhere", "No existe ese territorio")]
    public async Task A_territory_that_is_not_there_is_said_so(string address, string title)
    {
        using var answer = await running.Client.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(title, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_is_told_so_as_a_problem()
    {
        using var answer = await running.Client.GetAsync("/api/v1/territories/nowhere", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }
}
