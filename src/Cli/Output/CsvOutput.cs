using System.Globalization;

namespace Vicinal.Cli.Output;

/// <summary>Comma-separated rows to the result stream; numbers are written so that they read back exactly.</summary>
internal sealed class CsvOutput(TextWriter writer)
{
    private bool begun;

    public CsvOutput Add(string? text)
    {
        Separate();
        if (text is not null && text.AsSpan().IndexOfAny(",\"\r\n") >= 0)
            writer.Write($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        else
            writer.Write(text);
        return this;
    }

    /// <summary>A number, or an empty cell where there is none.</summary>
    public CsvOutput Add(double? value)
    {
        Separate();
        if (value is { } number)
            writer.Write(number.ToString("R", CultureInfo.InvariantCulture));
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
