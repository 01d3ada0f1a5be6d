using System.Text.RegularExpressions;

namespace Vicinal.Cli.Tests;

/// <summary>Commands as people read them: from the help of each command, and from the documents of the repository.</summary>
internal static partial class Documented
{
    /// <summary>Every line that begins with <c>./vicinal</c> in a block of the README, the guides and the samples.</summary>
    public static IEnumerable<string> Commands() =>
        new[] { "README.md", "samples/README.md" }
            .Concat(Directory.Exists(Path.Combine(Repository.Root, "docs", "guide")) ? Directory.GetFiles(Path.Combine(Repository.Root, "docs", "guide"), "*.md") : [])
            .Select(file => Path.Combine(Repository.Root, file)).Where(File.Exists)
            .SelectMany(file => File.ReadAllText(file).Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
            .Select(line => line.Trim()).Where(line => line.StartsWith("./vicinal ", StringComparison.Ordinal))
            .Select(line => line[2..].Split(" #", 2)[0].TrimEnd()).Distinct(StringComparer.Ordinal);

    /// <summary>Runs one; what it writes goes to a temporary folder. The host is not started, only its command understood.</summary>
    public static async Task RunAsync(string command)
    {
        if (command.Contains("samples/mappings", StringComparison.Ordinal) || command.Contains("belgium-63", StringComparison.Ordinal))
            Repository.NeedsSharedData("data", "economy");
        using var folder = new TemporaryFolder();
        var words = Words().Matches(command.Split(" > ", 2)[0]).Select(match => match.Value.Trim('"')).Skip(1).ToArray();
        if (words is ["serve" or "backup" or "restore", ..])
        {
            using var terminal = new Terminal(TextWriter.Null, TextWriter.Null, 80, drawsProgress: false, colours: false);
            Assert.Empty(VicinalCommand.Create(terminal).Parse(words).Errors);
            return;
        }

        for (var at = 1; at < words.Length; at++)
        {
            if (words[at - 1] is "--out" or "--plot")
                words[at] = folder[words[at]];
        }

        var ended = await CommandLine.RunAsync(words);
        Assert.True(ended.Exit == 0, $"{command}\n{ended.Error}");
        Assert.NotEmpty(ended.Out);
    }

    [GeneratedRegex("\"[^\"]*\"|\\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Words();
}
