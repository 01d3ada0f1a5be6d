using System.CommandLine;
using Vicinal.Economy;
using Vicinal.Formats;

namespace Vicinal.Cli.Impacts;

/// <summary>An economy and a scenario that fit each other, as the impact commands need them.</summary>
internal sealed record ImpactInputs(EconomyPackage Package, Scenario Scenario)
{
    public static readonly Dictionary<string, ProductionFunction?> Functions = new(StringComparer.Ordinal)
    {
        ["leontief"] = ProductionFunction.Leontief,
        ["strong"] = ProductionFunction.Strong,
        ["half"] = ProductionFunction.Half,
        ["weak"] = ProductionFunction.Weak,
        ["linear"] = ProductionFunction.Linear,
    };

    public static Option<ProductionFunction?> Function() =>
        Choices.Word("--function", "How missing inputs limit production; the scenario's own choice, or half, unless given.", (ProductionFunction?)null, Functions);

    /// <summary>Both, read and checked; null where one is refused, after the reasons were printed.</summary>
    public static ImpactInputs? Read(Terminal terminal, string folder, string file, ProductionFunction? function)
    {
        var package = terminal.Accept(EconomyFolder.Read(folder));
        var scenario = terminal.Accept(ScenarioFile.Read(file));
        if (package is null || scenario is null)
            return null;
        if (function is { } chosen)
            scenario = scenario with { Parameters = scenario.Parameters with { Function = chosen } };
        return terminal.Accept($"{folder} with {file}", Impact.Check(package.Table, scenario)) ? new(package, scenario) : null;
    }

    /// <summary>A command line that gives the same result again.</summary>
    public static string Again(params string[] words) =>
        "vicinal " + string.Join(' ', words.Where(word => word.Length > 0).Select(word => word.Contains(' ') ? $"\"{word}\"" : word));
}
