using System.Collections.Immutable;
using Vicinal.Economy.Tables;
using static Vicinal.Economy.Tables.TableColumns;

namespace Vicinal.Economy.Regional;

/// <summary>A territory's accounts as they are made, row by row.</summary>
internal sealed class RegionalAccounts
{
    private readonly EconomyTable nation;
    private readonly LocationProfile jobs;
    private readonly double[] share;
    private readonly double[] flows;
    private readonly List<Problem> reductions = [];

    private RegionalAccounts(EconomyTable nation, LocationProfile jobs, RegionalOptions options)
    {
        this.nation = nation;
        this.jobs = jobs;
        share = [.. jobs.Rows.Select(row => row.AllJobs > 0 ? row.Jobs / row.AllJobs : jobs.Share)];
        flows = Flows(options);
    }

    /// <summary>The table, what each industry buys from and sells to the rest of the nation, and what was reduced.</summary>
    internal sealed record Result(EconomyTable Table, ImmutableArray<double> FromRest, ImmutableArray<double> ToRest, IReadOnlyList<Problem> Reductions);

    public static Result Of(EconomyTable nation, LocationProfile jobs, RegionalOptions options) => new RegionalAccounts(nation, jobs, options).Make();

    private Result Make()
    {
        var n = nation.Count;
        var output = nation.Output.Select((x, i) => share[i] * x).ToArray();
        var rows = Enumerable.Range(0, n).Select(i => Row(i, output[i])).ToArray();
        var needed = Inputs(nation.Flows);
        var local = Inputs(Matrix.Own(n, n, flows));
        ImmutableArray<double> fromRest = [.. Enumerable.Range(0, n).Select(j => Math.Max(0, (output[j] > 0 ? share[j] * needed[j] : 0) - local[j]))];
        var table = nation with
        {
            Flows = Matrix.Own(n, n, flows),
            Output = [.. output],
            FinalDemand = new FinalDemand
            {
                Household = [.. rows.Select(row => row.Household)],
                Npish = [.. rows.Select(row => row.Npish)],
                Government = [.. rows.Select(row => row.Government)],
                Investment = [.. rows.Select(row => row.Investment)],
                InventoryChanges = [.. rows.Select(row => row.Inventories)],
                Exports = [.. rows.Select(row => row.Abroad + row.ToRest)],
            },
            LabourCompensation = Scaled(nation.LabourCompensation),
            Jobs = [.. jobs.Rows.Select(row => row.Jobs)],
            FemaleJobs = null,
            SelfEmployedJobs = null,
            InformalJobs = null,
            Imports = [.. fromRest.Select((value, j) => value + (share[j] * (nation.Imports?[j] ?? 0)))],
            Emissions = Scaled(nation.Emissions),
            JobsByTerritory = [],
        };
        return new Result(table, fromRest, [.. rows.Select(row => row.ToRest)], reductions);
    }

    /// <summary>a_regional · x; a column without national output has no coefficients.</summary>
    private double[] Flows(RegionalOptions options)
    {
        var a = RegionalCoefficients.Of(
            Coefficients(nation), jobs.Rows.Select(row => row.Jobs).ToArray(), jobs.Rows.Select(row => row.AllJobs).ToArray(), options);
        var n = nation.Count;
        var values = a.Values.ToArray();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                values[(i * n) + j] *= share[j] * nation.Output[j];
            }
        }

        return values;
    }

    private ImmutableArray<double>? Scaled(ImmutableArray<double>? values) => values is { } present ? [.. present.Select((value, i) => share[i] * value)] : null;

    private sealed record Demand(double Household, double Npish, double Government, double Investment, double Inventories, double Abroad, double ToRest);

    /// <summary>One row's final demand; deliveries to the rest of the nation are what is left of output.</summary>
    private Demand Row(int i, double output)
    {
        var f = nation.FinalDemand;
        var row = flows.AsSpan(i * nation.Count, nation.Count);
        var used = 0.0;
        foreach (var flow in row)
        {
            used += flow;
        }

        double[] local = [Local(i, f.Household[i]), Local(i, f.Npish[i]), Local(i, f.Government[i]), Local(i, f.Investment[i])];
        var (inventories, abroad) = (share[i] * f.InventoryChanges[i], share[i] * f.Exports[i]);
        var left = output - used - local.Sum() - inventories - abroad;
        if (left < -1e-9 * output)
        {
            left = Reduce(i, row, left, local, ref abroad);
        }

        // What remains below zero is rounding: the check allows a hundred thousand times more.
        return new Demand(local[0], local[1], local[2], local[3], inventories, abroad, Math.Max(0, left));
    }

    /// <summary>Local buyers take of local producers no more than the territory's share of jobs, or of the industry where it has less of it; a negative demand follows output.</summary>
    private double Local(int i, double demand) => demand * (demand > 0 ? Math.Min(jobs.Share, share[i]) : share[i]);

    /// <summary>Takes what is missing from local final demand, then exports abroad, then the row's flows; says so.</summary>
    private double Reduce(int i, Span<double> row, double left, double[] local, ref double abroad)
    {
        List<string> parts = [];
        var demand = local.Sum(value => Math.Max(0, value));
        var cut = Math.Min(demand, -left);
        if (cut > 0)
        {
            for (var k = 0; k < local.Length; k++)
            {
                local[k] -= local[k] > 0 ? local[k] * cut / demand : 0;
            }

            left += cut;
            parts.Add($"local final demand by {Text(cut)}");
        }

        if (left < 0 && abroad > 0)
        {
            cut = Math.Min(abroad, -left);
            abroad -= cut;
            left += cut;
            parts.Add($"exports abroad by {Text(cut)}");
        }

        if (left < 0)
        {
            var used = 0.0;
            foreach (var flow in row)
            {
                used += flow;
            }

            cut = Math.Min(used, -left);
            for (var j = 0; j < row.Length; j++)
            {
                row[j] -= used > 0 ? row[j] * cut / used : 0;
            }

            left += cut;
            parts.Add($"sales to industries by {Text(cut)}");
        }

        var label = nation.Industries[i].Label;
        reductions.Add(new Problem(
            label,
            $"The territory's output of {label} does not cover what local buyers were given of it: to keep the balance without negative deliveries to the rest of the nation, {string.Join(", ", parts)} were reduced and come from the rest of the nation.",
            IsError: false));
        return left;
    }
}
