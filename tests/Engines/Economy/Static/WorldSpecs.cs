namespace Vicinal.Economy.Tests.Static;

/// <summary>The world table of 2011 with 1,435 region-industries, in whole millions.</summary>
public sealed class WorldSpecs
{
    [Fact]
    public void A_rounded_world_table_checks_once_its_residual_is_in_inventory_changes()
    {
        var world = Published.World();
        Assert.False(TableCheck.Of(world).IsSound);
        var moved = TableBalance.IntoInventories(world);
        TestContext.Current.TestOutputHelper!.WriteLine($"largest residual {moved.LargestResidual} in {moved.Largest.Label}; {moved.Moved} rows missed by more than 0.01 %");
        Assert.InRange(moved.Moved, 1200, 1300);
        var report = TableCheck.Of(moved.Table);
        Assert.True(report.IsSound, string.Join('\n', report.Problems.Where(problem => problem.IsError).Take(5).Select(problem => problem.Message)));
        Assert.InRange(report.SpectralRadius!.Value, 0.3, 0.999);
    }

    [Fact]
    public void Solving_for_final_demand_returns_the_worlds_output()
    {
        var table = TableBalance.IntoInventories(Published.World()).Table;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var open = Assert.IsType<LeontiefResult.Solved>(Leontief.Of(table)).System;
        TestContext.Current.TestOutputHelper!.WriteLine($"1,435 factored in {clock.Elapsed.TotalSeconds:F2} s");
        var f = table.FinalDemand;
        double[] demand = [.. Enumerable.Range(0, table.Count).Select(i => f.Household[i] + f.Npish[i] + f.Government[i] + f.Investment[i] + f.InventoryChanges[i] + f.Exports[i])];
        var x = open.Solve(demand);
        var furthest = x.Zip(table.Output, (mine, given) => Math.Abs(mine - given) / Math.Max(1, given)).Max();
        TestContext.Current.TestOutputHelper!.WriteLine($"furthest from output: {furthest:E2} relative");
        Assert.InRange(furthest, 0, 1e-9);
    }
}
