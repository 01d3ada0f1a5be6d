using System.Runtime.CompilerServices;
using Vicinal.Formats.Records.Importing;
using Vicinal.Formats.Sheets;
using Vicinal.Measures.Public;
using Vicinal.Planning.Records;

namespace Vicinal.Cli.Measures;

/// <summary>The records of a data folder, read and brought in without a server. Kept apart so that no other command loads the web host.</summary>
internal static class StoredMeasures
{
    /// <summary>Every published record; null where the folder cannot be read, after the reason was printed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static async Task<IReadOnlyList<MeasureRecord>?> ReadAsync(Terminal terminal, string folder, CancellationToken cancellation)
    {
        var records = new List<MeasureRecord>();
        var reason = await Vicinal.Web.VicinalWeb.WithAsync(["--data", folder], services => MeasureFiles.ReadAsync(services, records.Add, cancellation));
        if (reason is null)
            return records;
        await terminal.Error.WriteLineAsync(reason);
        return null;
    }

    /// <summary>Brings a table in.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task<BroughtInAnswer> BringAsync(string folder, Spreadsheet table, ImportMapping mapping, string government, bool keep, bool duplicates, CancellationToken cancellation) =>
        Vicinal.Web.VicinalWeb.WithAsync(["--data", folder], services => MeasureFiles.BringAsync(services, table, mapping, new BringingIn(government, keep, duplicates), cancellation));

    /// <summary>Brings whole records in.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task<BroughtInAnswer> BringAsync(string folder, IReadOnlyList<MeasureRecord> records, string government, bool keep, bool duplicates, CancellationToken cancellation) =>
        Vicinal.Web.VicinalWeb.WithAsync(["--data", folder], services => MeasureFiles.BringAsync(services, records, new BringingIn(government, keep, duplicates), cancellation));
}
