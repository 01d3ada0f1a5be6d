using System.Collections.Immutable;
using Vicinal.Economy.Dynamics;
using Vicinal.Economy.Scenarios;
using Vicinal.Economy.Tests.Dynamics;

namespace Vicinal.Economy.Tests.Scenarios;

public sealed class ShockSpecs
{
    private static readonly DateOnly Start = SmallTables.Start;

    [Fact]
    public void A_profile_is_constant_before_and_after_and_straight_between()
    {
        var profile = new Profile([new(Start.AddDays(2), 0.2), new(Start.AddDays(6), 1), new(Start.AddDays(8), 0)]);
        Assert.Equal([0.2, 0.2, 0.2, 0.4, 0.6, 0.8, 1, 0.5, 0, 0], ShockPath.Weights(profile, Start, 10), (a, b) => Math.Abs(a - b) < 1e-15);
        Assert.Equal([1, 1], ShockPath.Weights(new([new(Start.AddDays(-5), 1)]), Start, 2));
    }

    [Fact]
    public void Overlapping_shocks_leave_the_product_of_what_each_leaves()
    {
        var path = Path(
            new(ShockTarget.LabourSupply, SmallTables.ByCode(("B", 0.5)), new([new(Start, 1)])),
            new(ShockTarget.LabourSupply, new IndustryValues.Uniform(0.4), new([new(Start, 0.5)])));
        Assert.Equal(1 - (0.5 * 0.8), path.Day(path.Labour, 0)[1], 1e-15);
        Assert.Equal(0.2, path.Day(path.Labour, 0)[0], 1e-15);
    }

    [Fact]
    public void A_shock_to_exports_leaves_the_other_components_alone_and_one_to_other_demand_takes_from_all()
    {
        var path = Path(
            new(ShockTarget.Exports, new IndustryValues.Uniform(0.5), new([new(Start, 1)])),
            new(ShockTarget.OtherDemand, new IndustryValues.Uniform(0.2), new([new(Start, 1)])));
        Assert.Equal(0.6, path.Day(path.Other(OtherDemandPart.Exports), 3)[2], 1e-15);
        Assert.Equal(0.2, path.Day(path.Other(OtherDemandPart.InventoryChanges), 3)[2], 1e-15);
        Assert.Null(path.Household);
    }

    [Fact]
    public void A_code_means_an_industry_in_every_region_and_a_label_only_one()
    {
        var table = RandomTables.Many(1, common: true);
        var (code, label) = (table.Industries[1].Code, table.Industries[1].Label);
        var values = IndustryCodes.Values(table, SmallTables.ByCode((code, 0.3), (label, 0.7)));
        Assert.Equal(0.7, values[1]);
        Assert.Equal(table.DemandByRegion!.Regions.Length - 1, values.Count(value => value == 0.3));
    }

    private static ShockPath Path(params ImmutableArray<Shock> shocks) =>
        ShockPath.Of(SmallTables.Three(), new Scenario { Title = "Shocks", Start = Start, Days = 5, Shocks = shocks }, 8);
}
