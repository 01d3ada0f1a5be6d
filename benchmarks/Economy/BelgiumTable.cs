using System.Globalization;
using Vicinal.Economy;

namespace Vicinal.Benchmarks.Economy;

/// <summary>Belgium 2015 with 63 industries, where the shared data stands beside the repository.</summary>
internal static class BelgiumTable
{
    /// <summary>The table, or null.</summary>
    public static EconomyTable? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "..", "shared", "data", "economy", "belgium-2015");
            if (File.Exists(Path.Combine(folder.FullName, "Vicinal.slnx")) && Directory.Exists(data))
            {
                return Read(data);
            }
        }

        return null;
    }

    private static EconomyTable Read(string data)
    {
        double[][] Numbers(string file) =>
            [.. File.ReadAllLines(Path.Combine(data, file)).Skip(1).Select(line => line.Split(',').Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())];
        var flows = Numbers("IO_BE_NACE64.csv");
        var accounts = Numbers("other_accounts_BE_NACE64.csv");
        var criticality = Numbers("IHS_critical_NACE64.csv");
        var n = accounts.Length;
        return new EconomyTable
        {
            Industries = [.. File.ReadAllLines(Path.Combine(data, "other_accounts_BE_NACE64.csv")).Skip(1).Select(line => line.Split(',')[0]).Select(code => new Industry(code, code))],
            Flows = Matrix.Create(n, n, (i, j) => flows[i][j]),
            Output = [.. accounts.Select(row => row[0])],
            FinalDemand = new FinalDemand
            {
                Household = [.. accounts.Select(row => row[2])],
                Npish = [.. accounts.Select(row => row[4])],
                Government = [.. accounts.Select(row => row[5])],
                Investment = [.. accounts.Select(row => row[6])],
                InventoryChanges = [.. accounts.Select(row => row[7])],
                Exports = [.. accounts.Select(row => row[8])],
            },
            LabourCompensation = [.. accounts.Select(row => row[9])],
            Jobs = [.. accounts.Select(row => row[10])],
            TargetStockDays = [.. Numbers("desired_stock_NACE64.csv").Select(row => row[0])],
            Criticality = Matrix.Create(n, n, (i, j) => criticality[i][j]),
        };
    }
}
