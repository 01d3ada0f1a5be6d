using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats.Csv;

namespace Vicinal.Formats.Economies;

/// <summary>A square file of industries by industries: suppliers in rows, users in columns, labels in the first row and column.</summary>
internal static class SquareCsv
{
    /// <summary>The matrix in the order of the labels, whatever the order in the file; null with problems where it is refused.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="text">Its content.</param>
    /// <param name="labels">The rows of industries.csv.</param>
    /// <param name="fault">What is wrong with a number, or null.</param>
    /// <param name="findings">Where problems are noted.</param>
    public static Matrix? Read(string file, string text, Labels labels, Func<double, string?> fault, Findings findings)
    {
        var before = findings.Errors;
        var rows = new CsvText(text);
        if (!rows.Read())
        {
            findings.Error(file, null, null, rows.Fault ?? "the file is empty: its first row names the using industries.");
            return null;
        }

        if (ReadHeader(file, rows, labels, findings) is not { } columns)
            return null;
        var n = labels.Count;
        var values = new double[n * n];
        var lines = new int[n];
        while (rows.Read())
            ReadRow(file, rows, labels, columns, values, lines, fault, findings);
        if (rows.Fault is not null)
            findings.Error(file, rows.Line, null, rows.Fault);
        var missing = Enumerable.Range(0, n).Where(row => lines[row] == 0).Select(row => labels[row]).ToList();
        if (missing.Count > 0 && findings.Errors == before)
            findings.Error(file, null, null, $"{Rows(missing.Count)} missing: {Some(missing)}; industries.csv names {n.ToString(CultureInfo.InvariantCulture)} industries and the file must be square.");
        return findings.Errors > before ? null : new Matrix(n, n, values);
    }

    private static int[]? ReadHeader(string file, CsvText rows, Labels labels, Findings findings)
    {
        var before = findings.Errors;
        var columns = new int[rows.Count - 1];
        var seen = new bool[labels.Count];
        for (var index = 1; index < rows.Count; index++)
        {
            var label = rows[index].Trim();
            if (labels.Find(label) is not { } at)
                findings.Error(file, rows.Line, label.ToString(), $"the column {Quote.Of(label)} is not an industry of industries.csv. {labels.Hint(label)}");
            else if (seen[at])
                findings.Error(file, rows.Line, label.ToString(), "the column is there twice.");
            else
                (columns[index - 1], seen[at]) = (at, true);
        }

        var missing = Enumerable.Range(0, labels.Count).Where(at => !seen[at]).Select(at => labels[at]).ToList();
        if (missing.Count > 0)
            findings.Error(file, rows.Line, null, $"{(missing.Count == 1 ? "one column is" : $"{missing.Count.ToString(CultureInfo.InvariantCulture)} columns are")} missing: {Some(missing)}.");
        return findings.Errors > before ? null : columns;
    }

    private static void ReadRow(string file, CsvText rows, Labels labels, int[] columns, double[] values, int[] lines, Func<double, string?> fault, Findings findings)
    {
        var label = rows[0].Trim();
        if (labels.Find(label) is not { } row)
        {
            findings.Error(file, rows.Line, label.ToString(), $"the row {Quote.Of(label)} is not an industry of industries.csv. {labels.Hint(label)}");
            return;
        }

        if (lines[row] > 0)
        {
            findings.Error(file, rows.Line, label.ToString(), string.Create(CultureInfo.InvariantCulture, $"the row is there already, on line {lines[row]}."));
            return;
        }

        lines[row] = rows.Line;
        if (rows.Count - 1 != columns.Length)
        {
            findings.Error(file, rows.Line, label.ToString(), string.Create(
                CultureInfo.InvariantCulture,
                $"the row has {rows.Count - 1} numbers and the header {columns.Length} columns: {(rows.Count - 1 < columns.Length ? "the row is cut short" : "write decimals with a point, and no thousands marks")}."));
            return;
        }

        for (var index = 0; index < columns.Length; index++)
        {
            var number = Numbers.Read(rows[index + 1], out var unreadable);
            var reason = number is { } value ? fault(value) is { } wrong ? $"{Quote.Of(rows[index + 1])} {wrong}" : null : unreadable;
            if (reason is not null)
                findings.Error(file, rows.Line, $"{label}, column {labels[columns[index]]}", reason);
            else
                values[(row * labels.Count) + columns[index]] = number!.Value;
        }
    }

    private static string Rows(int count) => count == 1 ? "one row is" : $"{count.ToString(CultureInfo.InvariantCulture)} rows are";

    private static string Some(List<string> labels) => string.Join(", ", labels.Take(8)) + (labels.Count > 8 ? ", …" : "");
}
