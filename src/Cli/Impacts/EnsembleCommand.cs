using System.CommandLine;
using Vicinal.Cli.Output;
using Vicinal.Economy;

namespace Vicinal.Cli.Impacts;

/// <summary><c>vicinal impact ensemble DIR SCENARIO.yaml --runs 1000 --seed 1</c></summary>
internal static class EnsembleCommand
{
    public static Command Create(Terminal terminal)
    {
        var economy = Choices.Economy();
        var scenario = Choices.Scenario();
        var function = ImpactInputs.Function();
        var runs = Choices.Whole("--runs", "How many runs.", 1000, 1, 10_000);
        var seed = Choices.Whole("--seed", "Seed of the draws: the same seed gives the same result on any machine.", 1, 0, int.MaxValue);
        var format = Choices.Format();
        var plot = new Option<string?>("--plot") { Description = "Also draws jobs and value added by day, with bands.", HelpName = "FILE.svg" };
        var command = new Named(
            "ensemble",
            "How sure a result is: many runs with the uncertain parameters drawn anew, as bands.",
            "vicinal impact ensemble samples/belgium samples/scenarios/belgium-sections.yaml --runs 200 --seed 1",
            "vicinal impact ensemble samples/three-industries samples/scenarios/three-industries.yaml --runs 50 --format json")
        {
            economy, scenario, function, runs, seed, format, plot,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var (folder, file) = (parsed.GetRequiredValue(economy), parsed.GetRequiredValue(scenario));
            if (ImpactInputs.Read(terminal, folder, file, parsed.GetValue(function)) is not { } inputs)
                return Task.FromResult(VicinalCommand.Refused);
            Ensemble ensemble;
            using (var progress = new ProgressLine(terminal, "running"))
                ensemble = Ensemble.Run(inputs.Package.Table, inputs.Scenario, parsed.GetValue(runs), (ulong)parsed.GetValue(seed), Environment.ProcessorCount, progress, cancellation);
            var again = ImpactInputs.Again("impact", "ensemble", folder, file, FormattableString.Invariant($"--runs={ensemble.Runs}"), FormattableString.Invariant($"--seed={ensemble.Seed}"));
            var report = new EnsembleReport(inputs, ensemble, again);
            if (parsed.GetValue(plot) is { } picture)
                WholeFile.Write(picture, DayPlot.Draw(inputs.Scenario.Title, ensemble.Start, report.Lines()));
            report.Write(terminal, parsed.GetValue(format));
            return Task.FromResult(VicinalCommand.Done);
        });
        return command;
    }
}
