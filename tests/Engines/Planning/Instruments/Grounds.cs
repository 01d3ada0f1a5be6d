using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Planning.Tests.Crises;

namespace Vicinal.Planning.Tests.Instruments;

/// <summary>The samples' tables with a shock each, firms counted, so that every kind of lever has something to act on.</summary>
internal static class Grounds
{
    public static PlanEconomy Economy(string place) => place switch
    {
        "brazil" => new(SampleTables.Of(place), "BRL", 2020, 1e6),
        "three-industries" => new(SampleTables.Of(place), "EUR", 2021, 1),
        _ => new(SampleTables.Of(place), "EUR", 2015, 1e6),
    };

    public static Scenario Scenario(string place) => place == "three-industries"
        ? new Scenario
        {
            Title = "Half of A", Start = new DateOnly(2021, 1, 1), Days = 240, Parameters = new ModelParameters { IncomeReplacement = 0.8 }, Liquidity = Liquidity.Defaults,
            Shocks = [new Shock(ShockTarget.LabourSupply, new IndustryValues.ByCode(ImmutableSortedDictionary<string, double>.Empty.Add("A", 0.5)), Profile), new Shock(ShockTarget.HouseholdDemand, new IndustryValues.Uniform(0.2), Profile)],
        }
        : CrisisCatalogue.Find("pandemic-lockdown")!.ScenarioOf(SampleTables.Of(place), new DateOnly(2020, 3, 14), new CrisisSettings()).Scenario! with { Liquidity = Liquidity.Defaults };

    private static Profile Profile { get; } = new([new(new DateOnly(2021, 1, 20), 0), new(new DateOnly(2021, 1, 21), 1), new(new DateOnly(2021, 3, 20), 1), new(new DateOnly(2021, 4, 20), 0)]);
}
