using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Vicinal.Cli;

/// <summary>Adds each command's examples to its help.</summary>
internal static class Examples
{
    public static void AddTo(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    private sealed class HelpWithExamples(HelpAction plain) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var result = plain.Invoke(parseResult);
            if (parseResult.CommandResult.Command is not Named { Examples.Count: > 0 } command)
                return result;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in command.Examples)
                output.WriteLine($"  {example}");
            output.WriteLine();
            return result;
        }
    }
}
