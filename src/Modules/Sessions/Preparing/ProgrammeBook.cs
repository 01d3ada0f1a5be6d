using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.PersonalData;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Preparing;

/// <summary>A session with its programme.</summary>
/// <param name="Session">Its row.</param>
/// <param name="Programme">The newest version.</param>
/// <param name="Number">The version's number.</param>
internal sealed record PreparedSession(StoredSession Session, Programme Programme, int Number)
{
    public string Title(string language) => Programme.TextIn(language).Title;
}

/// <summary>Programmes of sessions: the newest, all versions, and changes.</summary>
internal sealed class ProgrammeBook(VicinalDb db, Actor actor) : IPersonalData
{
    private const int MostAttempts = 5;
    private const int MostVersions = 200;

    public string Section => "session programmes";

    public async Task<PreparedSession?> FindAsync(string slug, CancellationToken cancellation) =>
        await db.Set<StoredSession>().AsNoTracking().SingleOrDefaultAsync(session => session.Slug == slug, cancellation) is { } session ? (await WithProgrammesAsync([session], cancellation)).SingleOrDefault() : null;

    /// <summary>The sessions that have a programme, in the order given.</summary>
    public async Task<IReadOnlyList<PreparedSession>> WithProgrammesAsync(IReadOnlyList<StoredSession> sessions, CancellationToken cancellation)
    {
        if (sessions.Count == 0)
            return [];
        var ids = sessions.Select(session => session.Id).ToList();
        var newest = await Newest(db.Set<ProgrammeVersion>().AsNoTracking().Where(version => ids.Contains(version.SessionId))).ToDictionaryAsync(version => version.SessionId, cancellation);
        return [.. sessions.Where(session => newest.ContainsKey(session.Id)).Select(session => new PreparedSession(session, Programme.Read(newest[session.Id].Document), newest[session.Id].Number))];
    }

    /// <summary>The number of the newest version of each session that has one.</summary>
    public Task<Dictionary<Guid, int>> NumbersAsync(IReadOnlyCollection<Guid> sessions, CancellationToken cancellation) =>
        db.Set<ProgrammeVersion>().AsNoTracking().Where(version => sessions.Contains(version.SessionId))
            .GroupBy(version => version.SessionId).Select(versions => new { versions.Key, Number = versions.Max(version => version.Number) })
            .ToDictionaryAsync(versions => versions.Key, versions => versions.Number, cancellation);

    /// <summary>Changes the newest version; a change that changes nothing makes no version.</summary>
    public async Task ChangeAsync(Guid session, Func<Programme, Programme> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await db.WriteAsync(async () =>
                {
                    var newest = await Newest(db.Set<ProgrammeVersion>().AsNoTracking().Where(version => version.SessionId == session)).SingleAsync(cancellation);
                    var document = change(Programme.Read(newest.Document)).Write();
                    if (document != newest.Document)
                        db.Add(new ProgrammeVersion { SessionId = session, Number = newest.Number + 1, Document = document, By = actor.Id, At = db.Now });
                }, cancellation);
                return;
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // Somebody else wrote the same number first: the change is made to what they kept.
            }
        }
    }

    /// <summary>The versions of a session, the newest first.</summary>
    public Task<List<ProgrammeVersion>> VersionsAsync(Guid session, CancellationToken cancellation) =>
        db.Set<ProgrammeVersion>().AsNoTracking().Where(version => version.SessionId == session).OrderByDescending(version => version.Number).Take(MostVersions).ToListAsync(cancellation);

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken) =>
        await db.Set<ProgrammeVersion>().AsNoTracking().Where(version => version.By == account)
            .Join(db.Set<StoredSession>(), version => version.SessionId, session => session.Id, (version, session) => new { Session = session.Slug, version.Number }).ToListAsync(cancellationToken) is { Count: > 0 } versions
            ? versions
            : null;

    public Task EraseAsync(Guid account, CancellationToken cancellationToken) =>
        db.Set<ProgrammeVersion>().Where(version => version.By == account).ExecuteUpdateAsync(set => set.SetProperty(version => version.By, (Guid?)null), cancellationToken);

    private IQueryable<ProgrammeVersion> Newest(IQueryable<ProgrammeVersion> versions) =>
        versions.Where(version => !db.Set<ProgrammeVersion>().Any(newer => newer.SessionId == version.SessionId && newer.Number > version.Number));
}
