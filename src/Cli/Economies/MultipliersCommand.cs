using System.CommandLine;
using System.Text.Json;
using Vicinal.Cli.Output;
using Vicinal.Economy;
using Vicinal.Formats;

namespace Vicinal.Cli.Economies;

/// <summary><c>vicinal economy multipliers DIR</c></summary>
internal static class MultipliersCommand
{
    public static Command Create(Terminal terminal)
    {
        var economy = Choices.Economy();
        var type = Choices.Word("--type", "1: households outside; 2: what workers spend induces more.", MultiplierType.One, new Dictionary<string, MultiplierType>(StringComparer.Ordinal)
        {
            ["1"] = MultiplierType.One,
            ["2"] = MultiplierType.Two,
        });
        type.DefaultValueFactory = _ => MultiplierType.One;
        var format = Choices.Format();
        var command = new Named(
            "multipliers",
            "What one unit of final demand brings in output, value added, income, jobs and imports: direct, indirect, induced.",
            "vicinal economy multipliers samples/belgium",
            "vicinal economy multipliers samples/belgium --type 2 --format csv")
        {
            economy, type, format,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(economy);
            if (terminal.Accept(EconomyFolder.Read(folder)) is not { } package)
                return VicinalCommand.Refused;
            var report = Multipliers.Of(package.Table, parsed.GetValue(type));
            if (!terminal.Accept(folder, report.Problems))
                return VicinalCommand.Refused;
            var chosen = parsed.GetValue(format);
            if (chosen == OutputFormat.Csv)
                WriteCsv(terminal.Out, report);
            else if (chosen == OutputFormat.Json)
                JsonOutput.Write(terminal.Out, json => WriteJson(json, package, report));
            else
                WritePage(new Page(terminal), package, report, folder);
            return VicinalCommand.Done;
        });
        return command;
    }

    private static IEnumerable<(string Name, Effect? Effect)> Parts(IndustryMultipliers row) =>
        [("output", row.Output), ("value_added", row.ValueAdded), ("income", row.Income), ("jobs", row.Jobs), ("imports", row.Imports)];

    private static void WriteCsv(TextWriter output, MultiplierReport report)
    {
        var csv = new CsvOutput(output);
        foreach (var head in new[] { "industry", "quantity", "direct", "indirect", "induced", "total" })
            csv.Add(head);
        csv.End();
        foreach (var row in report.Industries)
        {
            foreach (var (name, effect) in Parts(row).Where(part => part.Effect is not null))
                csv.Add(row.Industry.Label).Add(name).Add(effect!.Value.Direct).Add(effect.Value.Indirect).Add(effect.Value.Induced).Add(effect.Value.Total).End();
        }
    }

    private static void WriteJson(Utf8JsonWriter json, EconomyPackage package, MultiplierReport report)
    {
        json.WriteEconomy(package);
        json.WriteGrade(package.Grade);
        json.WriteNumber("type", report.Type == MultiplierType.One ? 1 : 2);
        json.WriteNumberOrNull("spectral_radius", report.SpectralRadius);
        json.WriteNumberOrNull("spent_share", report.SpentShare);
        json.WriteStartArray("industries");
        foreach (var row in report.Industries)
        {
            json.WriteStartObject();
            json.WriteString("industry", row.Industry.Label);
            json.WriteString("name", row.Industry.Name);
            foreach (var (name, effect) in Parts(row))
                WriteEffect(json, name, effect);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteRemarks(report.Problems);
    }

    private static void WriteEffect(Utf8JsonWriter json, string name, Effect? effect)
    {
        if (effect is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("direct", known.Direct);
        json.WriteNumber("indirect", known.Indirect);
        json.WriteNumberOrNull("induced", known.Induced);
        json.WriteNumber("total", known.Total);
        json.WriteEndObject();
    }

    private static void WritePage(Page page, EconomyPackage package, MultiplierReport report, string folder)
    {
        var type = report.Type == MultiplierType.One ? "1" : "2";
        var most = report.Industries.MaxBy(row => row.Output.Total)!;
        page.Say($"{package.Title}: one unit of final demand brings most output in {most.Industry.Name}, {Figures.Index(most.Output.Total)} units in all.");
        page.Table($"Totals for one unit of final demand, type {type}; jobs for {Figures.MoneyName(package)}", ["industry", " ", "output", "value added", "income", "jobs", "imports"], report.Industries.Select(row => new[]
        {
            row.Industry.Label, row.Industry.Name, Total(row.Output), Total(row.ValueAdded), Total(row.Income), Total(row.Jobs), Total(row.Imports),
        }));
        page.Close(package.Grade, report.Problems, $"vicinal economy multipliers {folder} --type {type}");
    }

    private static string Total(Effect? effect) => effect is { } known ? Figures.Index(known.Total) : "not measured";
}
