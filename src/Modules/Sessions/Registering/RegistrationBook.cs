using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Outbox;
using Vicinal.Platform.PersonalData;
using Vicinal.Sessions.Calendars;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Registering;

/// <summary>What came of registering.</summary>
internal abstract record RegisterOutcome
{
    private RegisterOutcome()
    {
    }

    /// <summary>There is a registration; where it has no address, its link is the only way back to it.</summary>
    public sealed record Registered(string Token) : RegisterOutcome;

    /// <summary>A letter with the link is on its way, whether it is the first or not: who else registered is told to nobody.</summary>
    public sealed record Written : RegisterOutcome;

    /// <summary>Nobody can register, because of how the session stands.</summary>
    public sealed record Closed(SessionState State) : RegisterOutcome;

    /// <summary>As many registered as the installation takes.</summary>
    public sealed record Full(int Most) : RegisterOutcome;
}

/// <summary>Registrations: made and changed by those who register, counted for organisers. Setting: <c>Vicinal:Sessions:MostRegistrations</c> (20,000) for each session.</summary>
internal sealed class RegistrationBook(VicinalDb db, Actor actor, PersonalLinks links, SessionLetters letters, SessionCalendars calendars, IConfiguration configuration) : IPersonalData
{
    public const string Purpose = "registration";

    private const int UsualMost = 20_000;
    private static readonly Duration BetweenLetters = Duration.FromMinutes(10);

    public string Section => "session registrations";

    public async Task<RegisterOutcome> AddAsync(PreparedSession prepared, RegistrationForm form, CancellationToken cancellation)
    {
        try
        {
            return await db.WriteAsync(() => AddInsideAsync(prepared, form, cancellation), cancellation);
        }
        catch (DbUpdateException) when (form.Email is not null)
        {
            // The same address was registered at the same moment; its letter is on its way.
            return new RegisterOutcome.Written();
        }
    }

    private async Task<RegisterOutcome> AddInsideAsync(PreparedSession prepared, RegistrationForm form, CancellationToken cancellation)
    {
        var session = prepared.Session;
        if (session.State is not (SessionState.Announced or SessionState.Running))
            return new RegisterOutcome.Closed(session.State);
        if (form.Email is { } email && await Of(session.Id).SingleOrDefaultAsync(one => one.Email == email, cancellation) is { } known)
        {
            // Not for each of many tries: the letter would be a nuisance to who owns the address.
            if (known.At < db.Now - BetweenLetters)
                db.Send(letters.Confirmation(prepared, known) with { File = await calendars.LetterAsync(prepared, cancellation) });
            return new RegisterOutcome.Written();
        }

        var most = configuration.GetValue("Vicinal:Sessions:MostRegistrations", UsualMost);
        if (await Of(session.Id).CountAsync(cancellation) >= most)
            return new RegisterOutcome.Full(most);
        var registration = new StoredRegistration
        {
            SessionId = session.Id, AccountId = actor.Id, Name = form.Name, Organisation = form.Organisation, Email = form.Email, Language = form.Language, Zone = form.Zone, At = db.Now,
            KnownStart = SessionZones.Settled(session), KnownZone = session.Zone,
        };
        db.Add(registration);
        if (form.Email is null)
            return new RegisterOutcome.Registered(links.Token(Purpose, registration.Id));
        db.Send(letters.Confirmation(prepared, registration) with { File = await calendars.LetterAsync(prepared, cancellation) });
        return new RegisterOutcome.Written();
    }

    /// <summary>The registration that a link opens, with its session; null where there is none any more.</summary>
    public async Task<(StoredRegistration Registration, StoredSession Session)?> FindAsync(string token, CancellationToken cancellation) =>
        links.Row(Purpose, token) is { } id && await db.Set<StoredRegistration>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is { } registration
            ? (registration, await db.Set<StoredSession>().AsNoTracking().SingleAsync(session => session.Id == registration.SessionId, cancellation))
            : null;

