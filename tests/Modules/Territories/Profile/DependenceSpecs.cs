using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Territories.Profile;
using Vicinal.Territories.Public;

namespace Vicinal.Territories.Tests.Profile;

public sealed class DependenceSpecs
{
    [Fact]
    public void Quotients_inputs_and_exports_are_those_that_one_gets_by_hand()
    {
        // A has 10 of 40 jobs here and 100 of 800 in the nation: 0.25 ÷ 0.125 = 2.
        var dependence = Dependence.Of(Facts(jobs: [10, 30], national: [100, 700]));
        Assert.Equal(0.25, dependence.Industries[0].Share, 12);
        Assert.Equal(2, dependence.Industries[0].Quotient!.Value, 12);
        Assert.Equal("A", Assert.Single(dependence.Leaning).Industry.Code);
        // Output here: A 200·10/100 = 20, B 700·30/700 = 30. Inputs from A: 10·0.1 + 70·30/700 = 4; from B: 20·0.1 + 35·30/700 = 3.5.
        Assert.Equal(7.5 / 50, dependence.InputShare, 12);
        Assert.Equal("A", dependence.MainSupplier!.Code);
        // Exports: A 40·0.1, B 350·30/700.
        Assert.Equal(19.0 / 50, dependence.ExportShare, 12);
    }

    [Fact]
    public void A_territory_where_nobody_is_employed_depends_on_nothing_that_is_known()
    {
        var dependence = Dependence.Of(Facts(jobs: [0, 0], national: [100, 700]));
        Assert.Null(dependence.Largest);
        Assert.Empty(dependence.Leaning);
        Assert.Null(dependence.MainSupplier);
        Assert.Equal(0, dependence.InputShare);
    }

    [Fact]
    public void An_industry_that_the_nation_does_not_have_has_no_quotient()
    {
        var dependence = Dependence.Of(Facts(jobs: [5, 5], national: [0, 700]));
        Assert.Null(dependence.Industries[0].Quotient);
        Assert.True(double.IsFinite(dependence.ExportShare));
    }

    private static TerritoryFacts Facts(ImmutableArray<double> jobs, ImmutableArray<double> national) => new()
    {
        Summary = new TerritorySummary(Guid.NewGuid(), "place", "Place", "BE", IsNation: false, jobs.Sum(), DataGrade.B, Place: null),
        Package = new EconomyPackage
        {
            Name = "two", Title = "Two industries", Currency = "EUR", PriceYear = 2015, Unit = MoneyUnit.Million, Sources = [new Source("by hand")],
            Table = new EconomyTable
            {
                Industries = [new Industry("A", "First"), new Industry("B", "Second")],
                Flows = new Matrix(2, 2, [10, 70, 20, 35]),
                Output = [200, 700],
                FinalDemand = new FinalDemand
                {
                    Household = [80, 295], Npish = [0, 0], Government = [0, 0], Investment = [0, 0], InventoryChanges = [0, 0], Exports = [40, 350],
                },
            },
        },
        EconomyDigest = "",
        Jobs = jobs,
        NationalJobs = national,
        JobsSource = "by hand",
    };
}
