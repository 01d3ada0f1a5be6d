using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Vicinal.Formats.Csv;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records;

/// <summary>
/// Published measures as a table for spreadsheets, one row a record: the eight fields of the card in plain columns first, then the rest of the JSON form under the names of its members
/// (<c>costs.2.amount</c>). Money is in single units of the currency beside it. What is written reads back the same.
/// </summary>
public static partial class RecordCsv
{
    /// <summary>Writes records. Texts that a spreadsheet would take for a formula get an apostrophe before them.</summary>
    public static void Write(TextWriter writer, IEnumerable<MeasureRecord> records)
    {
        var (table, rows) = (new RecordTable(), records.Select(RecordCells.Of).ToList());
        rows.ForEach(table.Note);
        var columns = table.Columns;
        RecordTable.WriteHeader(writer, columns);
        foreach (var row in rows)
            RecordTable.WriteRow(writer, columns, row);
    }

    /// <summary>Reads a table and checks each record by <see cref="RecordProblems"/>; problems name the line and the column.</summary>
    /// <param name="stream">The file, in UTF-8.</param>
    /// <param name="name">Its name as the user knows it.</param>
    /// <param name="limits">How much is read.</param>
    public static Reading<RecordList> Read(Stream stream, string name, ReadLimits? limits = null)
    {
        var findings = new Findings(RecordJson.MostErrors);
        var most = Math.Min(RecordJson.MostBytes, (limits ?? new()).FileBytes);
        using var bytes = Economies.ZipFiles.Limited(stream, most);
        if (bytes is null)
            findings.Error(name, null, null, $"the file has more than {Economies.ZipFiles.Megabytes(most)}.");
        if (bytes is null || TextBytes.Decode(bytes.ToArray(), name, findings) is not { } text || CsvSheet.Open(name, text, null, ["id", "title", "government"], findings) is not { } sheet || !Columns(sheet))
            return Reading<RecordList>.Of(null, findings);
        var records = ImmutableArray.CreateBuilder<MeasureRecord>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (sheet.Read())
        {
            if (Row(sheet, findings) is not { } record)
                continue;
            if (seen.TryAdd(record.Id, sheet.Line))
                records.Add(record);
            else
                sheet.Error("id", string.Create(CultureInfo.InvariantCulture, $"{Quote.Of(record.Id)} is the id of line {seen[record.Id]} already."));
        }

        return Reading<RecordList>.Of(new RecordList(RecordJson.Format, records.ToImmutable()), findings);
    }

    private static bool Columns(CsvSheet sheet)
    {
        var known = true;
        foreach (var column in sheet.Columns.Where(column => RecordColumns.PathOf(column) is null))
        {
            sheet.Error(column.Length == 0 ? null : column, $"the column {Quote.Of(column)} is not known. {Nearest.Hint(column, RecordColumns.Known)}");
            known = false;
        }

        foreach (var twice in sheet.Columns.GroupBy(RecordColumns.PathOf, StringComparer.Ordinal).Where(same => same.Key is not null && same.Count() > 1))
        {
            sheet.Error(twice.First(), $"the columns {string.Join(" and ", twice)} are the same.");
            known = false;
        }

        return known;
    }

    private static MeasureRecord? Row(CsvSheet sheet, Findings findings)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in sheet.Columns)
        {
            if (FormulaCells.Bare(sheet.Whole(column)) is { Length: > 0 } cell)
                cells[RecordColumns.PathOf(column)!] = cell;
        }

        // A spreadsheet keeps rows that were emptied.
        if (cells.Values.All(string.IsNullOrWhiteSpace))
            return null;
        var before = findings.Errors;
        var json = new RecordRow(cells, (path, message) => sheet.Error(RecordColumns.NameOf(path), message)).ToJson();
        if (findings.Errors > before)
            return null;
        var reading = RecordJson.ReadOne(Encoding.UTF8.GetBytes(json.ToJsonString(RecordJson.Options)), sheet.File);
        findings.Add(reading.Problems.Select(problem => problem with { Line = sheet.Line, Field = problem.Field is { } field ? Column(field) : null }));
        return reading.Value;
    }

    /// <summary>The column of a member: <c>costs[1].amount</c> stands under <c>costs.2.amount</c>, <c>instruments[0]</c> under <c>instruments</c>.</summary>
    internal static string Column(string field)
    {
        var path = Index().Replace(field, match => "." + (int.Parse(match.Groups["at"].Value, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));
        return RecordColumns.Kind(path) is null && RecordColumns.Kind(Index().Replace(field, "")) is not null ? Index().Replace(field, "") : RecordColumns.NameOf(path);
    }

    [GeneratedRegex(@"\[(?<at>[0-9]{1,6})\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Index();
}
