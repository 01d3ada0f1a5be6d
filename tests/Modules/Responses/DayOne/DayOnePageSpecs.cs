using System.Globalization;
using Vicinal.Economy;
using Vicinal.Platform.Components;

namespace Vicinal.Responses.Tests.DayOne;

public sealed class DayOnePageSpecs(RunningResponses server) : IClassFixture<RunningResponses>
{
    private const string Closed = "r=open-air-markets,closed,2020-03-24,2020-06-01";

    [Theory]
    [InlineData("", "en-GB")]
    [InlineData("/es", "es")]
    [InlineData("/fr", "fr")]
    public async Task I_see_whose_work_stops_low_to_high_as_the_engine_counts_it(string prefix, string culture)
    {
        var scenario = new Scenario
        {
            Title = "x",
            Start = new DateOnly(2020, 3, 24),
            Days = 69,
            Restrictions = [new Restriction("open-air-markets", RestrictionLevel.Closed, new DateOnly(2020, 3, 24), new DateOnly(2020, 6, 1))],
        };
        var total = Exposure.Of([new ExposedPeople("open-air-markets", WorkKind.Informal, new Interval(1500, 2900), new Interval(60000, 90000))], scenario).Total;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var page = await server.Page($"{prefix}/day-one?country=SN&place=Diaobé&population=30000&p=open-air-markets,informal,1500,2900,60000,90000&{Closed}");
        var sentence = page.Split("<p class=\"decides\">")[1].Split("</p>")[0];
        Assert.Contains(Figures.About(total.StoppedAtWorst.Low), sentence, StringComparison.Ordinal);
        Assert.Contains(Figures.About(total.StoppedAtWorst.High), sentence, StringComparison.Ordinal);
        Assert.Contains(Figures.About(total.IncomeExposed!.Value.High), page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p=open-air-markets,informal,900,500", "900")]
    [InlineData("p=open-air-markets,informal,-5,10", "-5")]
    [InlineData("p=open-air-markets,informal,1.5,2", "1.5")]
    [InlineData("p=open-air-markets,informal,5,999999999999", "999999999999")]
    [InlineData("p=open-air-markets,informal,many,2", "many")]
    [InlineData("p=open-air-markets,secret,1,2", "secret")]
    [InlineData("p=juggling,informal,1,2", "juggling")]
    [InlineData("p=open-air-markets,informal,1,2,90,60", "90")]
    [InlineData("p=open-air-markets,informal,1,2&p=open-air-markets,informal,3,4", "3")]
    [InlineData("p=open-air-markets,informal,500,900&population=100", "100")]
    [InlineData("p=open-air-markets,informal,500,900&country=ZZ", "ZZ")]
    public async Task What_I_typed_wrongly_is_kept_and_explained(string people, string typed)
    {
        var page = await server.Page($"/day-one?{people}&{Closed}");
        Assert.Contains("error-summary", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"decides\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixty_rows_fit_and_one_more_is_refused()
    {
        var codes = ActivityCatalogue.All.Select(activity => activity.Code).ToList();
        var rows = codes.Select(code => $"p={code},informal,1,2").Concat(codes.Select(code => $"p={code},formal,1,2")).ToList();
        Assert.Contains("class=\"decides\"", await server.Page($"/day-one?{string.Join('&', rows.Take(60))}&{Closed}"), StringComparison.Ordinal);
        Assert.Contains("error-summary", await server.Page($"/day-one?{string.Join('&', rows.Take(61))}&{Closed}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_with_a_comma_comes_back_as_I_typed_it()
        => Assert.Contains("value=\"1,000\"", await server.Page($"/day-one?p=open-air-markets,informal,1%252C000,2000&{Closed}"), StringComparison.Ordinal);
}
