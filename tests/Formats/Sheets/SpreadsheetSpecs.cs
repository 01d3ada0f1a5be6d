using System.IO.Compression;
using System.Text;
using Vicinal.Formats.Sheets;

namespace Vicinal.Formats.Tests.Sheets;

public sealed class SpreadsheetSpecs
{
    public static TheoryData<string, string> Files => new()
    {
        { "comma", "utf-8" }, { "semicolon", "utf-8" }, { "tab", "utf-8" }, { "bar", "utf-8" }, { "semicolon", "windows-1252" }, { "tab", "utf-16" }, { "comma", "utf-16BE" }, { "semicolon", "utf-8 with mark" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void I_bring_a_table_with_any_usual_separator_and_encoding(string separator, string encoding)
    {
        var sign = separator switch { "semicolon" => ';', "tab" => '\t', "bar" => '|', _ => ',' };
        var text = $"\r\nTítulo{sign}Importe{sign}Fecha\r\n\"Exención: {sign} «año»\"{sign}\"1.200,50\"{sign}14/3/2020\r\n{sign}{sign}\r\n\"dos\nlíneas\"{sign}5\r\n";
        var coder = encoding switch { "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!, "utf-16" => new UnicodeEncoding(false, true), "utf-16BE" => new UnicodeEncoding(true, true), _ => new UTF8Encoding(encoding.EndsWith("mark", StringComparison.Ordinal)) };
        byte[] bytes = [.. coder.GetPreamble(), .. coder.GetBytes(text)];
        var sheet = Read(bytes).Value!;
        Assert.Equal(["Título", "Importe", "Fecha"], sheet.Headers);
        Assert.Equal([$"Exención: {sign} «año»", "1.200,50", "14/3/2020"], sheet.Rows[0].Cells.Select(cell => cell.Text), StringComparer.Ordinal);
        Assert.Equal((3, 5, "dos\nlíneas", ""), (sheet.Rows[0].Line, sheet.Rows[1].Line, sheet.Rows[1].Cells[0].Text, sheet.Rows[1].Cells[2].Text));
    }

    [Fact]
    public void I_bring_an_XLSX_with_numbers_days_and_what_formulas_last_showed_and_no_formula_is_worked_out()
    {
        using var file = Workbooks.Of(
        [
            Workbooks.Row("title", "cost", "from", "note"),
            Workbooks.Text("=HYPERLINK(\"http://a\")") + "<c><v>1200.5</v></c><c s=\"1\"><v>43904</v></c><c t=\"str\"><f>1+1</f><v>shown</v></c>",
            "",
            Workbooks.Text("later") + "<c><f>WEBSERVICE(\"http://a\")</f></c>",
        ]);
        var reading = SpreadsheetFile.Read(file, "x.xlsx");
        Assert.False(reading.IsRefused, string.Join('\n', reading.Problems));
        var sheet = reading.Value;
        Assert.Equal([new("=HYPERLINK(\"http://a\")"), new("1200.5", CellKind.Number), new("2020-03-14", CellKind.Day), new("shown")], sheet.Rows[0].Cells);
        Assert.Equal(4, sheet.Rows[1].Line);
        Assert.Equal("", sheet.Rows[1].Cells[1].Text);
    }

    [Fact]
    public void Files_that_are_no_tables_or_hide_a_bomb_are_refused_with_what_to_do()
    {
        var bomb = new byte[8 << 20];
        using var large = Workbooks.Of([Workbooks.Row("title"), Workbooks.Row("a")], [.. Enumerable.Range(0, 20).Select(at => ($"xl/media/{at}.bin", bomb))]);
        Assert.True(large.Length < SpreadsheetFile.MostBytes);
        using var plain = new MemoryStream();
        using (var zip = new ZipArchive(plain, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("readme.txt");
        using var broken = Workbooks.Of([Workbooks.Row("title"), "<c t=\"s\"><v>7</v></c><broken"]);
        (byte[] Bytes, string Says)[] cases =
        [
            (large.ToArray(), "unpacks to more than 100 MB"),
            (plain.ToArray(), "no XLSX spreadsheet"),
            (broken.ToArray(), "not a spreadsheet that can be read"),
            (large.ToArray()[..5000], "not a spreadsheet that can be read"),
            (new byte[(10 << 20) + 1], "more than 10 MB"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "old form (XLS)"),
            ("%PDF-1.7"u8.ToArray(), "this is a PDF"),
            ([1, 0, 2, 0], "zero byte"),
            ([], "the file is empty"),
            ("title,cost\n"u8.ToArray(), "there is no row"),
            ("title,cost\na,1,2\n"u8.ToArray(), "3 cells and the header 2"),
            ("title,cost\n\"a,1\n"u8.ToArray(), "a quote is opened"),
            (Encoding.UTF8.GetBytes("title\n" + string.Concat(Enumerable.Repeat("a\n", 5001))), "5001 rows are too many"),
            (Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 201)) + "\n1"), "201 columns are too many"),
        ];
        foreach (var (bytes, says) in cases)
            Assert.Contains(says, string.Join('\n', Read(bytes).Errors), StringComparison.Ordinal);
    }

    private static Reading<Spreadsheet> Read(byte[] bytes) => SpreadsheetFile.Read(new MemoryStream(bytes), "x.csv");
}
