using System.Globalization;
using System.Text.Json;

namespace Vicinal.Cli.Tests;

/// <summary>The shipped samples give the published figures, through the program's own output.</summary>
public sealed class SampleRuns
{
    private static readonly string[] Header = ["date", "industry", "output", "value_added", "jobs", "unmet_demand", "limit"];

    [Fact]
    public async Task Three_industries_follow_the_published_trace()
    {
        var rows = await CsvAsync("impact", "run", "samples/three-industries", "samples/scenarios/three-industries.yaml", "--format", "csv");
        Assert.Equal(182 * 3, rows.Count);
        Assert.Equal([50, 297.266846, 597.632582], Output(rows, "2021-02-09"), Close);
        Assert.Equal([100, 299.647069, 599.529755], Output(rows, "2021-07-01"), Close);
        Assert.Equal([16546.6364, 54321.1698, 108994.5438], new[] { "A", "B", "C" }.Select(code => rows.Where(row => row[1] == code).Sum(row => Number(row[2]))), (one, two) => Math.Abs(one - two) < 1e-4);
        var trough = rows.Where(row => row[1] == "B").MinBy(row => Number(row[2]))!;
        Assert.Equal("2021-02-12", trough[0]);
        Assert.Equal(252.108243, Number(trough[2]), 1e-6);
        Assert.Equal("input:A", trough[6]);
    }

    [Fact]
    public async Task Belgium_in_twenty_sections_gives_its_published_figures()
    {
        using var json = await JsonAsync("impact", "run", "samples/belgium", "samples/scenarios/belgium-sections.yaml", "--format", "json");
        Assert.Equal(0.7231, Index(json, "monthly", "2020-04", "value_added_index"), 1e-4);
        Assert.Equal(0.7789, Index(json, "quarterly", "2020-Q2", "value_added_index"), 1e-4);
        Assert.Equal(0.6803, Index(json, "monthly", "2020-04", "jobs_index"), 1e-4);
        Assert.Equal(0.7464, Index(json, "quarterly", "2020-Q2", "jobs_index"), 1e-4);
    }

