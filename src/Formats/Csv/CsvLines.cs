using System.Globalization;

namespace Vicinal.Formats.Csv;

/// <summary>Writes comma-separated rows with LF ends; a field is quoted only where it must be.</summary>
internal sealed class CsvLines(TextWriter writer)
{
    private bool begun;

    public CsvLines Add(string text)
    {
        Separate();
        if (text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || text.StartsWith(' ') || text.EndsWith(' '))
            writer.Write($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        else
            writer.Write(text);
        return this;
    }

    public CsvLines Add(double value)
    {
        Separate();
        writer.Write(Numbers.Text(value));
        return this;
    }

    /// <summary>A number, or an empty cell where there is none.</summary>
    public CsvLines Add(double? value) => value is { } number ? Add(number) : Add("");

    public CsvLines Add(int value)
    {
        Separate();
        writer.Write(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public void End()
    {
        writer.Write('\n');
        begun = false;
    }

    private void Separate()
    {
        if (begun)
            writer.Write(',');
        begun = true;
    }
}
