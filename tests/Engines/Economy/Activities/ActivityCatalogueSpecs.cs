using System.Text.RegularExpressions;

namespace Vicinal.Economy.Tests.Activities;

public sealed partial class ActivityCatalogueSpecs
{
    [Fact]
    public void I_can_choose_from_at_least_thirty_activities_each_with_a_reason()
    {
        Assert.True(ActivityCatalogue.All.Length >= 30);
        Assert.All(ActivityCatalogue.All, activity =>
        {
            Assert.Matches(Code(), activity.Code);
            Assert.True(activity.Reason.Length > 40, activity.Code);
            Assert.NotEmpty(activity.Name);
            Assert.NotEmpty(activity.Divisions);
        });
        Assert.Equal(ActivityCatalogue.All.Length, ActivityCatalogue.All.Select(activity => activity.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.True(ActivityCatalogue.All.Count(activity => activity.MostlyInformal) >= 10);
    }

    [Fact]
    public void A_stricter_level_never_stops_less()
    {
        foreach (var strength in ActivityCatalogue.All.SelectMany(activity => new[] { activity.Labour, activity.Demand }))
        {
            foreach (var range in new[] { strength.Closed, strength.Half, strength.Distanced })
            {
                Assert.InRange(range.Low, 0, range.High);
                Assert.InRange(range.High, range.Low, 1);
            }

            Assert.True(strength.Closed.Low >= strength.Half.Low && strength.Half.Low >= strength.Distanced.Low);
            Assert.True(strength.Closed.High >= strength.Half.High && strength.Half.High >= strength.Distanced.High);
        }
    }

    [Fact]
    public void No_division_is_claimed_more_than_once()
    {
        var claimed = ActivityCatalogue.All.SelectMany(activity => activity.Divisions).GroupBy(share => share.Division);
        Assert.All(claimed, division => Assert.True(division.Sum(share => share.Share) <= 1 + 1e-12, $"division {division.Key}"));
    }

    [Fact]
    public void A_misspelt_activity_is_refused_with_the_nearest()
    {
        var problem = ActivityCatalogue.Unknown("restaurant-and-bar");
        Assert.True(problem.IsError);
        Assert.Contains("restaurants-and-bars", problem.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex("^[a-z]+(?:-[a-z]+)*$", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
