using Microsoft.Extensions.Localization;
using NodaTime;
using Vicinal.Platform.Components;
using Vicinal.Platform.Hosting;
using Vicinal.Platform.Outbox;
using Vicinal.Platform.Shell;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Registering.Texts;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Registering;

/// <summary>Letters to people who registered, each in their language, with the organiser's zone and their own, and with the link by which they delete their registration.</summary>
internal sealed class SessionLetters(PersonalLinks links, PublicAddress address, IStringLocalizer<RegisteringTexts> texts)
{
    public Mail Confirmation(PreparedSession session, StoredRegistration to) =>
        Letter(session, to, "Confirm", language => texts["Confirm.Text", session.Title(language.Code), When(session.Session, to.Zone), Page(session, language)]);

    /// <param name="session">What begins soon.</param>
    /// <param name="to">Who is reminded.</param>
    /// <param name="kind"><c>Day</c> or <c>Hour</c>.</param>
    public Mail Reminder(PreparedSession session, StoredRegistration to, string kind) =>
        Letter(session, to, "Remind" + kind, language => texts["Remind.Text", session.Title(language.Code), When(session.Session, to.Zone), Page(session, language)]);

    /// <summary>That the session was moved: what they knew, and what is right now.</summary>
    public Mail Moved(PreparedSession session, StoredRegistration to, string reason) => Letter(session, to, "Moved", language => texts[
        "Moved.Text", session.Title(language.Code), to.KnownStart is { } before ? BothZones(before, to.KnownZone, to.Zone) : texts["When.Open"].Value, When(session.Session, to.Zone), Reason(reason), Page(session, language)]);

    public Mail Cancelled(PreparedSession session, StoredRegistration to, string reason) => Letter(session, to, "Cancelled", language => texts[
        "Cancelled.Text", session.Title(language.Code), When(session.Session, to.Zone), Reason(reason), Page(session, language)]);

    private Mail Letter(PreparedSession session, StoredRegistration to, string kind, Func<Language, string> text)
    {
        var language = Language.Find(to.Language) ?? Language.English;
        return language.Write(() =>
        {
            var link = address.Of($"{language.Prefix}/sessions/registrations/{links.Token(RegistrationBook.Purpose, to.Id)}");
            var greeting = to.Name.Length > 0 ? texts["Greeting.Named", to.Name] : texts["Greeting"];
            var foot = texts["Foot", link, Figures.Day(RegistrationBook.KeptUntil(session.Session, to.At))];
            return new Mail(to.Email!, texts[kind + ".Subject", session.Title(language.Code)], $"{greeting}\n\n{text(language)}\n\n{foot}\n", language.Code);
        });
    }

    private string Page(PreparedSession session, Language language) => address.Of($"{language.Prefix}/sessions/{session.Session.Slug}");

    private string Reason(string reason) => reason.Length == 0 ? "" : "\n" + texts["Reason", reason] + "\n";

    private string When(StoredSession session, string zone) => session switch
    {
        _ when SessionZones.Settled(session) is { } start => BothZones(start, session.Zone, zone),
        { TimeWords.Length: > 0 } => texts["When.Held", session.TimeWords],
        _ => texts["When.Open"],
    };

    private string BothZones(Instant moment, string organisers, string own) => organisers == own
        ? SessionZones.Words(moment, organisers)
        : $"{SessionZones.Words(moment, organisers)}\n{texts["When.Yours", SessionZones.Words(moment, own)]}";
}
