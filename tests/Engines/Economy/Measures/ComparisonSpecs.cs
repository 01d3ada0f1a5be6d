using Vicinal.Economy.Tests.Dynamics;

namespace Vicinal.Economy.Tests.Measures;

public sealed class ComparisonSpecs
{
    private static readonly EconomyTable Table = SmallTables.Three();
    private static readonly Scenario Scenario = SmallTables.ThreeScenario();

    [Fact]
    public void I_see_what_each_measure_keeps_and_what_a_job_month_costs()
    {
        var comparison = Impact.Compare(Table, Scenario, [Measure(Lever.Firing, 1, cost: 1000), Measure(Lever.LabourSupply, 0.5)], cancellation: TestContext.Current.CancellationToken);
        var retention = comparison.Measures[0];
        Assert.True(retention.Kept!.JobMonths > 0);
        Assert.Equal(1000 / retention.Kept.JobMonths!.Value, retention.CostPerJobMonth!.Value, 1e-9);
        Assert.Equal(retention.Kept.ValueAdded, retention.ByIndustry.Sum(industry => industry.ValueAdded), 1e-6);
        Assert.Equal(retention.Kept.JobMonths.Value, retention.ByIndustry.Sum(industry => industry.JobMonths!.Value), 1e-6);
        // The cost of the second is not known, so neither is that of both.
        Assert.Null(comparison.Together!.Cost);
        Assert.True(comparison.Together.Kept!.ValueAdded > retention.Kept.ValueAdded);
    }

    [Fact]
    public void The_jobs_kept_are_the_difference_of_the_two_runs_day_by_day()
    {
        var measure = Measure(Lever.Firing, 1);
        var kept = Impact.Compare(Table, Scenario, [measure], cancellation: TestContext.Current.CancellationToken).Measures[0].Kept!;
        var (without, with) = (Impact.Run(Table, Scenario), Impact.Run(Table, Scenario, [measure]));
        var days = Enumerable.Range(0, 182).Select(t => with.Jobs!.Row(t).ToArray().Sum() - without.Jobs!.Row(t).ToArray().Sum()).ToArray();
        Assert.Equal(days.Sum() / (365.0 / 12), kept.JobMonths!.Value, 1e-9);
        Assert.Equal(days.Max(), kept.JobsPeak!.Value, 1e-9);
    }

    [Fact]
    public void A_measure_acts_from_its_first_day_to_the_day_before_its_last()
    {
        var spending = Measure(Lever.HouseholdDemand, 200, from: 20, to: 30, industries: ["C"]);
        var (without, with) = (Impact.Run(Table, Scenario), Impact.Run(Table, Scenario, [spending]));
        for (var t = 0; t < 20; t++)
        {
            Assert.Equal(without.Output.Row(t).ToArray(), with.Output.Row(t).ToArray());
        }

        // 200 over ten days are 20 a day more demand for C: output where there is room, else unmet.
        Assert.Equal(20, Wanted(with, 20) - Wanted(without, 20), 1e-9);
        var oneDayMore = Impact.Run(Table, Scenario, [Measure(Lever.HouseholdDemand, 220, from: 20, to: 31, industries: ["C"])]);
        Assert.Equal(Wanted(with, 29), Wanted(oneDayMore, 29), 1e-9);
        Assert.Equal(20, Wanted(oneDayMore, 30) - Wanted(with, 30), 1e-9);

        static double Wanted(ImpactRun run, int t) => run.Output[t, 2] + run.UnmetDemand[t, 2];
    }

    [Fact]
    public void Money_is_spread_over_the_named_industries_by_what_they_sell_to_that_demand()
    {
        var exports = Measure(Lever.Exports, 182 * 23.5, industries: ["A", "B", "C"]);
        var (without, with) = (Impact.Run(Table, Scenario), Impact.Run(Table, Scenario, [exports]));
        // Exports are 5, 5 and 225 a day: 23.5 a day more is a tenth of each.
        Assert.Equal(0.5, with.Output[0, 0] + with.UnmetDemand[0, 0] - without.Output[0, 0], 1e-9);
        Assert.Equal(22.5, with.Output[0, 2] + with.UnmetDemand[0, 2] - without.Output[0, 2], 1e-9);
    }

    [Fact]
    public void No_measure_lifts_a_restriction()
    {
        var activity = ActivityCatalogue.All.FirstOrDefault(candidate => candidate.Code == "restaurants-and-bars");
        Assert.SkipWhen(activity is null, "The list of activities has no restaurants yet.");
        var table = Table with { Industries = [new("I", "Restaurants"), new("C", "Manufacturing"), new("S", "Other services")] };
        var scenario = Scenario with
        {
            Shocks = [],
            Restrictions = [new("restaurants-and-bars", RestrictionLevel.Closed, SmallTables.Start.AddDays(10), SmallTables.Start.AddDays(40))],
        };
        var (without, with) = (Impact.Run(table, scenario), Impact.Run(table, scenario, [Measure(Lever.LabourSupply, 1)]));
        Assert.True(without.Jobs![20, 0] < 0.9 * without.Base.Jobs!.Value[0]);
        Assert.Equal(without.Output.Values.ToArray(), with.Output.Values.ToArray());
    }

