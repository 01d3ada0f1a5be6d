using System.CommandLine;
using Vicinal.Cli.Output;
using Vicinal.Economy;

namespace Vicinal.Cli.Impacts;

/// <summary><c>vicinal impact run DIR SCENARIO.yaml</c></summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        var economy = Choices.Economy();
        var scenario = Choices.Scenario();
        var function = ImpactInputs.Function();
        var format = Choices.Format();
        var plot = new Option<string?>("--plot") { Description = "Also draws jobs and value added by day.", HelpName = "FILE.svg" };
        var command = new Named(
            "run",
            "What a shock does, day by day and industry by industry, and what holds each industry back.",
            "vicinal impact run samples/belgium samples/scenarios/belgium-sections.yaml",
            "vicinal impact run samples/three-industries samples/scenarios/three-industries.yaml --format csv",
            "vicinal impact run samples/brazil samples/scenarios/brazil-closures.yaml --function strong --format json --plot brazil.svg")
        {
            economy, scenario, function, format, plot,
        };
        command.SetAction(parsed =>
        {
            var (folder, file, chosen) = (parsed.GetRequiredValue(economy), parsed.GetRequiredValue(scenario), parsed.GetValue(function));
            if (ImpactInputs.Read(terminal, folder, file, chosen) is not { } inputs)
                return VicinalCommand.Refused;
            if (!inputs.Scenario.Territories.IsEmpty
                && !terminal.Accept($"{folder} with {file}", LinkedTerritories.Check(inputs.Package.Table, inputs.Scenario, inputs.Package.Commuting)))
                return VicinalCommand.Refused;
            var run = Impact.Run(inputs.Package.Table, inputs.Scenario);
            if (parsed.GetValue(plot) is { } picture)
                WholeFile.Write(picture, DayPlot.Draw(inputs.Scenario.Title, run.Start, RunReport.Lines(run)));
            var functionName = ImpactInputs.Functions.First(pair => pair.Value == inputs.Scenario.Parameters.Function).Key;
            var report = new RunReport(inputs, run, ImpactInputs.Again("impact", "run", folder, file, chosen is null ? "" : $"--function {functionName}".Replace(' ', '=')));
            report.Write(terminal, parsed.GetValue(format));
            return VicinalCommand.Done;
        });
        return command;
    }
}
