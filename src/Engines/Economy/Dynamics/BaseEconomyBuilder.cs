using Vicinal.Economy.Kernels;

namespace Vicinal.Economy.Dynamics;

/// <summary>Makes a <see cref="BaseEconomy"/> of a table that has been checked.</summary>
internal static class BaseEconomyBuilder
{
    /// <summary>The table per day, for a production function.</summary>
    /// <param name="table">A table without errors (<see cref="ImpactCheck"/>).</param>
    /// <param name="function">The production function.</param>
    /// <param name="pooling">How stocks are pooled over origins.</param>
    public static BaseEconomy Build(EconomyTable table, ProductionFunction function, StockPooling pooling = StockPooling.AsTable)
    {
        var n = table.Count;
        var regional = RegionalLayout.Of(table);
        var pools = pooling != StockPooling.AsTable || regional.Regions > 1;
        var grid = new Grid(pools ? regional.Products : n, n);
        var criticality = table.Criticality ?? DefaultInputs.Criticality(table);
        var trade = pools ? PooledTable.Trade(table, regional, grid, pooling) : null;
        var coefficients = pools ? PooledTable.Coefficients(table, regional, grid) : Coefficients(table, grid);
        var labour = table.LabourCompensation ?? table.Jobs ?? throw new ArgumentException("The table has neither labour compensation nor jobs.", nameof(table));
        var jobs = table.Jobs ?? labour;
        var output = PerDay(table.Output, grid);
        var days = table.TargetStockDays ?? DefaultInputs.TargetStockDays(table);
        var economy = new BaseEconomy
        {
            Count = n,
            Grid = grid,
            Trade = trade,
            Regions = regional.Regions,
            RegionOf = regional.RegionOf,
            Coefficients = coefficients,
            CoefficientSums = Sums(coefficients, grid),
            Kind = pools ? PooledTable.Kind(table, regional, grid, criticality, function) : Kind(coefficients, grid, criticality, function),
            IsLinear = function == ProductionFunction.Linear,
            InputOrder = [.. Enumerable.Range(0, grid.Inputs).OrderByDescending(i => table.Industries[i].Label, StringComparer.Ordinal)],
            Output = output,
            Labour = PerDay(labour, grid),
            LabourPerOutput = Map(grid, n, i => output[i] > 0 ? labour[i] / table.Output[i] : 0),
            OutputPerLabour = Map(grid, n, i => labour[i] > 0 ? table.Output[i] / labour[i] : 0),
            // Jobs are persons, not a flow: they are the same on a day as in the year.
            Jobs = Map(grid, n, i => table.Jobs is null ? jobs[i] / BaseEconomy.YearDays : jobs[i]),
            ValueAddedPerOutput = Map(grid, n, i => output[i] > 0 ? (table.Output[i] - InputsOf(table, i)) / table.Output[i] : 0),
            TargetCover = Map(grid, n, i => days[i] * output[i]),
            Household = Household(table, regional, grid),
            OtherDemand = Other(table.FinalDemand, grid),
        };
        PutResidualInInventories(economy);
        return economy;
    }

    private static double[] Coefficients(EconomyTable table, Grid grid)
    {
        var a = new double[grid.Cells];
        for (var i = 0; i < grid.Inputs; i++)
        {
            var flows = table.Flows.Row(i);
            for (var j = 0; j < grid.Users; j++)
            {
                a[(i * grid.Stride) + j] = table.Output[j] > 0 ? flows[j] / table.Output[j] : 0;
            }
        }

        return a;
    }

    private static byte[] Kind(double[] a, Grid grid, Matrix criticality, ProductionFunction function)
    {
        var kind = new byte[grid.Cells];
        Array.Fill(kind, InputClass.None);
        for (var i = 0; i < grid.Inputs; i++)
        {
            for (var j = 0; j < grid.Users; j++)
            {
                var cell = (i * grid.Stride) + j;
                kind[cell] = InputClass.Of(function, a[cell], criticality[i, j]);
            }
        }

        return kind;
    }

    /// <summary>Column sums, a row at a time.</summary>
    private static double[] Sums(double[] a, Grid grid)
    {
        var sums = new double[grid.Stride];
        for (var i = 0; i < grid.Inputs; i++)
        {
            for (var j = 0; j < grid.Stride; j++)
            {
                sums[j] += a[(i * grid.Stride) + j];
            }
        }

        return sums;
    }

    private static double[] Household(EconomyTable table, RegionalLayout regional, Grid grid)
    {
        var household = new double[regional.Regions * grid.Stride];
        for (var q = 0; q < regional.Regions; q++)
        {
            for (var i = 0; i < table.Count; i++)
            {
                var annual = table.DemandByRegion is { } demand ? demand.Household[i, q] : table.FinalDemand.Household[i];
                household[(q * grid.Stride) + i] = annual / BaseEconomy.YearDays;
            }
        }

        return household;
    }

    private static double[] Other(FinalDemand demand, Grid grid)
    {
        var other = new double[Enum.GetValues<OtherDemandPart>().Length * grid.Stride];
        for (var part = OtherDemandPart.Npish; part <= OtherDemandPart.Exports; part++)
        {
            var annual = part switch
            {
                OtherDemandPart.Npish => demand.Npish,
                OtherDemandPart.Government => demand.Government,
                OtherDemandPart.Investment => demand.Investment,
                OtherDemandPart.InventoryChanges => demand.InventoryChanges,
                OtherDemandPart.Exports => demand.Exports,
            };
            PerDay(annual, grid).CopyTo(other, (int)part * grid.Stride);
        }

        return other;
    }

    /// <summary>
    /// What a row misses to balance (at most 1e-4 of it, or it would have been refused) counts as inventory change, so that nothing moves without a shock.
    /// Orders are those of the kernels on the base day, to the last digit. An industry without output orders nothing: what the table says it buys falls to the residual too.
    /// </summary>
    private static void PutResidualInInventories(BaseEconomy economy)
    {
        var stocks = new InputStocks(economy, ownsCoefficients: false);
        stocks.Begin(RunParameters.Of(new ModelParameters()), levers: null);
        stocks.Order(economy.Output, new double[economy.Stride], new double[economy.Stride], new double[economy.Stride]);
        for (var i = 0; i < economy.Count; i++)
        {
            var final = economy.HouseholdTotal(i);
            for (var part = 0; part <= (int)OtherDemandPart.Exports; part++)
            {
                final += economy.OtherDemand[(part * economy.Stride) + i];
            }

            economy.OtherDemand[((int)OtherDemandPart.InventoryChanges * economy.Stride) + i] += economy.Output[i] - stocks.Orders[i] - final;
        }
    }

    private static double InputsOf(EconomyTable table, int user)
    {
        var inputs = 0.0;
        for (var i = 0; i < table.Count; i++)
        {
            inputs += table.Flows[i, user];
        }

        return inputs;
    }

    private static double[] PerDay(IReadOnlyList<double> annual, Grid grid) => Map(grid, grid.Users, i => annual[i] / BaseEconomy.YearDays);

    private static double[] Map(Grid grid, int n, Func<int, double> value)
    {
        var values = new double[grid.Stride];
        for (var i = 0; i < n; i++)
        {
            values[i] = value(i);
        }

        return values;
    }
}
