using Microsoft.EntityFrameworkCore;
using Vicinal.Measures.Store;
using Vicinal.Planning.Records;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Quality;

/// <summary>Two records that seem to tell of one measure.</summary>
internal sealed record DuplicatePair(MeasureRecord One, MeasureRecord Other, double Likeness);

/// <summary>Suggests duplicates among what is kept: of one record, of rows that would be imported, or of what changed last.</summary>
internal sealed class DuplicateBook(VicinalDb db, ReportBook reports)
{
    private const int LastChanged = 200;
    private const int MostBeside = 3000;
    private const int MostShown = 50;

    /// <summary>Among the records that changed last and those of the same governments.</summary>
    public async Task<IReadOnlyList<DuplicatePair>> RecentAsync(CancellationToken cancellation)
    {
        var recent = (await db.Set<StoredMeasure>().AsNoTracking().Where(measure => measure.State == MeasureState.Published).OrderByDescending(measure => measure.Sequence).Take(LastChanged).Select(measure => measure.Document).ToListAsync(cancellation))
            .Select(MeasureKeeping.Read).ToList();
        var ids = recent.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        return [.. (await PairsAsync(recent, cancellation)).Where(pair => ids.Contains(pair.One.Id) || ids.Contains(pair.Other.Id)).Take(MostShown)];
    }

    /// <summary>Of some records, which may be kept already or not; each pair has one of them first.</summary>
    public async Task<IReadOnlyList<DuplicatePair>> OfAsync(IReadOnlyList<MeasureRecord> records, CancellationToken cancellation)
    {
        var ids = records.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        return [.. (await PairsAsync(records, cancellation)).Where(pair => ids.Contains(pair.One.Id) || ids.Contains(pair.Other.Id))
            .Select(pair => ids.Contains(pair.One.Id) ? pair : new DuplicatePair(pair.Other, pair.One, pair.Likeness))];
    }

    private async Task<IEnumerable<DuplicatePair>> PairsAsync(IReadOnlyList<MeasureRecord> records, CancellationToken cancellation)
    {
        var names = records.Select(record => record.Government.Name).Distinct(StringComparer.Ordinal).ToList();
        var areas = records.SelectMany(record => record.Government.Codes).Distinct(StringComparer.Ordinal).ToList();
        var there = db.Set<MeasureCode>().Where(code => code.Facet == Facet.Area && areas.Contains(code.Code)).Select(code => code.MeasureId);
        var beside = await db.Set<StoredMeasure>().AsNoTracking().Where(measure => measure.State == MeasureState.Published && (names.Contains(measure.Government) || there.Contains(measure.Id)))
            .OrderByDescending(measure => measure.Sequence).Take(MostBeside).Select(measure => measure.Document).ToListAsync(cancellation);
        var all = records.Concat(beside.Select(MeasureKeeping.Read)).DistinctBy(record => record.Id, StringComparer.Ordinal).ToDictionary(record => record.Id, StringComparer.Ordinal);
        var apart = await reports.ApartAsync(cancellation);
        return LikelyDuplicates.Find(all.Values).Where(pair => !apart.Contains((pair.One, pair.Other))).Select(pair => new DuplicatePair(all[pair.One], all[pair.Other], pair.Likeness));
    }
}
