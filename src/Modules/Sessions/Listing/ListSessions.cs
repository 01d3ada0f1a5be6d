using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;
using Vicinal.Platform.Api;
using Vicinal.Sessions.Preparing;

namespace Vicinal.Sessions.Listing;

/// <summary><c>GET /api/v1/sessions</c>: sessions that everybody may see.</summary>
internal static class ListSessions
{
    private const int Most = 200;

    private static readonly OpenColumn<SessionRow>[] Columns =
    [
        new("id", row => row.Id),
        new("title", row => row.Title),
        new("language", row => row.Language),
        new("government", row => row.Government),
        new("languages", row => string.Join(' ', row.Languages)),
        new("state", row => row.State),
        new("starts", row => row.Starts),
        new("startsLocal", row => row.StartsLocal),
        new("zone", row => row.Zone),
        new("minutes", row => row.Minutes),
        new("timeWords", row => row.TimeWords),
    ];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/api/v1/sessions", GetAsync)
        .WithName("ListSessions")
        .WithTags("Sessions")
        .WithSummary("Learning sessions: those that come first, the next one first, then those that are over. when=coming|past, language, government, year; 200 from skip on; titles in the reader's language where there are any. format=json|csv.")
        .Produces<SessionsAnswer>();

    private static async Task<IResult> GetAsync(HttpContext context, SessionShelf shelf, CancellationToken cancellation)
    {
        var request = SessionListRequest.Of(context.Request.Query);
        var (count, sessions) = await shelf.FindAsync(request, Most, cancellation);
        var rows = sessions.Select(SessionRow.Of).ToList();
        return OpenRows.Answer(context, "sessions", new SessionsAnswer(count, request.Skip, rows), rows, Columns);
    }
}

/// <summary>What was found.</summary>
/// <param name="Count">How many there are in all.</param>
/// <param name="Skip">How many were left out before the first row.</param>
/// <param name="Sessions">The rows.</param>
internal sealed record SessionsAnswer(int Count, int Skip, IReadOnlyList<SessionRow> Sessions);

/// <summary>A session in a list.</summary>
/// <param name="Id">Its key; <c>/api/v1/sessions/{id}</c> is the whole of it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">The title's language.</param>
/// <param name="Government">Who holds it; null for the host of the instance.</param>
/// <param name="Languages">Languages of the session.</param>
/// <param name="State">Announced, Running, Ended or Cancelled.</param>
/// <param name="Starts">The moment, in UTC; null while it is not settled.</param>
/// <param name="StartsLocal">The same in the organiser's zone.</param>
/// <param name="Zone">The organiser's zone (IANA).</param>
/// <param name="Minutes">How long it is meant to last.</param>
/// <param name="TimeWords">The organiser's own words for day and hour; may be empty.</param>
internal sealed record SessionRow(string Id, string Title, string Language, string? Government, IReadOnlyList<string> Languages, string State, string? Starts, string? StartsLocal, string Zone, int Minutes, string TimeWords)
{
    public static SessionRow Of(ListedSession listed)
    {
        var session = listed.Session;
        var text = listed.Prepared.Programme.TextIn(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return new(
            session.Slug, text.Title, text.Language, listed.Government?.Name, session.Languages.Split(' '), session.State.ToString(), SessionZones.Settled(session) is { } start ? InstantPattern.General.Format(start) : null,
            session.StartsAtLocal is { } local ? LocalDateTimePattern.GeneralIso.Format(local) : null, session.Zone, session.Minutes, session.TimeWords);
    }
}
