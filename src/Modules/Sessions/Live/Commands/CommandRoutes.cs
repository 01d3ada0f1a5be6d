using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Participants;
using Vicinal.Sessions.Live.Reducing;
using Vicinal.Sessions.Live.Rooms;
using Vicinal.Sessions.Preparing;

namespace Vicinal.Sessions.Live.Commands;

/// <summary>How a command comes in: POST /api/v1/sessions/SLUG/commands/NAME.</summary>
internal static class CommandRoutes
{
    private const int LongestKey = 64;

    /// <summary>A command of participants, who show their token.</summary>
    public static void MapParticipantCommand<TRequest>(this IEndpointRouteBuilder endpoints, string name, string summary, Func<TRequest, ParticipantInRoom, Wanted> want) where TRequest : CommandRequest =>
        Map(endpoints, name, summary + " Needs a participant's token.", async (string slug, TRequest request, HttpContext http, LiveRooms rooms, ParticipantDoor door, CancellationToken cancellation) =>
            await KeptAsync(http, async () =>
        {
            if (await rooms.OfAsync(slug, cancellation) is not { Session.IsPublic: true } room)
                return LiveRooms.Missing(slug).ToProblem();
            if (door.Find(http, room.Session.Id) is not { } participant)
                return ParticipantDoor.TokenNeeded.ToProblem();
            return door.TakesMore(participant) ? await SendAsync(http, room, want(request, new ParticipantInRoom(participant, room.Session.Id)), request, new Sender(participant.Id.ToString(), null)) : CommandAnswers.Refused(http, ParticipantDoor.TooFast);
        }));

    /// <summary>A command of who runs the session.</summary>
    public static void MapOrganiserCommand<TRequest>(this IEndpointRouteBuilder endpoints, string name, string summary, Func<TRequest, Wanted> want) where TRequest : CommandRequest =>
        endpoints.MapOrganiserCommand<TRequest>(name, summary, (request, _) => want(request));

    /// <summary>A command of who runs the session, which depends on what was prepared.</summary>
    public static void MapOrganiserCommand<TRequest>(this IEndpointRouteBuilder endpoints, string name, string summary, Func<TRequest, RoomSession, Wanted> want) where TRequest : CommandRequest =>
        Map(endpoints, name, summary + " For officers, approvers and editors of the government that holds the session, or of the instance.", async (string slug, TRequest request, HttpContext http, LiveRooms rooms, Organisers organisers, CancellationToken cancellation) =>
            await KeptAsync(http, async () =>
        {
            var (room, refusal) = await rooms.OfOrganiserAsync(slug, organisers, cancellation);
            return room is null ? refusal!.ToProblem() : await SendAsync(http, room, want(request, room.Session), request, organisers.Sender);
        }));

    private static void Map(IEndpointRouteBuilder endpoints, string name, string summary, Delegate handler) =>
        endpoints.MapPost("/api/v1/sessions/{slug}/commands/" + name, handler)
            .WithName("Session" + string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))).WithTags("Sessions").WithSummary(summary)
            .Produces<CommandAnswer>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    /// <summary>A database that does not answer is no fault of the sender's, who is told to try again.</summary>
    private static async Task<Results<Ok<CommandAnswer>, ProblemHttpResult>> KeptAsync(HttpContext http, Func<Task<Results<Ok<CommandAnswer>, ProblemHttpResult>>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error.GetBaseException() is DbException or SocketException or TimeoutException or IOException)
        {
            return CommandAnswers.Of(http, CommandOutcome.TryAgain);
        }
    }

    private static async Task<Results<Ok<CommandAnswer>, ProblemHttpResult>> SendAsync(HttpContext http, LiveRoom room, Wanted wanted, CommandRequest request, Sender sender)
    {
        if (wanted.Refusal is { } refusal)
            return refusal.ToProblem();
        var command = wanted.Command!;
        if (command.NeedsKey)
        {
            if (request.Key is not { Length: > 0 and <= LongestKey } key)
                return new Refusal(RefusalCategory.Invalid, "command-key", $"Give the command a key of 1 to {LongestKey} characters, new for each thing that shall happen: sent twice, it counts once.").ToProblem();
            command = command with { Key = LiveCommand.KeyOf(sender, key), By = sender.Account };
        }

        return CommandAnswers.Of(http, await room.SendAsync(command));
    }
}
