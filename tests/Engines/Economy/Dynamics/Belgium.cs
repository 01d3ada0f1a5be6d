using System.Collections.Immutable;
using System.Globalization;

namespace Vicinal.Economy.Tests.Dynamics;

/// <summary>Belgium 2015 with 63 industries and the shocks of spring 2020, read from the shared data beside the repository.</summary>
internal static class Belgium
{
    private static readonly Lazy<string?> Folder = new(Find);

    public static bool IsHere => Folder.Value is not null;

    public const string Missing = "The shared data (../shared/data/economy/belgium-2015) is not beside the repository.";

    public static EconomyTable Table()
    {
        var flows = Rows("IO_BE_NACE64.csv");
        var accounts = Rows("other_accounts_BE_NACE64.csv");
        var criticality = Rows("IHS_critical_NACE64.csv");
        var codes = accounts.Skip(1).Select(row => row[0]).ToArray();
        ImmutableArray<double> Column(int column) => [.. accounts.Skip(1).Select(row => Number(row[column]))];
        return new EconomyTable
        {
            Industries = [.. codes.Select(code => new Industry(code, code))],
            Flows = Matrix.Create(codes.Length, codes.Length, (i, j) => Number(flows[i + 1][j + 1])),
            Output = Column(1),
            FinalDemand = new FinalDemand
            {
                Household = Column(3), Npish = Column(5), Government = Column(6), Investment = Column(7), InventoryChanges = Column(8), Exports = Column(9),
            },
            LabourCompensation = Column(10),
            Jobs = Column(11),
            TargetStockDays = [.. Rows("desired_stock_NACE64.csv").Skip(1).Select(row => Number(row[1]))],
            Criticality = Matrix.Create(codes.Length, codes.Length, (i, j) => Number(criticality[i + 1][j + 1])),
        };
    }

    /// <summary>Shock weight 0 to day 42, 1/3, 2/3, 1 on days 43 to 45, 1 to day 93, then linear to 0 on day 149.</summary>
    public static Scenario Spring2020(ProductionFunction function = ProductionFunction.Half)
    {
        var shocks = Rows("shocks-spring-2020.csv");
        var start = new DateOnly(2020, 2, 1);
        var lockdown = new Profile([new(start.AddDays(42), 0), new(start.AddDays(45), 1), new(start.AddDays(93), 1), new(start.AddDays(149), 0)]);
        IndustryValues Column(int column) => new IndustryValues.ByCode(shocks.Skip(1).ToImmutableSortedDictionary(row => row[0], row => Number(row[column]), StringComparer.Ordinal));
        return new Scenario
        {
            Title = "Belgium, spring 2020",
            Start = start,
            Days = 240,
            Parameters = new ModelParameters { Function = function },
            Shocks =
            [
                new(ShockTarget.LabourSupply, Column(1), lockdown),
                new(ShockTarget.HouseholdDemand, Column(2), lockdown),
                new(ShockTarget.OtherDemand, Column(3), lockdown),
            ],
        };
    }

    private static string[][] Rows(string file) =>
        [.. File.ReadAllLines(Path.Combine(Folder.Value!, file)).Where(line => line.Length > 0).Select(line => line.Split(','))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Vicinal.slnx")))
            {
                var shared = Path.Combine(folder.FullName, "..", "shared", "data", "economy", "belgium-2015");
                return Directory.Exists(shared) ? shared : null;
            }
        }

        return null;
    }
}
