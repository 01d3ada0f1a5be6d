using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Formats.Economies;

/// <summary>The files of an economy to its table.</summary>
internal static class PackageReader
{
    public static Reading<EconomyPackage> Read(FileSet? files, ReadLimits limits, Findings findings)
    {
        if (files is null)
            return Reading<EconomyPackage>.Of(null, findings);
        foreach (var name in new[] { FileSet.Package, FileSet.Industries, FileSet.Flows })
        {
            if (!files.Has(name))
                findings.Error(name, null, null, "the file is missing: an economy needs datapackage.json, industries.csv and flows.csv.");
        }

        var package = files.Text(FileSet.Package, findings) is { } json ? PackageJson.Read(json, files, findings) : null;
        var table = ReadTable(files, limits, findings);
        var commuting = table is not null && files.Text(FileSet.Commuting, findings) is { } commuters ? CommutingCsv.Read(commuters, table.JobsByTerritory, findings) : null;
        return Reading<EconomyPackage>.Of(table is null || package is null ? null : package(table) with { Commuting = commuting }, findings);
    }

    private static EconomyTable? ReadTable(FileSet files, ReadLimits limits, Findings findings)
    {
        if (files.Text(FileSet.Industries, findings) is not { } industries || IndustriesCsv.Read(industries, limits, findings) is not { } table)
            return null;
        var labels = new Labels(table.Industries);
        if (files.Text(FileSet.Flows, findings) is { } flows && SquareCsv.Read(FileSet.Flows, flows, labels, _ => null, findings) is { } matrix)
            table = table with { Flows = matrix };
        if (files.Text(FileSet.Criticality, findings) is { } criticality)
            table = table with { Criticality = SquareCsv.Read(FileSet.Criticality, criticality, labels, CriticalityFault, findings) };
        if (files.Text(FileSet.JobsByTerritory, findings) is { } jobs)
            table = table with { JobsByTerritory = JobsByTerritoryCsv.Read(jobs, labels, findings) ?? [] };
        return ReadDemandByRegion(files, table, labels, findings);
    }

    private static EconomyTable ReadDemandByRegion(FileSet files, EconomyTable table, Labels labels, Findings findings)
    {
        var many = table.Industries.Any(industry => industry.Region is not null);
        if (!files.Has(FileSet.FinalDemand))
        {
            if (many)
                findings.Error(FileSet.FinalDemand, null, null, "the file is missing: a table of many regions says who buys what where (region,code,destination,household_demand,other_demand).");
            return table;
        }

        if (!many)
        {
            findings.Error(FileSet.FinalDemand, null, null, "the file is there but industries.csv has no column region: remove the file, or name each industry's region.");
            return table;
        }

        return files.Text(FileSet.FinalDemand, findings) is { } text
            ? table with { DemandByRegion = FinalDemandCsv.Read(text, table, labels, findings) }
            : table;
    }

    private static string? CriticalityFault(double value) =>
        value is 0 or 0.5 or 1 ? null : "is not a criticality: write 0 (not critical), 0.5 (important) or 1 (critical).";
}
