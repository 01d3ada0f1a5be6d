using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats.Csv;
using Vicinal.Formats.Yaml;

namespace Vicinal.Formats.Imports;

/// <summary>Puts what rounding left over, x − Z·1 − Σf, into inventory changes, so that every row balances.</summary>
internal static class Residual
{
    /// <summary>The tolerance of `check`: a row that misses by more is counted in the remark.</summary>
    private const double Tolerance = 1e-4;

    public static EconomyTable IntoInventories(EconomyTable table, YamlFile yaml)
    {
        var residuals = Enumerable.Range(0, table.Count).Select(row => Of(table, row)).ToImmutableArray();
        var f = table.FinalDemand;
        var demand = table.DemandByRegion;
        var moved = table with
        {
            FinalDemand = f with { InventoryChanges = [.. f.InventoryChanges.Select((value, row) => value + residuals[row])] },
            DemandByRegion = demand is null ? null : demand with { Other = AtHome(table, demand, residuals) },
        };
        Report(table, residuals, yaml);
        return moved;
    }

    private static double Of(EconomyTable table, int row)
    {
        var sold = 0.0;
        foreach (var value in table.Flows.Row(row))
            sold += value;
        var f = table.FinalDemand;
        return table.Output[row] - sold - f.Household[row] - f.Npish[row] - f.Government[row] - f.Investment[row] - f.InventoryChanges[row] - f.Exports[row];
    }

    // With many regions a residual lies in the stocks of the region that made the product.
    private static Matrix AtHome(EconomyTable table, RegionalDemand demand, ImmutableArray<double> residuals) =>
        Matrix.Create(table.Count, demand.Regions.Length, (row, column) =>
            demand.Other[row, column] + (table.Industries[row].Region == demand.Regions[column] ? residuals[row] : 0));

    private static void Report(EconomyTable table, ImmutableArray<double> residuals, YamlFile yaml)
    {
        var largest = Enumerable.Range(0, table.Count).MaxBy(row => Math.Abs(residuals[row]));
        var beyond = Enumerable.Range(0, table.Count).Count(row => Math.Abs(residuals[row]) > Tolerance * Math.Abs(table.Output[row]));
        if (Math.Abs(residuals[largest]) > 0)
        {
            yaml.Findings.Remark(yaml.Name, null, "residual", string.Create(CultureInfo.InvariantCulture,
                $"{beyond} of {table.Count} rows missed their balance by more than 0.01 %; what was missing went into inventory_changes. The largest is {Numbers.Text(Math.Round(residuals[largest], 6))} in {table.Industries[largest].Label}, whose output is {Numbers.Text(table.Output[largest])}."));
        }
    }
}
