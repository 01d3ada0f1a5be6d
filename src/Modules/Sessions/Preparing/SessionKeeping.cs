using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Planning.Records;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Preparing;

/// <summary>Begins sessions: from a title, or from another session.</summary>
internal sealed class SessionKeeping(VicinalDb db, Actor actor)
{
    private const int LongestSlug = 60;
    private const int UsualMinutes = 90;

    // Parts of addresses under /sessions that are pages of their own.
    private static readonly string[] Reserved = ["new", "session", "registrations", "speakers", "feed", "calendar", "search", "proposals", "outcomes", "live", "stream"];

    /// <summary>Begins a draft; only its organisers see it.</summary>
    /// <returns>Its part of the address.</returns>
    public Task<string> BeginAsync(string title, string language, Guid? government, CancellationToken cancellation) =>
        AddAsync(new Programme { Texts = [new ProgrammeText(language, title)] }, language, government, "UTC", UsualMinutes, cancellation);

    /// <summary>Begins a draft from another session: everything but its day, its people and its outcomes.</summary>
    public Task<string> CloneAsync(PreparedSession other, CancellationToken cancellation) => AddAsync(
        other.Programme with { Links = [.. other.Programme.Links.Where(link => link.Kind != LinkKind.Recording)], Agenda = [.. other.Programme.Agenda.Select(item => item with { Id = Guid.CreateVersion7() })] },
        other.Session.Languages, other.Session.Government, other.Session.Zone, other.Session.Minutes, cancellation);

    private Task<string> AddAsync(Programme programme, string languages, Guid? government, string zone, int minutes, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        var slug = await FreeSlugAsync(programme.Texts[0].Title, cancellation);
        var session = new StoredSession { Slug = slug, Government = government, Languages = languages, Zone = zone, Minutes = minutes, AddedAt = db.Now };
        db.Add(session);
        db.Add(new ProgrammeVersion { SessionId = session.Id, Number = 1, Document = programme.Write(), By = actor.Id, At = db.Now });
        return slug;
    }, cancellation);

    private async Task<string> FreeSlugAsync(string title, CancellationToken cancellation)
    {
        var slug = AddressPart.Of(title, LongestSlug, "session");
        if (Reserved.Contains(slug, StringComparer.Ordinal))
            slug = "session-" + slug;
        var taken = await db.Set<StoredSession>().Where(session => session.Slug.StartsWith(slug)).Select(session => session.Slug).ToListAsync(cancellation);
        return Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? slug : $"{slug}-{number}").First(free => !taken.Contains(free, StringComparer.Ordinal));
    }
}
