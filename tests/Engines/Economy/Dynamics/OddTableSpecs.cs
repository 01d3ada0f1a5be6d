namespace Vicinal.Economy.Tests.Dynamics;

/// <summary>What real tables have, and what is refused.</summary>
public sealed class OddTableSpecs
{
    /// <summary>B makes nothing and buys nothing; C has no labour; D's exports run inventories down.</summary>
    private static EconomyTable Odd()
    {
        double[,] z = { { 10, 0, 20, 5 }, { 0, 0, 0, 0 }, { 15, 0, 5, 10 }, { 10, 0, 0, 5 } };
        double[] household = [40, 0, 30, 60], exports = [25, 0, 40, 30], inventories = [0, 0, 0, -45];
        return new EconomyTable
        {
            Industries = [new("A", "A"), new("B", "B"), new("C", "C"), new("D", "D")],
            Flows = Matrix.Create(4, 4, (i, j) => z[i, j]),
            Output = [.. Enumerable.Range(0, 4).Select(i => Enumerable.Range(0, 4).Sum(j => z[i, j]) + household[i] + exports[i] + inventories[i])],
            FinalDemand = SmallTables.Demand([.. household], exports: [.. exports], inventoryChanges: [.. inventories]),
            LabourCompensation = [30, 0, 0, 25],
            Jobs = [300, 0, 7, 250],
            TargetStockDays = [5, 5, 5, 5],
            Criticality = Matrix.Create(4, 4, (_, _) => 1),
        };
    }

    [Theory]
    [InlineData(Rationing.Proportional)]
    [InlineData(Rationing.FirmsFirst)]
    public void Zeros_and_negative_final_demand_leave_no_figure_undefined(Rationing rationing)
    {
        foreach (var function in Enum.GetValues<ProductionFunction>())
        {
            var run = Impact.Run(Odd(), Shocked(function, rationing));
            foreach (var matrix in (Matrix[])[run.Output, run.ValueAdded, run.Jobs!, run.UnmetDemand, run.Consumption])
            {
                Assert.All(matrix.Values.ToArray(), value => Assert.True(double.IsFinite(value)));
            }

            Assert.All(Periods.Monthly(run), month => Assert.InRange(month.OutputIndex, 0, 1));
            Assert.All(PublishedFigureSpecs.Series(run, 1), output => Assert.Equal(0, output));
        }
    }

    [Fact]
    public void An_industry_without_labour_is_capped_by_the_shock_alone_and_its_jobs_follow()
    {
        var run = Impact.Run(Odd(), Shocked(ProductionFunction.Linear, Rationing.Proportional));
        Assert.Equal(7 * 0.4, run.Jobs![12, 2], 1e-12);
        Assert.True(run.Output[12, 2] <= run.Base.Output[2] * 0.4 * (1 + 1e-12));
        Assert.True(run.Output[39, 2] > 0.8 * run.Base.Output[2]);
    }

    [Fact]
    public void Everything_may_stop_and_start_again()
    {
        var stop = new Shock(ShockTarget.LabourSupply, new IndustryValues.Uniform(1), SmallTables.Between(10, 20));
        var none = new Shock(ShockTarget.HouseholdDemand, new IndustryValues.Uniform(1), SmallTables.Between(10, 20));
        var scenario = Shocked(ProductionFunction.Half, Rationing.Proportional) with { Days = 400, Shocks = [stop, none], Parameters = new ModelParameters { IncomeReplacement = 0, ConsumptionPersistence = 0 } };
        var run = Impact.Run(Odd(), scenario);
        Assert.All(run.Output.Row(15).ToArray(), output => Assert.Equal(0, output));
        Assert.True(run.Output[399, 0] > 0.5 * run.Base.Output[0]);
    }

    [Fact]
    public void An_unbalanced_row_is_refused_by_name()
    {
        var three = SmallTables.Three();
        var problem = Assert.Single(Impact.Check(three with { Output = three.Output.SetItem(1, three.Output[1] * 1.001) }, SmallTables.ThreeScenario()), problem => problem.IsError);
        Assert.Equal("B", problem.Where);
        Assert.Equal(
            "Row B sends out 109,500 but its output is 109,609.5: a table must balance within 0.01 %. Balance it, or put the difference into inventory changes.",
            problem.Message);
        Assert.Throws<ArgumentException>(() => Impact.Run(three with { Output = three.Output.SetItem(1, 0.001) }, SmallTables.ThreeScenario()));
    }

