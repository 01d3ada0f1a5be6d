using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vicinal.Sessions.Live.Commands;
using Vicinal.Sessions.Live.Rooms;

namespace Vicinal.Sessions.Live.Participants;

/// <summary>A participant's token.</summary>
/// <param name="Token">For the header <c>Vicinal-Participant</c>; it holds no personal data and is good for this session only.</param>
internal sealed record ParticipantAnswer(string Token);

/// <summary>Coming into a room: no account, no name.</summary>
internal static class ComeIn
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/v1/sessions/{slug}/participants", EnterAsync)
        .WithName("EnterSession").WithTags("Sessions")
        .WithSummary("Gives a token with which somebody asks, votes and raises a hand in this session; it names nobody. Sets it as a cookie too.")
        .Produces<ParticipantAnswer>()
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Results<Ok<ParticipantAnswer>, ProblemHttpResult>> EnterAsync(string slug, HttpContext http, LiveRooms rooms, ParticipantDoor door, CancellationToken cancellation)
    {
        if (await rooms.OfAsync(slug, cancellation) is not { Session.IsPublic: true } room)
            return LiveRooms.Missing(slug).ToProblem();
        if (door.Give(http, room.Session.Id) is not { } token)
            return CommandAnswers.Refused(http, ParticipantDoor.TooManyHere);
        ParticipantDoor.SetCookie(http, slug, token);
        return TypedResults.Ok(new ParticipantAnswer(token));
    }
}
