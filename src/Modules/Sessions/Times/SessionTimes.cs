using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Times;

/// <summary>Sets when a session takes place, as its organiser chose among the readings of their words.</summary>
internal sealed class SessionTimes(VicinalDb db, Organisers organisers)
{
    /// <summary>The session, where the person signed in organises it; else null, as if there were none.</summary>
    public async Task<StoredSession?> OfOrganiserAsync(string slug, CancellationToken cancellation) =>
        await db.Set<StoredSession>().AsNoTracking().SingleOrDefaultAsync(session => session.Slug == slug, cancellation) is { } session && await organisers.MayAsync(session, cancellation) ? session : null;

    /// <summary>Keeps the moment that was chosen and the words it was chosen for: calendars and reminders are held no longer. The caller has asked who may.</summary>
    public Task SetAsync(Guid id, string words, DateTimeZone zone, TimeReading chosen, int minutes, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        var session = await db.Set<StoredSession>().SingleAsync(one => one.Id == id, cancellation);
        session.TimeWords = words;
        session.Zone = zone.Id;
        session.StartsAtLocal = chosen.Start;
        session.StartsAt = chosen.StartsAt;
        session.Minutes = minutes;
        session.ConfirmedWords = words;
        session.ConfirmedStart = chosen.StartsAt;
        session.TimeSetAt = db.Now;
    }, cancellation);
}
