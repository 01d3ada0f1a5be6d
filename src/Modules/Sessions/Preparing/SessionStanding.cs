using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Preparing;

/// <summary>Why a session cannot be announced.</summary>
internal enum AnnounceProblem
{
    /// <summary>It is announced or cancelled already.</summary>
    NoDraft,

    /// <summary>Nothing says what it is about.</summary>
    NoNote,

    /// <summary>Neither day and hour nor words for them.</summary>
    NoTime,

    /// <summary>The agenda takes longer than the session.</summary>
    AgendaTooLong,
}

/// <summary>Announces, moves and cancels sessions. People who registered are told by the letters' round.</summary>
internal sealed class SessionStanding(VicinalDb db)
{
    /// <summary>What must be put right before a session is announced, in the order in which one would do it.</summary>
    public static IReadOnlyList<AnnounceProblem> Problems(PreparedSession prepared)
    {
        var (session, programme, _) = prepared;
        var problems = new List<AnnounceProblem>();
        if (session.State != SessionState.Draft)
            problems.Add(AnnounceProblem.NoDraft);
        if (programme.Texts[0].Note.Length == 0)
            problems.Add(AnnounceProblem.NoNote);
        if (session.StartsAt is null && session.TimeWords.Length == 0)
            problems.Add(AnnounceProblem.NoTime);
        if (programme.Minutes > session.Minutes)
            problems.Add(AnnounceProblem.AgendaTooLong);
        return problems;
    }

    /// <summary>Shows the session to everybody; one that took place already is over at once.</summary>
    public Task AnnounceAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, session =>
    {
        if (session.State == SessionState.Draft)
            session.State = session.StartsAt < db.Now ? SessionState.Ended : SessionState.Announced;
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Gives the session its day and hour, or others. Where it is announced, everybody who registered will be told.</summary>
    public Task MoveAsync(Guid id, SessionWhen when, string reason, CancellationToken cancellation) => ChangeAsync(id, async session =>
    {
        var (before, zone) = (session.StartsAt, session.Zone);
        (session.TimeWords, session.StartsAtLocal, session.Zone, session.Minutes, session.StartsAt) = (when.Words, when.Local, when.Zone, when.Minutes, when.Start);
        session.TimeSetAt = db.Now;
        if (session.State == SessionState.Announced && before != when.Start)
            db.Add(await NextAsync(session.Id, before, zone, cancelled: false, reason, cancellation));
    }, cancellation);

    /// <summary>Says in which languages the session is spoken, interpreted or captioned.</summary>
    public Task SpeakAsync(Guid id, string languages, CancellationToken cancellation) => ChangeAsync(id, session =>
    {
        session.Languages = languages;
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Says that the session does not take place, and why.</summary>
    public Task CancelAsync(Guid id, string reason, CancellationToken cancellation) => ChangeAsync(id, async session =>
    {
        if (session.State is not (SessionState.Announced or SessionState.Running))
            return;
        session.State = SessionState.Cancelled;
        db.Add(await NextAsync(session.Id, session.StartsAt, session.Zone, cancelled: true, reason, cancellation));
    }, cancellation);

    /// <summary>Throws a draft away; what was announced stays.</summary>
    public Task RemoveAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, session =>
    {
        if (session.State == SessionState.Draft)
            db.Remove(session);
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>The last thing that was changed after the announcement; null where nothing was.</summary>
    public Task<SessionChange?> LastAsync(Guid session, CancellationToken cancellation) =>
        db.Set<SessionChange>().AsNoTracking().Where(change => change.SessionId == session).OrderByDescending(change => change.Number).FirstOrDefaultAsync(cancellation);

    private Task ChangeAsync(Guid id, Func<StoredSession, Task> change, CancellationToken cancellation) =>
        db.WriteAsync(async () => await change(await db.Set<StoredSession>().SingleAsync(session => session.Id == id, cancellation)), cancellation);

    private async Task<SessionChange> NextAsync(Guid session, Instant? before, string zone, bool cancelled, string reason, CancellationToken cancellation) => new()
    {
        SessionId = session, Number = 1 + await db.Set<SessionChange>().CountAsync(change => change.SessionId == session, cancellation),
        Before = before, ZoneBefore = zone, Cancelled = cancelled, Reason = reason, At = db.Now,
    };
}
