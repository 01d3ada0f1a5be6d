using System.Collections.Immutable;

namespace Vicinal.Planning.Records.Comparing;

/// <summary>Money of a measure by one fiscal channel, in the currency and year of the comparison. What is spent, given up, deferred, lent or guaranteed is never added together.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Lines">Its lines as converted.</param>
/// <param name="Total">Their sum in minor units, not rounded; null where any of them cannot be converted.</param>
/// <param name="PerBeneficiary">The sum for each one reached.</param>
/// <param name="PerInhabitant">The sum for each inhabitant of the government's area.</param>
/// <param name="PerMonth">The sum for each month in force.</param>
/// <param name="InsideOther">Whether another record's cost already contains a line.</param>
public sealed record ComparedMoney(FiscalChannel Channel, ImmutableArray<ConvertedMoney> Lines, decimal? Total, decimal? PerBeneficiary, decimal? PerInhabitant, decimal? PerMonth, bool InsideOther);

/// <summary>A measure beside others.</summary>
/// <param name="Record">The record.</param>
/// <param name="Money">Its money by channel; empty where no cost is known.</param>
/// <param name="Months">Months in force; null where the beginning or the end is not known.</param>
/// <param name="Reach">Reached ÷ eligible; null where not known.</param>
public sealed record ComparedMeasure(MeasureRecord Record, ImmutableArray<ComparedMoney> Money, decimal? Months, decimal? Reach)
{
    /// <summary>Most measures side by side.</summary>
    public const int Most = 6;

    /// <summary>Somebody said that it would be done, and nobody has yet said that it was.</summary>
    public bool IsOnlyAnnounced => Record.Evidence is null or { Level: EvidenceLevel.Announced } && (Record.Evidence is not null || Record.StatusLog is [.., { Status: MeasureStatus.Announced }]);

    /// <summary>A measure in a currency and price year.</summary>
    public static ComparedMeasure Of(MeasureRecord record, MoneyOf to, CurrencyTable table)
    {
        var months = Normalised.Months(record.From, record.To);
        return new ComparedMeasure(record, [.. record.Costs.GroupBy(cost => cost.Channel).OrderBy(channel => channel.Key).Select(channel => Summed(record, channel.Key, [.. channel], months, to, table))], months, Normalised.Share(record.Reach));
    }

    /// <summary>The year of the prices of a cost: as recorded, else that of the measure's first day, else that of the first line of its log; null where none is known.</summary>
    public static int? PriceYear(MeasureRecord record, RecordedCost cost) => cost.PriceYear ?? record.From?.Year ?? (record.StatusLog.IsEmpty ? null : record.StatusLog[0].On.Year);

    /// <summary>What to show where nobody has chosen: the currency in which most of the measures count, and the last year of their prices. EUR and the last year of the table where none has a cost.</summary>
    public static MoneyOf Usual(IReadOnlyCollection<MeasureRecord> records, CurrencyTable table)
    {
        var costs = records.SelectMany(record => record.Costs.Select(cost => (record.Id, cost.Currency, Year: PriceYear(record, cost)))).ToList();
        var currency = costs.GroupBy(cost => cost.Currency, StringComparer.Ordinal).OrderByDescending(same => same.DistinctBy(cost => cost.Id, StringComparer.Ordinal).Count()).Select(same => same.Key).FirstOrDefault();
        return new MoneyOf(currency ?? CurrencyTable.Base, costs.Max(cost => cost.Year) ?? table.Years.LastOrDefault(2020));
    }

    private static ComparedMoney Summed(MeasureRecord record, FiscalChannel channel, ImmutableArray<RecordedCost> costs, decimal? months, MoneyOf to, CurrencyTable table)
    {
        ImmutableArray<ConvertedMoney> lines = [.. costs.Select(cost => ConvertedMoney.Of(cost.Amount, cost.Currency, PriceYear(record, cost), to, table))];
        var total = lines.Aggregate((decimal?)0, (sum, line) => sum + line.Minor);
        return new ComparedMoney(channel, lines, total, Normalised.PerBeneficiary(total, record.Reach?.Reached), Normalised.PerInhabitant(total, record.Government.Population), Normalised.PerMonth(total, months), costs.Any(cost => cost.PaidFrom is not null));
    }
}
