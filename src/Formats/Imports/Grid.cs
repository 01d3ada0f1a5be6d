using System.Globalization;
using Vicinal.Formats.Csv;

namespace Vicinal.Formats.Imports;

/// <summary>A published table as it is: rows of texts, the first row and column being labels where the file has them.</summary>
internal sealed class Grid
{
    private readonly List<string[]> rows = [];
    private readonly List<int> lines = [];
    private readonly Dictionary<string, int> byColumn = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byRow = new(StringComparer.Ordinal);

    private Grid(string name) => Name = name;

    public string Name { get; }

    public string[] Header { get; private set; } = [];

    public int Count => rows.Count;

    public int Width { get; private set; }

    public static Grid? Read(byte[] bytes, string path, bool header, Findings findings)
    {
        var name = System.IO.Path.GetFileName(path);
        if (TextBytes.Decode(bytes, name, findings) is not { } text)
            return null;
        var before = findings.Errors;
        var grid = new Grid(name);
        var csv = new CsvText(text);
        while (csv.Read())
        {
            var row = new string[csv.Count];
            for (var index = 0; index < row.Length; index++)
                row[index] = csv[index] is "0" ? "0" : csv[index].Trim().ToString();
            if (header && grid.Header.Length == 0)
                grid.Header = row;
            else
                grid.Add(row, csv.Line, findings);
            grid.Width = grid.Width == 0 ? row.Length : grid.Width;
        }

        if (csv.Fault is not null)
            findings.Error(name, csv.Line, null, csv.Fault);
        else if (grid.Count == 0)
            findings.Error(name, null, null, "the file holds no row of data.");
        return findings.Errors > before ? null : grid.Index(header);
    }

    public string this[int row, int column] => rows[row][column];

    public int Line(int row) => lines[row];

    public int? Column(string label) => byColumn.TryGetValue(label, out var at) ? at : null;

    /// <summary>The row whose first field is the label.</summary>
    public int? Row(string label) => byRow.TryGetValue(label, out var at) ? at : null;

    public IReadOnlyCollection<string> RowLabels => byRow.Keys;

    /// <summary>The number in a cell; an empty cell is 0, as tables leave zeros out.</summary>
    public double Number(int row, int column, Findings findings)
    {
        var text = rows[row][column];
        if (text.Length == 0)
            return 0;
        if (Numbers.Read(text, out var fault) is { } value)
            return value;
        var field = column < Header.Length && Header[column].Length > 0 ? Header[column] : string.Create(CultureInfo.InvariantCulture, $"column {column + 1}");
        findings.Error(Name, lines[row], field, fault!);
        return 0;
    }

    private void Add(string[] row, int line, Findings findings)
    {
        rows.Add(row);
        lines.Add(line);
        if (Width > 0 && row.Length != Width)
            findings.Error(Name, line, null, string.Create(CultureInfo.InvariantCulture, $"the row has {row.Length} fields and the first {Width}: {(row.Length < Width ? "the row is cut short" : "a text with a comma must be in double quotes, and decimals have a point")}."));
    }

    // A label that occurs twice keeps its first place: long tables repeat theirs and are not read by label.
    private Grid Index(bool header)
    {
        for (var column = 0; column < Header.Length; column++)
            byColumn.TryAdd(Header[column], column);
        for (var row = 0; header && row < rows.Count; row++)
            byRow.TryAdd(rows[row][0], row);
        return this;
    }
}
