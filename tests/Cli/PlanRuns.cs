using System.Text.Json;

namespace Vicinal.Cli.Tests;

public sealed class PlanRuns
{
    private const string Plan = "samples/plans/hainaut-spring-2020.yaml";

    [Fact]
    public async Task I_read_what_a_plan_does_beside_doing_nothing()
    {
        var ended = await CommandLine.RunAsync("plan", "simulate", "samples/belgium", Plan);
        Assert.Equal(0, ended.Exit);
        Snapshot.Matches("PlanForPeople", ended.Out);
    }

    [Fact]
    public async Task Its_money_adds_up_to_the_cent_whichever_way()
    {
        var budget = JsonDocument.Parse((await CommandLine.RunAsync("plan", "simulate", "samples/belgium", Plan, "--format", "json")).Out).RootElement.GetProperty("budget");
        Assert.Equal(59_500_000.50m, decimal.Parse(budget.GetProperty("total").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(
            new[] { "by_phase", "by_channel", "by_source" },
            by => Assert.Equal(59_500_000.50m, budget.GetProperty(by).EnumerateObject().Sum(part => decimal.Parse(part.Value.GetString()!, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public async Task A_plan_of_one_measure_keeps_what_compare_says_of_it()
    {
        using var folder = new TemporaryFolder();
        var (plan, measures) = (folder["plan.yaml"], folder["measures.yaml"]);
        var scenario = Path.Combine(Repository.Root, "samples", "scenarios", "belgium-sections.yaml");
        await File.WriteAllTextAsync(
            plan,
            $"{{ title: One, currency: EUR, price_year: 2015, scenario: {scenario}, measures: [ {{ id: works, name: Works, instrument: E4, phase: P2, from: 2020-06-01, to: 2020-09-28, effects: [ {{ lever: other_demand.investment, amount: 400000000, industries: [F] }} ] }} ] }}",
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(measures, "- { name: Works, instrument: E4, lever: other_demand.investment, industries: [F], amount: 400, from: 2020-06-01, to: 2020-09-28 }", TestContext.Current.CancellationToken);
        var one = JsonDocument.Parse((await CommandLine.RunAsync("plan", "simulate", "samples/belgium", plan, "--format", "json")).Out).RootElement.GetProperty("whole_plan");
        var other = JsonDocument.Parse((await CommandLine.RunAsync("impact", "compare", "samples/belgium", scenario, measures, "--runs", "0", "--format", "json")).Out).RootElement.GetProperty("measures")[0];
        foreach (var kept in new[] { "value_added_kept", "job_months_kept" })
            Assert.Equal(other.GetProperty(kept).GetDouble(), one.GetProperty(kept).GetDouble(), 1e-9 * Math.Abs(other.GetProperty(kept).GetDouble()));
        Assert.True(one.GetProperty("job_months_kept").GetDouble() > 1);
    }

    [Fact]
    public async Task As_rows_every_measure_has_one_and_the_whole_plan_the_last()
    {
        var rows = (await CommandLine.RunAsync("plan", "simulate", "samples/belgium", Plan, "--format", "csv")).Out.TrimEnd().Split('\n');
        Assert.Equal(1 + 8 + 1, rows.Length);
        Assert.StartsWith("fee-waiver,D3,P1,,,,,1200000,,2020-03-14,", rows[3], StringComparison.Ordinal);
        Assert.StartsWith("the whole plan,,,", rows[^1], StringComparison.Ordinal);
    }
}
