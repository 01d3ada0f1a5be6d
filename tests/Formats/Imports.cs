using Vicinal.Economy;

namespace Vicinal.Formats.Tests;

public sealed class Imports
{
    [Theory]
    [InlineData("belgium-2015", 63, 11)]
    [InlineData("uk-2010", 127, 0)]
    [InlineData("wiod-2011", 1435, 0)]
    [InlineData("brazil-2020", 51, 0)]
    [InlineData("australia-2019", 19, 556)]
    public void Every_shipped_mapping_imports_a_table_that_balances(string name, int industries, int territories)
    {
        Repository.NeedsSharedData("data", "economy", name);
        var reading = EconomyImport.Read(Repository.Samples("mappings", $"{name}.yaml"));
        Assert.Empty(reading.Errors);
        var table = reading.Value!.Table;
        Assert.Equal(industries, table.Count);
        Assert.Equal(territories, table.JobsByTerritory.Length);
        for (var row = 0; row < table.Count; row++)
        {
            var f = table.FinalDemand;
            var sold = f.Household[row] + f.Npish[row] + f.Government[row] + f.Investment[row] + f.InventoryChanges[row] + f.Exports[row];
            foreach (var flow in table.Flows.Row(row))
                sold += flow;
            Assert.Equal(table.Output[row], sold, 1e-6 * Math.Max(1, table.Output[row]));
        }
    }

    [Fact]
    public void A_table_in_whole_millions_says_how_many_rows_missed_and_by_how_much()
    {
        Repository.NeedsSharedData("data", "economy", "wiod-2011");
        var reading = EconomyImport.Read(Repository.Samples("mappings", "wiod-2011.yaml"));
        var remark = Assert.Single(reading.Remarks);
        Assert.StartsWith("1262 of 1435 rows missed", remark.Message, StringComparison.Ordinal);
        Assert.Equal(41, reading.Value!.Table.DemandByRegion!.Regions.Length);

        using var folder = new TemporaryFolder();
        EconomyFolder.Write(reading.Value, folder["world"]);
        var again = EconomyFolder.Read(folder["world"]);
        Assert.Empty(again.Problems);
        Assert.True(again.Value!.Table.Flows.Values.SequenceEqual(reading.Value.Table.Flows.Values));
    }

    [Theory]
    [InlineData("wiod-2011", "c22")]
    [InlineData("brazil-2020", "I55-56")]
    [InlineData("australia-2019", "H")]
    [InlineData("belgium-2015", "I55-56")]
    public void Closing_restaurants_finds_them_in_every_table_and_no_industry_is_unclassified(string name, string restaurants)
    {
        Repository.NeedsSharedData("data", "economy", name);
        var package = EconomyImport.Read(Repository.Samples("mappings", $"{name}.yaml")).Value!;
        using var folder = new TemporaryFolder();
        EconomyFolder.Write(package, folder["out"]);
        var industries = EconomyFolder.Read(folder["out"]).Value!.Table.Industries;
        Assert.Equal(package.Table.Industries, industries);
        var resolver = ActivityResolver.For(industries);
        Assert.Empty(resolver.Unclassified);
        var found = resolver.Resolve("restaurants-and-bars");
        Assert.Empty(found.Problems);
        Assert.NotEmpty(found.Shares);
        Assert.All(found.Shares, entry => Assert.Equal(restaurants, industries[entry.Industry].Code));
    }

    [Fact]
    public void The_world_table_states_the_same_codes_as_the_engine_knows()
    {
        Repository.NeedsSharedData("data", "economy", "wiod-2011");
        var table = EconomyImport.Read(Repository.Samples("mappings", "wiod-2011.yaml")).Value!.Table;
        Assert.All(table.Industries, industry => Assert.Equal(KnownMappings.Wiod2013[industry.Code], industry.Isic));
    }

    [Fact]
    public void Brazil_keeps_every_person_employed()
    {
        Repository.NeedsSharedData("data", "economy", "brazil-2020");
        var reading = EconomyImport.Read(Repository.Samples("mappings", "brazil-2020.yaml"));
        Assert.Equal(99_254_676, reading.Value!.Table.Jobs!.Value.Sum(), 0.5);
    }
}