    /// <summary>A registration by its key; null where it is there no more.</summary>
    public Task<StoredRegistration?> OfAsync(Guid id, CancellationToken cancellation) => db.Set<StoredRegistration>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation);

    /// <summary>Changes what somebody said of themselves; the address stays, for the link came through it.</summary>
    public Task ChangeAsync(Guid id, RegistrationForm form, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        if (await db.Set<StoredRegistration>().SingleOrDefaultAsync(one => one.Id == id, cancellation) is { } registration)
            (registration.Name, registration.Organisation, registration.Language, registration.Zone) = (form.Name, form.Organisation, form.Language, form.Zone);
    }, cancellation);

    /// <summary>Forgets a registration, and the name under which this person asked to speak.</summary>
    public Task RemoveAsync(Guid id, CancellationToken cancellation) => ForgetAsync(db.Set<StoredRegistration>().Where(one => one.Id == id), cancellation);

    /// <summary>How many registered, and how many of them in which zone: organisers need no names.</summary>
    public async Task<IReadOnlyList<(string Zone, string Language, int Count)>> CountsAsync(Guid session, CancellationToken cancellation) =>
        [.. (await Of(session).GroupBy(one => new { one.Zone, one.Language }).Select(group => new { group.Key.Zone, group.Key.Language, Count = group.Count() }).ToListAsync(cancellation))
            .OrderByDescending(group => group.Count).ThenBy(group => group.Zone, StringComparer.Ordinal).Select(group => (group.Zone, group.Language, group.Count))];

    /// <summary>Until which day a registration for a session is kept.</summary>
    public static DateOnly KeptUntil(StoredSession session, Instant registered) =>
        (session.StartsAt is { } start ? start + Duration.FromDays(StoredRegistration.DaysKept) : registered + Duration.FromDays(StoredRegistration.DaysKeptWithoutDay)).InUtc().Date.PlusDays(1).ToDateOnly();

    /// <summary>Forgets registrations whose time is over.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        var (old, open) = (db.Now - Duration.FromDays(StoredRegistration.DaysKept), db.Now - Duration.FromDays(StoredRegistration.DaysKeptWithoutDay));
        var over = db.Set<StoredSession>().Where(session => session.StartsAt < old).Select(session => session.Id);
        var never = db.Set<StoredSession>().Where(session => session.StartsAt == null).Select(session => session.Id);
        return await db.Set<StoredRegistration>().Where(one => over.Contains(one.SessionId) || (one.At < open && never.Contains(one.SessionId))).ExecuteDeleteAsync(cancellation);
    }

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken) =>
        await (await TheirsAsync(account, cancellationToken)).AsNoTracking().Join(db.Set<StoredSession>(), one => one.SessionId, session => session.Id, (one, session) => new { Session = session.Slug, one.Name, one.Organisation, one.Email, one.Language, one.Zone })
            .ToListAsync(cancellationToken) is { Count: > 0 } registrations ? registrations : null;

    public async Task EraseAsync(Guid account, CancellationToken cancellationToken) => await ForgetAsync(await TheirsAsync(account, cancellationToken), cancellationToken);

    private Task ForgetAsync(IQueryable<StoredRegistration> registrations, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        var ids = await registrations.Select(one => one.Id).ToListAsync(cancellation);
        await db.Set<StoredPerson>().Where(person => person.Registration != null && ids.Contains(person.Registration.Value)).ForgetAsync(cancellation);
        await registrations.ExecuteDeleteAsync(cancellation);
    }, cancellation);

    // Also what was registered without signing in, where the address is the account's.
    private async Task<IQueryable<StoredRegistration>> TheirsAsync(Guid account, CancellationToken cancellation)
    {
        var email = EmailField.Plain(await db.Users.Where(user => user.Id == account).Select(user => user.Email).SingleOrDefaultAsync(cancellation) ?? "");
        return db.Set<StoredRegistration>().Where(one => one.AccountId == account || one.Email == email);
    }

    private IQueryable<StoredRegistration> Of(Guid session) => db.Set<StoredRegistration>().Where(one => one.SessionId == session);
}
