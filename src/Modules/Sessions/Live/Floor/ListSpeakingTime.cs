using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vicinal.Platform.Api;
using Vicinal.Sessions.Live.Log;
using Vicinal.Sessions.Live.Reducing;
using Vicinal.Sessions.Live.Rooms;
using Vicinal.Sessions.Speaking;

namespace Vicinal.Sessions.Live.Floor;

/// <summary>Speaking time of a group over a whole session.</summary>
/// <param name="Dimension">region, gender or size.</param>
/// <param name="Group">What the people said of themselves; empty for those who have not said, together with groups that are too small to be named.</param>
/// <param name="People">How many spoke.</param>
/// <param name="Speeches">How often.</param>
/// <param name="Seconds">How long, without pauses.</param>
internal sealed record SpeakingTimeRow(string Dimension, string Group, int People, int Speeches, long Seconds);

/// <summary>What is published of speaking times once a room is closed.</summary>
internal static class ListSpeakingTime
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/v1/sessions/{slug}/speaking-time", ListAsync)
        .WithName("ListSessionSpeakingTime").WithTags("Sessions")
        .WithSummary("Speaking time by region, gender and size of government, as the speakers said of themselves; no rows until the room is closed. JSON or CSV.")
        .Produces<IReadOnlyList<SpeakingTimeRow>>().ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>Groups by dimension; none until the room is closed, so that nobody is compared while the list runs.</summary>
    public static IEnumerable<(string Dimension, GroupTime Time)> Of(LiveState state, Reading clocks)
    {
        if (state.ClosedAt is null)
            return [];
        var spoken = SpeakingTime.Of(state.Lists.Values, clocks);
        return Balance.Dimensions.SelectMany(dimension => spoken.ByGroup(dimension, state.Speakers, Balance.Fewest(dimension)).Select(time => (dimension, time)));
    }

    private static async Task<IResult> ListAsync(string slug, HttpContext http, LiveRooms rooms, CancellationToken cancellation)
    {
        if (await rooms.OfAsync(slug, cancellation) is not { Session.IsPublic: true } room)
            return LiveRooms.Missing(slug).ToProblem();
        var rows = Of(room.State, room.Clocks).Select(one => new SpeakingTimeRow(one.Dimension, one.Time.Group ?? "", one.Time.Speakers, one.Time.Speeches, one.Time.Seconds)).ToList();
        return OpenRows.Answer(http, slug + "-speaking-time", rows, rows,
        [
            new("dimension", row => row.Dimension), new("group", row => row.Group), new("people", row => row.People), new("speeches", row => row.Speeches), new("seconds", row => row.Seconds),
        ]);
    }
}
