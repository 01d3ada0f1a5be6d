namespace Vicinal.Cli.Tests;

public sealed class BriefRuns
{
    private const string Plan = "samples/plans/hainaut-spring-2020.yaml";

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    public async Task Council_reads_a_plan_in_its_language(string language)
    {
        var ended = await CommandLine.RunAsync("plan", "brief", "samples/belgium", Plan, "--lang", language);
        Assert.Equal(0, ended.Exit);
        Snapshot.Matches("CouncilFile." + language, ended.Out);
    }

    [Theory]
    [InlineData("note")]
    [InlineData("letter")]
    [InlineData("method")]
    public async Task The_other_papers_come_from_the_same_plan(string kind)
    {
        var ended = await CommandLine.RunAsync("plan", "brief", "samples/belgium", Plan, "--kind", kind);
        Assert.Equal(0, ended.Exit);
        Snapshot.Matches("Brief." + kind, ended.Out);
    }

    [Fact]
    public async Task As_HTML_it_is_one_page_that_stands_alone()
    {
        var ended = await CommandLine.RunAsync("plan", "brief", "samples/belgium", Plan, "--format", "html", "--lang", "fr");
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"fr\">", ended.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", ended.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", ended.Out, StringComparison.Ordinal);
        Assert.Contains("@page { size: A4;", ended.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_that_is_not_there_is_refused()
    {
        var ended = await CommandLine.RunAsync("plan", "brief", "samples/belgium", Plan, "--kind", "poem");
        Assert.NotEqual(0, ended.Exit);
        Assert.Contains("--kind is 'poem'; it is one of council, letter, method, note.", ended.Error, StringComparison.Ordinal);
    }
}
