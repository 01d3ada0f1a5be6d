using System.Collections.Immutable;
using Vicinal.Planning.Records.Applying;

namespace Vicinal.Planning.Records;

/// <summary>Whether a line of cost counts.</summary>
public enum MoneyCounts
{
    /// <summary>It counts.</summary>
    Counts,

    /// <summary>It is inside another record's cost, which counts instead.</summary>
    InsideOther,

    /// <summary>Part of it goes beyond the other record's cost: that part counts.</summary>
    BeyondOther,
}

/// <summary>One line of cost in a sum.</summary>
/// <param name="Record">The record's id.</param>
/// <param name="Cost">The line as recorded.</param>
/// <param name="Counts">Whether it counts.</param>
/// <param name="Counted">How much of it counts.</param>
/// <param name="Inside">The record whose cost contains it; null where it counts by itself.</param>
public sealed record MoneyLine(string Record, RecordedCost Cost, MoneyCounts Counts, MinorUnits Counted, string? Inside);

/// <summary>A sum of one currency and channel.</summary>
public sealed record MoneySum(string Currency, FiscalChannel Channel, MinorUnits Amount);

/// <summary>
/// Public money of records of several levels without counting any of it twice. A line with <see cref="RecordedCost.PaidFrom"/>, or not paid by the record's own government in a record that is
/// co-funded with or delivers for another, is inside that other record's cost of the same currency. What such lines have beyond the other's cost counts besides.
/// </summary>
/// <param name="Lines">Every line of cost, by record.</param>
/// <param name="Sums">By currency and channel.</param>
public sealed record PublicMoney(ImmutableArray<MoneyLine> Lines, ImmutableArray<MoneySum> Sums)
{
    /// <summary>The money of records; their order does not matter.</summary>
    public static PublicMoney Of(IEnumerable<MeasureRecord> records) => Counting.Of(records);
}
