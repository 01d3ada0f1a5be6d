using System.Collections.Immutable;
using CsCheck;
using Vicinal.Economy;
using Vicinal.Planning.Tests.Crises;

namespace Vicinal.Planning.Tests.Simulation;

/// <summary>Plans drawn at random against one lockdown on Belgium's twenty sections.</summary>
internal static class RandomPlans
{
    public static readonly DateOnly Start = new(2020, 2, 1);

    public static EconomyTable Table => SampleTables.Of("belgium");

    /// <summary>The table with invented shares of women and of self-employed, which Belgium's sample lacks.</summary>
    public static EconomyTable Invented => Table with
    {
        FemaleJobs = [.. Table.Jobs!.Value.Select((jobs, i) => jobs * (0.2 + (0.03 * i)))],
        SelfEmployedJobs = [.. Table.Jobs!.Value.Select(jobs => jobs * 0.15)],
    };

    public static PlanEconomy Economy { get; } = new(Table, "EUR", 2015, 1e6);

    public static Scenario Lockdown { get; } =
        CrisisCatalogue.Find("pandemic-lockdown")!.ScenarioOf(Table, new DateOnly(2020, 3, 14), new CrisisSettings()).Scenario!;

    public static Plan Empty { get; } = new() { Title = "Spring", Currency = "EUR", PriceYear = 2015, Scenario = Lockdown };

    private static readonly Lever[] Levers = [Lever.LabourSupply, Lever.Firing, Lever.Hiring, Lever.Stocks, Lever.HouseholdDemand, Lever.Investment, Lever.Government];

    private static readonly string[] Sources = [BudgetLine.Own, "region", "state", "European fund"];

    private static readonly Gen<Effect> GenEffect =
        from lever in Gen.Int[0, Levers.Length - 1].Select(at => Levers[at])
        from strength in Gen.Double[0.05, 1]
        from industries in Gen.Int[0, 3].Select(at => "ICHG"[at].ToString()).Array[0, 2]
        select new Effect(lever, lever switch
        {
            Lever.LabourSupply or Lever.Firing => strength,
            Lever.Hiring or Lever.Stocks => 0.5 + (2 * strength),
            _ => strength * 3e8,
        })
        {
            Industries = lever is Lever.Investment ? ["F"] : lever is Lever.Government ? ["O"] : [.. industries.Distinct(StringComparer.Ordinal)],
        };

    private static readonly Gen<BudgetLine> GenLine =
        from channel in Gen.Enum<FiscalChannel>()
        from source in Gen.Int[0, 3].Select(at => Sources[at])
        from amount in Gen.Long[0, 1_000_000_000_000]
        select new BudgetLine(channel, source, new MinorUnits(amount));

    public static readonly Gen<PlannedMeasure> GenMeasure =
        from phase in Gen.Enum<Phase>()
        from first in Gen.Int[40, 150]
        from days in Gen.Int[10, 80]
        from effects in GenEffect.Array[0, 3]
        from lines in GenLine.Array[0, 4]
        select new PlannedMeasure
        {
            Id = "measure", Name = "Measure", Instrument = "B1", Phase = phase, From = Start.AddDays(first), To = Start.AddDays(first + days),
            Effects = [.. effects], Budget = [.. lines], DaysToFirstEffect = days,
        };

    public static readonly Gen<Plan> GenPlan =
        from measures in GenMeasure.Array[1, 5]
        select Of(measures);

    public static Plan Of(params PlannedMeasure[] measures) =>
        Empty with { Measures = [.. measures.Select((measure, index) => measure with { Id = FormattableString.Invariant($"m{index}"), Name = FormattableString.Invariant($"Measure {index}") })] };
}
