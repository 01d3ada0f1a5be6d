using System.CommandLine;

namespace Vicinal.Cli.Tests;

public sealed class Usage
{
    [Theory]
    [InlineData("impact", "run")]
    [InlineData("impact", "run", "samples/belgium", "samples/scenarios/belgium-sections.yaml", "--format", "xml")]
    [InlineData("impact", "ensemble", "samples/belgium", "samples/scenarios/belgium-sections.yaml", "--runs", "0")]
    [InlineData("economy", "import", "samples/mappings/uk-2010.yaml")]
    [InlineData("ecomony", "check")]
    public async Task A_command_that_is_not_understood_ends_with_2_and_says_where_help_is(params string[] args)
    {
        var ended = await CommandLine.RunAsync(args);
        Assert.Equal(2, ended.Exit);
        Assert.Empty(ended.Out);
        Assert.Contains("--help", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_has_help_with_examples()
    {
        foreach (var command in Leaves())
        {
            var ended = await CommandLine.RunAsync([.. Named.Path(command).Split(' ')[1..], "--help"]);
            Assert.Equal(0, ended.Exit);
            Assert.NotEmpty(command.Examples);
            Assert.All(command.Examples, example => Assert.Contains(example, ended.Out, StringComparison.Ordinal));
            Assert.All(command.Examples, example => Assert.StartsWith(Named.Path(command), example, StringComparison.Ordinal));
        }
    }

    public static TheoryData<string> HelpExamples => [.. Leaves().SelectMany(command => command.Examples).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(HelpExamples))]
    public Task Every_example_of_the_help_works(string example) => Documented.RunAsync(example);

    public static TheoryData<string> DocumentedCommands => [.. Documented.Commands()];

    [Theory]
    [MemberData(nameof(DocumentedCommands))]
    public Task Every_command_in_the_documents_works(string command) => Documented.RunAsync(command);

    private static IEnumerable<Named> Leaves()
    {
        using var terminal = new Terminal(TextWriter.Null, TextWriter.Null, 80, drawsProgress: false, colours: false);
        return [.. Below(VicinalCommand.Create(terminal)).Where(command => command.Subcommands.Count == 0).OfType<Named>()];
    }

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);
}
