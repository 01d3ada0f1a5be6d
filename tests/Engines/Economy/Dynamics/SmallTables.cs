using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Economy.Tests.Dynamics;

/// <summary>Tables written out by hand.</summary>
internal static class SmallTables
{
    public static readonly DateOnly Start = new(2020, 2, 1);

    /// <summary>The three industries of economy.md; annual figures are 365 times those of a day, jobs equal labour compensation.</summary>
    public static EconomyTable Three()
    {
        double[,] a = { { .10, .15, .05 }, { .05, .20, .25 }, { .05, .10, .15 } };
        double[,] k = { { 0, 1, 0 }, { 0, 0, 1 }, { 0, 0, 0 } };
        double[] x = [100, 300, 600];
        double[] l = [60, 120, 250];
        double[] c = [10, 80, 250];
        double[] f = [5, 5, 225];
        return new EconomyTable
        {
            Industries = [new("A", "Raw materials"), new("B", "Manufacturing"), new("C", "Services")],
            Flows = Matrix.Create(3, 3, (i, j) => 365 * a[i, j] * x[j]),
            Output = Year(x),
            FinalDemand = Demand(Year(c), exports: Year(f)),
            LabourCompensation = Year(l),
            Jobs = [.. l],
            TargetStockDays = [30, 14, 7],
            Criticality = Matrix.Create(3, 3, (i, j) => k[i, j]),
        };
    }

    /// <summary>Half of industry A's labour stops on days 10 to 39 of 182.</summary>
    public static Scenario ThreeScenario(double adjustmentDays = 5, ProductionFunction function = ProductionFunction.Half) => new()
    {
        Title = "Three industries",
        Start = Start,
        Days = 182,
        Parameters = new ModelParameters { InventoryAdjustmentDays = adjustmentDays, Function = function, IncomeReplacement = 0.8 },
        Shocks = [new Shock(ShockTarget.LabourSupply, ByCode(("A", 0.5)), Between(10, 40))],
    };

    /// <summary>Weight 1 from a day up to and without another, 0 otherwise.</summary>
    public static Profile Between(int from, int to) => new(
    [
        new(Start.AddDays(from - 1), 0), new(Start.AddDays(from), 1), new(Start.AddDays(to - 1), 1), new(Start.AddDays(to), 0),
    ]);

    public static IndustryValues ByCode(params (string Code, double Value)[] values) =>
        new IndustryValues.ByCode(values.ToImmutableSortedDictionary(value => value.Code, value => value.Value, StringComparer.Ordinal));

    public static ImmutableArray<double> Year(params double[] day) => [.. day.Select(value => 365 * value)];

    public static FinalDemand Demand(
        ImmutableArray<double> household,
        ImmutableArray<double>? npish = null,
        ImmutableArray<double>? government = null,
        ImmutableArray<double>? investment = null,
        ImmutableArray<double>? inventoryChanges = null,
        ImmutableArray<double>? exports = null)
    {
        var zeros = ImmutableArray.CreateRange(new double[household.Length]);
        return new FinalDemand
        {
            Household = household,
            Npish = npish ?? zeros,
            Government = government ?? zeros,
            Investment = investment ?? zeros,
            InventoryChanges = inventoryChanges ?? zeros,
            Exports = exports ?? zeros,
        };
    }
}
