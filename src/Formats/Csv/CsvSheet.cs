using System.Globalization;

namespace Vicinal.Formats.Csv;

/// <summary>A comma-separated file with named columns, read row by row; what is wrong is noted and reading goes on.</summary>
internal sealed class CsvSheet
{
    private readonly CsvText rows;
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly Findings findings;
    private readonly int width;

    private CsvSheet(string file, CsvText rows, Findings findings)
    {
        File = file;
        this.rows = rows;
        this.findings = findings;
        width = rows.Count;
    }

    public string File { get; }

    public int Line => rows.Line;

    /// <summary>
    /// Reads the header. Every column must be known (where <paramref name="known"/> is given) and every required one present; otherwise null, with the reasons noted.
    /// </summary>
    public static CsvSheet? Open(string file, string text, IReadOnlyCollection<string>? known, IReadOnlyCollection<string> required, Findings findings)
    {
        var rows = new CsvText(text);
        if (!rows.Read())
        {
            findings.Error(file, rows.Fault is null ? null : rows.Line, null, rows.Fault ?? $"the file is empty: its first line names the columns ({string.Join(", ", required)}).");
            return null;
        }

        if (rows.Count == 1 && rows[0].Contains(';'))
        {
            findings.Error(file, rows.Line, null, "columns are separated by semicolons: separate them by commas, and write decimals with a point.");
            return null;
        }

        var before = findings.Errors;
        var sheet = new CsvSheet(file, rows, findings);
        sheet.ReadHeader(known);
        var missing = required.Where(name => !sheet.columns.ContainsKey(name)).ToList();
        if (missing.Count > 0)
            findings.Error(file, rows.Line, null, $"the column{(missing.Count > 1 ? "s" : "")} {string.Join(", ", missing)} {(missing.Count > 1 ? "are" : "is")} missing.");
        return findings.Errors == before ? sheet : null;
    }

    public IReadOnlyCollection<string> Columns => columns.Keys;

    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>Goes to the next row that has as many fields as the header; others are noted.</summary>
    public bool Read()
    {
        while (rows.Read())
        {
            if (rows.Count == width)
                return true;
            findings.Error(File, rows.Line, null, string.Create(
                CultureInfo.InvariantCulture,
                $"the row has {rows.Count} fields and the header {width}: {(rows.Count < width ? "the row is cut short" : "put a text with a comma in double quotes, and write decimals with a point")}."));
        }

        if (rows.Fault is not null)
            findings.Error(File, rows.Line, null, rows.Fault);
        return false;
    }

    public string Text(string column) => rows[columns[column]].Trim().ToString();

    /// <summary>The cell as it stands, spaces at its ends included.</summary>
    public string Whole(string column) => rows[columns[column]].ToString();

    /// <summary>A text that is not empty; null with a problem otherwise.</summary>
    public string? Required(string column)
    {
        var text = Text(column);
        if (text.Length > 0)
            return text;
        Error(column, "the cell is empty.");
        return null;
    }

    /// <summary>A finite number between two ends, which are allowed; 0 with a problem otherwise.</summary>
    public double Number(string column, double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    {
        var text = rows[columns[column]];
        if (Numbers.Read(text, out var fault) is not { } value)
        {
            Error(column, fault!);
            return 0;
        }

        if (value >= least && value <= most)
            return value;
        Error(column, value < least ? $"{Quote.Of(text)} is below {Numbers.Text(least)}." : $"{Quote.Of(text)} is above {Numbers.Text(most)}.");
        return 0;
    }

    public void Error(string? field, string message) => findings.Error(File, rows.Line, field, message);

    private void ReadHeader(IReadOnlyCollection<string>? known)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            var name = rows[index].Trim().ToString();
            if (known is not null && !known.Contains(name, StringComparer.Ordinal))
                Error(name.Length == 0 ? null : name, $"the column {Quote.Of(name)} is not known. {Nearest.Hint(name, known)}");
            else if (!columns.TryAdd(name, index))
                Error(name, "the column is there twice.");
        }
    }
}
