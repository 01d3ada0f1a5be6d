using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Measures.Public;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Listing;

/// <summary>A session that everybody may see.</summary>
/// <param name="Prepared">With its programme.</param>
/// <param name="Government">Who holds it; null for the host of the instance.</param>
/// <param name="IsPast">Whether it is over.</param>
internal sealed record ListedSession(PreparedSession Prepared, GovernmentSummary? Government, bool IsPast)
{
    public StoredSession Session => Prepared.Session;
}

/// <summary>Finds sessions that are announced, run, over or cancelled.</summary>
internal sealed class SessionShelf(VicinalDb db, ProgrammeBook book, IGovernments governments)
{
    public const int PageSize = 50;

    /// <summary>What is asked for: those that come first, the next one first; then those that are over, the last one first.</summary>
    /// <returns>How many there are in all, and the rows of the page.</returns>
    public async Task<(int Count, IReadOnlyList<ListedSession> Sessions)> FindAsync(SessionListRequest request, int take, CancellationToken cancellation)
    {
        var all = await governments.ListAsync(cancellation);
        var found = (await Asked(request, all.FirstOrDefault(government => government.Slug == request.Government)?.Id).Select(session => new { session.Id, session.StartsAt, session.StartsAtLocal, session.Minutes, session.State }).ToListAsync(cancellation))
            .Where(session => request.Year is null || session.StartsAtLocal?.Year == request.Year)
            .Select(session => (session.Id, session.StartsAt, Past: IsPast(session.State, session.StartsAt, session.Minutes)))
            .Where(session => request.When.Length == 0 || session.Past == (request.When == "past")).ToList();
        var page = found.Where(session => !session.Past).OrderBy(session => session.StartsAt ?? Instant.MaxValue).Concat(found.Where(session => session.Past).OrderByDescending(session => session.StartsAt))
            .Skip(request.Skip).Take(take).Select(session => session.Id).ToList();
        var rows = await db.Set<StoredSession>().AsNoTracking().Where(session => page.Contains(session.Id)).ToListAsync(cancellation);
        var prepared = await book.WithProgrammesAsync([.. rows.OrderBy(session => page.IndexOf(session.Id))], cancellation);
        return (found.Count, [.. prepared.Select(one => new ListedSession(one, all.FirstOrDefault(government => government.Id == one.Session.Government), IsPast(one.Session)))]);
    }

    /// <summary>A session that everybody may see; null where there is none or it is a draft.</summary>
    public async Task<ListedSession?> FindAsync(string slug, CancellationToken cancellation) =>
        await book.FindAsync(slug, cancellation) is { Session.State: not SessionState.Draft } prepared ? await ListedAsync(prepared, cancellation) : null;

    public async Task<ListedSession> ListedAsync(PreparedSession prepared, CancellationToken cancellation) =>
        new(prepared, prepared.Session.Government is { } government ? await governments.FindAsync(government, cancellation) : null, IsPast(prepared.Session));

    private bool IsPast(StoredSession session) => IsPast(session.State, session.StartsAt, session.Minutes);

    private bool IsPast(SessionState state, Instant? start, int minutes) => state == SessionState.Ended || (state != SessionState.Running && start + Duration.FromMinutes(minutes) < db.Now);

    private IQueryable<StoredSession> Asked(SessionListRequest request, Guid? government)
    {
        var sessions = db.Set<StoredSession>().AsNoTracking().Where(session => session.State != SessionState.Draft);
        if (request.Language.Length > 0)
            sessions = sessions.Where(session => (" " + session.Languages + " ").Contains(" " + request.Language + " "));
        return request.Government.Length > 0 ? sessions.Where(session => session.Government != null && session.Government == government) : sessions;
    }
}
