using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Vicinal.Platform.Refusals;

namespace Vicinal.Sessions.Calendars;

/// <summary><c>GET /sessions.ics</c> and <c>GET /sessions/{slug}.ics</c>, with ETag: programs ask again and again.</summary>
internal static class CalendarEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/sessions.ics", async (SessionCalendars calendars, CancellationToken cancellation) => File(await calendars.FeedAsync(cancellation)))
            .WithName("SessionsCalendar").WithTags("Sessions")
            .WithSummary("Every public session whose day and hour are settled, as a calendar to subscribe to (RFC 5545); cancelled ones are marked; ETag and If-None-Match.")
            .Produces(StatusCodes.Status200OK, contentType: CalendarFile.Type).Produces(StatusCodes.Status304NotModified);
        endpoints.MapGet("/sessions/{slug}.ics", async (string slug, SessionCalendars calendars, CancellationToken cancellation) => await calendars.OfAsync(slug, cancellation) switch
        {
            SessionCalendar.Ready ready => File(ready.File, slug + ".ics"),
            SessionCalendar.Held => new Refusal(RefusalCategory.Conflict, "session-time-held", "Day and hour of this session are not settled: what its organiser wrote contradicts itself. The file is here as soon as the organiser has confirmed one moment.").ToProblem(),
            _ => new Refusal(RefusalCategory.NotFound, "session-missing", $"There is no session '{slug}'.").ToProblem(),
        })
            .WithName("SessionCalendar").WithTags("Sessions")
            .WithSummary("A session as a calendar file (RFC 5545): the same UID for ever, a higher SEQUENCE with each correction, METHOD CANCEL where it is cancelled. 409 while its day and hour contradict the organiser's words.")
            .Produces(StatusCodes.Status200OK, contentType: CalendarFile.Type).Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static IResult File(byte[] file, string? name = null) =>
        Results.File(file, CalendarFile.Type + "; charset=utf-8", name, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file).AsSpan(0, 16))}\""));
}
