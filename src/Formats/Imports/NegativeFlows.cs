using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats.Csv;
using Vicinal.Formats.Yaml;

namespace Vicinal.Formats.Imports;

/// <summary>Flows below zero, which estimated tables hold, moved into the supplier's inventory changes: rows keep their balance, and no order is negative.</summary>
internal static class NegativeFlows
{
    public static EconomyTable IntoInventories(EconomyTable table, YamlFile yaml)
    {
        var moved = new double[table.Count];
        var (count, least, where) = (0, 0.0, "");
        for (var row = 0; row < table.Count; row++)
        {
            for (var column = 0; column < table.Count; column++)
            {
                var flow = table.Flows[row, column];
                if (flow >= 0)
                    continue;
                moved[row] += flow;
                count++;
                if (flow < least)
                    (least, where) = (flow, $"{table.Industries[row].Label} to {table.Industries[column].Label}");
            }
        }

        if (count == 0)
            return table;
        yaml.Findings.Remark(yaml.Name, null, "negative_flows", string.Create(CultureInfo.InvariantCulture,
            $"{count} flows below zero went into inventory_changes; the largest is {Numbers.Text(Math.Round(least, 6))} from {where}."));
        var f = table.FinalDemand;
        var demand = table.DemandByRegion;
        return table with
        {
            Flows = Matrix.Create(table.Count, table.Count, (row, column) => Math.Max(0, table.Flows[row, column])),
            FinalDemand = f with { InventoryChanges = [.. f.InventoryChanges.Select((value, row) => value + moved[row])] },
            DemandByRegion = demand is null ? null : demand with
            {
                Other = Matrix.Create(table.Count, demand.Regions.Length, (row, column) => demand.Other[row, column] + (table.Industries[row].Region == demand.Regions[column] ? moved[row] : 0)),
            },
        };
    }
}
