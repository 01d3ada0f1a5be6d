using Vicinal.Cli.Economies;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Planning;

namespace Vicinal.Cli.Plans;

/// <summary>An economy and a plan that fit each other; the economy is brought to the plan's territory where the table knows its jobs.</summary>
internal sealed record PlanInputs(EconomyPackage Package, Plan Plan, PlanEconomy Economy)
{
    /// <summary>Both, read and checked; null where one is refused, after the reasons were printed.</summary>
    /// <param name="terminal">Where the reasons go.</param>
    /// <param name="folder">The economy.</param>
    /// <param name="file">The plan.</param>
    /// <param name="otherwise">A scenario file that takes the place of the plan's own; null where none does.</param>
    public static PlanInputs? Read(Terminal terminal, string folder, string file, string? otherwise = null)
    {
        var package = terminal.Accept(EconomyFolder.Read(folder));
        var plan = terminal.Accept(PlanFile.Read(file));
        var scenario = otherwise is null ? plan?.Scenario : terminal.Accept(ScenarioFile.Read(otherwise));
        if (package is null || plan is null || scenario is null || Here(terminal, package, plan, file) is not { } here)
            return null;
        plan = plan with { Scenario = scenario };
        var economy = new PlanEconomy(here.Table, here.Currency, here.PriceYear, here.UnitsPerMoney);
        return terminal.Accept(file, PlanSimulation.Check(plan, economy)) ? new(here, plan, economy) : null;
    }

    private static EconomyPackage? Here(Terminal terminal, EconomyPackage package, Plan plan, string file)
    {
        if (plan.Territory.Length == 0 || package.Table.JobsByTerritory.IsEmpty)
            return package;
        var names = package.Table.JobsByTerritory.Select(jobs => jobs.Territory).ToList();
        if (names.Find(name => name.Equals(plan.Territory, StringComparison.OrdinalIgnoreCase)) is not { } territory)
        {
            terminal.Error.WriteLine($"{file}, territory: '{plan.Territory}' is not a territory of {package.Title}. Known here: {string.Join(", ", names)}.");
            return null;
        }

        var result = Regionalisation.Of(package.Table, territory);
        return terminal.Accept(file, result.Problems) && result.Table is { } table ? RegionalPackage.Of(package, territory, result, table, "flq") : null;
    }
}
