using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Platform.Outbox;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Registering;

/// <summary>
/// Writes what is due to people who registered: changes, each told once, and reminders a day and an hour before. A letter and the note that it was written are one
/// transaction. While a session's time contradicts itself nothing is written; when the organiser has settled it, the difference to what people knew is told.
/// </summary>
internal sealed class SessionPost(VicinalDb db, ProgrammeBook book, SessionLetters letters)
{
    // One transaction holds so many letters; the next takes the rest.
    private const int MostAtOnce = 200;
    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly Duration Hour = Duration.FromHours(1);

    /// <returns>How many letters were written.</returns>
    public async Task<int> SendAsync(CancellationToken cancellation)
    {
        var written = 0;
        foreach (var session in await ChangedAsync(cancellation))
            written += await AllAsync(() => TellAsync(session, cancellation));
        foreach (var session in await SoonAsync(cancellation))
            written += await AllAsync(() => RemindAsync(session, cancellation));
        return written;
    }

    private static async Task<int> AllAsync(Func<Task<(int Looked, int Written)>> some)
    {
        var written = 0;
        int looked;
        do
        {
            (looked, var more) = await some();
            written += more;
        }
        while (looked == MostAtOnce);
        return written;
    }

    private async Task<IReadOnlyList<PreparedSession>> ChangedAsync(CancellationToken cancellation) => await book.WithProgrammesAsync(
        await db.Set<StoredSession>().AsNoTracking().Where(session => (session.State == SessionState.Cancelled || session.StartsAt != null)
            && db.Set<StoredRegistration>().Any(one => one.SessionId == session.Id && one.Email != null && db.Set<SessionChange>().Any(change => change.SessionId == session.Id && change.Number > one.Told))).ToListAsync(cancellation), cancellation);

    private Task<(int, int)> TellAsync(PreparedSession session, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        var changes = await db.Set<SessionChange>().AsNoTracking().Where(change => change.SessionId == session.Session.Id).OrderBy(change => change.Number).ToListAsync(cancellation);
        var last = changes[^1];
        var people = await db.Set<StoredRegistration>().Where(one => one.SessionId == session.Session.Id && one.Email != null && one.Told < last.Number).OrderBy(one => one.Id).Take(MostAtOnce).ToListAsync(cancellation);
        var written = 0;
        foreach (var person in people)
        {
            var known = changes.First(change => change.Number > person.Told);
            person.Told = last.Number;
            if (last.Cancelled)
                db.Send(letters.Cancelled(session, person, last.Reason));
            else if (known.Before != session.Session.StartsAt)
                db.Send(letters.Moved(session, person, known, last.Reason));
            else
                continue;
            written++;
        }

        return (people.Count, written);
    }, cancellation);

    private async Task<IReadOnlyList<PreparedSession>> SoonAsync(CancellationToken cancellation)
    {
        var (now, tomorrow) = (db.Now, db.Now + Day);
        return await book.WithProgrammesAsync(await db.Set<StoredSession>().AsNoTracking().Where(session => session.State == SessionState.Announced && session.StartsAt > now && session.StartsAt <= tomorrow).ToListAsync(cancellation), cancellation);
    }

    private Task<(int, int)> RemindAsync(PreparedSession session, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        var start = session.Session.StartsAt!.Value;
        var inAnHour = start - db.Now <= Hour;
        var due = start - (inAnHour ? Hour : Day);

        // Who registered after that moment has just had the letter that confirms it.
        var people = db.Set<StoredRegistration>().Where(one => one.SessionId == session.Session.Id && one.Email != null && one.At < due);
        people = inAnHour ? people.Where(one => one.HourReminded == null || one.HourReminded != start) : people.Where(one => one.DayReminded == null || one.DayReminded != start);
        var some = await people.OrderBy(one => one.Id).Take(MostAtOnce).ToListAsync(cancellation);
        foreach (var person in some)
        {
            if (inAnHour)
                person.HourReminded = start;
            else
                person.DayReminded = start;
            db.Send(letters.Reminder(session, person, inAnHour ? "Hour" : "Day"));
        }

        return (some.Count, some.Count);
    }, cancellation);
}
