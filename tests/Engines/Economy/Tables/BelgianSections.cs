using System.Collections.Immutable;

namespace Vicinal.Economy.Tests.Tables;

/// <summary>Belgium in twenty sections with jobs by province: the 63 industries brought together, the jobs as published.</summary>
internal static class BelgianSections
{
    public static IndustryMapping Mapping()
    {
        var rows = PublishedData.Rows("economy/belgium-2015/conversion_matrix_NACE64_NACE21.csv");
        return new IndustryMapping(
        [
            .. from row in rows[1..]
               from column in Enumerable.Range(1, row.Length - 1)
               where row[column].Length > 0
               select new MappingRow(row[0], rows[0][column], PublishedData.Number(row[column])),
        ]);
    }

    public static EconomyTable Table()
    {
        var table = Aggregation.Of(Dynamics.Belgium.Table(), Mapping()).Table!;
        var jobs = PublishedData.Rows("economy/belgium-2015/sector_structure_by_work_BE.csv")[1..];
        return table with
        {
            JobsByTerritory =
            [
                .. jobs.GroupBy(row => row[0], StringComparer.Ordinal).Select(province => new TerritoryJobs(
                    province.Key,
                    [.. table.Industries.Select(industry => province.Where(row => row[1] == industry.Code).Select(row => PublishedData.Number(row[2])).FirstOrDefault())])),
            ],
        };
    }

    public static ImmutableArray<string> Provinces() => [.. Table().JobsByTerritory.Select(province => province.Territory)];
}
