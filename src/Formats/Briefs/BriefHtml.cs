using System.Globalization;
using System.Net;
using System.Text;

namespace Vicinal.Formats.Briefs;

/// <summary>Writes a paper as HTML for A4: one column, black on white. Every text is encoded.</summary>
public static class BriefHtml
{
    // Items of this length stand two in a row on paper.
    private const int ShortLine = 80;

    private const string Style = """
        @page { size: A4; margin: 13mm 18mm 14mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
        * { box-sizing: border-box; }
        body { margin: 2rem auto; max-width: 170mm; padding: 0 1rem; font: 10pt/1.32 "Source Sans 3", "Segoe UI", system-ui, sans-serif; color: #000; background: #fff; }
        h1 { font-size: 18pt; line-height: 1.15; margin: 0 0 3mm; } h2 { font-size: 11.5pt; margin: 3.5mm 0 1.2mm; border-top: 1px solid #000; padding-top: 1.5mm; break-after: avoid; }
        .decides { font-size: 13pt; font-weight: 600; line-height: 1.25; margin: 0 0 3mm; } p, ul { margin: 0 0 1.2mm; } ul { padding-left: 5mm; }
        table { border-collapse: collapse; width: 100%; margin: 0 0 2mm; font-size: 9pt; break-inside: auto; } caption { text-align: left; font-weight: 600; padding-bottom: 1mm; }
        th, td { text-align: left; vertical-align: top; padding: 0.8mm 2mm 0.8mm 0; border-bottom: 1px solid #999; font-weight: 400; overflow-wrap: anywhere; } thead th { font-weight: 600; } tr { break-inside: avoid; }
        .number { text-align: right; white-space: nowrap; } .signs td { height: 14mm; } code { font: 8.5pt/1.4 monospace; overflow-wrap: anywhere; white-space: pre-wrap; } figure { margin: 0 0 3mm; } figcaption { font-size: 9.5pt; }
        svg { width: 100%; height: 16mm; } ul.short { columns: 2; column-gap: 6mm; } li { break-inside: avoid; } .line-0 { stroke: #000; } .line-1 { stroke: #000; stroke-dasharray: 7 4; } .lines polyline { fill: none; stroke-width: 2; vector-effect: non-scaling-stroke; } .base { stroke: #999; vector-effect: non-scaling-stroke; }
        @media print { body { margin: 0; padding: 0; max-width: none; } }
        """;

    /// <summary>A page that stands alone, such as one in a file.</summary>
    public static void Write(BriefDocument document, TextWriter output)
    {
        output.Write($"<!DOCTYPE html>\n<html lang=\"{Text(document.Language)}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        output.Write($"<title>{Text(document.Title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main class=\"brief\">\n{Body(document)}</main>\n</body>\n</html>\n");
    }

    /// <summary>What stands inside a page: headings from the first level, no styles and no scripts.</summary>
    public static string Body(BriefDocument document)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Text(document.Title)}</h1>\n");
        if (document.Decides.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"decides\">{Text(document.Decides)}</p>\n");
        foreach (var section in document.Sections)
        {
            if (section.Title.Length > 0)
                html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(section.Title)}</h2>\n");
            foreach (var part in section.Parts)
                Write(part, html);
        }

        return html.ToString();
    }

    private static void Write(BriefPart part, StringBuilder html)
    {
        switch (part)
        {
            case BriefPart.Paragraph { Language: { } language } paragraph:
                html.Append(CultureInfo.InvariantCulture, $"<p lang=\"{Text(language)}\">{Text(paragraph.Words)}</p>\n");
                break;
            case BriefPart.Paragraph paragraph:
                html.Append(CultureInfo.InvariantCulture, $"<p>{Text(paragraph.Words)}</p>\n");
                break;
            case BriefPart.Items items:
                html.Append(items.Lines.All(line => line.Length <= ShortLine) ? "<ul class=\"short\">\n" : "<ul>\n").AppendJoin("", items.Lines.Select(line => $"<li>{Text(line)}</li>\n")).Append("</ul>\n");
                break;
            case BriefPart.Table table:
                Write(table, html);
                break;
            case BriefPart.Chart chart:
                Write(chart, html);
                break;
            case BriefPart.Command command:
                html.Append(CultureInfo.InvariantCulture, $"<p>{Text(command.Words)}</p>\n<pre><code>{Text(command.Line)}</code></pre>\n");
                break;
            case BriefPart.SignOffs signs:
                html.Append(CultureInfo.InvariantCulture, $"<table class=\"signs\"><thead><tr><th scope=\"col\">{Text(signs.Name)}</th><th scope=\"col\">{Text(signs.Date)}</th><th scope=\"col\">{Text(signs.Signature)}</th></tr></thead>\n<tbody>\n");
                foreach (var office in signs.Offices)
                    html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(office)}</th><td></td><td></td></tr>\n");
                html.Append("</tbody></table>\n");
                break;
        }
    }

    private static void Write(BriefPart.Table table, StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"table-scroll\" role=\"region\" aria-label=\"{Text(table.Caption)}\" tabindex=\"0\"><table><caption>{Text(table.Caption)}</caption>\n<thead><tr>");
        foreach (var (column, head) in table.Heads.Index())
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Number(table, column)}>{Text(head)}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(row[0])}</th>");
            for (var column = 1; column < row.Length; column++)
                html.Append(CultureInfo.InvariantCulture, $"<td{Number(table, column)}>{Text(row[column])}</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    private static string Number(BriefPart.Table table, int column) => table.Numeric.Contains(column) ? " class=\"number\"" : "";

    private static void Write(BriefPart.Chart chart, StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<figure><svg class=\"lines\" viewBox=\"0 0 1000 120\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{Text(chart.Words)}\"><line class=\"base\" x1=\"0\" x2=\"1000\" y1=\"10\" y2=\"10\"></line>");
        foreach (var (number, (_, values)) in chart.Lines.Index())
        {
            html.Append(CultureInfo.InvariantCulture, $"<polyline class=\"line-{number}\" points=\"");
            for (var day = 0; day < values.Length; day++)
                html.Append(CultureInfo.InvariantCulture, $"{1000.0 * day / Math.Max(1, values.Length - 1):0.#},{10 + (110 * (1 - Math.Clamp(values[day], 0, 1.09))):0.#} ");
            html.Append("\"></polyline>");
        }

        html.Append(CultureInfo.InvariantCulture, $"</svg><figcaption>{Text(chart.Words)}</figcaption></figure>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
