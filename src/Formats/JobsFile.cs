using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Csv;
using Vicinal.Formats.Economies;

namespace Vicinal.Formats;

/// <summary>Jobs by industry of one territory: <c>industry,jobs</c>, codes as in the economy's <c>industries.csv</c>; an industry that is absent has no jobs.</summary>
public static class JobsFile
{
    private static readonly string[] Columns = ["industry", "jobs"];

    /// <summary>Reads the file against an economy. Bad input is in the problems; nothing is thrown for it.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">How messages call it.</param>
    /// <param name="territory">The territory whose jobs they are.</param>
    /// <param name="industries">The rows of the economy's table.</param>
    public static Reading<TerritoryJobs> Read(ReadOnlySpan<byte> bytes, string name, string territory, ImmutableArray<Industry> industries)
    {
        var findings = new Findings();
        var jobs = TextBytes.Decode(bytes, name, findings) is { } text ? ReadRows(text, name, new Labels(industries), findings) : null;
        return Reading<TerritoryJobs>.Of(jobs is null ? null : new TerritoryJobs(territory, ImmutableArray.Create(jobs)), findings);
    }

    private static double[]? ReadRows(string text, string name, Labels labels, Findings findings)
    {
        if (CsvSheet.Open(name, text, Columns, Columns, findings) is not { } sheet)
            return null;
        var jobs = new double[labels.Count];
        var seen = new HashSet<int>();
        while (sheet.Read())
        {
            var code = sheet.Text("industry");
            var number = sheet.Number("jobs", least: 0);
            if (labels.Find(code) is not { } row)
            {
                sheet.Error("industry", $"{Quote.Of(code)} is not an industry of the economy. {labels.Hint(code)}");
                continue;
            }

            if (!seen.Add(row))
                sheet.Error("industry", $"there is a row for {code} already.");
            jobs[row] = number;
        }

        if (findings.Errors == 0 && jobs.Sum() <= 0)
            findings.Error(name, null, "jobs", "no industry has a job: write the persons employed in each industry.");
        return jobs;
    }
}
