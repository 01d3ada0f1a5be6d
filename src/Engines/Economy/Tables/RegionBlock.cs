using System.Collections.Immutable;
using Vicinal.Economy.Tables;

namespace Vicinal.Economy;

/// <summary>Regions of a table summed into one nation.</summary>
public static class RegionBlock
{
    /// <summary>
    /// One table of one region: flows, output, accounts and final demand within the block are summed by industry; what goes to other regions becomes exports, and what
    /// comes from them imports (added to the imports that the table already has; a table without that column gets these alone). Criticality is the heavier class by flow,
    /// stocks are weighted by inputs, as in <see cref="Aggregation"/>.
    /// </summary>
    /// <param name="table">A table of many regions with the same industries in each.</param>
    /// <param name="regions">The regions of the block.</param>
    public static TableResult Of(EconomyTable table, ImmutableArray<string> regions)
    {
        if (Refusal(table, regions) is { } refusal)
        {
            return TableResult.Refused([refusal]);
        }

        var inside = table.Industries.Select(industry => regions.Contains(industry.Region!, StringComparer.Ordinal)).ToArray();
        var block = Cut(table, inside, regions);
        var mapping = new IndustryMapping([.. block.Industries.Select(industry => industry.Code).Distinct(StringComparer.Ordinal).Select(code => new MappingRow(code, code))])
        {
            GroupNames = block.Industries.DistinctBy(industry => industry.Code, StringComparer.Ordinal).ToImmutableSortedDictionary(industry => industry.Code, industry => industry.Name, StringComparer.Ordinal),
        };
        // Without regions in the labels the aggregation sums over them.
        return Aggregation.Sum(block with { Industries = [.. block.Industries.Select(industry => industry with { Region = null })] }, mapping);
    }

    private static Problem? Refusal(EconomyTable table, ImmutableArray<string> regions)
    {
        if (TableShape.Errors(table).FirstOrDefault() is { } shape)
        {
            return shape;
        }

        if (table.Industries[0].Region is null)
        {
            return new Problem("region", "The table has one region: there is nothing to sum.");
        }

        if (regions.IsDefaultOrEmpty)
        {
            return new Problem("region", "Name the regions of the block.");
        }

        var known = table.Industries.Select(industry => industry.Region).ToHashSet(StringComparer.Ordinal);
        if (regions.FirstOrDefault(region => !known.Contains(region)) is { } unknown)
        {
            return new Problem(unknown, $"The table has no region {unknown}.");
        }

        return table.DemandByRegion is null
            ? new Problem("final-demand", "Summing regions needs final demand by destination: without it, what is exported is not known.")
            : null;
    }

    /// <summary>The block's rows and columns; what leaves is added to exports, what comes in to imports.</summary>
    private static EconomyTable Cut(EconomyTable table, bool[] inside, ImmutableArray<string> regions)
    {
        var rows = Enumerable.Range(0, table.Count).Where(i => inside[i]).ToArray();
        var demand = table.DemandByRegion!;
        var abroad = Enumerable.Range(0, demand.Regions.Length).Where(r => !regions.Contains(demand.Regions[r], StringComparer.Ordinal)).ToArray();
        var leaving = rows.Select(i => Outside(table.Flows.Row(i), inside)).ToArray();
        var household = rows.Select(i => abroad.Sum(r => demand.Household[i, r])).ToArray();
        var other = rows.Select(i => abroad.Sum(r => demand.Other[i, r])).ToArray();
        var imports = new double[table.Count];
        for (var i = 0; i < table.Count; i++)
        {
            if (!inside[i])
            {
                var flows = table.Flows.Row(i);
                foreach (var j in rows)
                {
                    imports[j] += flows[j];
                }
            }
        }

        ImmutableArray<double> Pick(ImmutableArray<double> values) => [.. rows.Select(i => values[i])];
        ImmutableArray<double>? PickAny(ImmutableArray<double>? values) => values is { } present ? Pick(present) : null;
        var f = table.FinalDemand;
        return table with
        {
            Industries = [.. rows.Select(i => table.Industries[i])],
            Flows = Matrix.Create(rows.Length, rows.Length, (i, j) => table.Flows[rows[i], rows[j]]),
            Output = Pick(table.Output),
            FinalDemand = Abroad(
                new FinalDemand
                {
                    Household = Pick(f.Household),
                    Npish = Pick(f.Npish),
                    Government = Pick(f.Government),
                    Investment = Pick(f.Investment),
                    InventoryChanges = Pick(f.InventoryChanges),
                    Exports = Pick(f.Exports),
                },
                leaving,
                household,
                other),
            DemandByRegion = null,
            LabourCompensation = PickAny(table.LabourCompensation),
            Jobs = PickAny(table.Jobs),
            FemaleJobs = PickAny(table.FemaleJobs),
            SelfEmployedJobs = PickAny(table.SelfEmployedJobs),
            InformalJobs = PickAny(table.InformalJobs),
            Imports = [.. rows.Select(j => imports[j] + (table.Imports?[j] ?? 0))],
            Emissions = PickAny(table.Emissions),
            TargetStockDays = PickAny(table.TargetStockDays),
            Criticality = table.Criticality is { } k ? Matrix.Create(rows.Length, rows.Length, (i, j) => k[rows[i], rows[j]]) : null,
            JobsByTerritory = [.. table.JobsByTerritory.Select(territory => territory with { Jobs = Pick(territory.Jobs) })],
        };
    }

    /// <summary>
    /// Deliveries to users and buyers abroad become exports. Which component of the other final demand went abroad is not in the table: each component keeps the share of it
    /// that stays, so that the row's sum is exact.
    /// </summary>
    private static FinalDemand Abroad(FinalDemand f, double[] leaving, double[] household, double[] other)
    {
        var n = leaving.Length;
        var (npish, government, investment, inventories, exports, home) =
            (f.Npish.ToArray(), f.Government.ToArray(), f.Investment.ToArray(), f.InventoryChanges.ToArray(), f.Exports.ToArray(), f.Household.ToArray());
        for (var i = 0; i < n; i++)
        {
            home[i] -= household[i];
            var steady = npish[i] + government[i] + investment[i];
            var stays = steady > 0 ? Math.Clamp(1 - (other[i] / steady), 0, 1) : 1;
            npish[i] *= stays;
            government[i] *= stays;
            investment[i] *= stays;
            // What the shares could not hold is an inventory change abroad.
            inventories[i] -= other[i] - (steady * (1 - stays));
            exports[i] += leaving[i] + household[i] + other[i];
        }

        return f with
        {
            Household = [.. home], Npish = [.. npish], Government = [.. government], Investment = [.. investment], InventoryChanges = [.. inventories], Exports = [.. exports],
        };
    }

    private static double Outside(ReadOnlySpan<double> flows, bool[] inside)
    {
        var sum = 0.0;
        for (var j = 0; j < flows.Length; j++)
        {
            sum += inside[j] ? 0 : flows[j];
        }

        return sum;
    }
}
