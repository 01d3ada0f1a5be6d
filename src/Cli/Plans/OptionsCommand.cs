using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Vicinal.Cli.Impacts;
using Vicinal.Cli.Output;
using Vicinal.Economy;
using Vicinal.Planning;

namespace Vicinal.Cli.Plans;

/// <summary><c>vicinal plan options DIR PLAN.yaml --budget AMOUNT</c>, or with a scenario and measures in the plan's place.</summary>
internal static class OptionsCommand
{
    public static Command Create(Terminal terminal)
    {
        var economy = Choices.Economy();
        var file = new Argument<string>("PLAN.yaml|SCENARIO.yaml") { Description = "A plan whose measures are the candidates; or a scenario, and the measures after it." };
        var measures = new Argument<string?>("MEASURES.yaml") { Description = "After a scenario: a plan whose own scenario gives way, or a list of measures with their cost.", Arity = ArgumentArity.ZeroOrOne };
        var budget = new Option<decimal>("--budget") { Description = "The most that all measures of a portfolio cost together, in single units of the economy's currency.", HelpName = "AMOUNT", Required = true, CustomParser = result => Amount(result, "--budget", result.Tokens[0].Value) };
        var channels = Many("--channel", "CHANNEL=AMOUNT", "The most through one fiscal channel: spending, forgone_revenue, deferred_revenue, below_the_line, contingent_liability or none.", Channel);
        var floors = Many("--floor", "CODE=SHARE", "At least this share, 0 to 1, of what a portfolio costs goes to measures that name the group as reached, or the industry as acted on.", (result, word) => (Code: word.Name, Share: Share(result, word.Value)));
        var pins = Many("--pin", "ID", "A measure that every portfolio holds.", (_, word) => word.Text);
        var bans = Many("--ban", "ID", "A measure that no portfolio holds.", (_, word) => word.Text);
        var format = Choices.Format();
        var command = new Named(
            "options",
            "Three to five portfolios of measures within a budget that differ in what they put first, none worse than another in everything, and what each gives up. Measures are taken whole or not at all; restrictions are never among them.",
            "vicinal plan options samples/belgium samples/plans/hainaut-spring-2020.yaml --budget 20000000",
            "vicinal plan options samples/belgium samples/plans/hainaut-spring-2020.yaml --budget 30000000 --channel spending=25000000 --floor micro=0.2 --floor I=0.05 --pin eat-out-vouchers --ban hiring-aid",
            "vicinal plan options samples/belgium samples/scenarios/belgium-sections.yaml samples/measures/belgium.yaml --budget 2000000000 --format csv")
        {
            economy, file, measures, budget, channels, floors, pins, bans, format,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var (folder, first, second) = (parsed.GetRequiredValue(economy), parsed.GetRequiredValue(file), parsed.GetValue(measures));
            var last = second ?? first;
            if (OptionsInputs.Read(terminal, folder, first, second) is not { } inputs)
                return Task.FromResult(VicinalCommand.Refused);
            var limits = new OptionLimits(parsed.GetValue(budget), parsed.GetValue(channels) ?? [], parsed.GetValue(floors) ?? [], parsed.GetValue(pins) ?? [], parsed.GetValue(bans) ?? []);
            if (limits.Question(terminal, last, inputs) is not { } question)
                return Task.FromResult(VicinalCommand.Refused);
            OptionsAnswer answer;
            using (new ProgressLine(terminal, "looking for portfolios"))
                answer = PlanOptions.Find(question, cancellation);
            if (!terminal.Accept(last, answer.Problems) || !OptionLimits.Met(terminal, question, answer))
                return Task.FromResult(VicinalCommand.Refused);
            var again = ImpactInputs.Again(["plan", "options", folder, first, second ?? "", .. limits.Words()]);
            new OptionsReport(inputs, question, answer, Impact.Run(inputs.Economy.Table, inputs.Scenario), again).Write(terminal, parsed.GetValue(format));
            return Task.FromResult(VicinalCommand.Done);
        });
        return command;
    }

    private readonly record struct Word(string Text, string Name, string Value);

    /// <summary>An option that may be given many times; with an equals sign in its form, its word must have one.</summary>
    private static Option<T[]> Many<T>(string name, string form, string description, Func<ArgumentResult, Word, T?> read)
    {
        var isPair = form.Contains('=', StringComparison.Ordinal);
        return new Option<T[]>(name)
        {
            Description = $"{description} May be given many times.",
            HelpName = form,
            AllowMultipleArgumentsPerToken = false,
            CustomParser = result =>
            {
                List<T> values = [];
                foreach (var text in result.Tokens.Select(token => token.Value))
                {
                    var at = text.IndexOf('=', StringComparison.Ordinal);
                    if (isPair && at <= 0)
                        result.AddError($"{name} is '{text}'; write {form}.");
                    else if (read(result, new Word(text, isPair ? text[..at] : text, isPair ? text[(at + 1)..] : "")) is { } value)
                        values.Add(value);
                }

                return [.. values];
            },
        };
    }

    private static (FiscalChannel Channel, decimal Amount) Channel(ArgumentResult result, Word word)
    {
        if (!Channels.Words.TryGetValue(word.Name, out var channel))
            result.AddError($"--channel is '{word.Name}'; it is one of {string.Join(", ", Channels.Words.Keys)}.");
        return (channel, Amount(result, $"--channel {word.Name}", word.Value));
    }

    private static decimal Amount(ArgumentResult result, string name, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount))
            result.AddError($"{name} is '{text}'; write digits with a decimal point and nothing else, such as 2000000 or 1200.50.");
        else if (amount < 0)
            result.AddError($"{name} is {text}; it must be 0 or more.");
        return amount;
    }

    private static decimal Share(ArgumentResult result, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var share) || share is < 0 or > 1)
            result.AddError($"--floor asks for '{text}'; a share goes from 0 to 1, such as 0.2 for a fifth.");
        return share;
    }
}
