using System.CommandLine;
using System.Globalization;
using Vicinal.Formats;

namespace Vicinal.Cli.Economies;

/// <summary><c>vicinal economy import MAPPING.yaml --out DIR</c></summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var mapping = new Argument<string>("MAPPING.yaml") { Description = "Which published file holds what; samples/mappings has five." };
        var output = Choices.Out();
        var command = new Named(
            "import",
            "Makes an economy from tables as they were published.",
            "vicinal economy import samples/mappings/belgium-2015.yaml --out belgium-2015")
        {
            mapping,
            output,
        };
        command.SetAction(parsed =>
        {
            if (terminal.Accept(EconomyImport.Read(parsed.GetRequiredValue(mapping))) is not { } package)
                return VicinalCommand.Refused;
            var folder = parsed.GetRequiredValue(output);
            EconomyFolder.Write(package, folder);
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{package.Title}: {package.Table.Count} industries written to {folder}."));
            return VicinalCommand.Done;
        });
        return command;
    }
}
