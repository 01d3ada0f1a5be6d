using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy.Scenarios;

namespace Vicinal.Economy.Dynamics;

/// <summary>What the dynamic model asks of a table.</summary>
internal static class ImpactCheck
{
    /// <summary>A row may miss its balance by this share of its uses or output.</summary>
    private const double Balance = 1e-4;

    /// <summary>Errors first; remarks are left out where there are errors.</summary>
    public static IReadOnlyList<Problem> Run(EconomyTable table, Scenario scenario)
    {
        List<Problem> problems = [.. Shapes(table)];
        if (problems.Count == 0)
        {
            problems.AddRange(Values(table));
        }

        if (problems.Count == 0)
        {
            problems.AddRange(Accounts(table));
        }

        problems.AddRange(ScenarioCheck.Errors(table, scenario));
        return problems.Count > 0 ? problems : [.. Remarks(table, scenario)];
    }

    private static IEnumerable<Problem> Shapes(EconomyTable table)
    {
        var n = table.Count;
        if (n == 0)
        {
            yield return new Problem("industries", "The table has no industries.");
            yield break;
        }

        if (table.Flows.Rows != n || table.Flows.Columns != n)
        {
            yield return new Problem("flows", $"Flows are {table.Flows.Rows} × {table.Flows.Columns}; {n} industries need {n} × {n}.");
        }

        if (table.Criticality is { } criticality && (criticality.Rows != n || criticality.Columns != n))
        {
            yield return new Problem("criticality", $"Criticality is {criticality.Rows} × {criticality.Columns}; {n} industries need {n} × {n}.");
        }

        foreach (var (name, values) in Columns(table))
        {
            if (values.Length != n)
            {
                yield return new Problem(name, $"Column {name} has {values.Length} values for {n} industries.");
            }
        }

        if (table.DemandByRegion is { } demand
            && (demand.Household.Rows != n || demand.Household.Columns != demand.Regions.Length || demand.Other.Rows != n || demand.Other.Columns != demand.Regions.Length))
        {
            yield return new Problem("final-demand", $"Final demand by destination must have {n} rows and {demand.Regions.Length} columns.");
        }

        if (RegionalLayout.Check(table) is { } layout)
        {
            yield return layout;
        }
    }

