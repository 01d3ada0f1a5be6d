using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Platform.Outbox;
using Vicinal.Sessions.Calendars;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Store;
using Vicinal.Sessions.Times;

namespace Vicinal.Sessions.Registering;

/// <summary>
/// Writes what is due to people who registered: the difference between the session and what each of them was told last, and reminders a day and an hour before.
/// A letter and the note of what it told are one transaction. While day and hour are not settled nothing is written.
/// </summary>
internal sealed class SessionPost(VicinalDb db, ProgrammeBook book, SessionStanding standing, SessionLetters letters, SessionCalendars calendars)
{
    // One transaction holds so many letters; the next takes the rest.
    private const int MostAtOnce = 200;
    private static readonly Duration Day = Duration.FromDays(1);
    private static readonly Duration Hour = Duration.FromHours(1);

    /// <returns>How many letters were written.</returns>
    public async Task<int> SendAsync(CancellationToken cancellation)
    {
        var written = 0;
        foreach (var session in (await ChangedAsync(cancellation)).Where(session => session.Session.State == SessionState.Cancelled || !HeldTime.IsHeld(session.Session)))
            written += await AllAsync(() => TellAsync(session, cancellation));
        foreach (var session in (await SoonAsync(cancellation)).Where(session => !HeldTime.IsHeld(session.Session)))
            written += await AllAsync(() => RemindAsync(session, cancellation));
        return written;
    }

    private static async Task<int> AllAsync(Func<Task<int>> some)
    {
        var written = 0;
        int more;
        do
        {
            more = await some();
            written += more;
        }
        while (more == MostAtOnce);
        return written;
    }

    private async Task<IReadOnlyList<PreparedSession>> ChangedAsync(CancellationToken cancellation) => await book.WithProgrammesAsync(
        await db.Set<StoredSession>().AsNoTracking().Where(session => session.State == SessionState.Cancelled || (session.State == SessionState.Announced && session.StartsAt != null))
            .Where(session => db.Set<StoredRegistration>().Any(one => one.SessionId == session.Id && one.Email != null && (session.State == SessionState.Cancelled ? !one.KnowsCancelled : one.KnownStart == null || one.KnownStart != session.StartsAt)))
            .ToListAsync(cancellation), cancellation);

    private Task<int> TellAsync(PreparedSession session, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        var start = session.Session.StartsAt;
        var cancelled = session.Session.State == SessionState.Cancelled;
        var people = db.Set<StoredRegistration>().Where(one => one.SessionId == session.Session.Id && one.Email != null);
        people = cancelled ? people.Where(one => !one.KnowsCancelled) : people.Where(one => one.KnownStart == null || one.KnownStart != start);
        var some = await people.OrderBy(one => one.Id).Take(MostAtOnce).ToListAsync(cancellation);
        var file = await calendars.LetterAsync(session, cancellation);
        var reason = (await standing.LastAsync(session.Session.Id, cancellation))?.Reason ?? "";
        foreach (var person in some)
        {
            db.Send((cancelled ? letters.Cancelled(session, person, reason) : letters.Moved(session, person, reason)) with { File = file });
            (person.KnownStart, person.KnownZone, person.KnowsCancelled) = (start, session.Session.Zone, cancelled);
        }

        return some.Count;
    }, cancellation);

    private async Task<IReadOnlyList<PreparedSession>> SoonAsync(CancellationToken cancellation)
    {
        var (now, tomorrow) = (db.Now, db.Now + Day);
        return await book.WithProgrammesAsync(await db.Set<StoredSession>().AsNoTracking().Where(session => session.State == SessionState.Announced && session.StartsAt > now && session.StartsAt <= tomorrow).ToListAsync(cancellation), cancellation);
    }

    private Task<int> RemindAsync(PreparedSession session, CancellationToken cancellation) => db.WriteAsync(async () =>
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

        return some.Count;
    }, cancellation);
}
