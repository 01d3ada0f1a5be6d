using Microsoft.EntityFrameworkCore;
using Vicinal.Measures.Store;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Quality;

/// <summary>A record of a government and how fresh it is.</summary>
/// <param name="Key">Its part of the address.</param>
/// <param name="Title">In the reader's language.</param>
/// <param name="Freshness">How fresh it is.</param>
/// <param name="ConfirmedOn">Null where it never was.</param>
/// <param name="ReviewBy">Null where none is set.</param>
internal sealed record FreshnessRow(string Key, string Title, Freshness Freshness, DateOnly? ConfirmedOn, DateOnly? ReviewBy);

/// <summary>How fresh the records of a government are: for its own eyes, to put them right, and never a ranking of governments.</summary>
internal sealed class FreshnessBook(VicinalDb db, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>The government's published records, those that need somebody first.</summary>
    public async Task<IReadOnlyList<FreshnessRow>> OfAsync(Guid government, string language, CancellationToken cancellation)
    {
        var rows = await db.Set<StoredMeasure>().AsNoTracking().Where(measure => measure.GovernmentId == government && measure.State == MeasureState.Published).ToListAsync(cancellation);
        return [.. rows.Select(row => new FreshnessRow(row.Key, MeasureKeeping.Read(row.Document).TextIn(language).Title, Of(row), row.ConfirmedOn?.ToDateOnly(), row.ReviewBy?.ToDateOnly()))
            .OrderByDescending(row => row.Freshness).ThenBy(row => row.ConfirmedOn).ThenBy(row => row.Key, StringComparer.Ordinal)];
    }

    public Freshness Of(StoredMeasure row) => FreshnessOf.Days(row.ConfirmedOn?.ToDateOnly(), row.ReviewBy?.ToDateOnly(), row.To?.ToDateOnly(), Today);
}
