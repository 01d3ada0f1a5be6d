using System.Collections.Immutable;

namespace Vicinal.Economy.Tests.Static;

/// <summary>Published tables, read as they are.</summary>
internal static class Published
{
    public const int UkProducts = 127;

    /// <summary>The United Kingdom of 2010, 127 products; imports and pay of each.</summary>
    public static EconomyTable UnitedKingdom()
    {
        var rows = PublishedData.Rows("economy/uk-2010/domestic-use-product-by-product.csv.gz");
        var header = rows[0];
        double[] Row(string name) => [.. rows.Single(row => row[0] == name)[1..(UkProducts + 1)].Select(PublishedData.Number)];
        int[] finals = [.. Enumerable.Range(UkProducts + 2, header.Length - UkProducts - 2)];
        ImmutableArray<double> Demand(string name) => [.. rows[1..(UkProducts + 1)].Select(row => finals.Where(c => header[c].StartsWith(name, StringComparison.Ordinal)).Sum(c => PublishedData.Number(row[c])))];
        return new EconomyTable
        {
            Industries = [.. header[1..(UkProducts + 1)].Select(code => new Industry(code, code))],
            Flows = Matrix.Create(UkProducts, UkProducts, (i, j) => PublishedData.Number(rows[i + 1][j + 1])),
            Output = [.. Row("Total output")],
            FinalDemand = new FinalDemand
            {
                Household = Demand("Households"),
                Npish = Demand("Non-profit"),
                Government = [.. Demand("Central").Zip(Demand("Local"), (a, b) => a + b)],
                Investment = [.. Demand("Gross fixed").Zip(Demand("Valuables"), (a, b) => a + b)],
                InventoryChanges = Demand("Changes"),
                Exports = Demand("Exports"),
            },
            LabourCompensation = [.. Row("Compensation of employees")],
            Imports = [.. Row("Imported goods and services")],
        };
    }

    /// <summary>A column of the published multipliers, by product in the table's order.</summary>
    public static double[] UkMultipliers(string column) => [.. PublishedData.Column("economy/uk-2010/published-multipliers.csv", column).Select(PublishedData.Number)];

    /// <summary>A row of the use table below the products.</summary>
    public static double[] UkRow(string name) =>
        [.. PublishedData.Rows("economy/uk-2010/domestic-use-product-by-product.csv.gz").Single(row => row[0] == name)[1..(UkProducts + 1)].Select(PublishedData.Number)];

    private static readonly Lazy<EconomyTable> WorldTable = new(ReadWorld);

    /// <summary>The world of 2011 in whole million dollars: 41 regions of 35 industries, not balanced.</summary>
    public static EconomyTable World() => WorldTable.Value;

    private static EconomyTable ReadWorld()
    {
        var rows = PublishedData.Rows("economy/wiod-2011/rows.csv")[1..];
        var flows = PublishedData.Rows("economy/wiod-2011/intermediate.csv.gz");
        var demand = PublishedData.Rows("economy/wiod-2011/final-demand.csv.gz");
        var n = rows.Length;
        var regions = rows.Select(row => row[0]).Distinct(StringComparer.Ordinal).ToImmutableArray();
        double Part(int i, int region, int part) => PublishedData.Number(demand[i][(region * 5) + part]);
        ImmutableArray<double> Sum(int part) => [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, regions.Length).Sum(r => Part(i, r, part)))];
        return new EconomyTable
        {
            Industries = [.. rows.Select(row => new Industry(row[1], row[1], row[0]))],
            Flows = Matrix.Create(n, n, (i, j) => PublishedData.Number(flows[i][j])),
            Output = [.. rows.Select(row => PublishedData.Number(row[2]))],
            FinalDemand = new FinalDemand
            {
                Household = Sum(0), Npish = Sum(1), Government = Sum(2), Investment = Sum(3), InventoryChanges = Sum(4), Exports = [.. new double[n]],
            },
            DemandByRegion = new RegionalDemand
            {
                Regions = regions,
                Household = Matrix.Create(n, regions.Length, (i, r) => Part(i, r, 0)),
                Other = Matrix.Create(n, regions.Length, (i, r) => Part(i, r, 1) + Part(i, r, 2) + Part(i, r, 3) + Part(i, r, 4)),
            },
        };
    }
}
