using System.CommandLine;
using System.Globalization;
using Vicinal.Cli.Output;
using Vicinal.Economy;
using Vicinal.Formats;

namespace Vicinal.Cli.Economies;

/// <summary><c>vicinal economy check DIR</c></summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var economy = Choices.Economy();
        var command = new Named(
            "check",
            "Balance, signs, spectral radius, and what is missing; names the row.",
            "vicinal economy check samples/belgium")
        {
            economy,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(economy);
            if (terminal.Accept(EconomyFolder.Read(folder)) is not { } package)
                return VicinalCommand.Refused;
            var report = TableCheck.Of(package.Table);
            if (!terminal.Accept(folder, report.Problems))
                return VicinalCommand.Refused;
            Write(terminal.Out, package, report);
            return VicinalCommand.Done;
        });
        return command;
    }

    private static void Write(TextWriter output, EconomyPackage package, TableReport report)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{package.Title}: sound. {package.Table.Count} industries, {Figures.MoneyName(package)}, data grade {Figures.Meaning(package.Grade)}."));
        if (report.LargestMiss is { } miss)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Balance: {miss.Industry.Label} misses most, by {miss.Relative * 100:0.######} % (at most {TableCheck.Balance * 100:0.##} %)."));
        if (report.SpectralRadius is { } radius)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Spectral radius: {radius:0.0000} (below 1)."));
        foreach (var remark in report.Problems.Where(problem => !problem.IsError))
            output.WriteLine($"Note ({remark.Where}): {remark.Message}");
    }
}
