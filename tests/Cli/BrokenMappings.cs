using static Vicinal.Formats.Tests.BrokenCase;

namespace Vicinal.Cli.Tests;

internal static class BrokenMappings
{
    private const string File = "mapping.yaml";

    public static readonly BrokenCase[] All =
    [
        Edit("a key is misspelt", File, "price_year", "price-year"),
        Edit("the base is absolute", File, "unit: million", "unit: million\nbase: /etc"),
        Remove("a file is not there", "jobs.csv"),
        Edit("a file is absolute", File, "csv: jobs.csv", "csv: /etc/passwd"),
        Edit("a column is not there", File, "column: people", "column: persons"),
        Edit("a row is not there", File, "row: Wages", "row: Salaries"),
        Edit("a target is not known", File, "household_demand:", "homes:"),
        Edit("nothing says where in the file", File, "column: Homes", "factor: 2"),
        Edit("a total is not ignored", File, "ignore: [Homes, Abroad, All]", "ignore: [Homes, Abroad]"),
        Edit("an industry has no code", File, "{ Farms: A, Works: B }", "{ Farms: A }"),
        Edit("a code stands for no row", File, "{ Farms: A, Works: B }", "{ Farms: A, Works: B, Mines: C }"),
        Edit("an ISIC code is not one", File, "codes: { Farms: A, Works: B }", "codes: { Farms: A, Works: B }, isic: { B: c15 }"),
        Edit("an ISIC code is of no industry", File, "codes: { Farms: A, Works: B }", "codes: { Farms: A, Works: B }, isic: { Works: C }"),
        Edit("two industries have one code", File, "{ Farms: A, Works: B }", "{ Farms: A, Works: A }"),
        Edit("a number is not one", "table.csv", "40,200", "forty,200"),
        Edit("a row is cut short", "table.csv", ",40,200", ",40"),
        Edit("a headless matrix has another size", File, "flows: { csv: table.csv, ignore: [Homes, Abroad, All] }", "flows: { csv: table.csv, header: false }"),
        Edit("a territory's industry is not known", "places.csv", "North,Works", "North,Mines"),
        Edit("a residual goes nowhere", File, "unit: million", "unit: million\nresidual: exports"),
        Edit("an output is negative", "table.csv", "20,100", "20,-100"),
        new("the folder to write is taken", folder =>
        {
            Directory.CreateDirectory(Path.Combine(folder, "out"));
            System.IO.File.WriteAllText(Path.Combine(folder, "out", "keep.txt"), "mine");
        }),
    ];
}
