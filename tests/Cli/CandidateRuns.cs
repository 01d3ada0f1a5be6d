using System.Globalization;
using System.Text;
using System.Text.Json;
using Vicinal.Formats;
using Vicinal.Planning;

namespace Vicinal.Cli.Tests;

public sealed class CandidateRuns
{
    private static readonly string[] Command = ["plan", "candidates", "samples/belgium", "samples/scenarios/belgium-firms.yaml"];

    [Fact]
    public async Task I_read_what_could_be_done_and_what_nobody_can_say()
    {
        var ended = await CommandLine.RunAsync([.. Command, "--territory", "Hainaut", "--budget", "60000000"]);
        Assert.Equal(0, ended.Exit);
        Snapshot.Matches("CandidatesForPeople", ended.Out);
    }

    [Fact]
    public async Task As_rows_each_instrument_has_one_and_what_is_not_said_is_empty_and_named()
    {
        var rows = (await CommandLine.RunAsync([.. Command, "--format", "csv"])).Out.TrimEnd().Split('\n');
        Assert.Equal(1 + 64, rows.Length);
        Assert.StartsWith("A4,Food or help in kind,A,P1,spending,", rows[4], StringComparison.Ordinal);
        Assert.EndsWith(",NotWork", rows[4], StringComparison.Ordinal);
        Assert.Contains(",,,,,,,,,", rows[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_industries_groups_and_what_the_lever_is_set_to()
    {
        var json = JsonDocument.Parse((await CommandLine.RunAsync([.. Command, "--runs", "3", "--format", "json"])).Out).RootElement.GetProperty("candidates");
        var grant = json.EnumerateArray().Single(one => one.GetProperty("instrument").GetString() == "C1");
        Assert.Equal("Grant", grant.GetProperty("effects")[0].GetProperty("lever").GetString());
        Assert.Equal(20, grant.GetProperty("by_industry").GetArrayLength());
        Assert.True(grant.GetProperty("firms_kept").GetDouble() > 1);
        Assert.True(grant.GetProperty("job_months_kept_band").GetProperty("p5").GetDouble() > 0);
        var cost = decimal.Parse(grant.GetProperty("cost").GetProperty("spending").GetString()!, CultureInfo.InvariantCulture);
        Assert.Equal((double)cost / grant.GetProperty("job_months_kept").GetDouble(), grant.GetProperty("cost_per_job_month").GetDouble(), 1e-6);
    }

    [Fact]
    public async Task The_plan_that_it_writes_reads_back_and_simulates_to_the_same_job_months()
    {
        using var folder = new TemporaryFolder();
        var file = folder["candidates.yaml"];
        string[] here = [.. Command, "--territory", "Hainaut", "--budget", "60000000"];
        await File.WriteAllTextAsync(file, (await CommandLine.RunAsync([.. here, "--format", "yaml"])).Out, TestContext.Current.CancellationToken);
        Assert.Empty(PlanFile.Read(file).Problems.Where(problem => problem.IsError));
        Assert.Equal(new MinorUnits(6_000_000_000), Assert.Single(PlanFile.Read(file).Value!.Envelopes).Amount);
        var plan = await CommandLine.RunAsync("plan", "simulate", "samples/belgium", file, "--format", "json");
        Assert.Equal(0, plan.Exit);
        var simulated = JsonDocument.Parse(plan.Out).RootElement.GetProperty("measures").EnumerateArray().ToDictionary(one => one.GetProperty("instrument").GetString()!, one => one.GetProperty("job_months_kept"), StringComparer.Ordinal);
        var tried = JsonDocument.Parse((await CommandLine.RunAsync([.. here, "--format", "json"])).Out).RootElement.GetProperty("candidates").EnumerateArray().Where(one => one.GetProperty("job_months_kept").ValueKind == JsonValueKind.Number).ToList();
        Assert.True(tried.Count > 30);
        Assert.All(tried, one => Assert.Equal(one.GetProperty("job_months_kept").GetDouble(), simulated[one.GetProperty("instrument").GetString()!].GetDouble(), 1e-6));
    }

    [Fact]
    public async Task What_is_typed_wrongly_is_refused_with_what_would_be_right()
    {
        var said = new StringBuilder();
        foreach (var wrong in new string[][]
                 {
                     ["--budget", "0"], ["--budget", "-5"], ["--budget", "two million"], ["--budget", "2,000,000"], ["--budget", "1.234"], ["--budget", "9000000000000000"],
                     ["--territory", "Hainault"], ["--set", "A1.spend=0.5"], ["--set", "A1.spent=2"], ["--set", "A1.spent=NaN"], ["--set", "A1.spent"], ["--set", "Z1.spent=0.5"], ["--set", "J1.spent=0.5"],
                 })
        {
            var ended = await CommandLine.RunAsync([.. Command, .. wrong]);
            Assert.True(ended.Exit == 1, $"{string.Join(' ', wrong)} ends with {ended.Exit}.");
            Assert.Empty(ended.Out);
            said.Append(string.Join(' ', wrong)).Append('\n').Append("  ").Append(ended.Error);
        }

        Snapshot.Matches("RefusedCandidates", said.ToString());
    }
}
