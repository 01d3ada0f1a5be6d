using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Vicinal.Cli.Economies;
using Vicinal.Cli.Impacts;
using Vicinal.Cli.Output;
using Vicinal.Formats;
using Vicinal.Planning;

namespace Vicinal.Cli.Plans;

/// <summary><c>vicinal plan candidates DIR SCENARIO.yaml</c></summary>
internal static class CandidatesCommand
{
    private static readonly Dictionary<string, CandidatesFormat> Formats = new(StringComparer.Ordinal)
    {
        ["csv"] = CandidatesFormat.Csv, ["json"] = CandidatesFormat.Json, ["table"] = CandidatesFormat.Table, ["text"] = CandidatesFormat.Table, ["yaml"] = CandidatesFormat.Yaml,
    };

    // As in a plan file: more than a nation spends in a year in any currency.
    private const decimal MostMoney = 900_000_000_000_000m;

    public static Command Create(Terminal terminal)
    {
        var economy = Choices.Economy();
        var scenario = Choices.Scenario();
        var budget = new Option<string>("--budget") { Description = "What may be spent in all, in single units of the currency; no candidate then costs more than a fifth of it.", HelpName = "MONEY" };
        var territory = new Option<string>("--territory") { Description = "A territory of jobs-by-territory.csv; the economy is brought to its jobs first.", HelpName = "NAME" };
        var set = new Option<string[]>("--set") { Description = "An assumption of an instrument, such as A1.spent=0.5; may be repeated. docs/method/instruments.md lists them.", HelpName = "CODE.NAME=NUMBER", AllowMultipleArgumentsPerToken = false };
        var runs = Choices.Whole("--runs", "Runs behind the bands; 0 for no bands. All candidates are run again for each.", 0, 0, 10_000);
        var seed = Choices.Whole("--seed", "Seed of the draws.", 1, 0, int.MaxValue);
        var format = Choices.Word("--format", "How the result is printed: csv, json, table (or text), or yaml: a plan of the candidates, to start from.", CandidatesFormat.Table, Formats);
        var command = new Named(
            "candidates",
            "What a local government could do, each instrument as it is usually done, simulated alone: what it keeps, what it costs, and where the model cannot say. Restrictions are never among them.",
            "vicinal plan candidates samples/belgium samples/scenarios/belgium-firms.yaml --territory Hainaut --budget 60000000",
            "vicinal plan candidates samples/belgium samples/scenarios/belgium-firms.yaml --set A1.spent=0.4 --format yaml")
        {
            economy, scenario, budget, territory, set, runs, seed, format,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var (folder, file, place) = (parsed.GetRequiredValue(economy), parsed.GetRequiredValue(scenario), parsed.GetValue(territory) ?? "");
            var package = terminal.Accept(EconomyFolder.Read(folder));
            var read = terminal.Accept(ScenarioFile.Read(file));
            if (package is null || read is null || PlanInputs.Here(terminal, package, place, "--territory") is not { } here)
                return Task.FromResult(VicinalCommand.Refused);
            if (place.Length > 0 && package.Table.JobsByTerritory.IsEmpty)
                return Refuse(terminal, $"--territory: {package.Title} has no jobs by territory.");
            var (settings, wrong) = Settings(parsed.GetValue(budget), parsed.GetValue(set) ?? [], here.Currency);
            if (settings is null)
                return Refuse(terminal, wrong!);
            settings = settings with { Runs = parsed.GetValue(runs), Seed = (ulong)parsed.GetValue(seed), MaxParallel = Environment.ProcessorCount };
            var ground = PlanInputs.EconomyOf(here);
            if (!terminal.Accept($"{folder} with {file}", Candidates.Check(ground, read, settings)))
                return Task.FromResult(VicinalCommand.Refused);
            CandidateList list;
            using (var progress = new ProgressLine(terminal, "trying candidates"))
                list = Candidates.For(ground, read, settings, progress, cancellation);
            string[] again =
            [
                "plan", "candidates", folder, file,
                .. parsed.GetValue(budget) is { } money ? new[] { $"--budget={money}" } : [],
                .. place.Length > 0 ? new[] { $"--territory={place}" } : [],
                .. (parsed.GetValue(set) ?? []).Select(one => $"--set={one}"),
                FormattableString.Invariant($"--runs={settings.Runs}"), FormattableString.Invariant($"--seed={settings.Seed}"),
            ];
            new CandidatesReport(here, read, settings, list, place, ImpactInputs.Again(again)).Write(terminal, parsed.GetValue(format));
            return Task.FromResult(VicinalCommand.Done);
        });
        return command;
    }

    private static Task<int> Refuse(Terminal terminal, string why)
    {
        terminal.Error.WriteLine(why);
        return Task.FromResult(VicinalCommand.Refused);
    }

    private static (CandidateSettings? Settings, string? Wrong) Settings(string? budget, string[] set, string currency)
    {
        MinorUnits? money = null;
        if (budget is not null)
        {
            if (!decimal.TryParse(budget, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount <= 0)
                return (null, $"--budget: '{budget}' is not an amount above 0: write digits with a decimal point and nothing else, such as 2000000.");
            if (amount > MostMoney)
                return (null, $"--budget: '{budget}' is more than any plan spends; write single units of {currency}.");
            var minor = amount * Currencies.MinorPerUnit(currency);
            if (minor != decimal.Truncate(minor))
                return (null, $"--budget: '{budget}' is finer than the smallest unit of {currency}.");
            money = new MinorUnits((long)minor);
        }

        var values = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        foreach (var one in set)
        {
            if (one.Split('=') is not [var path, var text] || !double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
                return (null, $"--set: '{one}' is not an assumption with a number: write it as A1.spent=0.5.");
            values[path] = value;
        }

        return (new CandidateSettings { Budget = money, Values = values.ToImmutable() }, null);
    }
}

/// <summary>How candidates are printed.</summary>
internal enum CandidatesFormat
{
    /// <summary>For people.</summary>
    Table,

    /// <summary>One row a candidate.</summary>
    Csv,

    /// <summary>With industries and groups.</summary>
    Json,

    /// <summary>A plan whose measures are the candidates.</summary>
    Yaml,
}
