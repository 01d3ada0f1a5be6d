using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;

namespace Vicinal.Sessions.Live.Log;

/// <summary>Which organiser wrote which entry. What was written stays; the tie to the person goes.</summary>
internal sealed class RoomClerks(VicinalDb db) : IPersonalData
{
    public string Section => "live sessions";

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken) =>
        await db.Set<StoredEntry>().AsNoTracking().Where(entry => entry.By == account).Select(entry => new { entry.SessionId, entry.Number, entry.Kind }).ToListAsync(cancellationToken) is { Count: > 0 } written ? written : null;

    public Task EraseAsync(Guid account, CancellationToken cancellationToken) =>
        db.Set<StoredEntry>().Where(entry => entry.By == account).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.By, (Guid?)null), cancellationToken);
}
