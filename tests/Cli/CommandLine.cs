namespace Vicinal.Cli.Tests;

/// <summary>What a command printed and how it ended.</summary>
public sealed record Ended(int Exit, string Out, string Error);

/// <summary>Runs the program in this process, at the root of the repository, as if its output went to files.</summary>
internal static class CommandLine
{
    public static async Task<Ended> RunAsync(params string[] args)
    {
        Environment.CurrentDirectory = Repository.Root;
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(output, error, 110, drawsProgress: false, colours: false);
        var exit = await VicinalCommand.RunAsync(args, terminal);
        return new Ended(exit, output.ToString(), error.ToString());
    }
}
