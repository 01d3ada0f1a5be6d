using System.Globalization;
using Vicinal.Economy;
using Vicinal.Platform.Components;

namespace Vicinal.Responses.Tests.Compare;

public sealed class ComparePageSpecs(RunningResponses server) : IClassFixture<RunningResponses>
{
    private const string Scenario = "territory=belgium&r=restaurants-and-bars,closed,2020-03-14,2020-06-08&start=2020-02-01&days=150&band=0";

    [Fact]
    public async Task What_a_measure_keeps_is_the_engines()
    {
        var place = await server.Place("belgium");
        var scenario = new Scenario
        {
            Title = "What if",
            Start = new DateOnly(2020, 2, 1),
            Days = 150,
            Restrictions = [new Restriction("restaurants-and-bars", RestrictionLevel.Closed, new DateOnly(2020, 3, 14), new DateOnly(2020, 6, 8))],
        };
        var measure = new Measure { Name = "keep", Instrument = "B1", Lever = Lever.Firing, Amount = 0.8, From = new DateOnly(2020, 3, 14), To = new DateOnly(2020, 6, 8) };
        var kept = Impact.Compare(place.Table, scenario, [measure], cancellation: TestContext.Current.CancellationToken).Measures[0].Kept!;
        var page = await server.Page($"/responses/compare?{Scenario}&m=job-retention,80,2020-03-14,2020-06-08");
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        Assert.True(kept.JobMonths > 1000);
        Assert.Contains(Figures.About(kept.JobMonths!.Value), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_that_cannot_act_says_why_and_the_others_are_compared()
    {
        var page = await server.Page($"/responses/compare?{Scenario}&m=local-share,2,2020-03-14,2020-06-08&m=job-retention,80,2020-03-14,2020-06-08");
        Assert.Contains("does not say what each industry imports", page, StringComparison.Ordinal);
        Assert.Contains("class=\"decides\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("m=lift-the-closure,1,2020-03-14,2020-06-08", "lift-the-closure")]
    [InlineData("m=job-retention,180,2020-03-14,2020-06-08", "180")]
    [InlineData("m=hiring-aid,0,2020-03-14,2020-06-08", "hiring-aid")]
    [InlineData("m=vouchers,-5,2020-03-14,2020-06-08", "-5")]
    [InlineData("m=job-retention,80,2020-06-08,2020-03-14", "2020-06-08")]
    [InlineData("m=job-retention,80,2020-03-14,2020-06-08,cheap", "cheap")]
    [InlineData("m=job-retention,80,2020-03-14,2020-06-08,,ZZ", "ZZ")]
    public async Task What_I_typed_wrongly_is_kept_and_explained(string measure, string typed)
    {
        var page = await server.Page($"/responses/compare?{Scenario}&{measure}");
        Assert.Contains("error-summary", page, StringComparison.Ordinal);
        Assert.Contains(typed, page.Split("<form")[1], StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"decides\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sort=-months")]
    [InlineData("sort=months")]
    public async Task All_together_stands_last_however_I_sort(string sort)
    {
        var page = await server.Page($"/responses/compare?{Scenario}&m=hiring-aid,3,2020-03-14,2020-06-08&m=job-retention,80,2020-03-14,2020-06-08&{sort}");
        var body = page.Split("<tbody>")[1].Split("</tbody>")[0];
        Assert.StartsWith("All together", body.Split("<th scope=\"row\">")[^1].Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consumption_is_compared_only_where_income_replacement_is_stated()
    {
        Assert.DoesNotContain("Consumption kept", await server.Page($"/responses/compare?{Scenario}&m=job-retention,80,2020-03-14,2020-06-08"), StringComparison.Ordinal);
        Assert.Contains("Consumption kept", await server.Page($"/responses/compare?{Scenario}&replacement=70&m=job-retention,80,2020-03-14,2020-06-08"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cash_for_firms_is_compared_where_the_scenario_counts_them_and_refused_with_a_reason_where_not()
    {
        const string Firms = "&m=grants,20000000,2020-03-14,2020-06-08,20000000,I&m=relief,5000000,2020-03-14,2020-06-08&m=deferrals,5000000,2020-03-14,2020-06-08&m=loans,5000000,2020-03-14,2020-06-08";
        var counted = await server.Page($"/responses/compare?{Scenario}&liquidity=1{Firms}");
        Assert.Contains("Firms kept (estimated)", counted, StringComparison.Ordinal);
        Assert.DoesNotContain("Cannot act here", counted, StringComparison.Ordinal);
        var uncounted = await server.Page($"/responses/compare?{Scenario}{Firms}");
        Assert.Equal(4, uncounted.Split("count firms that run out of cash in the scenario").Length - 1);
        Assert.DoesNotContain("Firms kept (estimated)", uncounted, StringComparison.Ordinal);
        var yaml = await server.Page($"/api/v1/comparison/measures?{Scenario}&liquidity=1{Firms}");
        Assert.Contains("repaid_from: 2020-08-07", yaml, StringComparison.Ordinal);
        Assert.Contains("interest: 0.01", yaml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("&liquidity=1", true)]
    public async Task The_handful_to_begin_with_fits_what_the_scenario_counts(string liquidity, bool firms)
    {
        var page = await server.Page($"/responses/compare?{Scenario}{liquidity}");
        var handful = page.Split('"').Single(part => part.Contains("m=job-retention", StringComparison.Ordinal));
        Assert.Equal(firms, handful.Contains("m=grants", StringComparison.Ordinal));
        Assert.DoesNotContain("error-summary", await server.Page(handful), StringComparison.Ordinal);
    }
}
