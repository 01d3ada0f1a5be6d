using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Csv;

namespace Vicinal.Formats.Economies;

/// <summary><c>jobs-by-territory.csv</c>: <c>territory,industry,jobs</c>; a pair that is absent has no jobs.</summary>
internal static class JobsByTerritoryCsv
{
    private static readonly string[] Columns = ["territory", "industry", "jobs"];

    public static ImmutableArray<TerritoryJobs>? Read(string text, Labels labels, Findings findings)
    {
        var before = findings.Errors;
        if (CsvSheet.Open(FileSet.JobsByTerritory, text, Columns, Columns, findings) is not { } sheet)
            return null;
        var order = new List<string>();
        var jobs = new Dictionary<string, double[]>(StringComparer.Ordinal);
        var seen = new HashSet<(string, int)>();
        while (sheet.Read())
        {
            var code = sheet.Text("industry");
            var number = sheet.Number("jobs", least: 0);
            if (sheet.Required("territory") is not { } territory)
                continue;
            if (labels.Find(code) is not { } row)
            {
                sheet.Error("industry", $"{Quote.Of(code)} is not an industry of industries.csv. {labels.Hint(code)}");
                continue;
            }

            if (!seen.Add((territory, row)))
                sheet.Error("industry", $"{territory} has a row for {code} already.");
            if (!jobs.TryGetValue(territory, out var found))
            {
                jobs.Add(territory, found = new double[labels.Count]);
                order.Add(territory);
            }

            found[row] = number;
        }

        if (order.Count == 0 && findings.Errors == before)
            findings.Error(FileSet.JobsByTerritory, null, null, "there is no row after the header: remove the file, or fill it.");
        return findings.Errors > before ? null : [.. order.Select(territory => new TerritoryJobs(territory, ImmutableArray.Create(jobs[territory])))];
    }
}
