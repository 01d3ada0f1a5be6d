using System.Globalization;
using System.IO.Compression;
using ExcelDataReader;
using Vicinal.Formats.Economies;

namespace Vicinal.Formats.Sheets;

/// <summary>The first sheet of an XLSX file.</summary>
internal static class Workbook
{
    private const long MostUnpacked = 100L << 20;
    private const int MostEntries = 500;

    // The reader asks for Windows-1252 by number before it looks whether a file needs it.
    static Workbook() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public static List<SheetRow>? Read(MemoryStream bytes, string name, Findings findings)
    {
        try
        {
            if (!Fits(bytes, name, findings))
                return null;
            bytes.Position = 0;
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(bytes, new ExcelReaderConfiguration { LeaveOpen = true });
            var rows = new List<SheetRow>();
            // A sheet whose last cell stands a million rows down has no million rows.
            for (var line = 1; reader.Read() && rows.Count <= SpreadsheetFile.MostRows + 1; line++)
            {
                var width = Math.Min(reader.FieldCount, SpreadsheetFile.MostColumns + 1);
                var row = new SheetRow(line, [.. Enumerable.Range(0, width).Select(at => Cell(reader.GetValue(at)))]);
                if (row.Cells.Any(cell => cell.Text.Length > 0))
                    rows.Add(row);
            }

            return rows;
        }
        catch (Exception reason) when (reason is InvalidDataException or NotSupportedException or EndOfStreamException or ExcelDataReader.Exceptions.ExcelReaderException or System.Xml.XmlException or FormatException or IndexOutOfRangeException
            or ArgumentException or OverflowException or InvalidOperationException or NullReferenceException or KeyNotFoundException or InvalidCastException)
        {
            // The reader's own exceptions for damaged files are of many kinds.
            findings.Error(name, null, null, "this is not a spreadsheet that can be read (damaged, cut short, or of another kind): save it again as XLSX, or as 'CSV UTF-8'.");
            return null;
        }
    }

    /// <summary>Whether all of it unpacks to a size that a table has; counted while unpacking, never believed from the directory.</summary>
    private static bool Fits(MemoryStream bytes, string name, Findings findings)
    {
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostEntries || zip.GetEntry("xl/workbook.xml") is null)
        {
            findings.Error(name, null, null, zip.Entries.Count > MostEntries ? "the file holds too many parts for a table." : "this is a zip, but no XLSX spreadsheet: send the table itself.");
            return false;
        }

        var left = MostUnpacked;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            if (Count(content, left) is not { } size)
            {
                findings.Error(name, null, null, $"the spreadsheet unpacks to more than {ZipFiles.Megabytes(MostUnpacked)}: save only the table that is meant.");
                return false;
            }

            left -= size;
        }

        return true;
    }

    private static long? Count(Stream content, long most)
    {
        var chunk = new byte[81920];
        var size = 0L;
        for (int read; (read = content.Read(chunk)) > 0;)
        {
            size += read;
            if (size > most)
                return null;
        }

        return size;
    }

    private static SheetCell Cell(object? value) => value switch
    {
        null => new SheetCell(""),
        double number => new SheetCell(double.IsFinite(number) && Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture), CellKind.Number),
        int whole => new SheetCell(whole.ToString(CultureInfo.InvariantCulture), CellKind.Number),
        DateTime day => new SheetCell(DateOnly.FromDateTime(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellKind.Day),
        bool yes => new SheetCell(yes ? "true" : "false"),
        _ => new SheetCell(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };
}
