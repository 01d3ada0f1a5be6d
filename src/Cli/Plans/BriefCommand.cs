using System.CommandLine;
using System.Globalization;
using Vicinal.Cli.Impacts;
using Vicinal.Cli.Output;
using Vicinal.Economy;
using Vicinal.Formats.Briefs;
using Vicinal.Planning;

namespace Vicinal.Cli.Plans;

/// <summary><c>vicinal plan brief DIR PLAN.yaml</c></summary>
internal static class BriefCommand
{
    private static readonly Dictionary<string, Func<PlanInputs, BriefGround, BriefWriting, CancellationToken, BriefDocument>> Kinds = new(StringComparer.Ordinal)
    {
        ["council"] = (inputs, ground, writing, cancellation) => CouncilFile.Of(ground, PlanSimulation.Run(inputs.Plan, inputs.Economy, cancellation), writing),
        ["letter"] = (inputs, ground, writing, cancellation) => MinistryLetter.Of(ground, PlanSimulation.Run(inputs.Plan, inputs.Economy, cancellation), writing),
        ["method"] = (inputs, ground, writing, cancellation) => MethodNote.Of(ground, PlanSimulation.Run(inputs.Plan, inputs.Economy, cancellation), writing),
        ["note"] = (inputs, ground, writing, _) => SituationNote.Of(ground, inputs.Economy.Table, inputs.Plan.Scenario, Impact.Run(inputs.Economy.Table, inputs.Plan.Scenario), writing),
    };

    private static readonly Dictionary<string, Action<BriefDocument, TextWriter>> Formats = new(StringComparer.Ordinal) { ["html"] = BriefHtml.Write, ["md"] = BriefMarkdown.Write };

    private static readonly Dictionary<string, string> Languages = new(StringComparer.Ordinal) { ["en"] = "en", ["es"] = "es", ["fr"] = "fr" };

    public static Command Create(Terminal terminal)
    {
        var economy = Choices.Economy();
        var plan = new Argument<string>("PLAN.yaml") { Description = "Measures in phases against one scenario; samples/plans has an example." };
        var kind = Choices.Word("--kind", "Which paper: the council file, a letter to the level that holds the resources, the method note, or the situation note of the scenario alone.", "council", Kinds.Keys.ToDictionary(word => word, StringComparer.Ordinal));
        var format = Choices.Word("--format", "html prints on A4; md is Markdown.", "md", Formats.Keys.ToDictionary(word => word, StringComparer.Ordinal));
        var language = Choices.Word("--lang", "The language of the paper; the plan's own texts and the table's names stay as they are written.", "en", Languages);
        var command = new Named(
            "brief",
            "The papers that council reads, from a plan: what happens, what is done, what it costs, who is left out, what is asked of others, and how sure it is. Simulated first, as plan simulate does.",
            "vicinal plan brief samples/belgium samples/plans/hainaut-spring-2020.yaml --format html --lang fr > council.html",
            "vicinal plan brief samples/belgium samples/plans/hainaut-spring-2020.yaml --kind note --lang es")
        {
            economy, plan, kind, format, language,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var (folder, file) = (parsed.GetRequiredValue(economy), parsed.GetRequiredValue(plan));
            if (PlanInputs.Read(terminal, folder, file) is not { } inputs)
                return Task.FromResult(VicinalCommand.Refused);
            var culture = CultureInfo.GetCultureInfo(parsed.GetRequiredValue(language));
            var place = inputs.Plan.Territory.Length == 0 ? inputs.Package.Title : inputs.Plan.Territory;
            var ground = new BriefGround(place, inputs.Package, inputs.Package.Grade, ImpactInputs.Again("plan", "simulate", folder, file));
            BriefDocument document;
            using (new ProgressLine(terminal, "simulating"))
                document = Kinds[parsed.GetRequiredValue(kind)](inputs, ground, new BriefWriting(culture), cancellation);
            Formats[parsed.GetRequiredValue(format)](document, terminal.Out);
            return Task.FromResult(VicinalCommand.Done);
        });
        return command;
    }
}
