using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using Vicinal.Platform.Database;
using Vicinal.Platform.Hosting;
using Vicinal.Platform.Outbox;
using Vicinal.Platform.PersonalData;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Preparing.Texts;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Preparing.Speakers;

/// <summary>Asks people to speak, and keeps what they answer.</summary>
internal sealed class SpeakerBook(VicinalDb db, PersonalLinks links, PublicAddress address, IStringLocalizer<PreparingTexts> texts) : IPersonalData
{
    /// <summary>Most people who can be asked for one session.</summary>
    public const int Most = 200;

    private const string Purpose = "speaker";

    public string Section => "speaking in sessions";

    /// <summary>Those who agreed, in the order in which they were asked.</summary>
    public Task<List<StoredSpeaker>> ConsentedAsync(Guid session, CancellationToken cancellation) =>
        Of(session).AsNoTracking().Where(speaker => speaker.Consent == SpeakerConsent.Given).OrderBy(speaker => speaker.Id).ToListAsync(cancellation);

    /// <summary>Everybody who was asked: for organisers only.</summary>
    public Task<List<StoredSpeaker>> AllAsync(Guid session, CancellationToken cancellation) => Of(session).AsNoTracking().OrderBy(speaker => speaker.Id).ToListAsync(cancellation);

    /// <summary>Adds somebody and writes to them.</summary>
    /// <returns>False where as many as can be were asked already.</returns>
    public Task<bool> AskAsync(PreparedSession session, StoredSpeaker speaker, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        if (await Of(session.Session.Id).CountAsync(cancellation) >= Most)
            return false;
        speaker.AskedAt = db.Now;
        db.Add(speaker);
        db.Send(Letter(session, speaker));
        return true;
    }, cancellation);

    /// <summary>Writes once more to somebody who did not answer.</summary>
    public Task AskAgainAsync(PreparedSession session, Guid id, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        if (await Of(session.Session.Id).SingleOrDefaultAsync(one => one.Id == id && one.Consent == SpeakerConsent.Asked && one.Email != null, cancellation) is not { } speaker)
            return;
        speaker.AskedAt = db.Now;
        db.Send(Letter(session, speaker));
    }, cancellation);

    public Task PlaceAsync(Guid session, Guid id, Guid? item, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        if (await Of(session).SingleOrDefaultAsync(one => one.Id == id, cancellation) is { } speaker)
            speaker.ItemId = item;
    }, cancellation);

    public Task RemoveAsync(Guid session, Guid id, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        if (await Of(session).SingleOrDefaultAsync(one => one.Id == id, cancellation) is { } speaker)
            db.Remove(speaker);
    }, cancellation);

    /// <summary>The person to whom a link was written, with their session; null where there is none.</summary>
    public async Task<(StoredSpeaker Speaker, StoredSession Session)?> FindAsync(string token, CancellationToken cancellation) =>
        links.Row(Purpose, token) is { } id && await db.Set<StoredSpeaker>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is { } speaker
            ? (speaker, await db.Set<StoredSession>().AsNoTracking().SingleAsync(session => session.Id == speaker.SessionId, cancellation))
            : null;

    /// <summary>They agree, and say how they are named.</summary>
    public Task AgreeAsync(Guid id, string name, string function, SpeakerRegion region, SpeakerGender gender, CancellationToken cancellation) => AnswerAsync(id, speaker =>
        (speaker.Consent, speaker.Name, speaker.Function, speaker.Region, speaker.Gender) = (SpeakerConsent.Given, name, function, region, gender), cancellation);

    /// <summary>They decline, or take their word back: what they had said of themselves goes at once.</summary>
    public async Task DeclineAsync(Guid id, CancellationToken cancellation)
    {
        await AnswerAsync(id, speaker => (speaker.Consent, speaker.Email, speaker.Function, speaker.Region, speaker.Gender) = (SpeakerConsent.Declined, null, "", SpeakerRegion.NotSaid, SpeakerGender.NotSaid), cancellation);
        await db.Set<StoredPerson>().Where(person => person.Id == id).ForgetAsync(cancellation);
    }

    /// <summary>Forgets addresses, and people who did not agree, after the session.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var old = db.Now - Duration.FromDays(StoredSpeaker.DaysKept + 1);
        var over = db.Set<StoredSession>().Where(session => session.StartsAt < old).Select(session => session.Id);
        await db.Set<StoredSpeaker>().Where(speaker => speaker.Consent != SpeakerConsent.Given && over.Contains(speaker.SessionId)).ExecuteDeleteAsync(cancellation);
        await db.Set<StoredSpeaker>().Where(speaker => speaker.Email != null && over.Contains(speaker.SessionId)).ExecuteUpdateAsync(set => set.SetProperty(speaker => speaker.Email, (string?)null), cancellation);
    }

    public async Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken) =>
        await (await WrittenAsync(account, cancellationToken)).AsNoTracking().Select(speaker => new { speaker.Name, speaker.Function, speaker.Email, speaker.Language, Consent = speaker.Consent.ToString(), Region = speaker.Region.ToString(), Gender = speaker.Gender.ToString() })
            .ToListAsync(cancellationToken) is { Count: > 0 } spoken ? spoken : null;

    public async Task EraseAsync(Guid account, CancellationToken cancellationToken) => await (await WrittenAsync(account, cancellationToken)).ExecuteDeleteAsync(cancellationToken);

    // Speakers need no account; where one has the address that was written to, it is theirs.
    private async Task<IQueryable<StoredSpeaker>> WrittenAsync(Guid account, CancellationToken cancellation)
    {
        var email = EmailField.Plain(await db.Users.Where(user => user.Id == account).Select(user => user.Email).SingleOrDefaultAsync(cancellation) ?? "");
        return db.Set<StoredSpeaker>().Where(speaker => speaker.Email == email);
    }

    private Task AnswerAsync(Guid id, Action<StoredSpeaker> answer, CancellationToken cancellation) => db.WriteAsync(async () =>
    {
        if (await db.Set<StoredSpeaker>().SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } speaker)
            return;
        answer(speaker);
        speaker.AnsweredAt = db.Now;
    }, cancellation);

    private IQueryable<StoredSpeaker> Of(Guid session) => db.Set<StoredSpeaker>().Where(speaker => speaker.SessionId == session);

    private Mail Letter(PreparedSession session, StoredSpeaker speaker)
    {
        var language = Language.Find(speaker.Language) ?? Language.English;
        return language.Write(() =>
        {
            var title = session.Title(language.Code);
            var when = SessionZones.When(session.Session) is { Length: > 0 } said ? said : texts["Ask.TimeOpen"].Value;
            var link = address.Of($"{language.Prefix}/sessions/speakers/{links.Token(Purpose, speaker.Id)}");
            return new Mail(speaker.Email!, texts["Ask.Subject", title], texts["Ask.Text", speaker.Name, title, when, link, StoredSpeaker.DaysKept], language.Code);
        });
    }
}
