using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Formats.Records;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Sharing;

/// <summary>Records of somebody without a server as a whole feed: numbered from 1 in their order, in a stretch of numbers of their own.</summary>
public static class SignedRecords
{
    /// <summary>The pages, one after the other.</summary>
    /// <param name="records">The records.</param>
    /// <param name="key">Who signs.</param>
    /// <param name="now">The moment: a file that is signed later takes the place of an earlier one.</param>
    public static IEnumerable<ChangePage> Pages(IReadOnlyList<MeasureRecord> records, KeyFile key, DateTimeOffset now)
    {
        using var signing = key.Open() ?? throw new ArgumentException("The key cannot be used.", nameof(key));
        var (epoch, at) = (Guid.CreateVersion7(now), ChangeEntry.Time(now));
        var after = 0;
        do
        {
            var entries = ImmutableArray.CreateBuilder<PlacedEntry>();
            for (var characters = 0; after + entries.Count < records.Count && entries.Count < ChangePage.MostEntries && characters < ChangePage.FullCharacters;)
            {
                var (record, number) = (records[after + entries.Count], after + entries.Count + 1);
                var document = RecordJson.Write(record);
                characters += document.Length;
                entries.Add(new PlacedEntry(number, new ChangeEntry { Instance = key.Instance.Id, Epoch = epoch, Number = number, Record = record.Id, Version = record.Version, At = at, Document = document }.SignedWith(signing)));
            }

            var next = after + entries.Count;
            yield return new ChangePage
            {
                Instance = key.Instance, Epoch = epoch, After = after, AfterMark = Mark(epoch, records, after), Next = next, NextMark = Mark(epoch, records, next), Last = records.Count, At = at, Entries = entries.ToImmutable(),
            }.SignedWith(signing);
            after = next;
        }
        while (after < records.Count);
    }

    private static string Mark(Guid epoch, IReadOnlyList<MeasureRecord> records, int number) =>
        ChangePage.Mark(epoch, number, number == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{records[number - 1].Id}\n{records[number - 1].Version}"));
}
