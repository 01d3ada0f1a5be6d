using System.Globalization;
using System.Text.Json;

namespace Vicinal.Cli.Tests;

/// <summary>Firms that run out of cash, on the command line.</summary>
public sealed class FirmRuns
{
    private const string Scenario = "samples/scenarios/belgium-firms.yaml";

    [Fact]
    public async Task The_days_of_a_run_have_a_column_for_firms_only_where_firms_have_cash()
    {
        var with = await LinesAsync("impact", "run", "samples/belgium", Scenario, "--format", "csv");
        var without = await LinesAsync("impact", "run", "samples/belgium", "samples/scenarios/belgium-sections.yaml", "--format", "csv");
        Assert.Equal("date,industry,output,value_added,jobs,unmet_demand,limit,firms_closed", with[0]);
        Assert.Equal("date,industry,output,value_added,jobs,unmet_demand,limit", without[0]);
        Assert.Equal(without.Length, with.Length);
        var closed = with.Where(line => line.StartsWith("2020-09-27,", StringComparison.Ordinal)).Sum(line => double.Parse(line.Split(',')[7], CultureInfo.InvariantCulture));
        using var json = await JsonAsync("impact", "run", "samples/belgium", Scenario, "--format", "json");
        Assert.Equal(closed, json.RootElement.GetProperty("firms_closed").GetDouble(), closed * 1e-9);
        Assert.Equal(closed, json.RootElement.GetProperty("firms_by_size").EnumerateArray().Sum(size => size.GetProperty("firms_closed").GetDouble()), closed * 1e-9);
        Assert.Contains(json.RootElement.GetProperty("industries").EnumerateArray(), industry => industry.GetProperty("days_by_limit").TryGetProperty("firms", out _));
    }

    [Fact]
    public async Task A_page_says_that_firms_are_estimated_and_names_where_most_close()
    {
        var page = (await CommandLine.RunAsync("impact", "run", "samples/belgium", Scenario)).Out;
        Assert.Contains("firms (estimated) have run out of cash", page, StringComparison.Ordinal);
        Assert.Contains("Where most firms run out of cash (estimated)", page, StringComparison.Ordinal);
        var without = (await CommandLine.RunAsync("impact", "run", "samples/belgium", "samples/scenarios/belgium-sections.yaml")).Out;
        Assert.DoesNotContain("run out of cash", without, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_see_how_many_firms_each_measure_keeps_open()
    {
        using var json = await JsonAsync("impact", "compare", "samples/belgium", Scenario, "samples/measures/belgium-firms.yaml", "--runs", "10", "--format", "json");
        var without = json.RootElement.GetProperty("firms_closed_without").GetDouble();
        foreach (var measure in json.RootElement.GetProperty("measures").EnumerateArray())
        {
            Assert.InRange(measure.GetProperty("firms_kept").GetDouble(), 1, without);
            Assert.Equal(JsonValueKind.Object, measure.GetProperty("bands").GetProperty("firms_kept").ValueKind);
        }

        var heads = (await LinesAsync("impact", "compare", "samples/belgium", Scenario, "samples/measures/belgium-firms.yaml", "--runs", "0", "--format", "csv"))[0];
        Assert.EndsWith(",refused,firms_kept,firms_kept_at_peak,jobs_in_firms_kept,firms_kept_p5,firms_kept_p95", heads, StringComparison.Ordinal);
        var page = (await CommandLine.RunAsync("impact", "compare", "samples/belgium", Scenario, "samples/measures/belgium-firms.yaml", "--runs", "0")).Out;
        Assert.Contains("Firms that stay open because of each measure (estimated)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_for_firms_is_refused_where_the_scenario_has_no_firms()
    {
        var ended = await CommandLine.RunAsync("impact", "compare", "samples/belgium", "samples/scenarios/belgium-sections.yaml", "samples/measures/belgium-firms.yaml", "--runs", "0");
        Assert.NotEqual(0, ended.Exit);
        Assert.Contains("Grants for small restaurants and hotels: This lever acts on firms' cash: add a liquidity block to the scenario.", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ensemble_shows_firms_closed_with_its_band()
    {
        var lines = await LinesAsync("impact", "ensemble", "samples/belgium", Scenario, "--runs", "10", "--format", "csv");
        var last = lines.Last(line => line.Contains(",firms_closed,", StringComparison.Ordinal)).Split(',').Skip(2).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        Assert.True(last[0] > 0 && last[0] < last[4]);
    }

    private static async Task<string[]> LinesAsync(params string[] args)
    {
        var ended = await CommandLine.RunAsync(args);
        Assert.True(ended.Exit == 0, ended.Error);
        return ended.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<JsonDocument> JsonAsync(params string[] args)
    {
        var ended = await CommandLine.RunAsync(args);
        Assert.True(ended.Exit == 0, ended.Error);
        return JsonDocument.Parse(ended.Out);
    }
}
