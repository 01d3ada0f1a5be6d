using System.IO.Compression;
using System.Net;
using System.Text;

namespace Vicinal.Formats.Tests.Sheets;

/// <summary>Small XLSX files made by hand, so that each odd cell is what it is said to be.</summary>
internal static class Workbooks
{
    /// <param name="rows">Cells as XML (<c>&lt;c …&gt;</c>); see <see cref="Text"/>.</param>
    /// <param name="more">Further parts.</param>
    public static MemoryStream Of(IEnumerable<string> rows, params (string Path, byte[] Content)[] more)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
            Add(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Measures" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Add(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>""");
            Add(zip, "xl/styles.xml", """<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            Add(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(rows.Select((row, at) => $"<row r=\"{at + 1}\">{row}</row>"))}</sheetData></worksheet>""");
            foreach (var (path, content) in more)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(content);
            }
        }

        file.Position = 0;
        return file;
    }

    public static string Row(params string[] texts) => string.Concat(texts.Select(Text));

    public static string Text(string text) => $"""<c t="inlineStr"><is><t xml:space="preserve">{WebUtility.HtmlEncode(text)}</t></is></c>""";

    private static void Add(ZipArchive zip, string path, string content)
    {
        using var part = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
        part.Write(content);
    }
}
