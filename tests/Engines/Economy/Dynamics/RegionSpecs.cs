using CsCheck;
using Vicinal.Economy.Dynamics;

namespace Vicinal.Economy.Tests.Dynamics;

/// <summary>Tables of many regions: stocks pooled by product, orders split over origins.</summary>
public sealed class RegionSpecs
{
    private static readonly Gen<(int Seed, ProductionFunction Function, Rationing Rationing)> Cases =
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Enum<ProductionFunction>(), Gen.Enum<Rationing>());

    [Fact]
    public void One_region_treated_as_many_is_the_plain_run() => Cases.Sample(
        one =>
        {
            var table = RandomTables.One(one.Seed);
            var scenario = RandomTables.Shocked(table, one.Seed, one.Function, rationing: one.Rationing);
            var plain = Impact.Run(table, scenario);
            Same(plain, PreparedRun.Of(table, scenario, [], StockPooling.Always).Run());
            Same(plain, PreparedRun.Of(table, scenario, [], StockPooling.ByUser).Run());
        },
        iter: Iterations.Of(50));

    [Fact]
    public void Common_trade_shares_give_what_shares_of_each_user_give() => Cases.Sample(
        one =>
        {
            var table = RandomTables.Many(one.Seed, common: true);
            var scenario = RandomTables.Shocked(table, one.Seed, one.Function, rationing: one.Rationing);
            var common = PreparedRun.Of(table, scenario, []);
            Assert.NotNull(common.Economy.Trade!.Common);
            Same(common.Run(), PreparedRun.Of(table, scenario, [], StockPooling.ByUser).Run());
        },
        iter: Iterations.Of(50));

    [Fact]
    public void What_leaves_the_origins_arrives_in_the_pooled_stocks() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var table = RandomTables.Many(seed, common: seed % 2 == 0);
            // With Leontief no use exceeds a stock, so no stock is cut at zero.
            var scenario = RandomTables.Shocked(table, seed, ProductionFunction.Leontief);
            var prepared = PreparedRun.Of(table, scenario, []);
            var (economy, day) = (prepared.Economy, prepared.NewSimulation());
            var products = economy.Trade!.Products;
            day.Begin(RunParameters.Of(scenario.Parameters));
            var before = new double[products];
            var (delivered, used) = (new double[products], new double[products]);
            for (var t = 0; t < scenario.Days; t++)
            {
                day.Step(t);
                for (var p = 0; p < products; p++)
                {
                    // The stocks that a day sees hold what the day before delivered and used.
                    var stock = Enumerable.Range(0, table.Count).Sum(j => economy.Coefficients[(p * economy.Stride) + j] * day.Stocks.Cover[(p * economy.Stride) + j]);
                    Assert.Equal(t == 0 ? stock : before[p] + delivered[p] - used[p], stock, 1e-9 * Math.Max(1, stock));
                    before[p] = stock;
                    delivered[p] = Enumerable.Range(0, table.Count).Where(i => i % products == p).Sum(i => day.Stocks.Orders[i] * day.ServedFirms[i]);
                    used[p] = Enumerable.Range(0, table.Count).Sum(j => economy.Coefficients[(p * economy.Stride) + j] * day.Output[j]);
                }
            }
        },
        iter: Iterations.Of(50));

    [Fact]
    public void Work_stopped_in_a_region_lowers_what_its_own_households_buy()
    {
        var table = RandomTables.Many(4, common: true);
        var n = table.Count;
        // Households of R0 buy only the first product of R1, those of R1 only that of R0.
        var products = n / table.DemandByRegion!.Regions.Length;
        var household = new double[n];
        (household[0], household[products]) = (80, 90);
        var swapped = table with
        {
            FinalDemand = table.FinalDemand with { Household = [.. household] },
            Output = [.. Enumerable.Range(0, n).Select(i => table.Flows.Row(i).ToArray().Sum() + household[i] + table.FinalDemand.Exports[i])],
            DemandByRegion = table.DemandByRegion with
            {
                Household = Matrix.Create(n, table.DemandByRegion.Regions.Length, (i, q) => (i == products && q == 0) || (i == 0 && q == 1) ? household[i] : 0),
            },
        };
        var scenario = new Scenario
        {
            Title = "R0 stops",
            Start = SmallTables.Start,
            Days = 2,
            Parameters = new ModelParameters { IncomeReplacement = 0, ConsumptionPersistence = 0 },
            Shocks = [new(ShockTarget.LabourSupply, SmallTables.ByCode([.. table.Industries.Take(products).Select(industry => (industry.Label, 0.75))]), new([new(SmallTables.Start, 1)]))],
        };
        var prepared = PreparedRun.Of(swapped, scenario, []);
        var day = prepared.NewSimulation();
        day.Begin(RunParameters.Of(scenario.Parameters));
        day.Step(0);
        // A quarter of labour income is left; half of spending follows it in logarithms: √¼.
        Assert.Equal(0.5 * 90 / 365, day.Household[products], 1e-12);
        Assert.Equal(80.0 / 365, day.Household[0], 1e-12);
    }

    [Fact]
    public void A_table_of_regions_needs_demand_by_destination_and_rows_in_order()
    {
        var table = RandomTables.Many(1, common: true);
        var scenario = RandomTables.Shocked(table, 1, ProductionFunction.Half);
        Assert.Contains("by destination", Assert.Single(Impact.Check(table with { DemandByRegion = null }, scenario), problem => problem.IsError).Message, StringComparison.Ordinal);
        var mixed = table with { Industries = table.Industries.SetItem(0, table.Industries[^1]).SetItem(table.Count - 1, table.Industries[0]) };
        Assert.Contains(Impact.Check(mixed, scenario), problem => problem.IsError);
    }

    private static void Same(ImpactRun expected, ImpactRun actual)
    {
        for (var cell = 0; cell < expected.Output.Values.Length; cell++)
        {
            Near(expected.Output.Values[cell], actual.Output.Values[cell]);
            Near(expected.UnmetDemand.Values[cell], actual.UnmetDemand.Values[cell]);
            Near(expected.Consumption.Values[cell], actual.Consumption.Values[cell]);
        }
    }

    private static void Near(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Max(1, Math.Abs(expected)), $"{expected:R} and {actual:R} differ.");
}
