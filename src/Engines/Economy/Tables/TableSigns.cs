using static Vicinal.Economy.Tables.TableColumns;

namespace Vicinal.Economy.Tables;

/// <summary>Values that are not numbers, and signs that cannot be.</summary>
internal static class TableSigns
{
    public const string NotANumber = "is not a finite number";

    private static readonly string[] NeverNegative =
        ["output", "labour_compensation", "jobs", "female_jobs", "self_employed_jobs", "informal_jobs", "imports", "target_stock_days"];

    /// <summary>Unusual, and the dynamic model can live with it.</summary>
    private static readonly string[] SeldomNegative = ["household_demand", "npish", "government", "exports"];

    public static IEnumerable<Problem> Of(EconomyTable table) => [.. Columns(table), .. Flows(table), .. Criticality(table), .. Territories(table), .. Destinations(table)];

    private static IEnumerable<Problem> Columns(EconomyTable table)
    {
        foreach (var (name, values) in TableColumns.Of(table))
        {
            for (var i = 0; i < values.Length; i++)
            {
                var label = table.Industries[i].Label;
                if (!double.IsFinite(values[i]))
                {
                    yield return new Problem(label, $"Row {label}, column {name} {NotANumber}.");
                }
                else if (values[i] < 0 && NeverNegative.Contains(name, StringComparer.Ordinal))
                {
                    yield return new Problem(label, $"Row {label}, column {name}: {Text(values[i])} is negative; it must be 0 or more.");
                }
                else if (values[i] < 0 && SeldomNegative.Contains(name, StringComparer.Ordinal))
                {
                    yield return new Problem(label, $"Row {label}, column {name}: {Text(values[i])} is negative, which is unusual.", IsError: false);
                }
            }
        }
    }

    private static IEnumerable<Problem> Flows(EconomyTable table)
    {
        for (var i = 0; i < table.Count; i++)
        {
            for (var j = 0; j < table.Count; j++)
            {
                var flow = table.Flows[i, j];
                if (!double.IsFinite(flow))
                {
                    yield return new Problem(table.Industries[i].Label, $"The flow from {table.Industries[i].Label} to {table.Industries[j].Label} {NotANumber}.");
                }
                else if (flow < 0)
                {
                    yield return new Problem(
                        table.Industries[i].Label,
                        $"The flow from {table.Industries[i].Label} to {table.Industries[j].Label} is {Text(flow)}: coefficients, orders and stocks need flows of 0 or more.");
                }
            }
        }
    }

    private static IEnumerable<Problem> Criticality(EconomyTable table)
    {
        if (table.Criticality is not { } criticality)
        {
            yield break;
        }

        for (var i = 0; i < table.Count; i++)
        {
            for (var j = 0; j < table.Count; j++)
            {
                if (criticality[i, j] is not (0 or 0.5 or 1))
                {
                    yield return new Problem(
                        table.Industries[i].Label,
                        $"The criticality of {table.Industries[i].Label} for {table.Industries[j].Label} is {Text(criticality[i, j])}; it must be 0, 0.5 or 1.");
                }
            }
        }
    }

    private static IEnumerable<Problem> Territories(EconomyTable table) =>
        from territory in table.JobsByTerritory
        from i in Enumerable.Range(0, table.Count)
        let jobs = territory.Jobs[i]
        where !(double.IsFinite(jobs) && jobs >= 0)
        select new Problem(
            "jobs-by-territory",
            $"Jobs of {territory.Territory} in {table.Industries[i].Label} are {(double.IsFinite(jobs) ? Text(jobs) : "not a number")}; they must be 0 or more.");

    private static IEnumerable<Problem> Destinations(EconomyTable table)
    {
        if (table.DemandByRegion is not { } demand)
        {
            yield break;
        }

        for (var i = 0; i < table.Count; i++)
        {
            var label = table.Industries[i].Label;
            double household = 0, other = 0;
            for (var r = 0; r < demand.Regions.Length; r++)
            {
                household += demand.Household[i, r];
                other += demand.Other[i, r];
            }

            if (!double.IsFinite(household) || !double.IsFinite(other))
            {
                yield return new Problem(label, $"Row {label} of the final demand by destination {NotANumber}.");
                continue;
            }

            var f = table.FinalDemand;
            if (Apart(household, f.Household[i]) || Apart(other, FinalUses(table, i) - f.Household[i] - f.Exports[i]))
            {
                yield return new Problem(
                    label,
                    $"Row {label}: by destination, households take {Text(household)} and others {Text(other)}, but in total {Text(f.Household[i])} and {Text(FinalUses(table, i) - f.Household[i] - f.Exports[i])}.",
                    IsError: false);
            }
        }
    }

    private static bool Apart(double a, double b) => Math.Abs(a - b) > TableCheck.Balance * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));
}
