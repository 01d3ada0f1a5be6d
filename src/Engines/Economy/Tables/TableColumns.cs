using System.Collections.Immutable;
using System.Globalization;

namespace Vicinal.Economy.Tables;

/// <summary>The columns of a table under the names that files give them, and the sums that checks need.</summary>
internal static class TableColumns
{
    /// <summary>Every column that the table has.</summary>
    public static IEnumerable<(string Name, ImmutableArray<double> Values)> Of(EconomyTable table)
    {
        yield return ("output", table.Output);
        foreach (var column in Demand(table.FinalDemand))
        {
            yield return column;
        }

        (string Name, ImmutableArray<double>? Values)[] optional =
        [
            ("labour_compensation", table.LabourCompensation),
            ("jobs", table.Jobs),
            ("female_jobs", table.FemaleJobs),
            ("self_employed_jobs", table.SelfEmployedJobs),
            ("informal_jobs", table.InformalJobs),
            ("imports", table.Imports),
            ("emissions", table.Emissions),
            ("target_stock_days", table.TargetStockDays),
        ];
        foreach (var (name, values) in optional)
        {
            if (values is { } present)
            {
                yield return (name, present);
            }
        }
    }

    /// <summary>The six components of final demand.</summary>
    public static IEnumerable<(string Name, ImmutableArray<double> Values)> Demand(FinalDemand demand) =>
    [
        ("household_demand", demand.Household),
        ("npish", demand.Npish),
        ("government", demand.Government),
        ("investment", demand.Investment),
        ("inventory_changes", demand.InventoryChanges),
        ("exports", demand.Exports),
    ];

    /// <summary>Z·1 for a row.</summary>
    public static double IntermediateUses(EconomyTable table, int row)
    {
        var sum = 0.0;
        foreach (var flow in table.Flows.Row(row))
        {
            sum += flow;
        }

        return sum;
    }

    /// <summary>Σ f for a row.</summary>
    public static double FinalUses(EconomyTable table, int row)
    {
        var f = table.FinalDemand;
        return f.Household[row] + f.Npish[row] + f.Government[row] + f.Investment[row] + f.InventoryChanges[row] + f.Exports[row];
    }

    /// <summary>1·Z, the inputs of each industry.</summary>
    public static double[] Inputs(Matrix flows)
    {
        var sums = new double[flows.Columns];
        for (var i = 0; i < flows.Rows; i++)
        {
            var row = flows.Row(i);
            for (var j = 0; j < row.Length; j++)
            {
                sums[j] += row[j];
            }
        }

        return sums;
    }

    /// <summary>A = Z / x by column, 0 where x = 0.</summary>
    public static Matrix Coefficients(EconomyTable table)
    {
        var n = table.Count;
        var a = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            var row = table.Flows.Row(i);
            for (var j = 0; j < n; j++)
            {
                a[(i * n) + j] = table.Output[j] > 0 ? row[j] / table.Output[j] : 0;
            }
        }

        return Matrix.Own(n, n, a);
    }

    /// <summary>A figure as messages print it.</summary>
    public static string Text(double value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);

    /// <summary>A share as messages print it.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.##} %");
}
