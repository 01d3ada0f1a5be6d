using System.Collections.Immutable;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Sharing;

/// <summary>Ids of other records in a record.</summary>
public static class RecordReferences
{
    /// <summary>Each once.</summary>
    public static IReadOnlyCollection<string> Of(MeasureRecord record) => record.Positions.Select(position => position.Record)
        .Concat(record.Costs.Select(cost => cost.PaidFrom)).Append(record.DerivedFrom?.Record).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>The record with every id, its own too, as another instance calls it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="names">What each id becomes; one that is missing stays.</param>
    public static MeasureRecord Renamed(MeasureRecord record, IReadOnlyDictionary<string, string> names)
    {
        if (names.All(name => name.Key == name.Value))
            return record;
        return record with
        {
            Id = New(record.Id)!,
            Positions = [.. record.Positions.Select(position => position with { Record = New(position.Record) })],
            Costs = [.. record.Costs.Select(cost => cost with { PaidFrom = New(cost.PaidFrom) })],
            DerivedFrom = record.DerivedFrom is { } origin ? origin with { Record = New(origin.Record)! } : null,
        };

        string? New(string? id) => id is null ? null : names.GetValueOrDefault(id, id);
    }
}