    [Theory]
    [InlineData("leontief", 0.5201, 0.6193, 0.5532, 0.6074)]
    [InlineData("strong", 0.6660, 0.7224, 0.6607, 0.7070)]
    [InlineData("half", 0.6823, 0.7364, 0.6779, 0.7238)]
    [InlineData("weak", 0.7033, 0.7654, 0.6904, 0.7604)]
    [InlineData("linear", 0.7089, 0.7741, 0.6919, 0.7646)]
    public async Task Belgium_in_63_industries_gives_the_table_of_five_functions(string function, double april, double quarter, double jobsApril, double jobsQuarter)
    {
        Repository.NeedsSharedData("data", "economy", "belgium-2015");
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await CommandLine.RunAsync("economy", "import", "samples/mappings/belgium-2015.yaml", "--out", folder["be"])).Exit);
        using var json = await JsonAsync("impact", "run", folder["be"], "samples/scenarios/belgium-63.yaml", "--function", function, "--format", "json");
        Assert.Equal(april, Index(json, "monthly", "2020-04", "value_added_index"), 1e-3);
        Assert.Equal(quarter, Index(json, "quarterly", "2020-Q2", "value_added_index"), 1e-3);
        Assert.Equal(jobsApril, Index(json, "monthly", "2020-04", "jobs_index"), 1e-3);
        Assert.Equal(jobsQuarter, Index(json, "quarterly", "2020-Q2", "jobs_index"), 1e-3);
    }

    [Fact]
    public async Task Consumption_is_shown_only_where_income_replacement_is_stated()
    {
        using var unstated = await JsonAsync("impact", "run", "samples/belgium", "samples/scenarios/belgium-sections.yaml", "--format", "json");
        Assert.All(unstated.RootElement.GetProperty("monthly").EnumerateArray(), month => Assert.Equal(JsonValueKind.Null, month.GetProperty("consumption_index").ValueKind));
        using var stated = await JsonAsync("impact", "run", "samples/three-industries", "samples/scenarios/three-industries.yaml", "--format", "json");
        Assert.All(stated.RootElement.GetProperty("monthly").EnumerateArray(), month => Assert.Equal(JsonValueKind.Number, month.GetProperty("consumption_index").ValueKind));
    }

    [Fact]
    public async Task Every_day_has_its_limit_and_the_days_of_an_industry_add_up()
    {
        using var json = await JsonAsync("impact", "run", "samples/brazil", "samples/scenarios/brazil-closures.yaml", "--format", "json");
        foreach (var industry in json.RootElement.GetProperty("industries").EnumerateArray())
            Assert.Equal(240, industry.GetProperty("days_by_limit").EnumerateObject().Sum(limit => limit.Value.GetInt32()));
        Assert.NotEmpty(json.RootElement.GetProperty("remarks").EnumerateArray());
    }

    [Fact]
    public async Task A_page_for_people_speaks_of_work_stopped_first_and_never_of_jobs_lost()
    {
        var ended = await CommandLine.RunAsync("impact", "run", "samples/belgium", "samples/scenarios/belgium-sections.yaml");
        Assert.Equal(0, ended.Exit);
        Assert.Empty(ended.Error);
        Assert.DoesNotContain("jobs lost", ended.Out, StringComparison.OrdinalIgnoreCase);
        Snapshot.Matches("BelgiumForPeople", ended.Out);
    }

    [Fact]
    public async Task A_plot_is_a_whole_svg_with_a_text_for_those_who_do_not_see_it()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await CommandLine.RunAsync("impact", "run", "samples/belgium", "samples/scenarios/belgium-sections.yaml", "--plot", folder["be.svg"])).Exit);
        var svg = System.Xml.Linq.XDocument.Load(folder["be.svg"]);
        Assert.Equal("svg", svg.Root!.Name.LocalName);
        Assert.Contains("Value added: lowest", svg.Root.Elements().Single(element => element.Name.LocalName == "desc").Value, StringComparison.Ordinal);
        Assert.Equal(2, svg.Root.Elements().Count(element => element.Name.LocalName == "polyline"));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task An_ensemble_says_what_was_drawn_in_every_format()
    {
        string[] words = ["impact", "ensemble", "samples/three-industries", "samples/scenarios/three-industries.yaml", "--runs", "20", "--seed", "7"];
        using var json = await JsonAsync([.. words, "--format", "json"]);
        Assert.NotEmpty(json.RootElement.GetProperty("uncertainty").EnumerateObject());
        Assert.Contains("What was drawn", (await CommandLine.RunAsync(words)).Out, StringComparison.Ordinal);
        var csv = await CommandLine.RunAsync([.. words, "--format", "csv"]);
        Assert.Contains("drawn: ", csv.Error, StringComparison.Ordinal);
        Assert.Equal(1 + (182 * 4), csv.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(csv.Out, (await CommandLine.RunAsync([.. words, "--format", "csv"])).Out);
    }

    [Fact]
    public async Task A_comparison_lists_each_measure_and_all_together()
    {
        using var json = await JsonAsync("impact", "compare", "samples/belgium", "samples/scenarios/belgium-sections.yaml", "samples/measures/belgium.yaml", "--runs", "10", "--format", "json");
        var measures = json.RootElement.GetProperty("measures").EnumerateArray().ToList();
        Assert.Equal(6, measures.Count);
        Assert.Equal("all together", measures[^1].GetProperty("measure").GetString());
        Assert.All(measures, measure => Assert.Equal(JsonValueKind.Null, measure.GetProperty("refused").ValueKind));
        Assert.All(measures, measure => Assert.Equal(JsonValueKind.Object, measure.GetProperty("bands").GetProperty("value_added_kept").ValueKind));
        Assert.True(measures[0].GetProperty("job_months_kept").GetDouble() > 0);
    }

    private static bool Close(double one, double two) => Math.Abs(one - two) < 1e-6;

    private static IEnumerable<double> Output(List<string[]> rows, string date) => rows.Where(row => row[0] == date).Select(row => Number(row[2]));

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static async Task<List<string[]>> CsvAsync(params string[] args)
    {
        var ended = await CommandLine.RunAsync(args);
        Assert.True(ended.Exit == 0, ended.Error);
        var rows = ended.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        Assert.Equal(Header, rows[0]);
        return rows[1..];
    }

    private static async Task<JsonDocument> JsonAsync(params string[] args)
    {
        var ended = await CommandLine.RunAsync(args);
        Assert.True(ended.Exit == 0, ended.Error);
        return JsonDocument.Parse(ended.Out);
    }

    private static double Index(JsonDocument json, string list, string period, string name) =>
        json.RootElement.GetProperty(list).EnumerateArray().Single(entry => entry.GetProperty("period").GetString() == period).GetProperty(name).GetDouble();
}
