namespace Vicinal.Planning.Records.Applying;

/// <summary>Last days of a record: the day before its end, and those before its log says that it closed or stopped.</summary>
internal static class LastDays
{
    /// <summary>The first of them that is not before a day; null where the record names none.</summary>
    public static DateOnly? After(MeasureRecord record, DateOnly day) => Of(record).Where(last => last >= day).Order().Select(last => (DateOnly?)last).FirstOrDefault();

    /// <summary>All of them, in no order.</summary>
    public static IEnumerable<DateOnly> Of(MeasureRecord record)
    {
        var ends = record.StatusLog.Where(entry => entry.Status is MeasureStatus.Closed or MeasureStatus.Stopped).Select(entry => entry.On);
        return (record.To is { } to ? ends.Append(to) : ends).Where(end => end > DateOnly.MinValue).Select(end => end.AddDays(-1));
    }
}
