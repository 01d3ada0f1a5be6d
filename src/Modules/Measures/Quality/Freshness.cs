namespace Vicinal.Measures.Quality;

/// <summary>Whether a record is still said to be right.</summary>
internal enum Freshness
{
    /// <summary>Confirmed within half a year, or over and confirmed since.</summary>
    Confirmed,

    /// <summary>Confirmed more than half a year ago.</summary>
    Ageing,

    /// <summary>Confirmed more than a year ago, while it is in force.</summary>
    Stale,

    /// <summary>Never confirmed by its government.</summary>
    Never,

    /// <summary>Its day of review has passed and nobody confirmed it since.</summary>
    Overdue,
}

/// <summary>Judges how fresh a record is. Pure: the day is given.</summary>
internal static class FreshnessOf
{
    private const int MonthsFresh = 6;
    private const int MonthsStale = 12;

    /// <param name="confirmed">The day on which its government last said that it is right; null where it never did.</param>
    /// <param name="reviewBy">The day by which somebody should look at it; null where none is set.</param>
    /// <param name="to">The first day on which it is no longer in force; null where open.</param>
    /// <param name="today">The day of the judgement.</param>
    public static Freshness Days(DateOnly? confirmed, DateOnly? reviewBy, DateOnly? to, DateOnly today)
    {
        if (reviewBy is { } by && by < today && (confirmed is null || confirmed < by))
            return Freshness.Overdue;
        if (confirmed is not { } on)
            return Freshness.Never;

        // What is over does not change any more: confirmed once after its end is enough.
        if (to is { } end && end <= on)
            return Freshness.Confirmed;
        return on.AddMonths(MonthsStale) < today ? Freshness.Stale : on.AddMonths(MonthsFresh) < today ? Freshness.Ageing : Freshness.Confirmed;
    }
}
