using System.Globalization;
using System.Text.RegularExpressions;
using Vicinal.Economy;

namespace Vicinal.Planning.Tests.Crises;

/// <summary>The tables of <c>samples/</c>, read here because an engine's tests know no file formats.</summary>
internal static partial class SampleTables
{
    private static readonly Lazy<EconomyTable> Belgium = new(() => Read("belgium"));
    private static readonly Lazy<EconomyTable> Brazil = new(() => Read("brazil"));
    private static readonly Lazy<EconomyTable> ThreeIndustries = new(() => Read("three-industries"));

    public static string Repository { get; } = Root();

    /// <summary>A nation, or a province of Belgium by its jobs.</summary>
    public static EconomyTable Of(string place) => place switch
    {
        "belgium" => Belgium.Value,
        "brazil" => Brazil.Value,
        "three-industries" => ThreeIndustries.Value,
        _ => Regionalisation.Of(Belgium.Value, place).Table!,
    };

    private static EconomyTable Read(string economy)
    {
        var rows = Rows(economy, "industries.csv");
        double[] Column(string name) => [.. rows[1..].Select(row => Array.IndexOf(rows[0], name) is >= 0 and var at ? Number(row[at]) : 0)];
        var industries = rows[1..].Select(row => new Industry(row[0], row[1])).ToArray();
        var n = industries.Length;
        return new EconomyTable
        {
            Industries = [.. industries],
            Flows = Square(economy, "flows.csv", n),
            Output = [.. Column("output")],
            FinalDemand = new FinalDemand
            {
                Household = [.. Column("household_demand")],
                Npish = [.. Column("npish")],
                Government = [.. Column("government")],
                Investment = [.. Column("investment")],
                InventoryChanges = [.. Column("inventory_changes")],
                Exports = [.. Column("exports")],
            },
            LabourCompensation = [.. Column("labour_compensation")],
            Jobs = [.. Column("jobs")],
            Imports = rows[0].Contains("imports") ? [.. Column("imports")] : null,
            TargetStockDays = rows[0].Contains("target_stock_days") ? [.. Column("target_stock_days")] : null,
            Criticality = File.Exists(Path.Combine(Repository, "samples", economy, "criticality.csv")) ? Square(economy, "criticality.csv", n) : null,
            JobsByTerritory = Territories(economy, industries),
        };
    }

    private static System.Collections.Immutable.ImmutableArray<TerritoryJobs> Territories(string economy, Industry[] industries) =>
        !File.Exists(Path.Combine(Repository, "samples", economy, "jobs-by-territory.csv")) ? [] :
        [
            .. Rows(economy, "jobs-by-territory.csv")[1..].GroupBy(row => row[0], StringComparer.Ordinal).Select(part => new TerritoryJobs(
                part.Key, [.. industries.Select(industry => part.Where(row => row[1] == industry.Code).Select(row => Number(row[2])).FirstOrDefault())])),
        ];

    private static Matrix Square(string economy, string file, int n)
    {
        var rows = Rows(economy, file);
        return Matrix.Create(n, n, (i, j) => Number(rows[i + 1][j + 1]));
    }

    private static double Number(string text) => text.Length == 0 ? 0 : double.Parse(text, CultureInfo.InvariantCulture);

    // Names in quotes hold commas.
    private static string[][] Rows(string economy, string file) =>
        [.. File.ReadLines(Path.Combine(Repository, "samples", economy, file)).Where(line => line.Length > 0)
            .Select(line => Cell().Matches(line).Select(cell => cell.Value.Trim('"')).ToArray())];

    [GeneratedRegex("(?<=^|,)(\"[^\"]*\"|[^,]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cell();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Vicinal.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
