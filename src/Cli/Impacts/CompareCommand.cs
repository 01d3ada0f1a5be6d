using System.CommandLine;
using Vicinal.Cli.Output;
using Vicinal.Economy;
using Vicinal.Formats;

namespace Vicinal.Cli.Impacts;

/// <summary><c>vicinal impact compare DIR SCENARIO.yaml MEASURES.yaml</c></summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        var economy = Choices.Economy();
        var scenario = Choices.Scenario();
        var measures = new Argument<string>("MEASURES.yaml") { Description = "What a government could do; samples/measures has examples." };
        var function = ImpactInputs.Function();
        var runs = Choices.Whole("--runs", "Runs behind the bands; 0 for no bands.", 100, 0, 10_000);
        var seed = Choices.Whole("--seed", "Seed of the draws.", 1, 0, int.MaxValue);
        var format = Choices.Format();
        var command = new Named(
            "compare",
            "What each measure keeps, and all together, against no measure. Restrictions belong to the scenario; no measure lifts one.",
            "vicinal impact compare samples/belgium samples/scenarios/belgium-sections.yaml samples/measures/belgium.yaml",
            "vicinal impact compare samples/belgium samples/scenarios/belgium-sections.yaml samples/measures/belgium.yaml --runs 0 --format csv")
        {
            economy, scenario, measures, function, runs, seed, format,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var (folder, file, list) = (parsed.GetRequiredValue(economy), parsed.GetRequiredValue(scenario), parsed.GetRequiredValue(measures));
            var inputs = ImpactInputs.Read(terminal, folder, file, parsed.GetValue(function));
            var read = terminal.Accept(MeasuresFile.Read(list));
            if (inputs is null || read is null)
                return Task.FromResult(VicinalCommand.Refused);
            Comparison comparison;
            using (var progress = new ProgressLine(terminal, "comparing"))
                comparison = Impact.Compare(inputs.Package.Table, inputs.Scenario, read.Measures, parsed.GetValue(runs), (ulong)parsed.GetValue(seed), Environment.ProcessorCount, progress, cancellation);
            var again = ImpactInputs.Again("impact", "compare", folder, file, list, FormattableString.Invariant($"--runs={parsed.GetValue(runs)}"), FormattableString.Invariant($"--seed={parsed.GetValue(seed)}"));
            new CompareReport(inputs, comparison, again).Write(terminal, parsed.GetValue(format));
            foreach (var refused in comparison.Measures.Where(result => result.Refusal is not null))
                terminal.Error.WriteLine($"{list}, {refused.Name}: {refused.Refusal}");
            return Task.FromResult(comparison.Measures.All(result => result.Refusal is not null) ? VicinalCommand.Refused : VicinalCommand.Done);
        });
        return command;
    }
}
