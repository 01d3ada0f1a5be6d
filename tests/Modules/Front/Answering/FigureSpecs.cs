using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Vicinal.Economy;
using Vicinal.Formats;
using Vicinal.Formats.Records;
using Vicinal.Platform.Components;

namespace Vicinal.Front.Tests.Answering;

/// <summary>Every figure of an answer says how it is known, and the commands that it names give the same figure from files.</summary>
public sealed partial class FigureSpecs(RunningFront front) : IDisposable
{
    private static readonly string[] Lines = ["In words", "Source", "Date", "How sure", "Do it yourself"];

    private readonly string folder = Directory.CreateTempSubdirectory("vicinal-figures-").FullName;

    public static TheoryData<string> Places => [RunningFront.South, RunningFront.North];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task I_am_told_of_every_figure_how_it_is_known(string place)
    {
        var parts = Told.Of(await front.Page($"/situation?{place}{RunningFront.Budget}"));
        Assert.Equal("stopped nation others here budget keep", string.Join(' ', parts.Select(part => part.Heading)));
        var told = 0;
        foreach (var part in parts.Where(part => Figure().IsMatch(part.Words)))
        {
            Assert.NotEmpty(part.Explanations);
            foreach (var explanation in part.Explanations)
            {
                Assert.Equal(Lines, explanation.Keys, StringComparer.Ordinal);
                Assert.All(explanation.Values, Assert.NotEmpty);
                Assert.Contains("vicinal ", explanation["Do it yourself"], StringComparison.Ordinal);
                told++;
            }
        }

        Assert.InRange(told, 8, 12);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task I_get_the_same_figures_from_files_with_the_commands_that_it_names(string place)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
        Directory.CreateSymbolicLink(Path.Combine(folder, "samples"), Path.Combine(AppContext.BaseDirectory, "samples"));
        var parts = Told.Of(await front.Page($"/situation?{place}{RunningFront.Budget}")).ToDictionary(part => part.Heading, StringComparer.Ordinal);

        var printed = await Run(parts["stopped"]);
        var people = PeopleFile.Read(Path.Combine(folder, "people.csv")).Value!.People;
        var result = Exposure.Of(people, ScenarioFile.Read(Path.Combine(folder, "scenario.yaml")).Value!);
        var (page, command) = (parts["stopped"].Words, Between(result.Total.StoppedAtWorst, Whole));
        Assert.Contains($"{Between(result.Total.StoppedAtWorst, Figures.About)} people’s work would stop, of {Between(result.Total.People, Figures.About)} named.", page, StringComparison.Ordinal);
        Assert.Contains(command, printed, StringComparison.Ordinal);
        foreach (var row in result.Rows)
        {
            Assert.Contains(Between(row.StoppedAtWorst, Figures.About), page, StringComparison.Ordinal);
            Assert.Contains(row.WomenStoppedAtWorst is { } women ? Between(women, Figures.About) : "not measured", page, StringComparison.Ordinal);
            Assert.Contains(row.IncomeExposed is { } income ? Between(income, Figures.About) : "not measured", page, StringComparison.Ordinal);
        }

        foreach (var sum in result.ByKind)
            Assert.Contains(Between(sum.StoppedAtWorst, Figures.About), page, StringComparison.Ordinal);

        if (parts["nation"].Explanations.Count > 0)
        {
            await Run(parts["nation"]);
            var run = Impact.Run(EconomyFolder.Read(Path.Combine(folder, "samples/belgium")).Value!.Table, ScenarioFile.Read(Path.Combine(folder, "scenario.yaml")).Value!);
            var daily = Periods.Daily(run);
            var worst = Periods.WorstDay(run);
            Assert.Contains($"{Figures.Percent(1 - daily[worst].JobsIndex!.Value)} of all work would stop on {Figures.Day(run.Start.AddDays(worst))}", parts["nation"].Words, StringComparison.Ordinal);
            foreach (var month in Periods.Monthly(run))
                Assert.Contains(Figures.Percent(Math.Max(0, 1 - month.JobsIndex!.Value)), parts["nation"].Words, StringComparison.Ordinal);
        }

        var gaps = await Run(parts["here"]);
        var nobody = gaps.Split('\n').Where(line => line.EndsWith(": -", StringComparison.Ordinal)).Select(line => line[..^3]).ToList();
        Assert.NotEmpty(nobody);
        Assert.All(nobody, group => Assert.Contains(group, parts["here"].Words, StringComparison.Ordinal));

        var reached = (await Run(parts["budget"])).Split('\n')[0];
        Assert.Contains(reached.Split(';')[0].Trim() + ".", parts["budget"].Words, StringComparison.Ordinal);
        Assert.False(reached.StartsWith("0 people", StringComparison.Ordinal), reached);
        await Others(parts["others"]);
    }

    [Theory]
    [InlineData(RunningFront.South)]
    [InlineData(RunningFront.North)]
    public async Task What_is_suggested_is_what_the_command_suggests(string place)
    {
        Directory.CreateSymbolicLink(Path.Combine(folder, "samples"), Path.Combine(AppContext.BaseDirectory, "samples"));
        var page = await front.Page("/situation/people?" + place.Split("&p=")[0]);
        var printed = await Told.RunAsync(WebUtility.HtmlDecode(Command().Match(page).Groups["command"].Value), front.Client, folder);
        var rows = printed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(8, rows.Count);
        foreach (var (at, row) in rows.Index())
        {
            Assert.Contains($"<input type=\"hidden\" name=\"pa\" value=\"{row[0]}\" />", page, StringComparison.Ordinal);
            Assert.Contains($"id=\"f-p-{at}-low\" name=\"pl\" inputmode=\"numeric\" size=\"8\" value=\"{row[2]}\"", page, StringComparison.Ordinal);
            Assert.Contains($"id=\"f-p-{at}-high\" name=\"ph\" inputmode=\"numeric\" size=\"8\" value=\"{row[3]}\"", page, StringComparison.Ordinal);
        }

        Assert.Contains(place == RunningFront.South ? "The figures below are a rough guess" : "The figures below are suggestions from the table of Belgium", page, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Cards hold what the exported records hold.</summary>
    private async Task Others(Told part)
    {
        Assert.Equal(5, part.Explanations.Count);
        await Told.RunAsync(part.Explanations[0]["Do it yourself"].Split('\n')[0], front.Client, folder);
        await using var file = File.OpenRead(Path.Combine(folder, "measures.json"));
        var records = RecordJson.Read(file, "measures.json").Value!.Measures;
        foreach (var explanation in part.Explanations)
        {
            var key = explanation["Do it yourself"].Split("/api/v1/measures/")[1].TrimEnd('\'');
            var record = Assert.Single(records, record => record.Id == key);
            Assert.Contains(record.TextIn("en").Title, part.Words, StringComparison.Ordinal);
            Assert.Contains(record.Government.Name, part.Words, StringComparison.Ordinal);
            Assert.StartsWith(record.Sources[0].Title, explanation["Source"], StringComparison.Ordinal);
        }
    }

    private Task<string> Run(Told part) => Told.RunAsync(part.Explanations[0]["Do it yourself"], front.Client, folder);

    private static string Between(Interval range, Func<double, string> write) => write(range.Low) == write(range.High) ? write(range.Low) : $"{write(range.Low)} to {write(range.High)}";

    private static string Whole(double value) => Math.Round(value, MidpointRounding.AwayFromZero).ToString("#,0", CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]", RegexOptions.None, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex("<code>(?<command>\\./vicinal impact people[^<]+)</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();
}
