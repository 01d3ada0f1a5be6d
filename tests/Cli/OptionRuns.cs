using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Vicinal.Cli.Tests;

public sealed class OptionRuns
{
    private const string Plan = "samples/plans/hainaut-spring-2020.yaml";
    private const string Scenario = "samples/scenarios/belgium-sections.yaml";
    private const string Measures = "samples/measures/belgium.yaml";

    [Fact]
    public async Task I_read_what_each_portfolio_puts_first_what_it_gives_up_and_what_my_limits_cost()
    {
        var ended = await CommandLine.RunAsync("plan", "options", "samples/belgium", Plan, "--budget", "30000000", "--channel", "spending=25000000", "--floor", "micro=0.2", "--floor", "I=0.05", "--pin", "eat-out-vouchers", "--ban", "hiring-aid");
        Assert.True(ended.Exit == 0, ended.Error);
        Snapshot.Matches("OptionsForPeople", ended.Out);
    }

    [Fact]
    public async Task Where_firms_and_incomes_are_counted_they_are_axes_too()
    {
        using var folder = new TemporaryFolder();
        var samples = Path.Combine(Repository.Root, "samples", "scenarios");
        var scenario = folder["scenario.yaml"];
        var text = await File.ReadAllTextAsync(Path.Combine(samples, "belgium-firms.yaml"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(scenario, text.Replace("inventory_adjustment_days: 10", "inventory_adjustment_days: 10, income_replacement: 0.7", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        File.Copy(Path.Combine(samples, "belgium-sections-shocks.csv"), folder["belgium-sections-shocks.csv"]);
        var ended = await CommandLine.RunAsync("plan", "options", "samples/belgium", scenario, Plan, "--budget", "20000000", "--format", "json");
        Assert.True(ended.Exit == 0, ended.Error);
        var portfolios = JsonDocument.Parse(ended.Out).RootElement.GetProperty("portfolios").EnumerateArray().ToList();
        Assert.InRange(portfolios.Count, 3, 5);
        Assert.All(portfolios, portfolio => Assert.Equal(
            ["job_months_kept", "people_reached", "consumption_kept", "firms_kept", "days_to_first_payment", "own_cash"],
            [.. portfolio.GetProperty("values").EnumerateObject().Select(value => value.Name)]));
    }

    [Fact]
    public async Task A_portfolio_keeps_what_the_simulation_of_a_plan_of_its_measures_says()
    {
        var first = JsonDocument.Parse((await CommandLine.RunAsync("plan", "options", "samples/belgium", Plan, "--budget", "60000000", "--format", "json")).Out).RootElement.GetProperty("portfolios")[0];
        // The budget is enough for all but what the model cannot value need not be taken: the same work is kept either way.
        var whole = JsonDocument.Parse((await CommandLine.RunAsync("plan", "simulate", "samples/belgium", Plan, "--format", "json")).Out).RootElement.GetProperty("whole_plan").GetProperty("job_months_kept").GetDouble();
        Assert.Equal(whole, first.GetProperty("values").GetProperty("job_months_kept").GetDouble(), 1e-9 * whole);
    }

    [Fact]
    public async Task As_rows_every_portfolio_has_one_within_the_budget_and_the_command_gives_the_same_again()
    {
        string[] command = ["plan", "options", "samples/belgium", Plan, "--budget", "20000000.50", "--format", "csv"];
        var ended = await CommandLine.RunAsync(command);
        Assert.Equal(ended.Out, (await CommandLine.RunAsync(command)).Out);
        var rows = ended.Out.TrimEnd().Split('\n');
        Assert.InRange(rows.Length, 1 + 3, 1 + 5);
        var cost = Array.IndexOf(rows[0].Split(','), "cost");
        Assert.All(rows.Skip(1), row => Assert.True(decimal.Parse(row.Split(',')[cost], CultureInfo.InvariantCulture) <= 20_000_000.50m));
    }

    [Fact]
    public async Task A_list_of_measures_after_a_scenario_is_weighed_by_its_costs()
    {
        var ended = await CommandLine.RunAsync("plan", "options", "samples/belgium", Scenario, Measures, "--budget", "2000000000", "--format", "json");
        Assert.True(ended.Exit == 0, ended.Error);
        var first = JsonDocument.Parse(ended.Out).RootElement.GetProperty("portfolios")[0];
        Assert.Equal("1900000000", first.GetProperty("cost").GetString());
        Assert.DoesNotContain("Short-time work for all", first.GetProperty("measures").EnumerateArray().Select(name => name.GetString()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Limits_that_cannot_be_are_refused_with_what_to_do()
    {
        var said = new StringBuilder();
        foreach (var (name, exit, words) in Refused)
        {
            var ended = await CommandLine.RunAsync(["plan", "options", "samples/belgium", .. words]);
            Assert.True(ended.Exit == exit, $"'{name}' ends with {ended.Exit}: {ended.Error}");
            Assert.True(ended.Out.Length == 0, $"'{name}' prints a result: {ended.Out}");
            said.Append(name).Append('\n');
            foreach (var line in ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                said.Append("  ").Append(line).Append('\n');
        }

        Snapshot.Matches("BrokenOptions", said.ToString());
    }

    private static readonly (string Name, int Exit, string[] Words)[] Refused =
    [
        ("there is no budget", 2, [Plan]),
        ("the budget is a text", 2, [Plan, "--budget", "two million"]),
        ("the budget has thousands marks", 2, [Plan, "--budget", "2,000,000"]),
        ("the budget is negative", 2, [Plan, "--budget", "-1"]),
        ("the budget is finer than a cent", 1, [Plan, "--budget", "2000000.005"]),
        ("the budget is beyond all budgets", 1, [Plan, "--budget", "99999999999999999999"]),
        ("the budget is beyond what can be counted", 1, [Plan, "--budget", "200000000000000"]),
        ("the budget buys nothing", 1, [Plan, "--budget", "1000"]),
        ("a channel is not known", 2, [Plan, "--budget", "20000000", "--channel", "cash=5"]),
        ("a channel has no amount", 2, [Plan, "--budget", "20000000", "--channel", "spending"]),
        ("a channel is negative", 2, [Plan, "--budget", "20000000", "--channel", "spending=-5"]),
        ("a channel is there twice", 1, [Plan, "--budget", "20000000", "--channel", "spending=5", "--channel", "spending=6"]),
        ("a floor is not known", 1, [Plan, "--budget", "20000000", "--floor", "freelancers=0.2"]),
        ("a floor has no share", 2, [Plan, "--budget", "20000000", "--floor", "informal"]),
        ("a floor is above one", 2, [Plan, "--budget", "20000000", "--floor", "informal=20"]),
        ("a floor is a percentage", 2, [Plan, "--budget", "20000000", "--floor", "informal=20%"]),
        ("a floor reaches nobody", 1, [Plan, "--budget", "20000000", "--floor", "migrants=0.1"]),
        ("a floor is out of reach", 1, [Plan, "--budget", "20000000", "--floor", "informal=0.5", "--pin", "hiring-aid"]),
        ("two floors exclude each other", 1, [Plan, "--budget", "20000000", "--floor", "informal=0.6", "--floor", "F=0.6"]),
        ("a pin is not in the plan", 1, [Plan, "--budget", "20000000", "--pin", "vouchers"]),
        ("a measure is pinned and banned", 1, [Plan, "--budget", "20000000", "--pin", "hiring-aid", "--ban", "hiring-aid"]),
        ("the pins cost too much", 1, [Plan, "--budget", "20000000", "--pin", "school-works", "--pin", "tax-deferral"]),
        ("the pins cost too much of a channel", 1, [Plan, "--budget", "20000000", "--channel", "spending=5000000", "--pin", "hiring-aid"]),
        ("a list has no channels", 1, [Scenario, Measures, "--budget", "2000000000", "--channel", "spending=500000000"]),
        ("a list comes without a scenario", 1, [Measures, "--budget", "2000000000"]),
        ("a scenario comes without measures", 1, [Scenario, "--budget", "2000000000"]),
        ("a list is in the place of the scenario", 1, [Measures, Plan, "--budget", "2000000000"]),
        ("there is no file", 1, ["samples/plans/hainault.yaml", "--budget", "2000000000"]),
    ];
}
