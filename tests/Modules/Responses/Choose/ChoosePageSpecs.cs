using System.Globalization;
using System.Net;
using System.Text.Json;
using Vicinal.Economy;
using Vicinal.Planning;
using Vicinal.Platform.Components;

namespace Vicinal.Responses.Tests.Choose;

public sealed class ChoosePageSpecs(RunningResponses server) : IClassFixture<RunningResponses>
{
    private const string Scenario = "territory=hainaut&r=restaurants-and-bars,closed,2020-03-14,2020-06-08&r=non-essential-shops,closed,2020-03-18,2020-05-11&start=2020-02-01&days=200&liquidity=1";

    [Fact]
    public async Task What_a_candidate_keeps_is_the_engines()
    {
        var grant = await Engine("C1");
        var page = await server.Page($"/responses/choose?{Scenario}");
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        Assert.True(grant.Kept!.JobMonths > 10);
        var row = Row(page, "Grant to firms (C1)");
        Assert.Contains(Figures.About(grant.Kept.JobMonths!.Value), row, StringComparison.Ordinal);
        Assert.Contains(Figures.Whole(grant.Measure.Cost.Value / 100.0), row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_can_value_stands_beside_with_people_reached_and_the_reason_and_never_a_zero()
    {
        var page = await server.Page($"/responses/choose?{Scenario}");
        var food = Row(page, "Food or help in kind (A4)");
        Assert.Contains("not work or output", food, StringComparison.Ordinal);
        Assert.Contains("residents", food, StringComparison.Ordinal);
        Assert.DoesNotContain(">0<", food, StringComparison.Ordinal);
        Assert.Contains("not counted", Row(page, "Local pact (J2)"), StringComparison.Ordinal);
        Assert.DoesNotContain("best", page.Replace("Nothing here is called best", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_acts_on_firms_says_so_where_the_scenario_counts_none_and_a_link_counts_them()
    {
        var page = await server.Page($"/responses/choose?{Scenario.Replace("&liquidity=1", "", StringComparison.Ordinal)}");
        Assert.DoesNotContain("one=C1", page, StringComparison.Ordinal);
        Assert.Contains("this scenario does not count firms", page, StringComparison.Ordinal);
        Assert.Contains("liquidity=1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("sort=-firms", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_can_look_at_one_family_or_one_group_only()
    {
        var family = await server.Page($"/responses/choose?{Scenario}&family=D");
        Assert.Contains("Tax or fee cut or waived (D2)", family, StringComparison.Ordinal);
        Assert.DoesNotContain("(C1)</a>", family, StringComparison.Ordinal);
        var group = await server.Page($"/responses/choose?{Scenario}&group=market-traders");
        Assert.Contains("Public-space fees waived (D3)", group, StringComparison.Ordinal);
        Assert.DoesNotContain("(B1)</a>", group, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_budget_none_costs_more_than_a_fifth_and_the_address_carries_it_to_a_plan()
    {
        var page = await server.Page($"/responses/choose?{Scenario}&budget=1000000");
        Assert.Contains("200,000", Row(page, "Grant to firms (C1)"), StringComparison.Ordinal);
        var form = page.Split("<form id=\"pick\"")[1].Split("</form>")[0];
        Assert.Contains("action=\"/plans/new\"", "<form" + form, StringComparison.Ordinal);
        Assert.Contains("name=\"budget\" value=\"1000000\"", form, StringComparison.Ordinal);
        Assert.Contains("name=\"r\" value=\"restaurants-and-bars,closed,2020-03-14,2020-06-08\"", form, StringComparison.Ordinal);
        Assert.Contains("name=\"pick\" value=\"C1\"", form, StringComparison.Ordinal);
        Assert.Contains("name=\"pick\" value=\"A4\"", form, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"family\"", form, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-months", "job_months_kept", true)]
    [InlineData("value", "value_added_kept", false)]
    [InlineData("cost", "cost", false)]
    public async Task Sorting_by_any_column_is_a_link(string sort, string field, bool descending)
    {
        var page = await server.Page($"/responses/choose?{Scenario}&sort={sort}");
        Assert.Contains(descending ? "aria-sort=\"descending\"" : "aria-sort=\"ascending\"", page, StringComparison.Ordinal);
        var codes = page.Split("<tbody>")[1].Split("</tbody>")[0].Split("value=\"").Skip(1).Select(part => part.Split('"')[0]).ToList();
        using var json = JsonDocument.Parse(await server.Page($"/api/v1/candidates?{Scenario}"));
        var figures = json.RootElement.GetProperty("candidates").EnumerateArray().ToDictionary(one => one.GetProperty("instrument").GetString()!, one => one.GetProperty(field), StringComparer.Ordinal);
        var sorted = codes.Select(code => figures[code].GetDouble()).ToList();
        Assert.True(sorted.Count > 20);
        Assert.Equal(descending ? sorted.OrderDescending() : sorted.Order(), sorted);
    }

    [Fact]
    public async Task I_can_put_my_own_figure_in_place_of_an_assumption()
    {
        var address = new Uri($"/responses/choose/change?{Scenario}&of=A1&v-spent=0,3&v-here=0.6&v-per-reach=0.3", UriKind.Relative);
        using var moved = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        var to = moved.Headers.Location!.ToString();
        Assert.Contains("v=A1.spent%2C0%252C3", to, StringComparison.Ordinal);
        Assert.DoesNotContain("A1.here", to, StringComparison.Ordinal);
        Assert.EndsWith("#c-A1", to, StringComparison.Ordinal);
        Assert.Contains("value=\"0,3\"", await server.Page(to.Split('#')[0]), StringComparison.Ordinal);
        Assert.Contains("name=\"v-spent\" value=\"3\"", await server.Page($"/responses/choose?{Scenario}&one=A1&v=A1.spent,3"), StringComparison.Ordinal);
        var half = await Asked("A1", "&v=A1.spent,0.3");
        var usual = await Asked("A1", "");
        Assert.Equal(usual.GetProperty("effects")[0].GetProperty("amount").GetDouble() / 2, half.GetProperty("effects")[0].GetProperty("amount").GetDouble(), 1e-6);
    }

    [Theory]
    [InlineData("budget=lots", "lots")]
    [InlineData("budget=0", "above 0")]
    [InlineData("family=Z", "A to K")]
    [InlineData("group=robots", "robots")]
    [InlineData("runs=31", "0 to 30")]
    [InlineData("v=A1.spend,0.5", "A1.spend")]
    [InlineData("v=A1.spent,5", "from 0 to 1")]
    public async Task What_I_typed_wrongly_is_explained_to_people_and_programs(string typed, string said)
    {
        var page = await server.Page($"/responses/choose?{Scenario}&{typed}");
        Assert.Contains("error-summary", page, StringComparison.Ordinal);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"decides\"", page, StringComparison.Ordinal);
        using var answer = await server.Client.GetAsync(new Uri($"/api/v1/candidates?{Scenario}&{typed}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_scenario_I_am_led_to_one() =>
        Assert.Contains("/responses/what-if", await server.Page("/responses/choose?territory=hainaut"), StringComparison.Ordinal);

    [Fact]
    public async Task A_program_gets_a_row_for_each_instrument_with_the_reason_where_there_is_no_figure()
    {
        var csv = (await server.Page($"/api/v1/candidates?{Scenario}&format=csv")).TrimEnd().Split('\n');
        Assert.Equal(1 + 64, csv.Length);
        Assert.Contains(",NotWork,", csv[4], StringComparison.Ordinal);
        var grant = await Asked("C1", "&runs=3");
        var engine = await Engine("C1");
        Assert.Equal(engine.Kept!.JobMonths!.Value, grant.GetProperty("job_months_kept").GetDouble(), 1e-6);
        Assert.Equal(20, grant.GetProperty("by_industry").GetArrayLength());
        Assert.Equal(JsonValueKind.Number, grant.GetProperty("job_months_kept_p5").ValueKind);
        Assert.Equal(JsonValueKind.Null, (await Asked("A4", "")).GetProperty("job_months_kept").ValueKind);
    }

    [Theory]
    [InlineData("&pick=C1&pick=A4&pick=lift-it", 2)]
    [InlineData("", 40)]
    public async Task What_I_tick_is_a_plan_file_that_reads_back_and_simulates(string picks, int least)
    {
        var yaml = await server.Page($"/api/v1/candidates/plan?{Scenario}&budget=1000000{picks}");
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(yaml));
        var plan = Vicinal.Formats.PlanFile.ReadAlone(stream, "plan.yaml");
        Assert.Empty(plan.Errors);
        Assert.True(plan.Value!.Measures.Length >= least && (picks.Length == 0 || plan.Value.Measures.Length == least), $"{plan.Value.Measures.Length} measures.");
        var place = await server.Place("hainaut");
        var outcome = PlanSimulation.Run(plan.Value, new PlanEconomy(place.Table, "EUR", 2015, 1e6), TestContext.Current.CancellationToken);
        var grant = outcome.Measures.Single(measure => measure.Measure.Instrument == "C1");
        Assert.Equal((await Asked("C1", "&budget=1000000")).GetProperty("job_months_kept").GetDouble(), grant.Kept!.JobMonths!.Value, 1e-6);
        Assert.Equal("Grant to firms", grant.Measure.Name);
        Assert.Equal(new MinorUnits(1_000_000_00), Assert.Single(plan.Value.Envelopes).Amount);
    }

    [Fact]
    public async Task I_can_open_one_to_see_on_whom_it_acts_where_it_keeps_work_and_what_it_assumes()
    {
        var page = await server.Page($"/responses/choose?{Scenario}&one=C1");
        var open = page.Split("id=\"c-C1\"")[1].Split("</section>")[0];
        Assert.Contains("into firms’ cash", open, StringComparison.Ordinal);
        Assert.Contains("women: not measured", open, StringComparison.Ordinal);
        Assert.Contains("Restaurants and hotels", open, StringComparison.Ordinal);
        Assert.Contains("name=\"v-arrives\" value=\"0.95\"", open, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"c-", await server.Page($"/responses/choose?{Scenario}&one=A4"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "Subvención", "Lo que ningún modelo puede decir")]
    [InlineData("fr", "Subvention", "Ce qu’aucun modèle ne peut dire")]
    public async Task In_my_language_instruments_reasons_and_groups_have_their_words(string language, string grant, string unsaid)
    {
        var page = await server.Page($"/{language}/responses/choose?{Scenario}");
        Assert.Contains(grant, page, StringComparison.Ordinal);
        Assert.Contains(unsaid, page, StringComparison.Ordinal);
    }

    private async Task<JsonElement> Asked(string code, string further)
    {
        using var json = JsonDocument.Parse(await server.Page($"/api/v1/candidates?{Scenario}{further}"));
        return json.RootElement.GetProperty("candidates").EnumerateArray().Single(one => one.GetProperty("instrument").GetString() == code).Clone();
    }

    private async Task<Candidate> Engine(string code)
    {
        var place = await server.Place("hainaut");
        var scenario = new Scenario
        {
            Title = "What if",
            Start = new DateOnly(2020, 2, 1),
            Days = 200,
            Liquidity = Liquidity.Defaults,
            Restrictions =
            [
                new Restriction("restaurants-and-bars", RestrictionLevel.Closed, new DateOnly(2020, 3, 14), new DateOnly(2020, 6, 8)),
                new Restriction("non-essential-shops", RestrictionLevel.Closed, new DateOnly(2020, 3, 18), new DateOnly(2020, 5, 11)),
            ],
        };
        var economy = new PlanEconomy(place.Table, "EUR", 2015, 1e6);
        return Assert.Single(Candidates.For(economy, scenario, new CandidateSettings { Instruments = [code] }, cancellation: TestContext.Current.CancellationToken).All);
    }

    private static string Row(string page, string name) => page.Split("<tr>").Single(row => row.Contains(name, StringComparison.Ordinal) && row.Contains("scope=\"row\"", StringComparison.Ordinal) && row.Contains("name=\"pick\"", StringComparison.Ordinal)).Split("</tr>")[0];
}
