using static Vicinal.Economy.Tables.TableColumns;

namespace Vicinal.Economy.Tables;

/// <summary>Errors of a table's shape and labels.</summary>
internal static class TableShape
{
    public static IEnumerable<Problem> Errors(EconomyTable table)
    {
        var n = table.Count;
        if (n == 0)
        {
            yield return new Problem("industries", "The table has no industries.");
            yield break;
        }

        foreach (var same in table.Industries.GroupBy(industry => industry.Label, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            yield return new Problem(same.Key, $"{same.Count()} rows are called {same.Key}: each industry needs a code of its own{(same.First().Region is null ? string.Empty : " in its region")}.");
        }

        if (table.Industries.Any(industry => industry.Region is null) && table.Industries.Any(industry => industry.Region is not null))
        {
            yield return new Problem("region", $"Row {table.Industries.First(industry => industry.Region is null).Label} names no region, others do: all rows name one, or none does.");
        }

        if (Square("flows", "Flows are", table.Flows, n) is { } flows)
        {
            yield return flows;
        }

        if (table.Criticality is { } criticality && Square("criticality", "Criticality is", criticality, n) is { } classes)
        {
            yield return classes;
        }

        foreach (var (name, values) in Of(table).Where(column => column.Values.IsDefault || column.Values.Length != n))
        {
            yield return new Problem(name, $"Column {name} has {(values.IsDefault ? 0 : values.Length)} values for {n} industries.");
        }

        foreach (var territory in table.JobsByTerritory.Where(territory => territory.Jobs.Length != n))
        {
            yield return new Problem("jobs-by-territory", $"Territory {territory.Territory} has jobs for {territory.Jobs.Length} of {n} industries.");
        }

        foreach (var same in table.JobsByTerritory.GroupBy(territory => territory.Territory, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            yield return new Problem("jobs-by-territory", $"Territory {same.Key} stands there {same.Count()} times.");
        }

        if (table.DemandByRegion is { } demand && (Wrong(demand.Household, n, demand.Regions.Length) || Wrong(demand.Other, n, demand.Regions.Length)))
        {
            yield return new Problem("final-demand", $"Final demand by destination must have {n} rows and {demand.Regions.Length} columns.");
        }
    }

    private static Problem? Square(string where, string subject, Matrix matrix, int n) => Wrong(matrix, n, n)
        ? new Problem(where, $"{subject} {matrix.Rows} × {matrix.Columns}; {n} industries need {n} × {n}.")
        : null;

    private static bool Wrong(Matrix matrix, int rows, int columns) => matrix.Rows != rows || matrix.Columns != columns;
}
