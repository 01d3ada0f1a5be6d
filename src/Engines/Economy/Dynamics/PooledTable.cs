using Vicinal.Economy.Kernels;

namespace Vicinal.Economy.Dynamics;

/// <summary>A table of many regions with inputs pooled by product over their origins.</summary>
internal static class PooledTable
{
    /// <summary>Trade shares closer than this are the same.</summary>
    private const double SameShare = 1e-12;

    /// <summary>Pooled coefficients: Σ over origins of Z/x, products by users.</summary>
    public static double[] Coefficients(EconomyTable table, RegionalLayout regional, Grid grid)
    {
        var a = new double[grid.Cells];
        for (var row = 0; row < table.Count; row++)
        {
            var flows = table.Flows.Row(row);
            var product = row % regional.Products * grid.Stride;
            for (var j = 0; j < grid.Users; j++)
            {
                a[product + j] += table.Output[j] > 0 ? flows[j] / table.Output[j] : 0;
            }
        }

        return a;
    }

    /// <summary>Class of a product for a user: by the highest criticality among the origins that it buys from.</summary>
    public static byte[] Kind(EconomyTable table, RegionalLayout regional, Grid grid, Matrix criticality, ProductionFunction function)
    {
        var kind = new byte[grid.Cells];
        Array.Fill(kind, InputClass.None);
        for (var row = 0; row < table.Count; row++)
        {
            var flows = table.Flows.Row(row);
            var product = row % regional.Products * grid.Stride;
            for (var j = 0; j < grid.Users; j++)
            {
                var used = table.Output[j] > 0 ? flows[j] : 0;
                // Classes run from critical (0) upward.
                kind[product + j] = Math.Min(kind[product + j], InputClass.Of(function, used, criticality[row, j]));
            }
        }

        return kind;
    }

    /// <summary>How orders are split over origins: alike for all users of a destination where the table allows it (most tables compiled from trade statistics), else user by user.</summary>
    public static TradeShares Trade(EconomyTable table, RegionalLayout regional, Grid grid, StockPooling pooling) =>
        pooling != StockPooling.ByUser && Common(table, regional) is { } common
            ? new TradeShares(regional.Products, regional.Regions, Coefficients: null, common)
            : new TradeShares(regional.Products, regional.Regions, ByUser(table, grid), Common: null);

    private static double[] ByUser(EconomyTable table, Grid grid)
    {
        var a = new double[table.Count * grid.Stride];
        for (var row = 0; row < table.Count; row++)
        {
            var flows = table.Flows.Row(row);
            for (var j = 0; j < grid.Users; j++)
            {
                a[(row * grid.Stride) + j] = table.Output[j] > 0 ? flows[j] / table.Output[j] : 0;
            }
        }

        return a;
    }

    private static double[]? Common(EconomyTable table, RegionalLayout regional)
    {
        var (regions, products) = (regional.Regions, regional.Products);
        var common = new double[regions * regions * products];
        for (var p = 0; p < products; p++)
        {
            for (var q = 0; q < regions; q++)
            {
                var bought = 0.0;
                for (var o = 0; o < regions; o++)
                {
                    var fromOrigin = Sum(table.Flows.Row((o * products) + p).Slice(q * products, products));
                    common[(((p * regions) + q) * regions) + o] = fromOrigin;
                    bought += fromOrigin;
                }

                for (var o = 0; o < regions && bought > 0; o++)
                {
                    common[(((p * regions) + q) * regions) + o] /= bought;
                }

                if (!Holds(table, regional, common, p, q))
                {
                    return null;
                }
            }
        }

        return common;
    }

    private static bool Holds(EconomyTable table, RegionalLayout regional, double[] common, int product, int destination)
    {
        var (regions, products) = (regional.Regions, regional.Products);
        for (var user = destination * products; user < (destination + 1) * products; user++)
        {
            var bought = 0.0;
            for (var o = 0; o < regions; o++)
            {
                bought += table.Flows[(o * products) + product, user];
            }

            for (var o = 0; o < regions; o++)
            {
                var expected = common[(((product * regions) + destination) * regions) + o] * bought;
                if (Math.Abs(table.Flows[(o * products) + product, user] - expected) > SameShare * bought)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
