using System.Globalization;
using System.Net.Mail;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Localization;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Platform.Hosting;
using Vicinal.Platform.Outbox;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Store;
using Vicinal.Sessions.Times;
using Vicinal.Sessions.Times.Texts;

namespace Vicinal.Sessions.Calendars;

/// <summary>Sessions as calendar files. What is held is in none.</summary>
internal sealed class SessionCalendars(VicinalDb db, ProgrammeBook book, PublicAddress address, Links links, IConfiguration configuration, IStringLocalizer<TimesTexts> texts)
{
    private const int Most = 2000;
    private const int MinutesWhereOpen = 60;

    /// <summary>The file of a session; null where nobody sees the session.</summary>
    public async Task<SessionCalendar?> OfAsync(string slug, CancellationToken cancellation) =>
        await Seen().SingleOrDefaultAsync(session => session.Slug == slug, cancellation) is not { } session ? null
            : HeldTime.IsHeld(session) ? new SessionCalendar.Held()
            : new SessionCalendar.Ready(CalendarFile.Of(Entry(session, (await book.WithProgrammesAsync([session], cancellation)).SingleOrDefault()), Sender));

    /// <summary>The file that goes with a letter about a session; null while it is held.</summary>
    public async Task<MailFile?> LetterAsync(PreparedSession session, CancellationToken cancellation) =>
        await OfAsync(session.Session.Slug, cancellation) is SessionCalendar.Ready ready ? new MailFile(session.Session.Slug + ".ics", CalendarFile.Type, Encoding.UTF8.GetString(ready.File)) : null;

    /// <summary>Every session that is settled, the latest of them where there are more than a calendar bears.</summary>
    public async Task<byte[]> FeedAsync(CancellationToken cancellation)
    {
        var sessions = await Seen().Where(session => session.StartsAt != null).OrderByDescending(session => session.StartsAt).Take(Most).ToListAsync(cancellation);
        var programmes = (await book.WithProgrammesAsync(sessions, cancellation)).ToDictionary(prepared => prepared.Session.Id);
        return CalendarFile.Feed([.. sessions.Where(session => !HeldTime.IsHeld(session)).Reverse().Select(session => Entry(session, programmes.GetValueOrDefault(session.Id)))], texts["Calendar.Name"], Sender);
    }

    private CalendarSender Sender => MailAddress.TryCreate(configuration["Vicinal:Mail:From"], out var from) ? new CalendarSender(from.Address, from.DisplayName.Length > 0 ? from.DisplayName : "Vicinal") : new CalendarSender("vicinal@localhost", "Vicinal");

    private IQueryable<StoredSession> Seen() => db.Set<StoredSession>().AsNoTracking().Where(session => session.State != SessionState.Draft);

    private CalendarEntry Entry(StoredSession session, PreparedSession? prepared) => new()
    {
        Id = session.Id, Sequence = session.CalendarSequence, Title = prepared?.Title(links.Language.Code) ?? Title(session.Slug), Language = prepared?.Programme.TextIn(links.Language.Code).Language ?? session.Languages.Split(' ')[0], Page = address.Of($"{links.Language.Prefix}/sessions/{session.Slug}"),
        Start = session.StartsAt!.Value, Length = Duration.FromMinutes(session.Minutes > 0 ? session.Minutes : MinutesWhereOpen), Zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(session.Zone) ?? DateTimeZone.Utc,
        IsCancelled = session.State is SessionState.Cancelled, ChangedAt = session.TimeSetAt ?? session.AddedAt,
    };

    private static string Title(string slug) => CultureInfo.InvariantCulture.TextInfo.ToUpper(slug[0]) + slug[1..].Replace('-', ' ');
}

/// <summary>The calendar file of a session that people see.</summary>
internal abstract record SessionCalendar
{
    private SessionCalendar()
    {
    }

    /// <summary>It can be sent.</summary>
    public sealed record Ready(byte[] File) : SessionCalendar;

    /// <summary>Day and hour are open or contradict the organiser's words: it waits.</summary>
    public sealed record Held : SessionCalendar;
}
