using System.Globalization;
using Vicinal.Economy.Tests.Dynamics;

namespace Vicinal.Economy.Tests.Tables;

public sealed class AggregationSpecs
{
    [Fact]
    public void Belgiums_63_industries_become_the_twenty_reference_sections_to_the_printed_digits()
    {
        var mapping = BelgianSections.Mapping();
        var result = Aggregation.Of(Belgium.Table(), mapping);
        Assert.True(result.Succeeded);
        var table = result.Table;
        var flows = PublishedData.Rows("../reference/belgium-2015-sections/intermediate-flows.csv");
        var classes = PublishedData.Rows("../reference/belgium-2015-sections/input-criticality.csv");
        var accounts = PublishedData.Rows("../reference/belgium-2015-sections/sections.csv");
        Assert.Equal(20, table.Count);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(accounts[i + 1][0], table.Industries[i].Code);
            for (var j = 0; j < 20; j++)
            {
                Printed(flows[i + 1][j + 1], table.Flows[i, j]);
                Assert.Equal(PublishedData.Number(classes[i + 1][j + 1]), table.Criticality![i, j]);
            }

            var f = table.FinalDemand;
            double[] mine =
            [
                table.Output[i], f.Household[i], f.Npish[i], f.Government[i], f.Investment[i], f.InventoryChanges[i], f.Exports[i],
                table.LabourCompensation!.Value[i], table.Jobs!.Value[i], table.TargetStockDays!.Value[i],
            ];
            for (var column = 0; column < mine.Length; column++)
            {
                Printed(accounts[i + 1][column + 1], mine[column]);
            }
        }
    }

    [Fact]
    public void A_split_industry_keeps_every_total()
    {
        var table = SmallTables.Three() with { JobsByTerritory = [new("North", [10, 20, 30]), new("South", [50, 100, 220])] };
        var split = Aggregation.Of(table, new IndustryMapping([new("A", "P"), new("B", "P", 0.25), new("B", "Q", 0.75), new("C", "Q")])).Table!;
        Assert.Equal(["P", "Q"], split.Industries.Select(industry => industry.Code), StringComparer.Ordinal);
        Assert.Equal(table.Flows.Values.ToArray().Sum(), split.Flows.Values.ToArray().Sum(), 1e-9);
        Assert.Equal(table.Output.Sum(), split.Output.Sum(), 1e-9);
        Assert.Equal(365 * (100 + (0.25 * 300)), split.Output[0], 1e-9);
        Assert.Equal([15, 45], split.JobsByTerritory[0].Jobs);
        Assert.True(TableCheck.Of(split).IsSound);
    }

    [Fact]
    public void I_am_told_which_industry_the_mapping_forgets_or_shares_out_wrongly()
    {
        var refused = Aggregation.Of(SmallTables.Three(), new IndustryMapping([new("A", "P"), new("B", "P", 0.4), new("B", "Q", 0.4), new("Z", "Q")]));
        Assert.False(refused.Succeeded);
        var messages = refused.Problems.Select(problem => problem.Message).ToList();
        Assert.Contains("The shares of B sum to 0.8; they must sum to 1.", messages, StringComparer.Ordinal);
        Assert.Contains("The mapping names industry Z, which the table does not have.", messages, StringComparer.Ordinal);
        Assert.Contains("Industry C has no group: add a row for it to the mapping.", messages, StringComparer.Ordinal);
    }

    /// <summary>Six significant digits, as printed.</summary>
    private static void Printed(string printed, double mine)
    {
        var value = PublishedData.Number(printed);
        var unit = value == 0 ? 1e-9 : Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 5);
        Assert.True(Math.Abs(mine - value) <= 0.5001 * unit, string.Create(CultureInfo.InvariantCulture, $"{mine} is printed as {printed}"));
    }
}