    private static IEnumerable<Problem> Values(EconomyTable table)
    {
        foreach (var (name, values) in Columns(table))
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (!double.IsFinite(values[i]))
                {
                    yield return new Problem(table.Industries[i].Label, $"Row {table.Industries[i].Label}, column {name}: not a finite number.");
                }
                else if (values[i] < 0 && name is ("output" or "labour_compensation" or "jobs" or "target_stock_days"))
                {
                    yield return new Problem(table.Industries[i].Label, $"Row {table.Industries[i].Label}, column {name}: {Text(values[i])} is negative; it must be 0 or more.");
                }
            }
        }

        for (var i = 0; i < table.Count; i++)
        {
            for (var j = 0; j < table.Count; j++)
            {
                if (!double.IsFinite(table.Flows[i, j]) || table.Flows[i, j] < 0)
                {
                    yield return new Problem(
                        table.Industries[i].Label,
                        $"Flow from {table.Industries[i].Label} to {table.Industries[j].Label} is {Text(table.Flows[i, j])}: orders and stocks need flows of 0 or more.");
                }

                if (table.Criticality is { } criticality && !(criticality[i, j] is >= 0 and <= 1))
                {
                    yield return new Problem(
                        table.Industries[i].Label,
                        $"Criticality of {table.Industries[i].Label} for {table.Industries[j].Label} is {Text(criticality[i, j])}; it must be 0, 0.5 or 1.");
                }
            }
        }
    }

    private static IEnumerable<Problem> Accounts(EconomyTable table)
    {
        if (table.LabourCompensation is null && table.Jobs is null)
        {
            yield return new Problem("labour_compensation", "The table has neither labour compensation nor jobs: the dynamic model needs column labour_compensation (or, in its place, jobs).");
        }

        var demand = table.FinalDemand;
        for (var i = 0; i < table.Count; i++)
        {
            var intermediate = 0.0;
            foreach (var flow in table.Flows.Row(i))
            {
                intermediate += flow;
            }

            double[] final = [demand.Household[i], demand.Npish[i], demand.Government[i], demand.Investment[i], demand.InventoryChanges[i], demand.Exports[i]];
            var uses = intermediate + final.Sum();
            var size = Math.Max(table.Output[i], intermediate + final.Sum(Math.Abs));
            if (Math.Abs(uses - table.Output[i]) > Balance * size)
            {
                var label = table.Industries[i].Label;
                yield return new Problem(
                    label,
                    $"Row {label} sends out {Text(uses)} but its output is {Text(table.Output[i])}: a table must balance within 0.01 %. Balance it, or put the difference into inventory changes.");
            }
        }
    }

    private static IEnumerable<Problem> Remarks(EconomyTable table, Scenario scenario)
    {
        foreach (var leftOut in RestrictedDays.Check(table.Industries, scenario.Restrictions))
        {
            yield return leftOut;
        }

        if (table.LabourCompensation is null)
        {
            yield return new Problem("labour_compensation", "The table has no labour compensation: jobs stand in its place, as if every job paid the same.", IsError: false);
        }

        if (table.Jobs is null)
        {
            yield return new Problem("jobs", "The table has no jobs: the jobs index follows labour compensation, and work stopped is not counted in persons.", IsError: false);
        }

        if (table.Criticality is null)
        {
            yield return new Problem("criticality", $"The table does not say which inputs are critical: Belgium's are used, by section. They decide the result.{Unknown(table)}", IsError: false);
        }

        if (table.TargetStockDays is null)
        {
            yield return new Problem("target_stock_days", $"The table has no stocks of inputs: Belgium's days of stock are used, by section. They decide the result.{Unknown(table)}", IsError: false);
        }
        else if (table.Industries.Where((_, i) => table.Output[i] > 0 && table.TargetStockDays.Value[i] * scenario.Parameters.StockScale < 1).ToList() is { Count: > 0 } thin)
        {
            yield return new Problem(
                "target_stock_days",
                $"Stocks for less than a day ({string.Join(", ", thin.Take(5).Select(industry => industry.Label))}): in a model of whole days such an industry may fall short even without a shock.",
                IsError: false);
        }

        if (scenario.Parameters.IncomeReplacement is null)
        {
            yield return new Problem(
                "parameters.income_replacement",
                "The scenario does not state income replacement: 0.8 is used, and consumption is not shown.",
                IsError: false);
        }

        foreach (var remark in scenario.Liquidity is { } liquidity ? LiquidityRemarks(table, liquidity) : [])
        {
            yield return remark;
        }

        if (scenario.Territories.Length > 0)
        {
            yield return new Problem("territories", "Territories' own phases are not part of this run: it shows the scenario's own shocks on the whole table.", IsError: false);
        }
    }

    private static IEnumerable<Problem> LiquidityRemarks(EconomyTable table, Liquidity liquidity)
    {
        yield return new Problem("liquidity", "Firms that run out of cash are estimated, from jobs, mean sizes and days of cash; where the scenario does not give them, from documented defaults of other places. Credit of banks is not counted.", IsError: false);
        if (table.Jobs is null)
        {
            yield return new Problem("liquidity.jobs", "The table has no jobs in persons: closed capacity is shown as a share, firms are not counted.", IsError: false);
        }

        if (liquidity.KnockOn)
        {
            yield return new Problem("liquidity.knock_on", "Closures follow from closures: more support to some firms may close a few others, which then compete with them.", IsError: false);
        }
    }

    private static string Unknown(EconomyTable table)
    {
        var unknown = DefaultInputs.Unknown(table);
        return unknown.Length == 0
            ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $" {unknown.Length} of {table.Count} codes name no ISIC section: their inputs count as important (½).");
    }

    private static IEnumerable<(string Name, ImmutableArray<double> Values)> Columns(EconomyTable table)
    {
        yield return ("output", table.Output);
        yield return ("household_demand", table.FinalDemand.Household);
        yield return ("npish", table.FinalDemand.Npish);
        yield return ("government", table.FinalDemand.Government);
        yield return ("investment", table.FinalDemand.Investment);
        yield return ("inventory_changes", table.FinalDemand.InventoryChanges);
        yield return ("exports", table.FinalDemand.Exports);
        foreach (var (name, values) in new (string, ImmutableArray<double>?)[]
                 {
                     ("labour_compensation", table.LabourCompensation),
                     ("jobs", table.Jobs),
                     ("female_jobs", table.FemaleJobs),
                     ("self_employed_jobs", table.SelfEmployedJobs),
                     ("informal_jobs", table.InformalJobs),
                     ("imports", table.Imports),
                     ("target_stock_days", table.TargetStockDays),
                 })
        {
            if (values is { } present)
            {
                yield return (name, present);
            }
        }
    }

    private static string Text(double value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);
}
