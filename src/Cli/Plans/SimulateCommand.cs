using System.CommandLine;
using Vicinal.Cli.Impacts;
using Vicinal.Cli.Output;
using Vicinal.Planning;

namespace Vicinal.Cli.Plans;

/// <summary><c>vicinal plan simulate DIR PLAN.yaml</c></summary>
internal static class SimulateCommand
{
    public static Command Create(Terminal terminal)
    {
        var economy = Choices.Economy();
        var plan = new Argument<string>("PLAN.yaml") { Description = "Measures in phases against one scenario; samples/plans has an example." };
        var format = Choices.Format();
        var command = new Named(
            "simulate",
            "The whole plan as one, beside doing nothing and beside each measure alone; its money by phase, channel and source. Where the economy knows the jobs of the plan's territory, it is brought to them first.",
            "vicinal plan simulate samples/belgium samples/plans/hainaut-spring-2020.yaml",
            "vicinal plan simulate samples/belgium samples/plans/hainaut-spring-2020.yaml --format json")
        {
            economy, plan, format,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var (folder, file) = (parsed.GetRequiredValue(economy), parsed.GetRequiredValue(plan));
            if (PlanInputs.Read(terminal, folder, file) is not { } inputs)
                return Task.FromResult(VicinalCommand.Refused);
            PlanOutcome outcome;
            using (new ProgressLine(terminal, "simulating"))
                outcome = PlanSimulation.Run(inputs.Plan, inputs.Economy, cancellation);
            new PlanReport(inputs, outcome, ImpactInputs.Again("plan", "simulate", folder, file)).Write(terminal, parsed.GetValue(format));
            foreach (var measure in outcome.Measures)
            {
                foreach (var refusal in measure.Refusals)
                    terminal.Error.WriteLine($"{file}, {measure.Measure.Id}: {refusal}");
            }

            return Task.FromResult(VicinalCommand.Done);
        });
        return command;
    }
}
