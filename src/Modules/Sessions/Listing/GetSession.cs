using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Api;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Preparing.Speakers;
using Vicinal.Sessions.Store;

namespace Vicinal.Sessions.Listing;

/// <summary><c>GET /api/v1/sessions/{id}</c>: a session with its texts and agenda; as CSV, its agenda.</summary>
internal static class GetSession
{
    private static readonly OpenColumn<AgendaAnswer>[] Columns =
    [
        new("id", item => item.Id),
        new("title", item => item.Title),
        new("minutes", item => item.Minutes),
        new("speakers", item => string.Join("; ", item.Speakers.Select(speaker => speaker.Function.Length > 0 ? $"{speaker.Name} ({speaker.Function})" : speaker.Name))),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/sessions/{id}", GetAsync)
        .WithName("GetSession")
        .WithTags("Sessions")
        .WithSummary("A learning session with its texts in every language, its agenda with those speakers who agreed to be named, partners and links. format=csv gives the agenda; ETag and If-None-Match.")
        .Produces<SessionAnswer>()
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> GetAsync(string id, HttpContext context, SessionShelf shelf, SpeakerBook book, SessionStanding standing, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(id, cancellation) is not { } listed)
            return new Refusal(RefusalCategory.NotFound, "session-missing", $"There is no session '{id}'. /api/v1/sessions lists those that there are.").ToProblem();
        var programme = listed.Prepared.Programme;
        var speakers = await book.ConsentedAsync(listed.Session.Id, cancellation);
        var agenda = programme.Agenda.Select(item => new AgendaAnswer(
            item.Id, item.Title(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, programme.Texts[0].Language), item.Titles, item.Minutes, Of(speakers.Where(speaker => speaker.ItemId == item.Id)))).ToList();
        var reason = listed.Session.State == SessionState.Cancelled ? (await standing.LastAsync(listed.Session.Id, cancellation))?.Reason : null;
        return OpenRows.Answer(context, listed.Session.Slug, new SessionAnswer(
            SessionRow.Of(listed), reason, [.. programme.Texts.Select(text => new TextAnswer(text.Language, text.Making.ToString(), text.Title, text.Note, text.Objectives, text.Questions, text.TakingPart))], agenda,
            Of(speakers.Where(speaker => programme.Agenda.All(item => item.Id != speaker.ItemId))), [.. programme.Partners.Select(partner => new PartnerAnswer(partner.Name, partner.Address))],
            [.. programme.Links.Select(link => new LinkAnswer(link.Kind.ToString(), link.Address, link.Language, link.Label))]), agenda, Columns);
    }

    private static List<SpeakerAnswer> Of(IEnumerable<StoredSpeaker> speakers) => [.. speakers.Select(speaker => new SpeakerAnswer(speaker.Name, speaker.Function))];
}

/// <summary>A session as a whole.</summary>
/// <param name="Session">As in lists.</param>
/// <param name="Reason">Why it does not take place, where it is cancelled.</param>
/// <param name="Texts">One for each language, the original first.</param>
/// <param name="Agenda">Its parts, in their order.</param>
/// <param name="Speakers">Those who speak in no part of their own.</param>
/// <param name="Partners">Who holds it together with its organiser.</param>
/// <param name="Links">Where it is seen, interpreted or read about.</param>
internal sealed record SessionAnswer(SessionRow Session, string? Reason, IReadOnlyList<TextAnswer> Texts, IReadOnlyList<AgendaAnswer> Agenda, IReadOnlyList<SpeakerAnswer> Speakers, IReadOnlyList<PartnerAnswer> Partners, IReadOnlyList<LinkAnswer> Links);

/// <summary>What a session is about, in one language.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Making">Original, HumanTranslation or MachineTranslation.</param>
/// <param name="Title">Its title.</param>
/// <param name="Note">The concept note, in Markdown.</param>
/// <param name="Objectives">What it is for.</param>
/// <param name="Questions">What guides it.</param>
/// <param name="TakingPart">How one takes part, in Markdown.</param>
internal sealed record TextAnswer(string Language, string Making, string Title, string Note, IReadOnlyList<string> Objectives, IReadOnlyList<string> Questions, string TakingPart);

/// <summary>A part of the agenda.</summary>
/// <param name="Id">Stays the same when the order changes.</param>
/// <param name="Title">In the reader's language where there is one.</param>
/// <param name="Titles">By language.</param>
/// <param name="Minutes">How long it is meant to take.</param>
/// <param name="Speakers">Those who agreed to be named.</param>
internal sealed record AgendaAnswer(Guid Id, string Title, IReadOnlyDictionary<string, string> Titles, int Minutes, IReadOnlyList<SpeakerAnswer> Speakers);

/// <summary>A speaker, as they want to be named.</summary>
internal sealed record SpeakerAnswer(string Name, string Function);

/// <summary>A partner.</summary>
internal sealed record PartnerAnswer(string Name, string Address);

/// <summary>A link.</summary>
/// <param name="Kind">Video, Interpretation, Document or Recording.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Language">BCP 47; empty where it has none of its own.</param>
/// <param name="Label">What it is called.</param>
internal sealed record LinkAnswer(string Kind, string Address, string Language, string Label);
