namespace Vicinal.Formats.Briefs;

/// <summary>Writes a paper as Markdown (CommonMark, with pipe tables).</summary>
public static class BriefMarkdown
{
    /// <summary>Writes the whole paper.</summary>
    public static void Write(BriefDocument document, TextWriter output)
    {
        output.Write($"# {Plain(document.Title)}\n");
        if (document.Decides.Length > 0)
            output.Write($"\n**{Plain(document.Decides)}**\n");
        foreach (var section in document.Sections)
        {
            if (section.Title.Length > 0)
                output.Write($"\n## {Plain(section.Title)}\n");
            foreach (var part in section.Parts)
            {
                output.Write('\n');
                Write(part, output);
            }
        }
    }

    private static void Write(BriefPart part, TextWriter output)
    {
        switch (part)
        {
            case BriefPart.Paragraph paragraph:
                output.Write(Plain(paragraph.Words) + "\n");
                break;
            case BriefPart.Items items:
                foreach (var line in items.Lines)
                    output.Write($"- {Plain(line)}\n");
                break;
            case BriefPart.Table table:
                output.Write($"{Plain(table.Caption)}\n\n");
                Row(table.Heads, output);
                output.Write("|" + string.Concat(table.Heads.Select((_, column) => table.Numeric.Contains(column) ? " ---: |" : " --- |")) + "\n");
                foreach (var row in table.Rows)
                    Row(row, output);
                break;
            case BriefPart.Chart chart:
                output.Write(Plain(chart.Words) + "\n");
                break;
            case BriefPart.Command command:
                output.Write($"{Plain(command.Words)}\n\n```\n{command.Line}\n```\n");
                break;
            case BriefPart.SignOffs signs:
                Row([signs.Name, signs.Date, signs.Signature], output);
                output.Write("| --- | --- | --- |\n");
                foreach (var office in signs.Offices)
                    Row([office + ": ", " ", " "], output);
                break;
        }
    }

    private static void Row(IEnumerable<string> cells, TextWriter output) =>
        output.Write("| " + string.Join(" | ", cells.Select(cell => Plain(cell).Replace("|", "\\|", StringComparison.Ordinal))) + " |\n");

    /// <summary>A text of a plan must not become markup: what would begin some is escaped, and it stays on its line.</summary>
    private static string Plain(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings(" "))
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#')
                plain.Append('\\');
            plain.Append(letter);
        }

        return plain.ToString();
    }
}
