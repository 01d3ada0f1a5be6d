using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Csv;

namespace Vicinal.Formats.Economies;

/// <summary>
/// <c>final-demand.csv</c> of a table of many regions: <c>region,code,destination,household_demand</c> and either <c>other_demand</c> or its components.
/// Rows that are absent are zeros. Sums over destinations must agree with industries.csv.
/// </summary>
internal static class FinalDemandCsv
{
    private static readonly string[] Components = ["npish", "government", "investment", "inventory_changes"];
    private static readonly string[] Known = ["region", "code", "destination", IndustriesCsv.Household, "other_demand", .. Components];

    public static RegionalDemand? Read(string text, EconomyTable table, Labels labels, Findings findings)
    {
        var before = findings.Errors;
        if (CsvSheet.Open(FileSet.FinalDemand, text, Known, ["region", "code", "destination", IndustriesCsv.Household], findings) is not { } sheet)
            return null;
        var others = Components.Append("other_demand").Where(sheet.Has).ToList();
        if (others.Count > 1 && others.Contains("other_demand"))
            sheet.Error("other_demand", "the column stands beside its components: give the one or the others.");

        var regions = table.Industries.Select(industry => industry.Region!).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var household = new double[table.Count * regions.Length];
        var other = new double[household.Length];
        var seen = new bool[household.Length];
        while (sheet.Read())
        {
            if (Cell(sheet, labels, regions) is not { } cell)
                continue;
            if (seen[cell])
                sheet.Error("destination", "this origin, code and destination are there already.");
            seen[cell] = true;
            household[cell] = sheet.Number(IndustriesCsv.Household);
            other[cell] = others.Sum(column => sheet.Number(column));
        }

        if (findings.Errors > before)
            return null;
        var demand = new RegionalDemand
        {
            Regions = regions,
            Household = new Matrix(table.Count, regions.Length, household),
            Other = new Matrix(table.Count, regions.Length, other),
        };
        CheckSums(table, demand, findings);
        return findings.Errors > before ? null : demand;
    }

    private static int? Cell(CsvSheet sheet, Labels labels, ImmutableArray<string> regions)
    {
        var label = $"{sheet.Text("region")}:{sheet.Text("code")}";
        var destination = sheet.Text("destination");
        var row = labels.Find(label);
        var column = regions.IndexOf(destination);
        if (row is null)
            sheet.Error("code", $"{Quote.Of(label)} is not a region and code of industries.csv. {labels.Hint(label)}");
        if (column < 0)
            sheet.Error("destination", $"{Quote.Of(destination)} is not a region of industries.csv. {Nearest.Hint(destination, regions)}");
        return row is { } at && column >= 0 ? (at * regions.Length) + column : null;
    }

    // 1e-6 of the row's output: rounding of the sums, not a different figure.
    private static void CheckSums(EconomyTable table, RegionalDemand demand, Findings findings)
    {
        for (var row = 0; row < table.Count; row++)
        {
            Compare(row, "household_demand", Sum(demand.Household.Row(row)), table.FinalDemand.Household[row]);
            var f = table.FinalDemand;
            Compare(row, "other demand", Sum(demand.Other.Row(row)), f.Npish[row] + f.Government[row] + f.Investment[row] + f.InventoryChanges[row]);
        }

        void Compare(int row, string what, double byDestination, double total)
        {
            if (Math.Abs(byDestination - total) > 1e-6 * Math.Max(Math.Abs(table.Output[row]), 1))
                findings.Error(FileSet.FinalDemand, null, table.Industries[row].Label, $"{what} over all destinations is {Numbers.Text(byDestination)}, but industries.csv says {Numbers.Text(total)}.");
        }
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }
}
