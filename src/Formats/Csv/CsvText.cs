using System.Text;

namespace Vicinal.Formats.Csv;

/// <summary>
/// Rows of comma-separated text (RFC 4180; another separator where one is given), one at a time, each with the line on which it starts. Blank lines are passed over.
/// Fields are spans of the text; only a field with doubled quotes is copied.
/// </summary>
internal sealed class CsvText(string text, char separator = ',')
{
    private readonly List<(int Start, int Length, string? Unescaped)> fields = [];
    private int position;
    private int nextLine = 1;

    /// <summary>The line on which the current row starts, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many fields the current row has.</summary>
    public int Count => fields.Count;

    /// <summary>What is wrong with the quotes of the current row, or null.</summary>
    public string? Fault { get; private set; }

    public ReadOnlySpan<char> this[int index] =>
        fields[index].Unescaped is { } copy ? copy : text.AsSpan(fields[index].Start, fields[index].Length);

    /// <summary>Goes to the next row; false at the end or after a fault.</summary>
    public bool Read()
    {
        while (position < text.Length && Fault is null)
        {
            fields.Clear();
            Line = nextLine;
            ReadRow();
            if (Fault is not null)
                return false;
            if (fields.Count > 1 || !this[0].IsWhiteSpace())
                return true;
        }

        fields.Clear();
        return false;
    }

    private void ReadRow()
    {
        while (true)
        {
            if (position < text.Length && text[position] == '"')
                ReadQuoted();
            else
                ReadPlain();
            if (Fault is not null || position >= text.Length)
                return;
            if (text[position] == separator)
            {
                position++;
                continue;
            }

            if (text[position] == '\r')
                position++;
            if (position < text.Length && text[position] == '\n')
                position++;
            nextLine++;
            return;
        }
    }

    private void ReadPlain()
    {
        var length = text.AsSpan(position).IndexOfAny(separator, '\r', '\n');
        if (length < 0)
            length = text.Length - position;
        fields.Add((position, length, null));
        position += length;
    }

    private void ReadQuoted()
    {
        var start = ++position;
        StringBuilder? copy = null;
        while (true)
        {
            var length = text.AsSpan(position).IndexOf('"');
            if (length < 0)
            {
                Fault = "a quote is opened and never closed.";
                return;
            }

            nextLine += text.AsSpan(position, length).Count('\n');
            var end = position + length;
            if (end + 1 < text.Length && text[end + 1] == '"')
            {
                copy ??= new StringBuilder();
                copy.Append(text, position, length + 1);
                position = end + 2;
                continue;
            }

            if (copy is null)
                fields.Add((start, end - start, null));
            else
                fields.Add((0, 0, copy.Append(text, position, length).ToString()));
            position = end + 1;
            if (position < text.Length && text[position] is not ('\r' or '\n') && text[position] != separator)
                Fault = "a closing quote is followed by text: double the quotes inside a quoted field.";
            return;
        }
    }
}
