using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats.Csv;

namespace Vicinal.Formats.Economies;

/// <summary><c>industries.csv</c>: one row an industry, its accounts and jobs. Demand columns that are absent are zeros.</summary>
internal static class IndustriesCsv
{
    public const string Household = "household_demand";
    public const string Isic = "isic";
    public static readonly string[] Demand = [Household, "npish", "government", "investment", "inventory_changes", "exports"];
    public static readonly string[] Optional =
        ["labour_compensation", "jobs", "target_stock_days", "imports", "female_jobs", "self_employed_jobs", "informal_jobs", "emissions"];

    // A colon parts region and code, an asterisk means all inputs; the others would need quoting everywhere.
    private static readonly System.Buffers.SearchValues<char> Reserved = System.Buffers.SearchValues.Create(":,;\"'*");

    private static readonly string[] Known = ["code", "name", "output", .. Demand, .. Optional, "region", Isic];

    /// <summary>A table whose flows are still zeros; null, with reasons, where the file is refused.</summary>
    public static EconomyTable? Read(string text, ReadLimits limits, Findings findings)
    {
        const string file = FileSet.Industries;
        var before = findings.Errors;
        if (CsvSheet.Open(file, text, Known, ["code", "name", "output"], findings) is not { } sheet)
            return null;
        var present = Demand.Concat(Optional).Append("output").Where(sheet.Has).ToList();
        if (!Demand.Any(sheet.Has))
            findings.Error(file, 1, null, $"there is no column of final demand: give at least one of {string.Join(", ", Demand)}.");

        var industries = ImmutableArray.CreateBuilder<Industry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var values = present.ToDictionary(column => column, _ => ImmutableArray.CreateBuilder<double>(), StringComparer.Ordinal);
        while (sheet.Read())
        {
            if (industries.Count == limits.Industries)
            {
                sheet.Error(null, string.Create(CultureInfo.InvariantCulture, $"more than {limits.Industries} industries are not read."));
                return null;
            }

            var industry = ReadIndustry(sheet);
            if (!lines.TryAdd(industry.Label, sheet.Line))
                sheet.Error("code", string.Create(CultureInfo.InvariantCulture, $"{Quote.Of(industry.Label)} is there already, on line {lines[industry.Label]}: each industry has one row."));
            industries.Add(industry);
            foreach (var column in present)
                values[column].Add(sheet.Number(column, Least(column)));
        }

        if (industries.Count == 0)
            findings.Error(file, null, null, "there is no industry: each row after the header is one.");
        return findings.Errors > before ? null : Assemble(industries.ToImmutable(), column => values.TryGetValue(column, out var found) ? found.ToImmutable() : null);
    }

    /// <summary>A table from named columns; flows are zeros.</summary>
    public static EconomyTable Assemble(ImmutableArray<Industry> industries, Func<string, ImmutableArray<double>?> column)
    {
        var n = industries.Length;
        ImmutableArray<double> Zeros() => ImmutableArray.Create(new double[n]);
        return new EconomyTable
        {
            Industries = industries,
            Flows = new Matrix(n, n, new double[n * n]),
            Output = column("output")!.Value,
            FinalDemand = new FinalDemand
            {
                Household = column(Household) ?? Zeros(),
                Npish = column("npish") ?? Zeros(),
                Government = column("government") ?? Zeros(),
                Investment = column("investment") ?? Zeros(),
                InventoryChanges = column("inventory_changes") ?? Zeros(),
                Exports = column("exports") ?? Zeros(),
            },
            LabourCompensation = column("labour_compensation"),
            Jobs = column("jobs"),
            TargetStockDays = column("target_stock_days"),
            Imports = column("imports"),
            FemaleJobs = column("female_jobs"),
            SelfEmployedJobs = column("self_employed_jobs"),
            InformalJobs = column("informal_jobs"),
            Emissions = column("emissions"),
        };
    }

    private static Industry ReadIndustry(CsvSheet sheet)
    {
        var code = sheet.Required("code") ?? "";
        var region = sheet.Has("region") ? sheet.Required("region") : null;
        if (CodeFault(code) is { } fault)
            sheet.Error("code", $"{Quote.Of(code)} {fault}");
        if (region is not null && CodeFault(region) is { } regionFault)
            sheet.Error("region", $"{Quote.Of(region)} {regionFault}");
        var isic = sheet.Has(Isic) && sheet.Text(Isic) is { Length: > 0 } stated ? stated : null;
        if (isic is not null && IsicFault(isic) is { } isicFault)
            sheet.Error(Isic, $"{Quote.Of(isic)} {isicFault}");
        return new Industry(code, sheet.Required("name") ?? "", region) { Isic = isic };
    }

    /// <summary>What is wrong with a code or region, or null.</summary>
    public static string? CodeFault(string code) =>
        code.Length > 64 ? "is longer than 64 characters."
        : code.AsSpan().ContainsAny(Reserved) || code.Any(char.IsControl) ? "holds one of : , ; \" ' * : a code is letters, digits, hyphens and points."
        : null;

    /// <summary>What is wrong with an industry's ISIC codes, or null.</summary>
    public static string? IsicFault(string isic) =>
        IsicCode.Divisions(isic).IsEmpty ? "is not ISIC Rev. 4: write sections or divisions of two digits, such as I, 55-56 or 37-39;R." : null;

    // Demand may be negative (inventory changes, returned goods); imports and emissions too in published tables.
    private static double Least(string column) =>
        column is "output" or "labour_compensation" or "jobs" or "target_stock_days" or "female_jobs" or "self_employed_jobs" or "informal_jobs"
            ? 0
            : double.NegativeInfinity;
}
