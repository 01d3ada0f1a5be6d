using System.Collections.Immutable;
using Vicinal.Economy.Dynamics;

namespace Vicinal.Economy.Tests.Dynamics;

/// <summary>The world table of 2011: 41 regions by 35 industries, whole millions, zeros and negative final demand.</summary>
public sealed class WorldSpecs
{
    private const int Regions = 41;
    private const int Products = 35;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_world_runs_as_one_region_and_as_forty_one(bool asRegions)
    {
        var table = World(asRegions);
        var labour = new Shock(ShockTarget.LabourSupply, SmallTables.ByCode([.. table.Industries.Where((_, i) => i / Products == 7).Select(industry => (industry.Label, 0.5))]), SmallTables.Between(5, 20));
        var scenario = new Scenario { Title = "One country stops", Start = SmallTables.Start, Days = 30, Shocks = [labour] };
        var run = Impact.Run(table, scenario);
        Assert.Equal(asRegions ? Products : Regions * Products, PreparedRun.Of(table, scenario, []).Economy.Grid.Inputs);
        Assert.All(run.Output.Values.ToArray(), value => Assert.True(double.IsFinite(value) && value >= 0));
        var country = Enumerable.Range(7 * Products, Products).ToArray();
        Assert.True(country.Sum(i => run.Output[15, i]) < 0.75 * country.Sum(i => run.Base.Output[i]));
        // Before the shock nothing moves.
        for (var i = 0; i < table.Count; i++)
        {
            Assert.True(Math.Abs(run.Output[4, i] - run.Base.Output[i]) <= 1e-12 * run.Base.Output[i], table.Industries[i].Label);
        }
    }

    private static EconomyTable World(bool asRegions)
    {
        var rows = PublishedData.Rows("economy/wiod-2011/rows.csv").Skip(1).ToArray();
        var flows = Numbers("economy/wiod-2011/intermediate.csv.gz", rows.Length);
        var final = Numbers("economy/wiod-2011/final-demand.csv.gz", rows.Length);
        double[] output = [.. rows.Select(row => PublishedData.Number(row[2]))];
        // Five columns a region: households, non-profit, government, investment, inventories.
        double Final(int i, int region, int part) => final[i][(region * 5) + part];
        ImmutableArray<double> Total(int part) => [.. Enumerable.Range(0, rows.Length).Select(i => Enumerable.Range(0, Regions).Sum(q => Final(i, q, part)))];
        var inventories = Total(4).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            // The source is in whole millions: what a row misses by rounding stands in inventory changes.
            inventories[i] += output[i] - flows[i].Sum() - final[i].Sum();
        }

        return new EconomyTable
        {
            Industries = [.. rows.Select(row => asRegions ? new Industry(row[1], row[1], row[0]) : new Industry($"{row[0]}:{row[1]}", row[1]))],
            Flows = Matrix.Create(rows.Length, rows.Length, (i, j) => flows[i][j]),
            Output = [.. output],
            FinalDemand = SmallTables.Demand(Total(0), Total(1), Total(2), Total(3), [.. inventories]),
            DemandByRegion = asRegions
                ? new RegionalDemand
                {
                    Regions = [.. rows.Select(row => row[0]).Distinct(StringComparer.Ordinal)],
                    Household = Matrix.Create(rows.Length, Regions, (i, q) => Final(i, q, 0)),
                    Other = Matrix.Create(rows.Length, Regions, (i, q) => Enumerable.Range(1, 4).Sum(part => Final(i, q, part))),
                }
                : null,
            // The source has no labour: half of value added stands in for it here.
            LabourCompensation = [.. Enumerable.Range(0, rows.Length).Select(j => Math.Max(0, output[j] - flows.Sum(row => row[j])) / 2)],
            TargetStockDays = [.. output.Select(_ => 20.0)],
            Criticality = Matrix.Create(rows.Length, rows.Length, (i, _) => i % Products is 1 or 7 or 16 ? 1 : 0.5),
        };
    }

    private static double[][] Numbers(string file, int count)
    {
        var rows = PublishedData.Rows(file);
        return [.. rows.Skip(rows.Length - count).Select(row => row.Select(PublishedData.Number).ToArray())];
    }
}
