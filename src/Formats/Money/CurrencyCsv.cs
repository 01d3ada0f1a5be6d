using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Formats.Csv;
using Vicinal.Formats.Records;
using Vicinal.Planning;
using Vicinal.Planning.Records.Comparing;

namespace Vicinal.Formats.Money;

/// <summary>Yearly rates and prices as a table: <c>currency</c>, <c>year</c>, <c>per_euro</c>, <c>rate_source</c>, <c>prices</c>, <c>prices_source</c>. A figure has a source; a row has a rate, an index or both.</summary>
public static class CurrencyCsv
{
    /// <summary>Most rows of a table.</summary>
    public const int MostRows = 5000;

    /// <summary>Longest source, in UTF-16 units.</summary>
    public const int LongestSource = 300;

    private const int MostBytes = 2 << 20;
    private const int FirstYear = 1990;
    private const int LastYear = 2100;
    private static readonly string[] Columns = ["currency", "year", "per_euro", "rate_source", "prices", "prices_source"];

    /// <summary>Reads a table; everything that is wrong is said with its row, at most twenty errors.</summary>
    public static Reading<CurrencyTable> Read(ReadOnlySpan<byte> bytes, string file)
    {
        var findings = new Findings();
        if (bytes.Length > MostBytes)
            findings.Error(file, null, null, $"the file is larger than {MostBytes >> 20} MB: a table of rates has at most {MostRows} rows.");
        else if (TextBytes.Decode(bytes, file, findings) is { } text && CsvSheet.Open(file, text, Columns, ["currency", "year"], findings) is { } sheet)
            return Reading<CurrencyTable>.Of(Rows(sheet, findings), findings);
        return Reading<CurrencyTable>.Of(null, findings);
    }

    /// <summary>Writes a table that <see cref="Read"/> gives back as it was, by currency and year.</summary>
    public static string Write(CurrencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var writer = new StringWriter { NewLine = "\n" };
        var lines = new CsvLines(writer);
        foreach (var column in Columns)
            lines.Add(column);
        lines.End();
        foreach (var row in table.Rows.OrderBy(row => row.Currency, StringComparer.Ordinal).ThenBy(row => row.Year))
        {
            lines.Add(row.Currency).Add(row.Year).Add(Text(row.PerEuro)).Add(FormulaCells.Guard(row.RateSource)).Add(Text(row.Prices)).Add(FormulaCells.Guard(row.PricesSource));
            lines.End();
        }

        return writer.ToString();
    }

    /// <summary>What is wrong with one row; empty where it can be kept.</summary>
    public static IEnumerable<(string Field, string Message)> Problems(CurrencyYear row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!Currencies.Exists(row.Currency))
            yield return ("currency", $"{Quote.Of(row.Currency)} is not a currency: write its three capital letters of ISO 4217, such as EUR.");
        if (row.Year is < FirstYear or > LastYear)
            yield return ("year", $"{row.Year} is not a year between {FirstYear} and {LastYear}.");
        if (row.PerEuro is null && row.Prices is null)
            yield return ("per_euro", "give a rate, a price index or both.");
        if (row.Currency == CurrencyTable.Base && row.PerEuro is { } euro && euro != 1)
            yield return ("per_euro", "one euro is one euro: leave the rate empty.");
        foreach (var (field, value) in new[] { ("per_euro", row.PerEuro), ("prices", row.Prices) })
        {
            if (value is < CurrencyYear.Least or > CurrencyYear.Most)
                yield return (field, $"{Text(value)} lies outside {Text(CurrencyYear.Least)} to {Text(CurrencyYear.Most)}.");
        }

        foreach (var (field, source, value) in new[] { ("rate_source", row.RateSource, row.PerEuro), ("prices_source", row.PricesSource, row.Prices) })
        {
            if (value is not null && source.Length == 0)
                yield return (field, "name the office that published the figure and the series.");
            else if (source.Length > LongestSource)
                yield return (field, $"{source.Length} characters are too many: at most {LongestSource} are kept.");
            else if (source.Length > 0 && TextProblems.Hidden(source, lines: false, isName: false) is { } problem)
                yield return (field, problem.Message);
        }
    }

    private static CurrencyTable? Rows(CsvSheet sheet, Findings findings)
    {
        var rows = new Dictionary<(string, int), (CurrencyYear Row, int Line)>();
        while (sheet.Read())
        {
            if (rows.Count == MostRows)
            {
                sheet.Error(null, $"there are more than {MostRows} rows.");
                break;
            }

            var row = new CurrencyYear(Cell(sheet, "currency").ToUpperInvariant(), Year(sheet)) { PerEuro = Figure(sheet, "per_euro"), RateSource = Cell(sheet, "rate_source"), Prices = Figure(sheet, "prices"), PricesSource = Cell(sheet, "prices_source") };
            foreach (var (field, message) in Problems(row))
                sheet.Error(field, message);
            if (!rows.TryAdd((row.Currency, row.Year), (row, sheet.Line)))
                sheet.Error("currency", $"{Quote.Of(row.Currency)} of {row.Year} stands on line {rows[(row.Currency, row.Year)].Line} already.");
        }

        return findings.Refused ? null : new CurrencyTable([.. rows.Values.Select(row => row.Row)]);
    }

    private static string Cell(CsvSheet sheet, string column) => sheet.Has(column) ? FormulaCells.Bare(sheet.Text(column)) : "";

    private static int Year(CsvSheet sheet)
    {
        if (int.TryParse(sheet.Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return year;
        sheet.Error("year", $"{Quote.Of(sheet.Text("year"))} is not a year, such as 2020.");
        return FirstYear;
    }

    private static decimal? Figure(CsvSheet sheet, string column)
    {
        if (Cell(sheet, column) is not { Length: > 0 } text)
            return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return value;
        sheet.Error(column, $"{Quote.Of(text)} is not a number: write digits with a decimal point and nothing else.");
        return null;
    }

    private static string Text(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
