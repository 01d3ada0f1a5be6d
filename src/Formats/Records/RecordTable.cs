using System.Text.Json.Serialization.Metadata;
using Vicinal.Formats.Csv;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records;

/// <summary>
/// The table of records of <see cref="RecordCsv"/> when they do not all fit into memory: first each is noted, so that the columns are known, then each is written.
/// </summary>
public sealed class RecordTable
{
    private const string More =
        "Money is in single units of the currency beside it. Members of lists have numbers from 1 (costs.2.amount); lists of codes stand in one cell. Columns that no row needs are left out, except those of the card.";

    private readonly Dictionary<string, int> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>The columns, as far as records were noted.</summary>
    public IReadOnlyList<string> Columns => [.. RecordColumns.Ordered(list => entries.GetValueOrDefault(list, 1)).Where((column, at) => at < RecordColumns.Always || used.Contains(column))];

    /// <summary>Notes which columns a record needs.</summary>
    public void Note(MeasureRecord record) => Note(RecordCells.Of(record));

    /// <summary>Writes the names of the columns.</summary>
    public static void WriteHeader(TextWriter writer, IEnumerable<string> columns)
    {
        var lines = new CsvLines(writer);
        foreach (var column in columns)
            lines.Add(column);
        lines.End();
    }

    /// <summary>Writes a record that was noted.</summary>
    public static void WriteRow(TextWriter writer, IEnumerable<string> columns, MeasureRecord record) => WriteRow(writer, columns, RecordCells.Of(record));

    /// <summary>The description of the table for programs, in CSVW, with the columns as far as records were noted.</summary>
    /// <param name="table">The table's address or file name.</param>
    public string Describe(string table) => TableDescription.Of(table, Columns.Select(Described), "id", More);

    /// <summary>The description of every column that a table of records may have, with the first entry of each list.</summary>
    /// <param name="table">The table's address or file name.</param>
    public static string DescribeAll(string table) => TableDescription.Of(table, RecordColumns.Known.Select(Described), "id", More + " This description has every column that there can be, with the first member of each list; each table comes with its own.");

    internal void Note(RecordCells cells)
    {
        foreach (var (list, count) in cells.Entries)
            entries[list] = Math.Max(entries.GetValueOrDefault(list, 1), count);
        used.UnionWith(cells.Cells.Keys.Select(RecordColumns.NameOf));
    }

    internal static void WriteRow(TextWriter writer, IEnumerable<string> columns, RecordCells cells)
    {
        var lines = new CsvLines(writer);
        foreach (var column in columns)
            lines.Add(cells.Cells.GetValueOrDefault(RecordColumns.PathOf(column)!, ""));
        lines.End();
    }

    private static DescribedColumn Described(string column)
    {
        var kind = RecordColumns.Kind(RecordColumns.PathOf(column)!)!;
        var (inner, isList) = kind.Kind == JsonTypeInfoKind.Enumerable ? (RecordColumns.Info(kind.ElementType!), true) : (kind, false);
        return new DescribedColumn(column, KindOf(inner))
        {
            IsRequired = RecordColumns.IsAlwaysFilled(column), Between = isList ? RecordCells.Between : null, Words = inner.Type.IsEnum ? RecordColumns.WordsOf(inner.Type) : [],
        };
    }

    private static string KindOf(JsonTypeInfo kind) =>
        kind.Type == typeof(DateOnly) ? "date"
        : kind.Type == typeof(bool) ? "boolean"
        : kind.Type == typeof(int) || kind.Type == typeof(long) ? "integer"
        : kind.Type == typeof(decimal) || RecordColumns.IsMoney(kind) ? "decimal"
        : kind.Type == typeof(double) ? "double"
        : "string";
}
