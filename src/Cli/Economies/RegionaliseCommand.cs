using System.CommandLine;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats;

namespace Vicinal.Cli.Economies;

/// <summary><c>vicinal economy regionalise DIR --territory NAME --out DIR</c></summary>
internal static class RegionaliseCommand
{
    private static readonly Dictionary<string, RegionalMethod> Methods = new(StringComparer.Ordinal)
    {
        ["flq"] = RegionalMethod.Flq,
        ["cilq"] = RegionalMethod.Cilq,
        ["slq"] = RegionalMethod.Slq,
        ["national"] = RegionalMethod.National,
    };

    public static Command Create(Terminal terminal)
    {
        var economy = Choices.Economy();
        var territory = new Option<string>("--territory") { Description = "A territory of jobs-by-territory.csv.", HelpName = "NAME", Required = true };
        var method = Choices.Word("--method", "Which quotient of jobs.", RegionalMethod.Flq, Methods);
        var delta = new Option<double>("--delta") { Description = "δ of flq, 0 to 1. No value is best everywhere.", HelpName = "0.10", DefaultValueFactory = _ => RegionalOptions.DefaultDelta };
        var output = Choices.Out();
        var command = new Named(
            "regionalise",
            "Makes a territory's economy from the nation's, by jobs.",
            "vicinal economy regionalise samples/belgium --territory Hainaut --out hainaut",
            "vicinal economy regionalise samples/belgium --territory Hainaut --method flq --delta 0.05 --out hainaut")
        {
            economy, territory, method, delta, output,
        };
        command.SetAction(parsed =>
        {
            var (folder, name, target) = (parsed.GetRequiredValue(economy), parsed.GetRequiredValue(territory), parsed.GetRequiredValue(output));
            if (terminal.Accept(EconomyFolder.Read(folder)) is not { } package)
                return VicinalCommand.Refused;
            var result = Regionalisation.Of(package.Table, name, new RegionalOptions(parsed.GetValue(method), parsed.GetValue(delta)));
            if (!terminal.Accept(folder, result.Problems) || result.Table is not { } table)
                return VicinalCommand.Refused;
            var own = RegionalPackage.Of(package, name, result, table, Word(result.Options.Method));
            EconomyFolder.Write(own, target);
            terminal.Out.WriteLine($"{own.Title}: written to {target}, data grade {Output.Figures.Meaning(own.Grade)}.");
            foreach (var error in result.Errors)
                terminal.Out.WriteLine(Measured(error));
            foreach (var remark in result.Problems)
                terminal.Error.WriteLine($"note: {remark.Where}: {remark.Message}");
            return VicinalCommand.Done;
        });
        return command;
    }

    private static string Measured(MeasuredError error)
    {
        var size = error.Low == error.High ? Output.Figures.Percent(error.Low) : $"{Output.Figures.Percent(error.Low)} to {Output.Figures.Percent(error.High)}";
        var delta = error.Delta is { } value ? string.Create(CultureInfo.InvariantCulture, $", δ = {value}") : "";
        return $"Error of {Word(error.Method)}{delta}: {size} ({error.What}; {error.Where}). For a shock's course it is unknown.";
    }

    private static string Word(RegionalMethod method) => Methods.First(pair => pair.Value == method).Key;
}
