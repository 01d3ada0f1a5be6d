using Spectre.Console;
using Vicinal.Economy;

namespace Vicinal.Cli.Output;

/// <summary>A result for people: a sentence with the number first, tables, then grade, remarks and how to get it again.</summary>
internal sealed class Page
{
    private readonly IAnsiConsole console;
    private readonly TextWriter output;

    public Page(Terminal terminal)
    {
        output = terminal.Out;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Out),
            Ansi = terminal.Colours ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = terminal.Width;
        // Tables must look the same wherever the text goes: a file, a pipe, a terminal.
        console.Profile.Capabilities.Unicode = true;
    }

    public Page Say(string sentence)
    {
        // Not through the console, which would break lines: a command must be copied whole.
        output.WriteLine(sentence);
        return this;
    }

    /// <summary>A table; the first column is text, the others are numbers unless their head begins with a space.</summary>
    public Page Table(string title, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple, Title = null };
        for (var at = 0; at < heads.Count; at++)
        {
            var column = new TableColumn(new Text(heads[at].Trim()));
            table.AddColumn(at == 0 || heads[at].StartsWith(' ') ? column : column.RightAligned());
        }

        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell)));
        output.WriteLine();
        output.WriteLine(title);
        console.Write(table);
        return this;
    }

    public void Close(DataGrade grade, IEnumerable<Problem> remarks, string command)
    {
        output.WriteLine();
        output.WriteLine($"Data grade {Figures.Meaning(grade)}.");
        foreach (var remark in remarks)
            output.WriteLine($"Note ({remark.Where}): {remark.Message}");
        output.WriteLine($"Again: {command}");
    }
}
