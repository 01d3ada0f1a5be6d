using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Vicinal.Economy;
using Vicinal.Formats;

namespace Vicinal.Responses.Tests.Scenarios;

public sealed class ElsewhereSpecs(RunningResponses server) : IClassFixture<RunningResponses>
{
    private const string Here = "territory=hainaut&r=restaurants-and-bars,closed,2020-03-14,2020-06-08&start=2020-02-01&days=150&band=0";
    private const string There = "&n=factories-non-essential,closed,2020-03-14,2020-06-08&n=construction-sites,half,2020-03-20,2020-05-04";

    [Fact]
    public async Task What_is_closed_elsewhere_in_the_country_lowers_what_is_sold_from_here()
    {
        var alone = await ImpactOf(Here);
        var both = await ImpactOf(Here + There);
        Assert.True(both.GetProperty("value_added_lost").GetDouble() > alone.GetProperty("value_added_lost").GetDouble() * 1.05);
        Assert.Equal("Hainaut".ToLowerInvariant(), both.GetProperty("territory").GetString());
    }

    [Fact]
    public async Task Where_I_type_nothing_elsewhere_the_result_is_the_engines_run_without_it()
    {
        var place = await server.Place("hainaut");
        var scenario = await Downloaded(Here);
        Assert.Empty(scenario.Shocks);
        var shown = (await ImpactOf(Here)).GetProperty("value_added_lost").GetDouble();
        var run = Impact.Run(place.Table, new Scenario { Title = "", Start = new DateOnly(2020, 2, 1), Days = 150, Restrictions = scenario.Restrictions });
        var lost = (run.Base.ValueAdded.Sum() * run.Days) - run.ValueAdded.Values.ToArray().Sum();
        Assert.Equal(lost, shown, 1e-12 * run.Base.ValueAdded.Sum() * run.Days);
    }

    [Fact]
    public async Task The_file_that_I_download_gives_the_same_days_on_the_command_line()
    {
        var place = await server.Place("hainaut");
        var scenario = await Downloaded(Here + There);
        Assert.All(scenario.Shocks, shock => Assert.Equal(ShockTarget.Exports, shock.On));
        var run = Impact.Run(place.Table, scenario);
        var shown = (await ImpactOf(Here + There)).GetProperty("value_added_lost").GetDouble();
        Assert.Equal(shown, (run.Base.ValueAdded.Sum() * run.Days) - run.ValueAdded.Values.ToArray().Sum(), 1e-9 * shown);
    }

    [Theory]
    [InlineData("", "Elsewhere in the country: Building sites")]
    [InlineData("/es", "En el resto del país: ")]
    [InlineData("/fr", "Ailleurs dans le pays : ")]
    public async Task Compare_says_what_is_restricted_elsewhere(string prefix, string sentence)
        => Assert.Contains(sentence, await server.Page($"{prefix}/responses/compare?{Here}{There}"), StringComparison.Ordinal);

    [Fact]
    public async Task A_line_for_elsewhere_is_added_without_losing_what_I_typed()
    {
        using var response = await server.Client.GetAsync(
            new Uri("/responses/what-if/change?territory=hainaut&ra=hotels&rl=closed&rf=2020-03-01&rt=2020-04-01&na=gyms&nl=half&nf=2020-03-02&nt=someday&do=add-n", UriKind.Relative),
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(
            "/responses/what-if?territory=hainaut&r=hotels%2Cclosed%2C2020-03-01%2C2020-04-01&n=gyms%2Chalf%2C2020-03-02%2Csomeday&n=%2Chalf%2C2020-03-02%2Csomeday#f-n-1",
            response.Headers.Location!.ToString());
        var page = await server.Page("/responses/what-if?territory=hainaut&n=gyms,half,2020-03-02,someday");
        Assert.Contains("value=\"someday\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"e-n-0-to\"", page, StringComparison.Ordinal);
    }

    private async Task<JsonElement> ImpactOf(string query) => JsonDocument.Parse(await server.Client.GetStringAsync(new Uri($"/api/v1/impact?{query}", UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;

    private async Task<Scenario> Downloaded(string query)
    {
        var yaml = await server.Client.GetStringAsync(new Uri($"/api/v1/scenario?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(yaml.Length < 40_000, $"The scenario has {yaml.Length.ToString(CultureInfo.InvariantCulture)} characters.");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(yaml));
        var read = ScenarioFile.ReadAlone(stream, "scenario.yaml");
        Assert.False(read.IsRefused, string.Join(' ', read.Problems));
        return read.Value!;
    }
}
