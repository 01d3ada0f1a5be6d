using System.Text.Json;

namespace Vicinal.Cli.Tests;

public sealed class TerritoryRuns
{
    private const string Brussels = """
        title: Brussels alone
        start: 2020-10-01
        days: 30
        territories:
          Brussels: { restrictions: [ { activity: restaurants-and-bars, level: closed, from: 2020-10-08, to: 2020-10-20 } ] }
        """;

    [Fact]
    public async Task Closing_Brussels_alone_stops_people_who_live_in_both_Brabants()
    {
        Repository.NeedsSharedData("data", "economy", "belgium-2015");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["brussels.yaml"], Brussels, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await CommandLine.RunAsync("economy", "import", "samples/mappings/belgium-2015.yaml", "--out", folder["be"])).Exit);
        var ended = await CommandLine.RunAsync("impact", "run", folder["be"], folder["brussels.yaml"], "--format", "json");
        Assert.True(ended.Exit == 0, ended.Error);
        using var json = JsonDocument.Parse(ended.Out);
        var territories = json.RootElement.GetProperty("territories").EnumerateArray().ToDictionary(one => one.GetProperty("territory").GetString()!, StringComparer.Ordinal);
        Assert.Equal(11, territories.Count);
        Assert.All(territories, one => Assert.Equal(one.Key == "Brussels", Stopped(one.Value, "workplace") > 0));
        Assert.True(Stopped(territories["Vlaams-Brabant"], "residence") > 500);
        Assert.True(Stopped(territories["Brabant Wallon"], "residence") > 200);
        Assert.Equal(Stopped(territories["Brussels"], "workplace"), territories.Values.Sum(one => Stopped(one, "residence")), 1e-6);
    }

    [Fact]
    public async Task Without_commuting_the_page_says_that_residence_is_not_known()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["brussels.yaml"], Brussels, TestContext.Current.CancellationToken);
        var ended = await CommandLine.RunAsync("impact", "run", "samples/belgium", folder["brussels.yaml"]);
        Assert.True(ended.Exit == 0, ended.Error);
        Assert.Contains("Brussels", ended.Out, StringComparison.Ordinal);
        Assert.Contains("has no commuting.csv", ended.Out, StringComparison.Ordinal);
    }

    private static double Stopped(JsonElement territory, string by) => territory.GetProperty($"work_stopped_by_{by}").GetDouble();
}
