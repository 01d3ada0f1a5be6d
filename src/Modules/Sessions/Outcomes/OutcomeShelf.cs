using Microsoft.EntityFrameworkCore;
using Vicinal.Measures.Public;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Outcomes;

/// <summary>An outcome with its session and the government that it is of.</summary>
internal sealed record FoundOutcome(StoredOutcome Outcome, PreparedSession Session, GovernmentSummary? Government)
{
    /// <summary>The path of its page: it stays.</summary>
    public string Path => $"/sessions/{Session.Session.Slug}/outcomes/{Outcome.Number}";
}

/// <summary>Finds outcomes: of a session, of all sessions, and one with what came of it.</summary>
internal sealed class OutcomeShelf(VicinalDb db, ProgrammeBook programmes, IGovernments governments)
{
    public const int PageSize = 50;
    private const int MostOfSession = 2000;

    /// <summary>Published outcomes of sessions that everybody may see, the newest first.</summary>
    /// <returns>How many there are in all, and the rows of the page.</returns>
    public async Task<(int Count, IReadOnlyList<FoundOutcome> Outcomes)> FindAsync(OutcomeRequest request, int take, CancellationToken cancellation)
    {
        var asked = await AskedAsync(
            db.Set<StoredOutcome>().AsNoTracking().Where(outcome => outcome.PublishedAt != null && db.Set<StoredSession>().Any(session => session.Id == outcome.SessionId && session.State != SessionState.Draft)),
            request, cancellation);
        var count = await asked.CountAsync(cancellation);
        var rows = await asked.OrderByDescending(outcome => outcome.At).ThenByDescending(outcome => outcome.Id).Skip(request.Skip).Take(take).ToListAsync(cancellation);
        return (count, await WithSessionsAsync(rows, cancellation));
    }

    /// <summary>Outcomes of a session in the order of the moments at which they were said.</summary>
    public async Task<IReadOnlyList<FoundOutcome>> OfSessionAsync(PreparedSession session, OutcomeRequest request, bool unpublishedToo, CancellationToken cancellation)
    {
        var outcomes = db.Set<StoredOutcome>().AsNoTracking().Where(outcome => outcome.SessionId == session.Session.Id && (unpublishedToo || outcome.PublishedAt != null));
        var rows = await (await AskedAsync(outcomes, request, cancellation)).OrderBy(outcome => outcome.At).ThenBy(outcome => outcome.Number).Take(MostOfSession).ToListAsync(cancellation);
        var all = await governments.ListAsync(cancellation);
        return [.. rows.Select(outcome => new FoundOutcome(outcome, session, all.FirstOrDefault(government => government.Id == outcome.Government)))];
    }

    public async Task<FoundOutcome?> FindAsync(PreparedSession session, int number, CancellationToken cancellation) =>
        await db.Set<StoredOutcome>().AsNoTracking().SingleOrDefaultAsync(outcome => outcome.SessionId == session.Session.Id && outcome.Number == number, cancellation) is { } found
            ? new FoundOutcome(found, session, found.Government is { } government ? await governments.FindAsync(government, cancellation) : null)
            : null;

    /// <summary>A published outcome of a session that everybody may see, by its key.</summary>
    public async Task<FoundOutcome?> FindAsync(Guid id, CancellationToken cancellation) =>
        (await WithSessionsAsync(await db.Set<StoredOutcome>().AsNoTracking().Where(outcome => outcome.Id == id && outcome.PublishedAt != null).ToListAsync(cancellation), cancellation)).SingleOrDefault();

    /// <summary>What governments say came of it, the one that said it first.</summary>
    public async Task<IReadOnlyList<(OutcomeReport Report, GovernmentSummary? Government)>> ReportsAsync(StoredOutcome outcome, CancellationToken cancellation)
    {
        var reports = await db.Set<OutcomeReport>().AsNoTracking().Where(report => report.OutcomeId == outcome.Id).OrderBy(report => report.At).ToListAsync(cancellation);
        var all = await governments.ListAsync(cancellation);
        return [.. reports.OrderBy(report => report.Government == outcome.Government ? 0 : 1).Select(report => (report, all.FirstOrDefault(government => government.Id == report.Government)))];
    }

    private async Task<IQueryable<StoredOutcome>> AskedAsync(IQueryable<StoredOutcome> outcomes, OutcomeRequest request, CancellationToken cancellation)
    {
        foreach (var word in OutcomeWords.Of(request.Words))
            outcomes = outcomes.Where(outcome => outcome.Folded.Contains(word));
        if (request.Kind is { } kind)
            outcomes = outcomes.Where(outcome => outcome.Kind == kind);
        if (request.Standing is { } standing)
            outcomes = outcomes.Where(outcome => outcome.Standing == standing);
        if (request.Language.Length > 0)
            outcomes = outcomes.Where(outcome => outcome.Language == request.Language);
        if (request.Government.Length == 0)
            return outcomes;
        var government = (await governments.ListAsync(cancellation)).FirstOrDefault(one => one.Slug == request.Government)?.Id;
        return outcomes.Where(outcome => outcome.Government != null && outcome.Government == government);
    }

    private async Task<IReadOnlyList<FoundOutcome>> WithSessionsAsync(IReadOnlyList<StoredOutcome> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(outcome => outcome.SessionId).Distinct().ToList();
        var sessions = (await programmes.WithProgrammesAsync(await db.Set<StoredSession>().AsNoTracking().Where(session => ids.Contains(session.Id) && session.State != SessionState.Draft).ToListAsync(cancellation), cancellation)).ToDictionary(one => one.Session.Id);
        var all = await governments.ListAsync(cancellation);
        return [.. rows.Where(outcome => sessions.ContainsKey(outcome.SessionId)).Select(outcome => new FoundOutcome(outcome, sessions[outcome.SessionId], all.FirstOrDefault(government => government.Id == outcome.Government)))];
    }
}
