using System.Collections.Immutable;
using Vicinal.Economy.Tables;

namespace Vicinal.Economy;

/// <summary>Two ways to make the rows of a table balance.</summary>
public static class TableBalance
{
    /// <summary>
    /// Puts the residual x − Z·1 − Σf of each row into inventory changes and reports the largest. It suits rounding, as of tables in whole millions.
    /// In a table of many regions the change lies where the product is made.
    /// </summary>
    /// <param name="table">A table whose shape is right and whose values are numbers.</param>
    public static ResidualResult IntoInventories(EconomyTable table)
    {
        var misses = Enumerable.Range(0, table.Count).Select(row => TableCheck.Miss(table, row)).ToArray();
        var residuals = misses.Select(miss => miss.Output - miss.Uses).ToArray();
        var largest = Enumerable.Range(0, table.Count).MaxBy(row => Math.Abs(residuals[row]));
        var moved = table with
        {
            FinalDemand = table.FinalDemand with { InventoryChanges = [.. table.FinalDemand.InventoryChanges.Select((value, row) => value + residuals[row])] },
            DemandByRegion = table.DemandByRegion is { } demand
                ? demand with
                {
                    Other = Matrix.Create(table.Count, demand.Regions.Length, (row, region) =>
                        demand.Other[row, region] + (string.Equals(table.Industries[row].Region, demand.Regions[region], StringComparison.Ordinal) ? residuals[row] : 0)),
                }
                : null,
        };
        return new ResidualResult(moved, table.Industries[largest], residuals[largest], misses.Count(miss => miss.Relative > TableCheck.Balance));
    }

    /// <summary>
    /// Balances the flows by <see cref="Ras"/>: rows to x − Σf, columns to the inputs that each industry has now, all scaled by one factor so that both sum to the same.
    /// Output and final demand stay. It suits a table whose flows are less certain than its accounts.
    /// </summary>
    /// <param name="table">A table whose shape is right.</param>
    public static TableResult ByRas(EconomyTable table)
    {
        List<Problem> errors = [.. TableShape.Errors(table)];
        if (errors.Count == 0)
        {
            errors.AddRange(TableSigns.Of(table).Where(problem => problem.IsError));
        }

        if (errors.Count > 0)
        {
            return TableResult.Refused(errors);
        }

        var rows = table.Output.Select((x, i) => x - TableColumns.FinalUses(table, i)).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] < -TableCheck.Balance * Math.Max(1, table.Output[i]))
            {
                var label = table.Industries[i].Label;
                return TableResult.Refused(label, $"Row {label} has a final demand of {TableColumns.Text(TableColumns.FinalUses(table, i))} but an output of {TableColumns.Text(table.Output[i])}: no flows can balance it. Correct one of the two.");
            }

            rows[i] = Math.Max(0, rows[i]);
        }

        var columns = TableColumns.Inputs(table.Flows);
        var (wanted, has) = (rows.Sum(), columns.Sum());
        for (var j = 0; j < columns.Length; j++)
        {
            columns[j] = has > 0 ? columns[j] * wanted / has : 0;
        }

        var balanced = Ras.Balance(table.Flows, rows, columns);
        return balanced.Converged
            ? new TableResult(table with { Flows = balanced.Values }, [Factor(wanted, has)])
            : TableResult.Refused(balanced.Problems.Select(problem => problem with { Where = Named(table, problem.Where) }));
    }

    private static Problem Factor(double wanted, double has) => new(
        "flows",
        $"The flows were balanced by RAS; together they changed from {TableColumns.Text(has)} to {TableColumns.Text(wanted)}.",
        IsError: false);

    /// <summary>Row 3 of a matrix is a label in a table.</summary>
    private static string Named(EconomyTable table, string where) =>
        where.Split(' ') is [_, var number] && int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var at) ? table.Industries[at - 1].Label : where;
}
