using System.CommandLine;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats;

namespace Vicinal.Cli.Economies;

/// <summary><c>vicinal economy aggregate DIR --by MAPPING.csv --out DIR</c></summary>
internal static class AggregateCommand
{
    public static Command Create(Terminal terminal)
    {
        var economy = Choices.Economy();
        var by = new Option<string>("--by") { Description = "Which industry belongs to which group: industry,group and optionally share,name.", HelpName = "MAPPING.csv", Required = true };
        var output = Choices.Out();
        var command = new Named(
            "aggregate",
            "Makes an economy of fewer industries.",
            "vicinal economy aggregate samples/belgium --by samples/mappings/belgium-broad.csv --out belgium-broad")
        {
            economy, by, output,
        };
        command.SetAction(parsed =>
        {
            var (folder, file, target) = (parsed.GetRequiredValue(economy), parsed.GetRequiredValue(by), parsed.GetRequiredValue(output));
            var package = terminal.Accept(EconomyFolder.Read(folder));
            var mapping = terminal.Accept(AggregationFile.Read(file));
            if (package is null || mapping is null)
                return VicinalCommand.Refused;
            var result = Aggregation.Of(package.Table, mapping);
            if (!terminal.Accept($"{folder} by {file}", result.Problems) || !result.Succeeded)
                return VicinalCommand.Refused;
            EconomyFolder.Write(package with { Name = package.Name + "-aggregated", Title = package.Title + ", aggregated", Table = result.Table }, target);
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{package.Title}: {package.Table.Count} industries made {result.Table.Count}, written to {target}."));
            return VicinalCommand.Done;
        });
        return command;
    }
}
