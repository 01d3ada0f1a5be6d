using Vicinal.Cli.Impacts;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Planning;

namespace Vicinal.Cli.Plans;

/// <summary>An economy, a scenario and the measures that may be chosen.</summary>
internal sealed record OptionsInputs(EconomyPackage Package, PlanEconomy Economy, Scenario Scenario, PlanCandidates Candidates)
{
    /// <summary>All, read and checked; null where one is refused, after the reasons were printed.</summary>
    /// <param name="terminal">Where the reasons go.</param>
    /// <param name="folder">The economy.</param>
    /// <param name="file">A plan, or a scenario where <paramref name="measures"/> are given.</param>
    /// <param name="measures">A plan, whose scenario gives way, or a list of measures; null where the plan is all.</param>
    public static OptionsInputs? Read(Terminal terminal, string folder, string file, string? measures)
    {
        if (measures is not null && IsList(measures))
            return OfList(terminal, folder, file, measures);
        if (measures is null && IsList(file))
        {
            terminal.Error.WriteLine($"{file}: this is a list of measures, which says nothing of the shock: give the scenario before it.");
            return null;
        }

        // Read as a plan it would be refused key by key, which hides what is missing.
        if (measures is null && ScenarioFile.Read(file).Value is not null)
        {
            terminal.Error.WriteLine($"{file}: this is a scenario, which has no measures: give them after it, or a plan in its place.");
            return null;
        }

        var plan = measures is null ? PlanInputs.Read(terminal, folder, file) : PlanInputs.Read(terminal, folder, measures, file);
        return plan is null ? null : new(plan.Package, plan.Economy, plan.Plan.Scenario, PlanCandidates.Of(plan.Plan, plan.Economy));
    }

    private static OptionsInputs? OfList(Terminal terminal, string folder, string scenario, string measures)
    {
        if (ImpactInputs.Read(terminal, folder, scenario, null) is not { } inputs || terminal.Accept(MeasuresFile.Read(measures)) is not { } list)
            return null;
        var package = inputs.Package;
        var economy = new PlanEconomy(package.Table, package.Currency, package.PriceYear, package.UnitsPerMoney);
        return new(package, economy, inputs.Scenario, PlanCandidates.Of(list.Measures, economy));
    }

    /// <summary>Lists of measures begin with a dash or a bracket, plans with a key. What cannot be opened is left to those who read it.</summary>
    private static bool IsList(string file) =>
        File.Exists(file) && File.ReadLines(file).Take(1000).Select(line => line.TrimStart('\uFEFF', ' ')).FirstOrDefault(line => line.Length > 0 && line[0] != '#' && line != "---") is ['-' or '[', ..];
}
