using Vicinal.Formats.Records;
using Vicinal.Planning.Records;

namespace Vicinal.Cli.Measures;

/// <summary>Published measures from files.</summary>
internal static class RecordInputs
{
    /// <summary>The records of all files in their order; null where one is refused, after the reasons were printed.</summary>
    public static IReadOnlyList<MeasureRecord>? Read(Terminal terminal, IEnumerable<string> files)
    {
        var records = new List<MeasureRecord>();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var refused = false;
        foreach (var file in files)
        {
            if (!File.Exists(file))
            {
                terminal.Error.WriteLine($"{file}: there is no such file.");
                refused = true;
                continue;
            }

            if (new FileInfo(file).Length > RecordJson.MostBytes)
            {
                terminal.Error.WriteLine($"{file}: the file has more than {RecordJson.MostBytes >> 20} MB.");
                refused = true;
                continue;
            }

            if (terminal.Accept(RecordForms.Read(File.ReadAllBytes(file), file)) is not { } list)
            {
                refused = true;
                continue;
            }

            foreach (var record in list.Measures)
            {
                if (seen.TryAdd(record.Id, file))
                    records.Add(record);
                else
                {
                    terminal.Error.WriteLine($"{file}, {record.Id}: {seen[record.Id]} has a record of this id already.");
                    refused = true;
                }
            }
        }

        return refused ? null : records;
    }
}
