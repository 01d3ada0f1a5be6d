namespace Vicinal.Economy.Tests.Dynamics;

/// <summary>What a run says held an industry back.</summary>
public sealed class LimitSpecs
{
    [Fact]
    public void I_see_on_which_days_an_input_held_an_industry_back()
    {
        var run = Impact.Run(SmallTables.Three(), SmallTables.ThreeScenario());
        Assert.Equal("labour", run.LimitText(20, 0));
        Assert.Equal("demand", run.LimitText(5, 1));
        Assert.Equal("input:A", run.LimitText(42, 1));
        var days = Periods.ByIndustry(run)[1].DaysByLimit;
        Assert.Equal(182, days.Sum(limit => limit.Days));
        Assert.Contains(days, limit => limit is { Limit: "input:A", Days: > 0 });
    }

    [Fact]
    public void With_inputs_that_replace_each_other_no_single_one_is_named()
    {
        var run = Impact.Run(SmallTables.Three() with { TargetStockDays = [1, 1, 1] }, SmallTables.ThreeScenario(10, ProductionFunction.Linear) with
        {
            Shocks = [new(ShockTarget.LabourSupply, new IndustryValues.ByCode(((IndustryValues.ByCode)SmallTables.ByCode(("A", 0.9), ("C", 0.9))).Values), SmallTables.Between(10, 40))],
        });
        Assert.Contains("input:*", Enumerable.Range(0, run.Days).Select(t => run.LimitText(t, 1)), StringComparer.Ordinal);
    }

    [Fact]
    public void Of_inputs_that_bind_alike_the_first_by_code_is_named()
    {
        // Two twins, Y before Z in the table but after it in no alphabet: both short alike.
        double[,] a = { { 0, 0, .3 }, { 0, 0, .3 }, { 0, 0, 0 } };
        double[] x = [100, 100, 200];
        var table = new EconomyTable
        {
            Industries = [new("Z", "Z"), new("Y", "Y"), new("M", "Maker")],
            Flows = Matrix.Create(3, 3, (i, j) => 365 * a[i, j] * x[j]),
            Output = SmallTables.Year(x),
            FinalDemand = SmallTables.Demand(SmallTables.Year(40, 40, 200)),
            LabourCompensation = SmallTables.Year(50, 50, 50),
            Jobs = [5, 5, 5],
            TargetStockDays = [2, 2, 2],
            Criticality = Matrix.Create(3, 3, (_, _) => 1),
        };
        var scenario = SmallTables.ThreeScenario() with { Shocks = [new(ShockTarget.LabourSupply, SmallTables.ByCode(("Z", 0.9), ("Y", 0.9)), SmallTables.Between(10, 40))] };
        var run = Impact.Run(table, scenario);
        Assert.Equal("input:Y", run.LimitText(25, 2));
    }
}
