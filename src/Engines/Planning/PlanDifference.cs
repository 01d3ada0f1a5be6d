using System.Collections.Immutable;
using Vicinal.Planning.Merging;

namespace Vicinal.Planning;

/// <summary>What changed from one version of a plan to another, field by field.</summary>
public static class PlanDifference
{
    /// <summary>The path of the order of measures.</summary>
    public const string Order = "measures/order";

    /// <summary>The changes in the order of the plan; empty exactly where both versions say the same.</summary>
    public static ImmutableArray<FieldChange> Of(Plan older, Plan newer)
    {
        var (olderFields, newerFields) = (PlanFields.Measure(older.Currency), PlanFields.Measure(newer.Currency));
        var before = older.Measures.ToLookup(measure => measure.Id, StringComparer.Ordinal);
        var after = newer.Measures.ToLookup(measure => measure.Id, StringComparer.Ordinal);
        return
        [
            .. Changes("", PlanFields.Head, PlanFields.Head, older, newer),
            .. older.Measures.Where(measure => !after.Contains(measure.Id)).Select(measure => new FieldChange($"measures/{measure.Id}", PlanFields.Text(measure, olderFields), null)),
            .. newer.Measures.SelectMany(measure => before.Contains(measure.Id)
                ? Changes($"measures/{measure.Id}/", olderFields, newerFields, before[measure.Id].First(), measure)
                : [new FieldChange($"measures/{measure.Id}", null, PlanFields.Text(measure, newerFields))]),
            .. Ordered(older.Measures.Where(measure => after.Contains(measure.Id)), newer.Measures.Where(measure => before.Contains(measure.Id))),
        ];
    }

    private static IEnumerable<FieldChange> Changes<T>(string path, ImmutableArray<Field<T>> olderFields, ImmutableArray<Field<T>> newerFields, T older, T newer) =>
        from pair in olderFields.Zip(newerFields)
        let change = new FieldChange(path + pair.First.Key, pair.First.Text(older), pair.Second.Text(newer))
        where !string.Equals(change.Before, change.After, StringComparison.Ordinal)
        select change;

    private static IEnumerable<FieldChange> Ordered(IEnumerable<PlannedMeasure> older, IEnumerable<PlannedMeasure> newer)
    {
        var change = new FieldChange(Order, string.Join(", ", older.Select(measure => measure.Id)), string.Join(", ", newer.Select(measure => measure.Id)));
        return string.Equals(change.Before, change.After, StringComparison.Ordinal) ? [] : [change];
    }
}

/// <summary>A changed field.</summary>
/// <param name="Field">Its path, such as <c>measures/rent-waiver/owner</c>; a measure as a whole where it was added or removed.</param>
/// <param name="Before">The value before; null where the measure was not there.</param>
/// <param name="After">The value after; null where the measure is not there any more.</param>
public sealed record FieldChange(string Field, string? Before, string? After);