    [Fact]
    public void A_lever_that_the_table_cannot_carry_is_refused_with_the_reason()
    {
        var comparison = Impact.Compare(
            Table,
            Scenario,
            [
                Measure(Lever.LocalShare, 5),
                Measure(Lever.Government, 10),
                Measure(Lever.Firing, 0.5, industries: ["Q"]),
                Measure(Lever.Firing, 1.5),
                Measure(Lever.Firing, 0.5, from: 300, to: 400),
                Measure(Lever.Firing, 0.5) with { Groups = ["women"] },
                Measure(Lever.Stocks, 2) with { Groups = ["women"] },
            ],
            cancellation: TestContext.Current.CancellationToken);
        Assert.Null(comparison.Together);
        Assert.All(comparison.Measures, result => Assert.Null(result.Kept));
        Assert.Equal(
            [
                "The table does not say what each industry imports: no input can be moved to local suppliers.",
                "The industries named sell nothing to this kind of demand in the table: there is nothing to spread the money over.",
                "The table has no industry Q.",
                "Its amount is 1.5; this lever takes a share of 0 to 1.",
                "It acts from 2020-11-27 to 2021-03-07, outside the run (2020-02-01 to 2020-08-01).",
                "The table does not measure the jobs of women.",
                "Groups of workers scale labour_supply, firing and hiring only: name industries instead.",
            ],
            comparison.Measures.Select(result => result.Refusal!),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_group_scales_a_measure_by_its_share_of_the_jobs()
    {
        var table = Table with { FemaleJobs = [15, 30, 62.5] };
        var forAll = Impact.Run(table, Scenario, [Measure(Lever.Firing, 0.25)]);
        var forWomen = Impact.Run(table, Scenario, [Measure(Lever.Firing, 1) with { Groups = ["women"] }]);
        Assert.Equal(forAll.Output.Values.ToArray(), forWomen.Output.Values.ToArray());
    }

    [Fact]
    public void Buying_inputs_nearer_raises_demand_for_local_suppliers_and_stops_at_what_is_imported()
    {
        // C buys 270 a day of local inputs and imports 30.
        var table = Table with { Imports = SmallTables.Year(0, 0, 30) };
        var calm = Scenario with { Shocks = [], Parameters = Scenario.Parameters with { IncomeReplacement = 0.8 } };
        var tenPoints = Impact.Run(table, calm, [Measure(Lever.LocalShare, 10, industries: ["C"])]);
        var everything = Impact.Run(table, calm, [Measure(Lever.LocalShare, 90, industries: ["C"])]);
        // All 30 are 10 points of 300: orders of A rise by a ninth of 30 a day.
        Assert.Equal(100 + (30.0 / 9), tenPoints.Output[0, 0] + tenPoints.UnmetDemand[0, 0], 1e-9);
        Assert.Equal(tenPoints.Output.Values.ToArray(), everything.Output.Values.ToArray());
    }

    [Fact]
    public void Bands_hold_the_figure_and_use_the_same_draws_with_and_without()
    {
        var comparison = Impact.Compare(Table, Scenario, [Measure(Lever.Firing, 1)], runs: 100, seed: 3, maxParallel: 2, cancellation: TestContext.Current.CancellationToken);
        var result = comparison.Measures[0];
        Assert.InRange(result.Kept!.JobMonths!.Value, result.Bands!.JobMonths!.Value.P5, result.Bands.JobMonths.Value.P95);
        // Preventing all firing keeps work in every draw; with different draws the difference would change sign.
        Assert.True(result.Bands.JobMonths.Value.P5 > 0);
        var again = Impact.Compare(Table, Scenario, [Measure(Lever.Firing, 1)], runs: 100, seed: 3, maxParallel: 1, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(result.Bands, again.Measures[0].Bands);
    }

    [Fact]
    public void Consumption_is_not_shown_where_income_replacement_is_not_stated()
    {
        var silent = Scenario with { Parameters = new ModelParameters { InventoryAdjustmentDays = 5 } };
        var comparison = Impact.Compare(Table, silent, [Measure(Lever.Firing, 1)], cancellation: TestContext.Current.CancellationToken);
        Assert.Null(comparison.Measures[0].Kept!.Consumption);
        Assert.Contains(comparison.Remarks, remark => remark.Where == "parameters.income_replacement");
        Assert.All(Periods.Monthly(comparison.Without), month => Assert.Null(month.ConsumptionIndex));
    }

    internal static Measure Measure(Lever lever, double amount, int from = 0, int to = 182, double? cost = null, string[]? industries = null) => new()
    {
        Name = lever.ToString(),
        Instrument = "B1",
        Lever = lever,
        Amount = amount,
        From = SmallTables.Start.AddDays(from),
        To = SmallTables.Start.AddDays(to),
        Cost = cost,
        Industries = [.. industries ?? []],
    };
}
