using System.Collections.Immutable;
using CsCheck;

namespace Vicinal.Economy.Tests.Exposures;

public sealed class PeopleSuggestionSpecs
{
    /// <summary>
    /// By hand: 1,000 inhabitants with 100 jobs in division 56 and 300 in 84; restaurants are 0.85 of 56, so 0.085 for each inhabitant.
    /// West has 60 of its 160 jobs in 56, East 40 of 240; together 100 of 400 = 0.25. West 0.375 ÷ 0.25 = 1.5, East 0.1667 ÷ 0.25 = 0.667.
    /// A place of 2,000: 0.085 × 2,000 = 170; × 0.667 = 113.3, × 1.5 = 255. Two figures outward: 110 to 260.
    /// </summary>
    [Fact]
    public void I_am_suggested_what_my_nation_has_as_far_apart_as_its_provinces_are()
    {
        var row = Assert.Single(PeopleSuggestions.Of(2000, Nation(1000), [], ["restaurants-and-bars"], 1));
        Assert.Equal("restaurants-and-bars", row.Activity.Code);
        Assert.Equal(new Interval(110, 260), row.People);
        Assert.Equal(WorkKind.Formal, row.Kind);
        Assert.Equal(SuggestionGround.OwnNation, row.Ground);
    }

    /// <summary>By hand: two nations with 0.085 and 0.0425 for each inhabitant, apart by 0.667 and 1.5: 2,000 × 0.0425 × 0.667 = 56.7 and 2,000 × 0.085 × 1.5 = 255.</summary>
    [Fact]
    public void Where_no_table_of_my_nation_is_known_those_of_others_stand_in_and_it_says_so()
    {
        var row = Assert.Single(PeopleSuggestions.Of(2000, null, [Nation(1000), Nation(2000)], ["restaurants-and-bars"], 1));
        Assert.Equal(new Interval(56, 260), row.People);
        Assert.Equal(SuggestionGround.OtherNations, row.Ground);
    }

    [Fact]
    public void Nothing_is_suggested_of_which_no_table_shows_anything()
    {
        Assert.Empty(PeopleSuggestions.Of(2000, null, [], ["restaurants-and-bars"], 8));
        Assert.DoesNotContain(PeopleSuggestions.Of(2000, Nation(1000), [], ["street-food", "day-labour"], 100), row => row.Activity.Code is "street-food" or "day-labour" or "farm-work");
    }

    [Fact]
    public void Larger_places_are_never_suggested_fewer_people_and_low_never_passes_high() => Gen.Select(Gen.Double[1, 1e8], Gen.Double[1, 3]).Sample((inhabitants, times) =>
    {
        var small = PeopleSuggestions.Of(inhabitants, Nation(1000), [Nation(5000)], ["restaurants-and-bars"], 100).ToDictionary(row => row.Activity.Code, StringComparer.Ordinal);
        foreach (var row in PeopleSuggestions.Of(inhabitants * times, Nation(1000), [Nation(5000)], ["restaurants-and-bars"], 100))
        {
            Assert.True(row.People.Low <= row.People.High);
            Assert.True(!small.TryGetValue(row.Activity.Code, out var before) || (before.People.Low <= row.People.Low && before.People.High <= row.People.High));
        }
    });

    private static NationAtWork Nation(double inhabitants)
    {
        ImmutableArray<double> none = [0, 0];
        return new NationAtWork("Nation", new EconomyTable
        {
            Industries = [new Industry("56", "Food service"), new Industry("84", "Administration")],
            Flows = Matrix.Create(2, 2, (_, _) => 0),
            Output = [1, 1],
            FinalDemand = new FinalDemand { Household = none, Npish = none, Government = none, Investment = none, InventoryChanges = none, Exports = none },
            Jobs = [100, 300],
            JobsByTerritory = [new TerritoryJobs("West", [60, 100]), new TerritoryJobs("East", [40, 200])],
        }, inhabitants);
    }
}
