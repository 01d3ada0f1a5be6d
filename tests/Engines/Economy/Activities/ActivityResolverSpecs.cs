namespace Vicinal.Economy.Tests.Activities;

public sealed class ActivityResolverSpecs
{
    [Theory]
    [InlineData("I", "55,56")]
    [InlineData("I55-56", "55,56")]
    [InlineData("C10-12", "10,11,12")]
    [InlineData("C10-C12", "10,11,12")]
    [InlineData("G47", "47")]
    [InlineData("A01", "1")]
    [InlineData("D-E", "35,36,37,38,39")]
    [InlineData("R_S", "90,91,92,93,94,95,96")]
    [InlineData("M69_M70", "69,70")]
    [InlineData("B05-09", "5,6,7,8,9")]
    [InlineData("D10T12", "10,11,12")]
    [InlineData("06-07", "6,7")]
    [InlineData("10-2-3", "10")]
    [InlineData("11-07", "11")]
    [InlineData("33-16", "33")]
    [InlineData("23OTHER", "23")]
    [InlineData("20A", "20")]
    [InlineData("68-2IMP", "68")]
    [InlineData("NPISH_87-88", "87,88")]
    [InlineData("47.2", "47")]
    [InlineData("37-39;R;94", "37,38,39,90,91,92,93,94")]
    [InlineData("c15", "")]
    [InlineData("C56", "")]
    [InlineData("04", "")]
    [InlineData("Serviços domésticos", "")]
    [InlineData("", "")]
    public void An_industry_code_says_which_divisions_it_holds(string code, string divisions) =>
        Assert.Equal(divisions, string.Join(",", IsicCode.Divisions(code)));

    [Fact]
    public void Every_industry_of_the_published_tables_is_understood()
    {
        Assert.All(PublishedData.Column("economy/belgium-2015/shocks-spring-2020.csv", "industry"), code => Assert.NotEmpty(IsicCode.Divisions(code)));
        Assert.All(PublishedData.Column("economy/uk-2010/rows.csv", "uk_row").Take(127), code => Assert.NotEmpty(IsicCode.Divisions(code)));
        Assert.All(PublishedData.Column("economy/wiod-2011/rows.csv", "industry"), code => Assert.NotEmpty(IsicCode.Divisions(KnownMappings.Wiod2013[code])));
    }

    [Fact]
    public void Restaurants_are_most_of_accommodation_and_food_service()
    {
        var share = Assert.Single(Resolver("A", "I").Resolve("restaurants-and-bars").Shares);
        Assert.Equal(1, share.Industry);
        Assert.Equal(0.85 * 0.75, share.Share, 12);
        Assert.Equal(0.85, Assert.Single(Resolver("I55", "I56").Resolve("restaurants-and-bars").Shares).Share, 12);
    }

    [Fact]
    public void An_activity_is_found_in_every_region()
    {
        var resolver = ActivityResolver.For([new("c22", "Hotels", "BEL"), new("c22", "Hotels", "FRA")], KnownMappings.Wiod2013);
        Assert.Equal([0, 1], resolver.Resolve("hotels").Shares.Select(share => share.Industry));
    }

    [Fact]
    public void Named_industries_are_refused_with_their_names_and_what_to_give()
    {
        var refused = Resolver("Comércio", "Serviços domésticos").Resolve("street-vending");
        Assert.True(refused.IsRefused);
        Assert.Empty(refused.Shares);
        Assert.Contains("Comércio, Serviços domésticos", refused.Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("mapping", refused.Problems[0].Message, StringComparison.Ordinal);

        var isic = ActivityResolver.For([new Industry("Comércio", "Trade") { Isic = "G" }, new Industry("Outros", "Others")]).Resolve("street-vending");
        Assert.False(isic.IsRefused);
        Assert.Equal(0.06 * 0.6, Assert.Single(isic.Shares).Share, 12);
        Assert.Contains("Outros", Assert.Single(isic.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_activity_that_no_industry_carries_is_refused()
    {
        Assert.True(Resolver("A", "C").Resolve("hotels").IsRefused);
        Assert.Contains("exposure mode", Assert.Single(Resolver("A", "G").Resolve("border-trade").Problems).Message, StringComparison.Ordinal);
        Assert.True(Resolver("A").Resolve("pubs").IsRefused);
    }

    [Fact]
    public void Closing_the_parts_of_an_industry_adds_up_and_the_strictest_level_counts()
    {
        var start = new DateOnly(2020, 3, 1);
        var days = RestrictedDays.Of(
            [new("I55", "Hotels"), new("I", "Both")],
            [
                new("hotels", RestrictionLevel.Closed, start.AddDays(1), start.AddDays(3)),
                new("hotels", RestrictionLevel.Distanced, start, start.AddDays(4)),
                new("restaurants-and-bars", RestrictionLevel.Closed, start.AddDays(2), start.AddDays(3)),
            ],
            start,
            5);
        var hotels = ActivityCatalogue.Find("hotels")!.Labour;
        var restaurants = ActivityCatalogue.Find("restaurants-and-bars")!.Labour;
        Assert.Equal([hotels.Distanced.Middle, hotels.Closed.Middle, hotels.Closed.Middle, hotels.Distanced.Middle, 0], Enumerable.Range(0, 5).Select(t => days.Labour[t, 0]));
        Assert.Equal((0.25 * hotels.Closed.Middle) + (0.75 * 0.85 * restaurants.Closed.Middle), days.Labour[2, 1], 12);
    }

    private static ActivityResolver Resolver(params string[] codes) => ActivityResolver.For([.. codes.Select(code => new Industry(code, code))]);
}
