using System.Collections.Immutable;
using Vicinal.Economy.Tables;

namespace Vicinal.Economy;

/// <summary>A table in fewer (or split) industries, by a mapping.</summary>
/// <remarks>Z' = W'ZW with W the shares, n × m; Miller and Blair, Input-Output Analysis, 2nd ed. 2009, 4.9. Regions stay apart: the mapping applies within each.</remarks>
public static class Aggregation
{
    /// <summary>
    /// The aggregated table. Money and jobs are summed by share. Criticality of a group's input is the highest class that, with those above it, carries at least half of the
    /// flow (0 where nothing flows). Target stock days are weighted by the inputs each industry uses, for a stock is days of those inputs (0 where a group uses none).
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="mapping">Each industry's group, or groups with shares that sum to 1.</param>
    public static TableResult Of(EconomyTable table, IndustryMapping mapping)
    {
        var shapes = TableShape.Errors(table).ToList();
        return shapes.Count > 0 ? TableResult.Refused(shapes) : Sum(table, mapping);
    }

    /// <summary>The same for a table whose labels may repeat: rows of one label are summed.</summary>
    internal static TableResult Sum(EconomyTable table, IndustryMapping mapping)
    {
        var errors = MappingCheck.Errors(table, mapping).ToList();
        if (errors.Count > 0)
        {
            return TableResult.Refused(errors);
        }

        var groups = Grouping.Of(table, mapping);
        var demand = table.FinalDemand;
        return new TableResult(
            table with
            {
                Industries = groups.Industries,
                Flows = groups.Square(table.Flows),
                Output = groups.Sum(table.Output),
                FinalDemand = new FinalDemand
                {
                    Household = groups.Sum(demand.Household),
                    Npish = groups.Sum(demand.Npish),
                    Government = groups.Sum(demand.Government),
                    Investment = groups.Sum(demand.Investment),
                    InventoryChanges = groups.Sum(demand.InventoryChanges),
                    Exports = groups.Sum(demand.Exports),
                },
                DemandByRegion = table.DemandByRegion is { } by
                    ? by with { Household = groups.Rows(by.Household), Other = groups.Rows(by.Other) }
                    : null,
                LabourCompensation = groups.SumAny(table.LabourCompensation),
                Jobs = groups.SumAny(table.Jobs),
                FemaleJobs = groups.SumAny(table.FemaleJobs),
                SelfEmployedJobs = groups.SumAny(table.SelfEmployedJobs),
                InformalJobs = groups.SumAny(table.InformalJobs),
                Imports = groups.SumAny(table.Imports),
                Emissions = groups.SumAny(table.Emissions),
                TargetStockDays = table.TargetStockDays is { } days ? groups.Mean(days, TableColumns.Inputs(table.Flows)) : null,
                Criticality = table.Criticality is { } criticality ? groups.Heaviest(table.Flows, criticality) : null,
                JobsByTerritory = [.. table.JobsByTerritory.Select(territory => territory with { Jobs = groups.Sum(territory.Jobs) })],
            },
            []);
    }
}
