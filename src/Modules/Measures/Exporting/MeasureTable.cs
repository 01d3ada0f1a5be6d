using System.Text;
using Vicinal.Formats.Records;
using Vicinal.Measures.Store;

namespace Vicinal.Measures.Exporting;

/// <summary>Any number of records as a table: its columns are known only when all were read, so they wait in a file meanwhile, which is gone when it is closed.</summary>
internal static class MeasureTable
{
    private const int Buffer = 1 << 16;

    public static async Task WriteAsync(Stream stream, IAsyncEnumerable<KeptRecord> records, CancellationToken cancellation)
    {
        await using var waiting = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        var table = new RecordTable();
        await using (var lines = new StreamWriter(waiting, new UTF8Encoding(false), Buffer, leaveOpen: true) { NewLine = "\n" })
        {
            await foreach (var kept in records.WithCancellation(cancellation))
            {
                table.Note(MeasureKeeping.Read(kept.Document));
                await lines.WriteLineAsync(kept.Document);
            }
        }

        waiting.Position = 0;
        using var read = new StreamReader(waiting, Encoding.UTF8, false, Buffer, leaveOpen: true);
        await using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var columns = table.Columns;
        using var row = new StringWriter { NewLine = "\n" };
        RecordTable.WriteHeader(row, columns);
        for (string? document; (document = await read.ReadLineAsync(cancellation)) is not null;)
        {
            RecordTable.WriteRow(row, columns, MeasureKeeping.Read(document));
            if (row.GetStringBuilder().Length > Buffer)
                await MoveAsync(row, text);
        }

        await MoveAsync(row, text);
    }

    /// <summary>The description of that table.</summary>
    public static async Task<string> DescribeAsync(string address, IAsyncEnumerable<KeptRecord> records, CancellationToken cancellation)
    {
        var table = new RecordTable();
        await foreach (var kept in records.WithCancellation(cancellation))
            table.Note(MeasureKeeping.Read(kept.Document));
        return table.Describe(address);
    }

    private static async Task MoveAsync(StringWriter from, StreamWriter to)
    {
        await to.WriteAsync(from.GetStringBuilder());
        from.GetStringBuilder().Clear();
    }
}