    [Fact]
    public void A_table_without_labour_and_jobs_is_refused_and_one_of_them_is_enough()
    {
        var three = SmallTables.Three();
        Assert.Contains(Impact.Check(three with { LabourCompensation = null, Jobs = null }, SmallTables.ThreeScenario()), problem => problem is { IsError: true, Where: "labour_compensation" });
        var withoutJobs = Impact.Run(three with { Jobs = null }, SmallTables.ThreeScenario());
        var with = Impact.Run(three, SmallTables.ThreeScenario());
        Assert.Equal(JobsUnit.LabourCompensation, withoutJobs.JobsUnit);
        // Jobs equal labour compensation in this table, so the index is the same.
        Assert.Equal(Periods.Monthly(with)[1].JobsIndex!.Value, Periods.Monthly(withoutJobs)[1].JobsIndex!.Value, 1e-12);
        Assert.Null(Periods.ByIndustry(withoutJobs)[0].WorkStoppedMonths);
        Assert.Equal(with.Output.Values.ToArray(), Impact.Run(three with { LabourCompensation = null }, SmallTables.ThreeScenario()).Output.Values.ToArray(), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void A_table_without_criticality_and_stocks_runs_with_belgiums_and_says_so()
    {
        var bare = SmallTables.Three() with { Criticality = null, TargetStockDays = null };
        var run = Impact.Run(bare, SmallTables.ThreeScenario());
        Assert.Equal(DataGrade.C, run.Grade);
        Assert.Contains(run.Remarks, remark => remark is { IsError: false, Where: "criticality" });
        Assert.Contains(run.Remarks, remark => remark is { IsError: false, Where: "target_stock_days" });
        Assert.Equal(DataGrade.A, Impact.Run(SmallTables.Three(), SmallTables.ThreeScenario()).Grade);
    }

    [Fact]
    public void What_is_wrong_in_a_scenario_is_named()
    {
        var scenario = SmallTables.ThreeScenario() with
        {
            Days = 0,
            Parameters = new ModelParameters { FiringRate = 2, InventoryAdjustmentDays = double.NaN },
            Shocks = [new(ShockTarget.Exports, SmallTables.ByCode(("Q", 1.5)), new([new(SmallTables.Start, 1), new(SmallTables.Start, 2)]))],
            Uncertainty = [new("luck", new Distribution.Uniform(0, 1)), new("saved_share", new Distribution.Uniform(1, 0))],
        };
        Assert.Equal(
            ["days", "parameters.firing_rate", "parameters.inventory_adjustment_days", "shocks[0].profile", "shocks[0].profile", "shocks[0]", "shocks[0]", "uncertainty.luck", "uncertainty.saved_share"],
            Impact.Check(SmallTables.Three(), scenario).Select(problem => problem.Where),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Cells_that_are_no_numbers_or_negative_flows_are_refused_by_name()
    {
        var three = SmallTables.Three();
        var flows = Matrix.Create(3, 3, (i, j) => (i, j) is (0, 1) ? -1 : three.Flows[i, j]);
        Assert.Contains("Flow from A to B is -1", Assert.Single(Impact.Check(three with { Flows = flows }, SmallTables.ThreeScenario())).Message, StringComparison.Ordinal);
        Assert.Contains(Impact.Check(three with { Jobs = [1, double.NaN, 3] }, SmallTables.ThreeScenario()), problem => problem is { Where: "B", IsError: true });
    }

    private static Scenario Shocked(ProductionFunction function, Rationing rationing) => new()
    {
        Title = "Odd",
        Start = SmallTables.Start,
        Days = 60,
        Parameters = new ModelParameters { Function = function, Rationing = rationing, IncomeReplacement = 0.7 },
        Shocks =
        [
            new(ShockTarget.LabourSupply, new IndustryValues.Uniform(0.6), SmallTables.Between(10, 20)),
            new(ShockTarget.OtherDemand, new IndustryValues.Uniform(0.3), SmallTables.Between(15, 25)),
        ],
    };
}
