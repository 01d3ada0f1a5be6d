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
        // Whoever asks for help has not made a mistake by leaving arguments out.
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var output = parseResult.InvocationConfiguration.Output;
            using var text = new StringWriter { NewLine = "\n" };
            parseResult.InvocationConfiguration.Output = text;
            var result = plain.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output = output;
            // The library names the file that runs; people type the script.
            output.Write(text.ToString().Replace($"  {RootCommand.ExecutableName}", "  vicinal", StringComparison.Ordinal).Replace("[default: Table]", "[default: table]", StringComparison.Ordinal));
            if (parseResult.CommandResult.Command is not Named { Examples.Count: > 0 } command)
                return result;
            output.WriteLine("Examples:");
            foreach (var example in command.Examples)
                output.WriteLine($"  {example}");
            output.WriteLine();
            return result;
        }
    }
}
