using System.Text;

namespace Vicinal.Cli.Tests;

/// <summary>Every broken input is refused with exit code 1, prints nothing as a result, writes nothing, and says what to do; the words are kept.</summary>
public sealed class BrokenInputs
{
    [Fact]
    public async Task A_broken_economy_is_refused_by_name_and_line() =>
        Snapshot.Matches("BrokenEconomies", await RefuseAsync(BrokenEconomies.All, "three-industries", folder => ["impact", "run", folder, "samples/scenarios/three-industries.yaml"]));

    [Fact]
    public async Task A_broken_table_of_many_regions_is_refused_by_name_and_line() =>
        Snapshot.Matches("BrokenRegions", await RefuseAsync(BrokenEconomies.ManyRegions, "two-regions", folder => ["impact", "run", folder, "samples/scenarios/three-industries.yaml"]));

    [Fact]
    public async Task A_broken_scenario_is_refused_by_line() =>
        Snapshot.Matches("BrokenScenarios", await RefuseAsync(BrokenScenarios.All, "scenarios", folder => ["impact", "run", "samples/belgium", Path.Combine(folder, "belgium-sections.yaml")]));

    [Fact]
    public async Task Broken_measures_are_refused_by_line() =>
        Snapshot.Matches("BrokenMeasures", await RefuseAsync(BrokenMeasures.All, "measures", folder => ["impact", "compare", "samples/belgium", "samples/scenarios/belgium-sections.yaml", Path.Combine(folder, "belgium.yaml"), "--runs", "0"]));

    [Fact]
    public async Task A_broken_plan_is_refused_by_line() =>
        Snapshot.Matches("BrokenPlans", await RefuseAsync(BrokenPlans.All, "plans", folder => ["plan", "simulate", "samples/belgium", Path.Combine(folder, "plans", "hainaut-spring-2020.yaml")]));

    [Fact]
    public async Task Broken_people_are_refused_by_line() =>
        Snapshot.Matches("BrokenPeople", await RefuseAsync(BrokenPeople.All, "people", folder => ["impact", "exposure", Path.Combine(folder, "harbour-town.csv"), "samples/scenarios/day-one.yaml"]));

    [Fact]
    public async Task A_broken_mapping_is_refused_by_line_and_leaves_no_folder() =>
        Snapshot.Matches("BrokenMappings", await RefuseAsync(BrokenMappings.All, "published", folder => ["economy", "import", Path.Combine(folder, "mapping.yaml"), "--out", Path.Combine(folder, "out")]));

    private static async Task<string> RefuseAsync(IEnumerable<BrokenCase> cases, string good, Func<string, string[]> command)
    {
        var said = new StringBuilder();
        foreach (var broken in cases)
        {
            using var temporary = new TemporaryFolder();
            var folder = temporary["input"];
            GoodInputs.Make(good, folder);
            var fine = await CommandLine.RunAsync(command(folder));
            Assert.True(fine.Exit == 0, $"The good input of '{broken.Name}' is refused: {fine.Error}");
            if (Directory.Exists(Path.Combine(folder, "out")))
                Directory.Delete(Path.Combine(folder, "out"), recursive: true);

            broken.Break(folder);
            var before = Directory.GetFileSystemEntries(temporary.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
            var ended = await CommandLine.RunAsync(command(folder));
            Assert.True(ended.Exit == 1, $"'{broken.Name}' ends with {ended.Exit}: {ended.Error}");
            Assert.True(ended.Out.Length == 0, $"'{broken.Name}' prints a result: {ended.Out}");
            Assert.Equal(before, Directory.GetFileSystemEntries(temporary.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal), StringComparer.Ordinal);
            said.Append(broken.Name).Append('\n');
            foreach (var line in ended.Error.Replace(folder, "INPUT", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                said.Append("  ").Append(line).Append('\n');
        }

        return said.ToString();
    }
}
