using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Vicinal.Formats.Csv;
using Vicinal.Formats.Economies;

namespace Vicinal.Formats.Sheets;

/// <summary>
/// Reads the first table of a file as people have it: CSV with any of the usual separators and encodings, or XLSX. Nothing of it is executed; sizes are counted while unpacking.
/// </summary>
public static class SpreadsheetFile
{
    /// <summary>Most bytes of a file.</summary>
    public const long MostBytes = 10L << 20;

    /// <summary>Most rows.</summary>
    public const int MostRows = 5000;

    /// <summary>Most columns.</summary>
    public const int MostColumns = 200;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>Reads a file; its first row names the columns.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name as the user knows it.</param>
    public static Reading<Spreadsheet> Read(Stream stream, string name)
    {
        var findings = new Findings();
        using var bytes = ZipFiles.Limited(stream, MostBytes);
        if (bytes is null)
        {
            findings.Error(name, null, null, $"the file has more than {ZipFiles.Megabytes(MostBytes)}: split it, or leave out pictures and other sheets.");
            return Reading<Spreadsheet>.Of(null, findings);
        }

        var start = bytes.GetBuffer().AsSpan(0, (int)Math.Min(8, bytes.Length));
        var rows = start.StartsWith("PK\u0003\u0004"u8) ? Workbook.Read(bytes, name, findings)
            : start.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? Old(name, findings)
            : start.StartsWith("%PDF"u8) ? Other(name, findings)
            : Text(bytes.ToArray(), name, findings);
        return Reading<Spreadsheet>.Of(rows is null || findings.Refused ? null : Table(rows, name, findings), findings);
    }

    private static Spreadsheet? Table(List<SheetRow> rows, string name, Findings findings)
    {
        var header = rows.FirstOrDefault(row => row.Cells.Any(cell => cell.Text.Length > 0));
        if (header is null)
        {
            findings.Error(name, null, null, "the file is empty: its first row names the columns.");
            return null;
        }

        var width = header.Cells.Length;
        while (width > 0 && header.Cells[width - 1].Text.Trim().Length == 0)
            width--;
        if (width > MostColumns)
            findings.Error(name, header.Line, null, Number($"{width} columns are too many: at most {MostColumns} are read."));
        var below = new List<SheetRow>();
        foreach (var row in rows.Where(row => row.Line > header.Line && row.Cells.Any(cell => cell.Text.Trim().Length > 0)))
        {
            if (row.Cells.Skip(width).Any(cell => cell.Text.Trim().Length > 0))
                findings.Error(name, row.Line, null, Number($"the row has {row.Cells.Length} cells and the header {width}: put a text with a separator in it into double quotes, or name every column."));
            below.Add(row with { Cells = [.. Enumerable.Range(0, width).Select(at => at < row.Cells.Length ? row.Cells[at] : new SheetCell(""))] });
        }

        if (below.Count > MostRows)
            findings.Error(name, null, null, Number($"{below.Count} rows are too many for one import: at most {MostRows} are read."));
        if (below.Count == 0)
            findings.Error(name, null, null, "there is no row under the names of the columns.");
        return new Spreadsheet([.. header.Cells.Take(width).Select(cell => cell.Text.Trim())], [.. below]);
    }

    private static List<SheetRow>? Text(byte[] bytes, string name, Findings findings)
    {
        if (Decoded(bytes, name, findings) is not { } text)
            return null;
        var separator = SeparatorOf(text);
        var read = new CsvText(text, separator);
        var rows = new List<SheetRow>();
        while (read.Read())
        {
            var cells = ImmutableArray.CreateBuilder<SheetCell>(read.Count);
            for (var at = 0; at < read.Count; at++)
                cells.Add(new SheetCell(read[at].ToString()));
            rows.Add(new SheetRow(read.Line, cells.ToImmutable()));
        }

        if (read.Fault is { } fault)
            findings.Error(name, read.Line, null, fault);
        return rows;
    }

    /// <summary>UTF-8 where it is that; UTF-16 by its mark; otherwise what older spreadsheets of western Europe and the Americas write (Windows-1252).</summary>
    private static string? Decoded(byte[] bytes, string name, Findings findings)
    {
        var text = bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes.AsSpan(2))
            : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2))
            : System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes)
            : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        if (!text.Contains('\0'))
            return text;
        findings.Error(name, null, null, "the file holds a zero byte: it is neither a text file nor a spreadsheet that is known here. Save it as XLSX or as 'CSV UTF-8'.");
        return null;
    }

    /// <summary>The separator that gives the first rows the most columns, as many in each.</summary>
    private static char SeparatorOf(string text) => Separators.MaxBy(separator =>
    {
        var read = new CsvText(text, separator);
        var counts = new List<int>();
        while (counts.Count < 10 && read.Read())
            counts.Add(read.Count);
        return counts.Count == 0 || counts[0] < 2 || read.Fault is not null ? 0 : (counts.Count(count => count == counts[0]) * 1000) + counts[0];
    });

    private static List<SheetRow>? Old(string name, Findings findings)
    {
        findings.Error(name, null, null, "this is a spreadsheet of the old form (XLS) or one with a password: save it as XLSX without a password, or as 'CSV UTF-8'.");
        return null;
    }

    private static List<SheetRow>? Other(string name, Findings findings)
    {
        findings.Error(name, null, null, "this is a PDF: save the table as XLSX or as 'CSV UTF-8'.");
        return null;
    }

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
