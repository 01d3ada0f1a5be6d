namespace Vicinal.Economy.Tests.Dynamics;

/// <summary>
/// The day as it is written in docs/method/dynamic-model.md, with stocks as such, one cell after the other: the oracle of the engine for one region.
/// </summary>
internal static class Textbook
{
    /// <summary>Output, demand and labour by day.</summary>
    public static (double[][] Output, double[][] Demand, double[][] Labour) Run(EconomyTable table, Scenario scenario)
    {
        var n = table.Count;
        var p = scenario.Parameters;
        double Day(double annual) => annual / 365;
        double[] x0 = [.. table.Output.Select(Day)], c0 = [.. table.FinalDemand.Household.Select(Day)], l0 = [.. table.LabourCompensation!.Value.Select(Day)];
        var a = Matrix.Create(n, n, (i, j) => x0[j] > 0 ? Day(table.Flows[i, j]) / x0[j] : 0);
        var target = Matrix.Create(n, n, (i, j) => table.TargetStockDays!.Value[j] * a[i, j] * x0[j]);
        var stock = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                stock[i, j] = target[i, j];
            }
        }

        double[] labour = [.. l0], d = [.. x0], xcap = [.. x0], xinp = [.. x0];
        var consumption = c0.Sum();
        // Where nobody is paid there is no income to lose: labour income is then as on the base day.
        var paid = l0.Sum() > 0 ? l0.Sum() : 1;
        var m = c0.Sum() / paid;
        var result = (Output: new double[scenario.Days][], Demand: new double[scenario.Days][], Labour: new double[scenario.Days][]);
        for (var t = 0; t < scenario.Days; t++)
        {
            double Shock(int i, params ShockTarget[] targets) => 1 - scenario.Shocks
                .Where(shock => targets.Contains(shock.On))
                .Aggregate(1.0, (left, shock) => left * (1 - (Weight(shock, t) * ((IndustryValues.ByCode)shock.Strength).Values[table.Industries[i].Label])));

            for (var j = 0; j < n; j++)
            {
                var may = 1 - Shock(j, ShockTarget.LabourSupply);
                var dl = x0[j] > 0 ? l0[j] / x0[j] * (Math.Min(xinp[j], d[j]) - xcap[j]) : 0;
                labour[j] = Math.Min(l0[j] * may, labour[j] + ((dl >= 0 ? p.HiringRate : p.FiringRate) * dl));
                xcap[j] = l0[j] > 0 ? x0[j] * labour[j] / l0[j] : x0[j] * may;
            }

            var b = p.IncomeReplacement!.Value;
            var effective = (b * paid) + ((1 - b) * (l0.Sum() > 0 ? labour.Sum() : 1));
            var rho = p.ConsumptionPersistence;
            consumption = Math.Exp((rho * Math.Log(consumption)) + ((1 - rho) / 2 * Math.Log(m * effective)) + ((1 - rho) / 2 * Math.Log(m * paid * p.ExpectedIncome)));
            double[] wanted = [.. Enumerable.Range(0, n).Select(i => (1 - Shock(i, ShockTarget.HouseholdDemand)) * c0[i])];
            var fear = p.SavedShare * (1 - (wanted.Sum() / c0.Sum()));
            var orders = Matrix.Create(n, n, (i, j) => Math.Max(0, (a[i, j] * d[j]) + ((target[i, j] - stock[i, j]) / p.InventoryAdjustmentDays)));
            var demand = new double[n];
            var final = new double[n];
            for (var i = 0; i < n; i++)
            {
                final[i] = (wanted.Sum() > 0 ? wanted[i] / wanted.Sum() * consumption * (1 - fear) : 0)
                    + (Day(table.FinalDemand.Exports[i]) * (1 - Shock(i, ShockTarget.OtherDemand, ShockTarget.Exports)))
                    + (Day(table.FinalDemand.InventoryChanges[i]) * (1 - Shock(i, ShockTarget.OtherDemand)));
                demand[i] = Math.Max(0, orders.Row(i).ToArray().Sum() + final[i]);
            }

            for (var j = 0; j < n; j++)
            {
                xinp[j] = InputLimit(table, p.Function, a, stock, x0[j], j);
            }

            double[] x = [.. Enumerable.Range(0, n).Select(i => Math.Min(Math.Min(xcap[i], xinp[i]), demand[i]))];
            for (var i = 0; i < n; i++)
            {
                var ordered = orders.Row(i).ToArray().Sum();
                var served = demand[i] > 0 ? x[i] / demand[i] : 1;
                if (p.Rationing == Rationing.FirmsFirst && served < 1)
                {
                    served = ordered > 0 ? Math.Min(1, (x[i] - Math.Min(0, final[i])) / ordered) : 1;
                }

                for (var j = 0; j < n; j++)
                {
                    stock[i, j] = Math.Max(0, stock[i, j] + (orders[i, j] * served) - (a[i, j] * x[j]));
                }
            }

            d = demand;
            (result.Output[t], result.Demand[t], result.Labour[t]) = (x, demand, [.. labour]);
        }

        return result;
    }

    private static double InputLimit(EconomyTable table, ProductionFunction function, Matrix a, double[,] stock, double x0, int j)
    {
        var used = Enumerable.Range(0, table.Count).Where(i => a[i, j] > 0).ToArray();
        double Least(Func<double, bool> which) =>
            used.Where(i => which(table.Criticality![i, j])).Select(i => stock[i, j] / a[i, j]).DefaultIfEmpty(double.PositiveInfinity).Min();
        return function switch
        {
            ProductionFunction.Leontief => Least(_ => true),
            ProductionFunction.Strong => Least(k => k >= 0.5),
            ProductionFunction.Half => Math.Min(Least(k => k >= 1), 0.5 * (Least(k => k is >= 0.5 and < 1) + x0)),
            ProductionFunction.Weak => Least(k => k >= 1),
            ProductionFunction.Linear => used.Length == 0 ? double.PositiveInfinity : used.Sum(i => stock[i, j]) / used.Sum(i => a[i, j]),
        };
    }

    /// <summary>Of a profile made by <see cref="SmallTables.Between"/>.</summary>
    private static double Weight(Shock shock, int t)
    {
        var day = SmallTables.Start.AddDays(t);
        return day > shock.Profile.Points[0].Date && day < shock.Profile.Points[^1].Date ? 1 : 0;
    }
}
