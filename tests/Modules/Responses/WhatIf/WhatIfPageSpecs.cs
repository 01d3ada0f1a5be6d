using System.Globalization;
using System.Net;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Platform.Components;

namespace Vicinal.Responses.Tests.WhatIf;

public sealed class WhatIfPageSpecs(RunningResponses server) : IClassFixture<RunningResponses>
{
    private const string Query = "territory=hainaut&r=restaurants-and-bars,closed,2020-03-14,2020-06-08&r=non-essential-shops,closed,2020-03-18,2020-05-11&start=2020-02-01&days=200";

    private static readonly Scenario Same = new()
    {
        Title = "What if",
        Start = new DateOnly(2020, 2, 1),
        Days = 200,
        Restrictions =
        [
            new Restriction("restaurants-and-bars", RestrictionLevel.Closed, new DateOnly(2020, 3, 14), new DateOnly(2020, 6, 8)),
            new Restriction("non-essential-shops", RestrictionLevel.Closed, new DateOnly(2020, 3, 18), new DateOnly(2020, 5, 11)),
        ],
    };

    [Theory]
    [InlineData("", "en-GB")]
    [InlineData("/es", "es")]
    [InlineData("/fr", "fr")]
    public async Task The_number_at_the_top_is_the_engines_in_my_language(string prefix, string culture)
    {
        var place = await server.Place("hainaut");
        var run = Impact.Run(place.Table, Same);
        var worst = Enumerable.Range(0, run.Days).Min(day => Enumerable.Range(0, run.Industries.Length).Sum(row => run.Jobs![day, row]));
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var number = Figures.About(run.Base.Jobs!.Value.Sum() - worst);
        var page = await server.Page($"{prefix}/responses/what-if?{Query}");
        var sentence = page.Split("<p class=\"decides\">")[1].Split("</p>")[0];
        Assert.Contains(number, sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "en-GB", "Count firms that run out of cash", "Where firms run out of cash (estimated)")]
    [InlineData("/es", "es", "Contar las empresas que se quedan sin liquidez", "Dónde se quedan sin liquidez las empresas (estimación)")]
    [InlineData("/fr", "fr", "Compter les entreprises à court de trésorerie", "Où les entreprises épuisent leur trésorerie (estimation)")]
    public async Task Firms_that_run_out_of_cash_are_counted_where_I_ask_for_it(string prefix, string culture, string question, string caption)
    {
        var place = await server.Place("hainaut");
        var closures = Impact.Run(place.Table, Same with { Liquidity = Liquidity.Defaults }).FirmsClosed!;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var closed = Figures.About(closures.Firms!.Row(199).ToArray().Sum());
        var page = WebUtility.HtmlDecode(await server.Page($"{prefix}/responses/what-if?{Query}&liquidity=1"));
        Assert.Contains(caption, page, StringComparison.Ordinal);
        Assert.Contains(closed, page.Split("id=\"firms\"")[1].Split("</p>")[0], StringComparison.Ordinal);
        Assert.Contains("name=\"liquidity\" value=\"1\" checked", page, StringComparison.Ordinal);
        // Without it the page asks, and counts none.
        var without = WebUtility.HtmlDecode(await server.Page($"{prefix}/responses/what-if?{Query}"));
        Assert.Contains(question, without, StringComparison.Ordinal);
        Assert.DoesNotContain(caption, without, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_months_on_the_page_are_the_engines()
    {
        var place = await server.Place("hainaut");
        var page = await server.Page($"/responses/what-if?{Query}");
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        var months = Periods.Monthly(Impact.Run(place.Table, Same));
        Assert.All(months, month => Assert.Contains(Figures.Percent(month.ValueAddedIndex, 1), page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_regional_table_is_the_one_that_the_command_line_makes()
    {
        var place = await server.Place("hainaut");
        var made = Regionalisation.Of(place.Facts.Package.Table, "Hainaut").Table!;
        Assert.Equal(made.Output.Sum(), place.Table.Output.Sum(), 1e-6 * made.Output.Sum());
        Assert.Equal(Impact.Run(made, Same).Output[60, 8], Impact.Run(place.Table, Same).Output[60, 8], 1e-6);
    }

    [Theory]
    [InlineData("territory=nowhere&r=hotels,closed,2020-03-14,2020-06-08", "nowhere")]
    [InlineData("territory=hainaut&r=hotels,closed,2020-13-45,2020-06-08", "2020-13-45")]
    [InlineData("territory=hainaut&r=hotels,closed,2020-06-08,2020-03-14", "2020-06-08")]
    [InlineData("territory=hainaut&r=juggling,closed,2020-03-14,2020-06-08", "juggling")]
    [InlineData("territory=hainaut&r=hotels,ajar,2020-03-14,2020-06-08", "ajar")]
    [InlineData("territory=hainaut&r=hotels,closed,2020-03-14,2020-06-08&days=9999", "9999")]
    [InlineData("territory=hainaut&r=hotels,closed,2020-03-14,2020-06-08&days=-1", "-1")]
    [InlineData("territory=hainaut&r=hotels,closed,2020-03-14,2020-06-08&function=magic", "magic")]
    [InlineData("territory=hainaut&r=hotels,closed,2020-03-14,2020-06-08&replacement=180", "180")]
    [InlineData("territory=hainaut&r=hotels,closed,2020-03-14,2020-06-08&start=2022-01-01", "2022-01-01")]
    [InlineData("territory=hainaut&r=day-labour,closed,2020-03-14,2020-06-08", "day-labour")]
    [InlineData("territory=hainaut&shock=meteor", "meteor")]
    [InlineData("territory=hainaut&crisis=meteor&begins=2020-03-14", "meteor")]
    [InlineData("territory=hainaut&crisis=pandemic-lockdown&begins=2020-33-14", "2020-33-14")]
    [InlineData("territory=hainaut&crisis=pandemic-lockdown&begins=2020-03-14&a=absent,lots", "lots")]
    [InlineData("territory=hainaut&crisis=pandemic-lockdown&begins=2020-03-14&a=absent,4711", "4711")]
    public async Task What_I_typed_wrongly_is_kept_and_explained(string query, string typed)
    {
        var page = await server.Page("/responses/what-if?" + query);
        Assert.Contains("error-summary", page, StringComparison.Ordinal);
        Assert.Contains(typed, page.Split("<form")[1], StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"decides\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_a_line_leads_to_the_address_without_it()
    {
        using var response = await server.Client.GetAsync(
            new Uri("/es/responses/what-if/change?territory=hainaut&ra=hotels&rl=closed&rf=2020-03-01&rt=2020-04-01&ra=gyms&rl=half&rf=2020-03-02&rt=2020-04-02&do=remove-0", UriKind.Relative),
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/es/responses/what-if?territory=hainaut&r=gyms%2Chalf%2C2020-03-02%2C2020-04-02", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_scenario_that_I_download_is_the_one_on_the_page()
    {
        var yaml = await server.Client.GetStringAsync(new Uri("/api/v1/scenario?" + Query, UriKind.Relative), TestContext.Current.CancellationToken);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(yaml));
        var read = ScenarioFile.ReadAlone(stream, "scenario.yaml");
        Assert.False(read.IsRefused, string.Join(' ', read.Problems));
        Assert.Equal(Same.Restrictions, read.Value!.Restrictions.AsEnumerable());
        Assert.Equal((Same.Start, Same.Days, Same.Parameters), (read.Value.Start, read.Value.Days, read.Value.Parameters));
    }

    [Theory]
    [InlineData("crisis=plant-closure&begins=2020-03-14&a=share,60&a=industry,C")]
    [InlineData("crisis=flood-or-quake&begins=2020-03-14&a=stocks,40")]
    [InlineData("crisis=pandemic-lockdown&begins=2020-03-14")]
    public async Task A_crisis_in_my_address_runs_and_its_shocks_are_in_the_file_that_I_download(string query)
    {
        var place = await server.Place("hainaut");
        Assert.Contains("class=\"decides\"", await server.Page($"/responses/what-if?territory=hainaut&{query}"), StringComparison.Ordinal);
        var yaml = await server.Client.GetStringAsync(new Uri($"/api/v1/scenario?territory=hainaut&{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(yaml));
        var read = ScenarioFile.ReadAlone(stream, "scenario.yaml");
        Assert.False(read.IsRefused, string.Join(' ', read.Problems));
        var code = query.Split('&')[0].Split('=')[1];
        var values = System.Collections.Immutable.ImmutableDictionary<string, double>.Empty;
        values = code == "plant-closure" ? values.Add("share", 60) : code == "flood-or-quake" ? values.Add("stocks", 40) : values;
        var made = Planning.CrisisCatalogue.Find(code)!.ScenarioOf(place.Table, new DateOnly(2020, 3, 14), new Planning.CrisisSettings { Values = values, Industry = code == "plant-closure" ? "C" : null }).Scenario!;
        Assert.Equal(
            Periods.Monthly(Impact.Run(place.Table, made)).Select(month => month.JobsIndex!.Value),
            Periods.Monthly(Impact.Run(place.Table, read.Value!)).Select(month => month.JobsIndex!.Value));
    }

    [Theory]
    [InlineData("", "Pandemic lockdown")]
    [InlineData("/es", "Confinamiento por pandemia")]
    [InlineData("/fr", "Confinement en cas de pandémie")]
    public async Task I_can_start_from_any_kind_of_crisis(string prefix, string lockdown)
    {
        var page = await server.Page($"{prefix}/responses/what-if?territory=hainaut");
        Assert.Contains(lockdown, page, StringComparison.Ordinal);
        Assert.All(Planning.CrisisCatalogue.All, template => Assert.Contains($"?territory=hainaut&crisis={template.Code}&begins=", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_calls_stopped_work_lost_jobs_or_a_measure_the_best()
    {
        var page = await server.Page($"/responses/what-if?{Query}");
        Assert.DoesNotContain("jobs lost", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(">best", page, StringComparison.OrdinalIgnoreCase);
    }
}
