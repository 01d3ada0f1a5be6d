using System.Collections.Immutable;
using Vicinal.Economy.Tests.Dynamics;

namespace Vicinal.Economy.Tests.Linked;

public sealed class LinkedTerritoriesSpecs(ITestOutputHelper output)
{
    private static readonly DateOnly Start = new(2020, 10, 1);

    [Fact]
    public void Closing_Brussels_alone_stops_people_who_live_in_both_Brabants()
    {
        var (table, commuting) = Sections();
        var result = LinkedTerritories.WorkStopped(table, Closed("Brussels"), commuting);
        var names = result.Territories;
        for (var r = 0; r < names.Length; r++)
        {
            output.WriteLine($"{names[r]}: works there {result.ByWorkplace[5, r]:F0}, lives there {result.ByResidence[5, r]:F0}");
            Assert.True(names[r] == "Brussels" ? result.ByWorkplace[5, r] > 10_000 : result.ByWorkplace[5, r] == 0);
        }

        Assert.True(result.ByResidence[5, names.IndexOf("Vlaams-Brabant")] > 1000);
        Assert.True(result.ByResidence[5, names.IndexOf("Brabant Wallon")] > 300);
        Assert.Equal(result.ByWorkplace.Row(5).ToArray().Sum(), result.ByResidence.Row(5).ToArray().Sum(), 1e-6);
        Assert.Equal(0, result.ByResidence.Row(25).ToArray().Sum());
    }

    /// <summary>By hand: 100 hotel jobs in the city, closed (80–100 %, middle 90). City 300 people × 0.5 = 150 work there, village 200 × 0.25 = 50: 3/4 and 1/4 of 90.</summary>
    [Fact]
    public void Jobs_that_stop_are_shared_by_those_who_hold_them()
    {
        var table = Hotels() with { JobsByTerritory = [new("City", [100]), new("Village", [10])] };
        var scenario = Scenario() with { Territories = [new("City") { Restrictions = [Hotel()] }] };
        var commuting = new Commuting(["City", "Village"], new Matrix(2, 2, [0.5, 0.1, 0.25, 0.4]), [300, 200]);
        var result = LinkedTerritories.WorkStopped(table, scenario, commuting);
        Assert.Equal([90.0, 0.0], result.ByWorkplace.Row(0).ToArray());
        Assert.Equal(67.5, result.ByResidence[0, 0], 12);
        Assert.Equal(22.5, result.ByResidence[0, 1], 12);
    }

    [Fact]
    public void One_territory_without_commuters_is_the_plain_run()
    {
        var table = SmallTables.Three();
        table = table with { JobsByTerritory = [new("All", table.Jobs!.Value)] };
        var scenario = SmallTables.ThreeScenario();
        var own = scenario with { Shocks = [], Territories = [new("All") { Shocks = scenario.Shocks }] };
        var plain = Impact.Run(table, scenario);
        var linked = Impact.Run(table, LinkedTerritories.ScenarioOf(table, own, "All"));
        Assert.Equal(plain.Output.Values.ToArray(), linked.Output.Values.ToArray());
        var result = LinkedTerritories.WorkStopped(table, own, null);
        Assert.Equal(30, result.ByWorkplace[20, 0], 12);
        Assert.Equal(result.ByWorkplace.Values.ToArray(), result.ByResidence.Values.ToArray());
    }

    /// <summary>By hand: a fifth of the usual visitors, who buy 90 % of hotel nights: demand falls by 0.8 × 0.9 = 72 %.</summary>
    [Fact]
    public void Visitors_who_stay_away_take_their_demand_with_them()
    {
        var scenario = Scenario() with { Territories = [new("City") { Restrictions = [new("hotels", RestrictionLevel.Closed, Start, Start.AddDays(5))], Visitors = 0.2 }] };
        var shock = Assert.Single(LinkedTerritories.ScenarioOf(Hotels(), scenario, "City").Shocks);
        Assert.Equal(ShockTarget.HouseholdDemand, shock.On);
        Assert.Equal(0.72, Assert.IsType<IndustryValues.ByCode>(shock.Strength).Values["I55"], 12);
        Assert.Empty(LinkedTerritories.ScenarioOf(Hotels(), scenario, "Village").Shocks);
    }

    [Fact]
    public void A_territory_that_is_not_known_is_refused()
    {
        var table = Hotels() with { JobsByTerritory = [new("City", [100])] };
        var scenario = Scenario() with { Territories = [new("Citty") { Visitors = 2 }] };
        var problems = LinkedTerritories.Check(table, scenario, new Commuting(["City"], new Matrix(1, 1, [1.5]), [10]));
        Assert.Equal(3, problems.Length);
        Assert.Contains("City", problems[0].Message, StringComparison.Ordinal);
    }

    private static (EconomyTable Table, Commuting Commuting) Sections()
    {
        var mobility = PublishedData.Rows("economy/belgium-2015/recurrent_mobility_normactive_BE.csv");
        var people = PublishedData.Rows("economy/belgium-2015/active_population_BE.csv").Skip(1).ToDictionary(row => row[0], row => PublishedData.Number(row[2]), StringComparer.Ordinal);
        var jobs = PublishedData.Rows("economy/belgium-2015/sector_structure_by_work_BE.csv").Skip(1).ToList();
        ImmutableArray<string> names = [.. mobility[0].Skip(1)];
        ImmutableArray<string> codes = [.. jobs.Select(row => row[1]).Distinct(StringComparer.Ordinal)];
        var table = Table(codes) with
        {
            JobsByTerritory = [.. names.Select(name => new TerritoryJobs(name, [.. codes.Select(code => jobs.Where(row => row[0] == name && row[1] == code).Sum(row => PublishedData.Number(row[2])))]))],
        };
        return (table, new Commuting(names, Matrix.Create(names.Length, names.Length, (i, j) => PublishedData.Number(mobility[i + 1][j + 1])), [.. names.Select(name => people[name])]));
    }

    private static Scenario Closed(string territory) => Scenario() with
    {
        Territories = [new(territory) { Restrictions = [new("restaurants-and-bars", RestrictionLevel.Closed, Start, Start.AddDays(20)), new("non-essential-shops", RestrictionLevel.Closed, Start, Start.AddDays(20))] }],
    };

    private static Scenario Scenario() => new() { Title = "Closure", Start = Start, Days = 30 };

    private static Restriction Hotel() => new("hotels", RestrictionLevel.Closed, Start, Start.AddDays(5));

    private static EconomyTable Hotels() => Table(["I55"]);

    private static EconomyTable Table(ImmutableArray<string> codes)
    {
        ImmutableArray<double> zero = [.. codes.Select(_ => 0.0)];
        return new EconomyTable
        {
            Industries = [.. codes.Select(code => new Industry(code, code))],
            Flows = Matrix.Create(codes.Length, codes.Length, (_, _) => 0),
            Output = zero,
            FinalDemand = new FinalDemand { Household = zero, Npish = zero, Government = zero, Investment = zero, InventoryChanges = zero, Exports = zero },
        };
    }
}
