using System.CommandLine;

namespace Vicinal.Cli;

/// <summary>A command with examples that its help shows and a test runs.</summary>
internal sealed class Named(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Complete command lines, beginning with <c>vicinal</c>, that work at the root of the repository.</summary>
    public IReadOnlyList<string> Examples => examples;

    /// <summary>The words that call a command: <c>vicinal impact run</c>.</summary>
    public static string Path(Command command)
    {
        var words = new List<string>();
        for (var at = command; at is not null and not RootCommand; at = at.Parents.OfType<Command>().FirstOrDefault())
            words.Insert(0, at.Name);
        return string.Join(' ', words.Prepend("vicinal"));
    }
}
