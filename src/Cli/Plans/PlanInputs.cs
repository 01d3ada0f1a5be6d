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
        if (package is null || plan is null || scenario is null || Here(terminal, package, plan.Territory, $"{file}, territory") is not { } here)
            return null;
        plan = plan with { Scenario = scenario };
        var economy = EconomyOf(here);
        return terminal.Accept(file, PlanSimulation.Check(plan, economy)) ? new(here, plan, economy) : null;
    }

    public static PlanEconomy EconomyOf(EconomyPackage package) => new(package.Table, package.Currency, package.PriceYear, package.UnitsPerMoney);

    /// <summary>The economy brought to a territory's jobs, where one is named and the table knows any; null where it is refused, after the reason was printed.</summary>
    public static EconomyPackage? Here(Terminal terminal, EconomyPackage package, string territory, string where)
    {
        if (territory.Length == 0 || package.Table.JobsByTerritory.IsEmpty)
            return package;
        var names = package.Table.JobsByTerritory.Select(jobs => jobs.Territory).ToList();
        if (names.Find(name => name.Equals(territory, StringComparison.OrdinalIgnoreCase)) is not { } known)
        {
            terminal.Error.WriteLine($"{where}: '{territory}' is not a territory of {package.Title}. Known here: {string.Join(", ", names)}.");
            return null;
        }

        var result = Regionalisation.Of(package.Table, known);
        return terminal.Accept(where, result.Problems) && result.Table is { } table ? RegionalPackage.Of(package, known, result, table, "flq") : null;
    }
}
