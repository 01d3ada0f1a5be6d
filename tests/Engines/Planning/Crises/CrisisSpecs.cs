using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy;

namespace Vicinal.Planning.Tests.Crises;

public sealed class CrisisSpecs
{
    private static readonly DateOnly Begins = new(2020, 3, 14);

    public static TheoryData<string, string> Everywhere() => [.. from template in CrisisCatalogue.All from place in new[] { "belgium", "brazil", "Hainaut" } select (template.Code, place)];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void I_can_run_every_crisis_on_a_nation_in_the_north_or_south_and_on_a_province(string code, string place)
    {
        var table = SampleTables.Of(place);
        var result = CrisisCatalogue.Find(code)!.ScenarioOf(table, Begins, new CrisisSettings());
        Assert.Empty(result.Problems);
        Assert.DoesNotContain(Impact.Check(table, result.Scenario!), problem => problem.IsError);
        Assert.InRange(Stopped(table, result.Scenario!), 0.0005, 0.9);
        Assert.Equal(new DateOnly(2020, 2, 1), result.Scenario!.Start);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Where_nothing_happens_nothing_is_shocked(string code, string place)
    {
        var template = CrisisCatalogue.Find(code)!;
        var nothing = template.Assumptions.ToImmutableDictionary(one => one.Code, _ => 0.0, StringComparer.Ordinal);
        var scenario = template.ScenarioOf(SampleTables.Of(place), Begins, new CrisisSettings { Values = nothing }).Scenario!;
        Assert.Empty(scenario.Shocks);
        Assert.Empty(scenario.Restrictions);
        Assert.Equal(new ModelParameters(), scenario.Parameters);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void A_worse_crisis_does_not_stop_less_work(string code, string place)
    {
        var (table, template) = (SampleTables.Of(place), CrisisCatalogue.Find(code)!);
        foreach (var assumption in template.Assumptions)
        {
            var before = 0.0;
            foreach (var value in new[] { 0, Math.Floor(assumption.Default / 2), assumption.Default, Math.Floor((assumption.Default + assumption.Highest) / 2), assumption.Highest }.Distinct().Order())
            {
                var settings = new CrisisSettings { Values = ImmutableDictionary<string, double>.Empty.Add(assumption.Code, value) };
                var stopped = Stopped(table, template.ScenarioOf(table, Begins, settings).Scenario!);
                // Spending that one industry loses goes in part to others, which may then call back more people than the first lets go (docs/method/crises.md).
                var shifted = assumption.Code is "half-days" or "energy-demand" ? 0.02 * before : 0;
                Assert.True(stopped >= before - shifted - 1e-9, string.Create(CultureInfo.InvariantCulture, $"{code} in {place}: {assumption.Code} {value} stops {stopped:R} of all work, less than {before:R}."));
                before = stopped;
            }
        }
    }

    [Fact]
    public void A_closed_plant_stops_its_share_of_its_industry_and_sells_nothing_elsewhere()
    {
        var values = ImmutableDictionary<string, double>.Empty.Add("share", 60).Add("exports-lost", 50);
        var scenario = CrisisCatalogue.Find("plant-closure")!.ScenarioOf(SampleTables.Of("Hainaut"), Begins, new CrisisSettings { Values = values, Industry = "C" }).Scenario!;
        Assert.Equal([ShockTarget.LabourSupply, ShockTarget.Exports], scenario.Shocks.Select(shock => shock.On));
        Assert.Equal([("C", 0.6), ("C", 0.3)], scenario.Shocks.Select(shock => Assert.Single(((IndustryValues.ByCode)shock.Strength).Values)).Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void Dearer_energy_passes_down_the_chain()
    {
        // Two industries by hand: D sells 20 of energy to C, whose output is 100; C sells 30 to itself. Directly C's cost rises by 0.2 · rise, in full by 0.2 / (1 − 0.3) · rise.
        var table = SampleTables.Of("belgium") with
        {
            Industries = [new Industry("C", "Manufacturing"), new Industry("D", "Electricity")],
            Flows = new Matrix(2, 2, [30, 0, 20, 0]),
            Output = [100, 50],
            FinalDemand = new FinalDemand { Household = [40, 30], Npish = [0, 0], Government = [0, 0], Investment = [0, 0], InventoryChanges = [0, 0], Exports = [30, 0] },
            LabourCompensation = [40, 20],
            Jobs = [400, 100],
            TargetStockDays = null,
            Criticality = null,
            JobsByTerritory = [],
        };
        var values = ImmutableDictionary<string, double>.Empty.Add("rise", 50).Add("exports", 1).Add("idle", 1).Add("household-demand", 1).Add("bill", 100).Add("energy-demand", 0.2);
        var shocks = CrisisCatalogue.Find("energy-price-jump")!.ScenarioOf(table, Begins, new CrisisSettings { Values = values }).Scenario!.Shocks;
        double Of(ShockTarget on, string industry) => ((IndustryValues.ByCode)shocks.Single(shock => shock.On == on).Strength).Values.GetValueOrDefault(industry);
        Assert.Equal(0.1, Of(ShockTarget.LabourSupply, "C"), 1e-12);
        Assert.Equal(0.1 / 0.7, Of(ShockTarget.Exports, "C"), 1e-10);
        Assert.Equal((0.5 * 30 / 40) + (0.1 / 0.7), Of(ShockTarget.HouseholdDemand, "C"), 1e-10);
        Assert.Equal(0.1, Of(ShockTarget.HouseholdDemand, "D"), 1e-12);
    }

    [Theory]
    [InlineData("closed-dys", 10, "closed-dys")]
    [InlineData("shop-days", -1, "0 to 366")]
    [InlineData("shop-days", 1.5, "whole number of days")]
    [InlineData("absent", 130, "0 to 100")]
    [InlineData("absent", double.NaN, "0 to 100")]
    public void I_am_told_what_a_value_must_be(string assumption, double value, string said)
    {
        var result = CrisisCatalogue.Find("pandemic-lockdown")!.ScenarioOf(
            SampleTables.Of("belgium"), Begins, new CrisisSettings { Values = ImmutableDictionary<string, double>.Empty.Add(assumption, value) });
        Assert.Null(result.Scenario);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(assumption, problem.Where);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void I_am_told_which_industries_there_are()
    {
        var result = CrisisCatalogue.Find("plant-closure")!.ScenarioOf(SampleTables.Of("belgium"), Begins, new CrisisSettings { Industry = "X9" });
        Assert.Contains("X9", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_default_is_documented_with_its_source_or_called_a_judgement()
    {
        var page = File.ReadAllText(Path.Combine(SampleTables.Repository, "docs", "method", "crises.md"));
        foreach (var template in CrisisCatalogue.All)
        {
            Assert.Contains($"## {template.Name} (`{template.Code}`)", page, StringComparison.Ordinal);
            var section = page.Split($"## {template.Name} (`{template.Code}`)")[1].Split("\n## ")[0];
            Assert.All(template.Assumptions, one => Assert.Contains(
                string.Create(CultureInfo.InvariantCulture, $"| `{one.Code}` | {one.Default} "), section, StringComparison.Ordinal));
            Assert.All(template.Assumptions, one => Assert.True(one.Source is not null || one.Why.Contains("udgement", StringComparison.Ordinal) || one.Why.Contains("not a finding", StringComparison.Ordinal), one.Code));
        }
    }

    // Job-months stopped as a share of all, over the scenario's days.
    private static double Stopped(EconomyTable table, Scenario scenario)
    {
        var run = Impact.Run(table, scenario);
        return 1 - Periods.Daily(run).Average(day => day.JobsIndex!.Value);
    }
}
