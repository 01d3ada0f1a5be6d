using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Vicinal.Measures.Public;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Hosting;
using Vicinal.Platform.PersonalData;
using Vicinal.Sessions.Notes.Texts;
using Vicinal.Sessions.Outcomes;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Notes;

/// <summary>A note as it stands.</summary>
/// <param name="Text">In Markdown.</param>
/// <param name="Version">0 where it is what the template makes of the outcomes.</param>
/// <param name="Newer">Outcomes published or answered since somebody wrote it.</param>
internal sealed record StandingNote(string Language, string Text, int Version, int Newer);

/// <summary>Learning notes of sessions, generated or written.</summary>
internal sealed class NoteBook(VicinalDb db, Actor actor, OutcomeShelf outcomes, IGovernments governments, PublicAddress address, IStringLocalizer<NotesTexts> texts) : IPersonalData
{
    private const int MostVersions = 200;

    public string Section => "learning notes";

    public async Task<StandingNote> OfAsync(PreparedSession session, string language, CancellationToken cancellation)
    {
        var newest = await Versions(session.Session.Id, language).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation);
        if (newest is null)
            return new StandingNote(language, await GenerateAsync(session, language, cancellation), 0, 0);
        var newer = await db.Set<StoredOutcome>().CountAsync(outcome => outcome.SessionId == session.Session.Id && outcome.PublishedAt != null && (outcome.PublishedAt > newest.At || outcome.AnsweredAt > newest.At), cancellation);
        return new StandingNote(language, newest.Text, newest.Number, newer);
    }

    /// <summary>What the template makes of the outcomes as they are now.</summary>
    public async Task<string> GenerateAsync(PreparedSession session, string language, CancellationToken cancellation) => LearningNote.Write(
        session,
        session.Session.Government is { } government ? (await governments.FindAsync(government, cancellation))?.Name : null,
        await OutcomesAsync(session, cancellation),
        language,
        address.Of,
        texts);

    public Task<IReadOnlyList<FoundOutcome>> OutcomesAsync(PreparedSession session, CancellationToken cancellation) =>
        outcomes.OfSessionAsync(session, new OutcomeRequest("", null, "", "", null, 0), unpublishedToo: false, cancellation);

    /// <summary>The versions of a language, the newest first.</summary>
    public Task<List<NoteVersion>> VersionsAsync(Guid session, string language, CancellationToken cancellation) =>
        Versions(session, language).OrderByDescending(version => version.Number).Take(MostVersions).ToListAsync(cancellation);

    public Task<NoteVersion?> VersionAsync(Guid session, string language, int number, CancellationToken cancellation) =>
        Versions(session, language).SingleOrDefaultAsync(version => version.Number == number, cancellation);

    /// <summary>Keeps what was written after a version; false where somebody else wrote meanwhile.</summary>
    public async Task<bool> KeepAsync(StoredSession session, string language, int after, string text, CancellationToken cancellation)
    {
        try
        {
            return await db.WriteAsync(
                async () =>
                {
                    if (await Versions(session.Id, language).MaxAsync(version => (int?)version.Number, cancellation) is { } newest && newest != after)
                        return false;
                    db.Add(new NoteVersion { SessionId = session.Id, Language = language, Number = after + 1, Text = text, By = actor.Id, At = db.Now });
                    return true;
                },
                kept => kept,
                cancellation);
        }
        catch (DbUpdateException)
        {
            // The same number was written at the same time.
            return false;
        }
    }

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken) =>
        await db.Set<NoteVersion>().AsNoTracking().Where(version => version.By == account).Select(version => new { version.SessionId, version.Language, version.Number }).ToListAsync(cancellationToken) is { Count: > 0 } versions ? versions : null;

    public Task EraseAsync(Guid account, CancellationToken cancellationToken) =>
        db.Set<NoteVersion>().Where(version => version.By == account).ExecuteUpdateAsync(set => set.SetProperty(version => version.By, (Guid?)null), cancellationToken);

    private IQueryable<NoteVersion> Versions(Guid session, string language) => db.Set<NoteVersion>().AsNoTracking().Where(version => version.SessionId == session && version.Language == language);
}
