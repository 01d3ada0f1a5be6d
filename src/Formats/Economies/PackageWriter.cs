using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Vicinal.Economy;
using Vicinal.Formats.Csv;

namespace Vicinal.Formats.Economies;

/// <summary>An economy to the files of its folder; what is read back equals what was written, number by number.</summary>
internal static class PackageWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(EconomyPackage package, string folder)
    {
        var table = package.Table;
        var written = new List<string> { FileSet.Industries, FileSet.Flows };
        WriteCsv(folder, FileSet.Industries, csv => WriteIndustries(csv, table));
        WriteCsv(folder, FileSet.Flows, csv => WriteSquare(csv, table, table.Flows));
        if (table.Criticality is { } criticality)
        {
            written.Add(FileSet.Criticality);
            WriteCsv(folder, FileSet.Criticality, csv => WriteSquare(csv, table, criticality));
        }

        if (!table.JobsByTerritory.IsDefaultOrEmpty)
        {
            written.Add(FileSet.JobsByTerritory);
            WriteCsv(folder, FileSet.JobsByTerritory, csv => WriteJobs(csv, table));
        }

        if (table.DemandByRegion is { } demand)
        {
            written.Add(FileSet.FinalDemand);
            WriteCsv(folder, FileSet.FinalDemand, csv => WriteDemand(csv, table, demand));
        }

        if (package.Commuting is { } commuting)
        {
            written.Add(FileSet.Commuting);
            WriteCsv(folder, FileSet.Commuting, csv => CommutingCsv.Write(csv, commuting));
        }

        WriteJson(folder, package, written);
    }

    private static void WriteCsv(string folder, string name, Action<CsvLines> write)
    {
        using var writer = new StreamWriter(Path.Combine(folder, name), append: false, Utf8);
        write(new CsvLines(writer));
    }

    private static void WriteIndustries(CsvLines csv, EconomyTable table)
    {
        var f = table.FinalDemand;
        var many = table.Industries.Any(industry => industry.Region is not null);
        var classified = table.Industries.Any(industry => industry.Isic is not null);
        ImmutableArray<double>[] demand = [table.Output, f.Household, f.Npish, f.Government, f.Investment, f.InventoryChanges, f.Exports];
        ImmutableArray<double>?[] optional =
            [table.LabourCompensation, table.Jobs, table.TargetStockDays, table.Imports, table.FemaleJobs, table.SelfEmployedJobs, table.InformalJobs, table.Emissions];
        if (many)
            csv.Add("region");
        csv.Add("code").Add("name");
        if (classified)
            csv.Add(IndustriesCsv.Isic);
        csv.Add("output");
        foreach (var name in IndustriesCsv.Demand.Concat(IndustriesCsv.Optional.Where((_, at) => optional[at] is not null)))
            csv.Add(name);
        csv.End();
        for (var row = 0; row < table.Count; row++)
        {
            if (many)
                csv.Add(table.Industries[row].Region!);
            csv.Add(table.Industries[row].Code).Add(table.Industries[row].Name);
            if (classified)
                csv.Add(table.Industries[row].Isic ?? "");
            foreach (var column in demand.Concat(optional.Where(column => column is not null).Select(column => column!.Value)))
                csv.Add(column[row]);
            csv.End();
        }
    }

    private static void WriteSquare(CsvLines csv, EconomyTable table, Matrix matrix)
    {
        csv.Add("supplier");
        foreach (var industry in table.Industries)
            csv.Add(industry.Label);
        csv.End();
        for (var row = 0; row < table.Count; row++)
        {
            csv.Add(table.Industries[row].Label);
            foreach (var value in matrix.Row(row))
                csv.Add(value);
            csv.End();
        }
    }

    private static void WriteJobs(CsvLines csv, EconomyTable table)
    {
        csv.Add("territory").Add("industry").Add("jobs").End();
        foreach (var territory in table.JobsByTerritory)
        {
            for (var row = 0; row < table.Count; row++)
                csv.Add(territory.Territory).Add(table.Industries[row].Label).Add(territory.Jobs[row]).End();
        }
    }

    private static void WriteDemand(CsvLines csv, EconomyTable table, RegionalDemand demand)
    {
        csv.Add("region").Add("code").Add("destination").Add(IndustriesCsv.Household).Add("other_demand").End();
        for (var row = 0; row < table.Count; row++)
        {
            for (var column = 0; column < demand.Regions.Length; column++)
            {
                if (demand.Household[row, column] == 0 && demand.Other[row, column] == 0)
                    continue;
                csv.Add(table.Industries[row].Region!).Add(table.Industries[row].Code).Add(demand.Regions[column])
                    .Add(demand.Household[row, column]).Add(demand.Other[row, column]).End();
            }
        }
    }

    private static void WriteJson(string folder, EconomyPackage package, List<string> files)
    {
        using var stream = File.Create(Path.Combine(folder, FileSet.Package));
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("profile", "data-package");
        json.WriteString("name", package.Name);
        json.WriteString("title", package.Title);
        if (package.Description.Length > 0)
            json.WriteString("description", package.Description);
        json.WriteString("currency", package.Currency);
        json.WriteNumber("price_year", package.PriceYear);
        json.WriteString("unit", package.Unit.ToString().ToLowerInvariant());
        if (package.EmissionsUnit is not null)
            json.WriteString("emissions_unit", package.EmissionsUnit);
        json.WriteString("grade", package.Grade.ToString());
        WriteList(json, "sources", package.Sources.Select(source => ("title", source.Title, source.Path)));
        WriteList(json, "licenses", package.Licences.Select(licence => ("name", licence.Name, licence.Path)));
        WriteList(json, "resources", files.Select(file => ("name", Path.GetFileNameWithoutExtension(file), (string?)file)));
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteList(Utf8JsonWriter json, string key, IEnumerable<(string Key, string Text, string? Path)> items)
    {
        json.WriteStartArray(key);
        foreach (var (name, text, path) in items)
        {
            json.WriteStartObject();
            json.WriteString(name, text);
            if (path is not null)
                json.WriteString("path", path);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
