using System.Collections.Immutable;
using CsCheck;
using Vicinal.Economy.Dynamics;
using Vicinal.Economy.Kernels;

namespace Vicinal.Economy.Tests.Dynamics;

/// <summary>What holds for any table and scenario.</summary>
public sealed class PropertySpecs
{
    private static readonly Gen<(int Seed, ProductionFunction Function, Rationing Rationing)> Cases =
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Enum<ProductionFunction>(), Gen.Enum<Rationing>());

    [Fact]
    public void The_engine_agrees_with_the_textbook_day_by_day() => Cases.Sample(
        one =>
        {
            var table = RandomTables.One(one.Seed);
            var scenario = RandomTables.Shocked(table, one.Seed, one.Function, rationing: one.Rationing);
            var run = Impact.Run(table, scenario);
            var (output, demand, labour) = Textbook.Run(table, scenario);
            for (var t = 0; t < run.Days; t++)
            {
                for (var i = 0; i < table.Count; i++)
                {
                    Near(output[t][i], run.Output[t, i]);
                    Near(demand[t][i], run.Output[t, i] + run.UnmetDemand[t, i]);
                    var l0 = table.LabourCompensation!.Value[i] / 365;
                    if (l0 > 0)
                    {
                        Near(labour[t][i] / l0, run.Jobs![t, i] / table.Jobs!.Value[i]);
                    }
                }
            }
        },
        iter: Iterations.Of(100));

    [Fact]
    public void What_is_delivered_each_day_is_what_is_made_and_no_limit_is_passed() => Cases.Sample(
        one =>
        {
            var table = RandomTables.One(one.Seed);
            var scenario = RandomTables.Shocked(table, one.Seed, one.Function, rationing: one.Rationing);
            var prepared = PreparedRun.Of(table, scenario, []);
            var day = prepared.NewSimulation();
            day.Begin(RunParameters.Of(scenario.Parameters));
            var limits = new Limit[table.Count];
            var dayLimits = new DayLimits(prepared.Economy);
            for (var t = 0; t < scenario.Days; t++)
            {
                day.Step(t);
                dayLimits.Write(day, limits);
                for (var i = 0; i < table.Count; i++)
                {
                    var (x, d) = (day.Output[i], day.Demand[i]);
                    Assert.True(x >= 0 && x <= day.Capacity[i] && x <= day.InputLimit[i] && x <= d);
                    Assert.True(day.Capacity[i] <= prepared.Economy.Output[i] * day.LabourCap[i] * (1 + 1e-12));
                    Assert.InRange(day.ServedFirms[i], 0, 1);
                    Assert.InRange(day.ServedFinal[i], 0, 1);
                    // Final demand below zero gives from inventories what firms get beyond output.
                    var final = d - day.Stocks.Orders[i];
                    if (d > 0 && final >= 0)
                    {
                        Near(x, (day.Stocks.Orders[i] * day.ServedFirms[i]) + (final * day.ServedFinal[i]));
                    }

                    var binding = limits[i].Kind switch
                    {
                        LimitKind.Demand => d,
                        LimitKind.Labour or LimitKind.Firms => day.Capacity[i],
                        LimitKind.Input or LimitKind.AnyInput => day.InputLimit[i],
                    };
                    Near(x, binding);
                }
            }
        },
        iter: Iterations.Of(100));

    [Fact]
    public void For_one_state_the_functions_are_ordered_from_leontief_to_weak() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var table = RandomTables.One(seed);
            var random = new Random(seed);
            var leontief = BaseEconomyBuilder.Build(table, ProductionFunction.Leontief);
            double[] cover = [.. leontief.Coefficients.Select(_ => 400 * random.NextDouble())];
            double[] capacity = [.. leontief.Output.Select(x => x * random.NextDouble())];
            double[] least = new double[table.Count];
            foreach (var function in (ReadOnlySpan<ProductionFunction>)[ProductionFunction.Leontief, ProductionFunction.Strong, ProductionFunction.Half, ProductionFunction.Weak])
            {
                var economy = BaseEconomyBuilder.Build(table, function);
                var limit = new double[economy.Stride];
                var still = new double[economy.Stride];
                StockPass.Run(economy.Grid, economy.Coefficients, [.. cover], economy.Kind, still, still, still, still, economy.Output, 0.1, new double[economy.Stride], limit);
                for (var j = 0; j < table.Count; j++)
                {
                    var allowed = Math.Min(capacity[j], limit[j]);
                    Assert.True(allowed >= least[j]);
                    least[j] = allowed;
                }
            }
        },
        iter: Iterations.Of(100));

    [Fact]
    public void Money_in_another_unit_gives_the_same_run_in_that_unit() => Cases.Sample(
        one =>
        {
            var table = RandomTables.One(one.Seed);
            var scenario = RandomTables.Shocked(table, one.Seed, one.Function, rationing: one.Rationing);
            const double Rate = 1936.27;
            ImmutableArray<double> Times(ImmutableArray<double> values) => [.. values.Select(value => Rate * value)];
            var inLire = table with
            {
                Flows = Matrix.Create(table.Count, table.Count, (i, j) => Rate * table.Flows[i, j]),
                Output = Times(table.Output),
                FinalDemand = SmallTables.Demand(Times(table.FinalDemand.Household), exports: Times(table.FinalDemand.Exports), inventoryChanges: Times(table.FinalDemand.InventoryChanges)),
                LabourCompensation = Times(table.LabourCompensation!.Value),
            };
            var (run, lire) = (Impact.Run(table, scenario), Impact.Run(inLire, scenario));
            for (var cell = 0; cell < run.Output.Values.Length; cell++)
            {
                Near(Rate * run.Output.Values[cell], lire.Output.Values[cell], Rate);
                Near(Rate * run.ValueAdded.Values[cell], lire.ValueAdded.Values[cell], Rate);
                Near(run.Jobs!.Values[cell], lire.Jobs!.Values[cell]);
            }
        },
        iter: Iterations.Of(50));

    [Fact]
    public void The_order_of_the_industries_does_not_matter() => Cases.Sample(
        one =>
        {
            var table = RandomTables.One(one.Seed);
            var scenario = RandomTables.Shocked(table, one.Seed, one.Function, rationing: one.Rationing);
            int[] order = [.. Enumerable.Range(0, table.Count)];
            new Random(one.Seed).Shuffle(order);
            ImmutableArray<T> Shuffled<T>(ImmutableArray<T> values) => [.. order.Select(i => values[i])];
            var other = table with
            {
                Industries = Shuffled(table.Industries),
                Flows = Matrix.Create(table.Count, table.Count, (i, j) => table.Flows[order[i], order[j]]),
                Output = Shuffled(table.Output),
                FinalDemand = SmallTables.Demand(
                    Shuffled(table.FinalDemand.Household), exports: Shuffled(table.FinalDemand.Exports), inventoryChanges: Shuffled(table.FinalDemand.InventoryChanges)),
                LabourCompensation = Shuffled(table.LabourCompensation!.Value),
                Jobs = Shuffled(table.Jobs!.Value),
                TargetStockDays = Shuffled(table.TargetStockDays!.Value),
                Criticality = Matrix.Create(table.Count, table.Count, (i, j) => table.Criticality![order[i], order[j]]),
            };
            var (run, shuffled) = (Impact.Run(table, scenario), Impact.Run(other, scenario));
            for (var t = 0; t < run.Days; t++)
            {
                for (var i = 0; i < table.Count; i++)
                {
                    Near(run.Output[t, order[i]], shuffled.Output[t, i]);
                    Near(run.UnmetDemand[t, order[i]], shuffled.UnmetDemand[t, i]);
                }
            }
        },
        iter: Iterations.Of(50));

    [Fact]
    public void Splitting_an_industry_in_proportion_changes_no_total() => Cases.Sample(
        one =>
        {
            var table = RandomTables.One(one.Seed);
            var scenario = RandomTables.Shocked(table, one.Seed, one.Function, rationing: one.Rationing);
            var random = new Random(one.Seed);
            var (split, share) = (random.Next(table.Count), 0.1 + (0.8 * random.NextDouble()));
            var (twoTable, twoScenario) = (Split(table, split, share), Split(scenario, table.Industries[split].Code));
            var (run, two) = (Impact.Run(table, scenario), Impact.Run(twoTable, twoScenario));
            for (var t = 0; t < run.Days; t++)
            {
                Near(run.Output.Row(t).ToArray().Sum(), two.Output.Row(t).ToArray().Sum());
                Near(run.Jobs!.Row(t).ToArray().Sum(), two.Jobs!.Row(t).ToArray().Sum());
                Near(run.UnmetDemand.Row(t).ToArray().Sum(), two.UnmetDemand.Row(t).ToArray().Sum());
            }
        },
        iter: Iterations.Of(50));

    private static EconomyTable Split(EconomyTable table, int split, double share)
    {
        var n = table.Count;
        int Old(int i) => i == n ? split : i;
        double Part(int i) => i == n ? 1 - share : i == split ? share : 1;
        ImmutableArray<double> Parts(ImmutableArray<double> values) => [.. Enumerable.Range(0, n + 1).Select(i => Part(i) * values[Old(i)])];
        return table with
        {
            Industries = table.Industries.Add(new Industry("Z", "Split off")),
            Flows = Matrix.Create(n + 1, n + 1, (i, j) => Part(i) * Part(j) * table.Flows[Old(i), Old(j)]),
            Output = Parts(table.Output),
            FinalDemand = SmallTables.Demand(
                Parts(table.FinalDemand.Household), exports: Parts(table.FinalDemand.Exports), inventoryChanges: Parts(table.FinalDemand.InventoryChanges)),
            LabourCompensation = Parts(table.LabourCompensation!.Value),
            Jobs = Parts(table.Jobs!.Value),
            TargetStockDays = table.TargetStockDays!.Value.Add(table.TargetStockDays.Value[split]),
            Criticality = Matrix.Create(n + 1, n + 1, (i, j) => table.Criticality![Old(i), Old(j)]),
        };
    }

    private static Scenario Split(Scenario scenario, string code) => scenario with
    {
        Shocks = [.. scenario.Shocks.Select(shock => shock with
        {
            Strength = new IndustryValues.ByCode(((IndustryValues.ByCode)shock.Strength).Values.Add("Z", ((IndustryValues.ByCode)shock.Strength).Values[code])),
        })],
    };

    private static void Near(double expected, double actual, double unit = 1) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Max(unit, Math.Abs(expected)), $"{expected:R} and {actual:R} differ.");
}
