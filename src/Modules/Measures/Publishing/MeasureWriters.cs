using Microsoft.EntityFrameworkCore;
using Vicinal.Measures.Store;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Measures.Publishing;

/// <summary>Whose versions are whose. What they say is the government's and stays; the tie to the person goes.</summary>
internal sealed class MeasureWriters(VicinalDb db) : IPersonalData
{
    public string Section => "measures";

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken) =>
        await db.Set<MeasureVersion>().AsNoTracking().Where(version => version.By == account)
            .Join(db.Set<StoredMeasure>(), version => version.MeasureId, measure => measure.Id, (version, measure) => new { Measure = measure.Key, version.Number }).ToListAsync(cancellationToken) is { Count: > 0 } versions
            ? versions
            : null;

    public Task EraseAsync(Guid account, CancellationToken cancellationToken) =>
        db.Set<MeasureVersion>().Where(version => version.By == account).ExecuteUpdateAsync(set => set.SetProperty(version => version.By, (Guid?)null), cancellationToken);
}
