using System.Globalization;
using System.Net;
using System.Text.Json;
using Vicinal.Economy;

namespace Vicinal.Responses.Tests.Api;

public sealed class EndpointSpecs(RunningResponses server) : IClassFixture<RunningResponses>
{
    private const string Impact = "/api/v1/impact?territory=hainaut&r=hotels,closed,2020-03-14,2020-06-08&days=120&band=0";

    [Fact]
    public async Task A_program_gets_the_days_as_CSV_by_its_Accept_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Impact);
        request.Headers.Accept.ParseAdd("text/csv");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var lines = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("date,industry,output,value_added,jobs,unmet_demand,limit", lines[0]);
        Assert.Equal((120 * 20) + 1, lines.Length);
        var place = await server.Place("hainaut");
        Assert.Equal(place.Table.Output[0] / 365, double.Parse(lines[1].Split(',')[2], CultureInfo.InvariantCulture), 1e-9);
    }

    [Fact]
    public async Task A_program_that_asks_for_firms_gets_a_column_more_and_the_scenario_that_repeats_it()
    {
        var csv = await server.Page(Impact + "&liquidity=1&format=csv");
        Assert.StartsWith("date,industry,output,value_added,jobs,unmet_demand,limit,firms_closed\n", csv.Replace("\r\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await server.Page(Impact + "&liquidity=1&format=json"));
        var firms = json.RootElement.GetProperty("firms");
        Assert.InRange(firms.GetProperty("closed").GetDouble(), 1, firms.GetProperty("at_base").GetDouble());
        Assert.Contains("liquidity: default", await server.Page(Impact.Replace("/impact", "/scenario", StringComparison.Ordinal) + "&liquidity=1"), StringComparison.Ordinal);
        Assert.DoesNotContain("liquidity", await server.Page(Impact.Replace("/impact", "/scenario", StringComparison.Ordinal)), StringComparison.Ordinal);
        var kept = await server.Page(Impact.Replace("/impact", "/comparison", StringComparison.Ordinal) + "&liquidity=1&m=job-retention,80,2020-03-14,2020-06-08,,&format=csv");
        Assert.Contains(",refused,firms_kept,firms_kept_at_peak,jobs_in_firms_kept,firms_kept_p5,firms_kept_p95", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_has_the_answer_need_not_fetch_it_again()
    {
        using var first = await server.Client.GetAsync(new Uri(Impact, UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, Impact);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/impact?territory=hainaut&r=hotels,closed,2020-06-08,2020-03-14", "r.0.to")]
    [InlineData("/api/v1/impact?territory=hainaut", "r")]
    [InlineData("/api/v1/impact?territory=nowhere&r=hotels,closed,2020-03-14,2020-06-08", "territory")]
    [InlineData("/api/v1/impact?territory=hainaut&r=hotels,closed,2020-03-14,2020-06-08&liquidity=yes", "liquidity")]
    [InlineData("/api/v1/scenario", "territory")]
    [InlineData("/api/v1/comparison?territory=hainaut&r=hotels,closed,2020-03-14,2020-06-08", "m")]
    [InlineData("/api/v1/exposure?p=hotels,formal,9,5&r=hotels,closed,2020-03-14,2020-06-08", "p.0.high")]
    [InlineData("/api/v1/exposure", "p")]
    public async Task A_refusal_is_a_problem_that_names_the_field(string address, string field)
    {
        using var response = await server.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(problem.RootElement.GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task The_periods_of_the_answer_are_the_engines()
    {
        var place = await server.Place("hainaut");
        var run = Economy.Impact.Run(place.Table, new Scenario
        {
            Title = "x",
            Start = new DateOnly(2020, 2, 1),
            Days = 120,
            Restrictions = [new Restriction("hotels", RestrictionLevel.Closed, new DateOnly(2020, 3, 14), new DateOnly(2020, 6, 8))],
        });
        using var answer = JsonDocument.Parse(await server.Client.GetStringAsync(new Uri(Impact, UriKind.Relative), TestContext.Current.CancellationToken));
        var april = answer.RootElement.GetProperty("monthly").EnumerateArray().Single(month => month.GetProperty("period").GetString() == "2020-04");
        Assert.Equal(Periods.Monthly(run).Single(month => month.Period == "2020-04").JobsIndex!.Value, april.GetProperty("jobs_index").GetDouble(), 1e-12);
    }
}
