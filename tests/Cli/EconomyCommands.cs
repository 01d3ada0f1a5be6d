using System.Text;
using Vicinal.Formats;
using static Vicinal.Formats.Tests.BrokenCase;

namespace Vicinal.Cli.Tests;

public sealed class EconomyCommands
{
    [Theory]
    [InlineData("belgium-2015")]
    [InlineData("uk-2010")]
    [InlineData("wiod-2011")]
    [InlineData("brazil-2020")]
    [InlineData("australia-2019")]
    public async Task Every_imported_table_passes_its_check(string name)
    {
        Repository.NeedsSharedData("data", "economy", name);
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await CommandLine.RunAsync("economy", "import", $"samples/mappings/{name}.yaml", "--out", folder[name])).Exit);
        var check = await CommandLine.RunAsync("economy", "check", folder[name]);
        Assert.True(check.Exit == 0, check.Error);
        Assert.Contains("sound", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_multipliers_of_the_United_Kingdom_are_the_published_ones()
    {
        Repository.NeedsSharedData("data", "economy", "uk-2010");
        using var folder = new TemporaryFolder();
        await CommandLine.RunAsync("economy", "import", "samples/mappings/uk-2010.yaml", "--out", folder["uk"]);
        var ended = await CommandLine.RunAsync("economy", "multipliers", folder["uk"], "--format", "csv");
        Assert.Equal(0, ended.Exit);
        var totals = ended.Out.Split('\n').Select(line => line.Split(',')).Where(row => row.Length > 1 && row[1] == "output")
            .ToDictionary(row => row[0], row => double.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
        Assert.Equal(1.83117075862946, totals["01"], 1e-10);
        Assert.Equal(2.11870935533792, totals["02"], 1e-10);
    }

    [Fact]
    public async Task An_aggregated_economy_keeps_its_totals_and_passes_its_check()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await CommandLine.RunAsync("economy", "aggregate", "samples/belgium", "--by", "samples/mappings/belgium-broad.csv", "--out", folder["few"])).Exit);
        Assert.Equal(0, (await CommandLine.RunAsync("economy", "check", folder["few"])).Exit);
        var (whole, few) = (EconomyFolder.Read(Repository.Samples("belgium")).Value!.Table, EconomyFolder.Read(folder["few"]).Value!.Table);
        Assert.Equal(7, few.Count);
        Assert.Equal(whole.Output.Sum(), few.Output.Sum(), 1e-6);
        Assert.Equal(whole.Jobs!.Value.Sum(), few.Jobs!.Value.Sum(), 1e-6);
    }

    [Fact]
    public async Task A_territorys_economy_runs_and_carries_the_grade_of_a_regionalised_table()
    {
        using var folder = new TemporaryFolder();
        var made = await CommandLine.RunAsync("economy", "regionalise", "samples/belgium", "--territory", "Hainaut", "--out", folder["hainaut"]);
        Assert.True(made.Exit == 0, made.Error);
        Assert.Contains("Error of flq", made.Out, StringComparison.Ordinal);
        var run = await CommandLine.RunAsync("impact", "run", folder["hainaut"], "samples/scenarios/belgium-sections.yaml");
        Assert.True(run.Exit == 0, run.Error);
        Assert.Contains("Data grade B", run.Out, StringComparison.Ordinal);
        var unknown = await CommandLine.RunAsync("economy", "regionalise", "samples/belgium", "--territory", "Henao", "--out", folder["henao"]);
        Assert.Equal(1, unknown.Exit);
        Assert.False(Directory.Exists(folder["henao"]));
    }

    [Fact]
    public async Task A_broken_aggregation_is_refused_by_line_and_leaves_no_folder()
    {
        BrokenCase[] cases =
        [
            Edit("an industry has no group", "by.csv", "T,R,\n", ""),
            Edit("an industry is not in the table", "by.csv", "T,R,", "X,R,"),
            Edit("an industry is there twice", "by.csv", "T,R,", "S,R,"),
            Edit("a column is misspelt", "by.csv", "group", "groups"),
            Edit("a group has two names", "by.csv", "T,R,", "T,R,Households"),
            Edit("a group's code is not fit", "by.csv", "T,R,", "T,R:S,"),
        ];
        var said = new StringBuilder();
        foreach (var broken in cases)
        {
            using var folder = new TemporaryFolder();
            File.Copy(Repository.Samples("mappings", "belgium-broad.csv"), folder["by.csv"]);
            broken.Break(folder.Path);
            var ended = await CommandLine.RunAsync("economy", "aggregate", "samples/belgium", "--by", folder["by.csv"], "--out", folder["out"]);
            Assert.True(ended.Exit == 1, broken.Name);
            Assert.Single(Directory.GetFileSystemEntries(folder.Path));
            said.Append(broken.Name).Append("\n  ").Append(ended.Error.Replace(folder.Path, "INPUT", StringComparison.Ordinal).TrimEnd()).Append('\n');
        }

        Snapshot.Matches("BrokenAggregations", said.ToString());
    }

    [Fact]
    public void The_guide_lists_every_activity()
    {
        const string head = "## Activities";
        var file = Path.Combine(Repository.Root, "docs", "guide", "scenarios.md");
        var text = File.ReadAllText(file);
        var list = string.Join(", ", Vicinal.Economy.ActivityCatalogue.All.Select(activity => $"`{activity.Code}`"));
        var wanted = $"{text[..text.IndexOf(head, StringComparison.Ordinal)]}{head}\n\nReasons and strengths are in [the method](../method/activities.md).\n\n{list}.\n";
        if (Environment.GetEnvironmentVariable("VICINAL_ACCEPT") is "1")
            File.WriteAllText(file, wanted);
        else
            Assert.Equal(wanted, text);
    }
}
