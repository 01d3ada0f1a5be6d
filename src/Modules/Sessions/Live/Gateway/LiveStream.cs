using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Vicinal.Platform.Refusals;
using Vicinal.Sessions.Live.Reducing;
using Vicinal.Sessions.Live.Rooms;
using Vicinal.Sessions.Preparing;

namespace Vicinal.Sessions.Live.Gateway;

/// <summary>
/// What is to be seen of a room, once as a snapshot and then as it changes. The addresses for everybody end the request early: they need no account,
/// and what a middleware would hold for each of ten thousand connections is saved.
/// </summary>
internal static class LiveStream
{
    // A node that has not heard of a number yet hears of it within this time, or it never was.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "/api/v1/sessions/{slug}/live", "SessionLive", "What is to be seen of the session's room now", LiveRole.Public);
        Map(endpoints, "/api/v1/sessions/{slug}/live/room", "SessionRoom", "What organisers see of the session's room now, for officers and editors", LiveRole.Organiser);
    }

    private static void Map(IEndpointRouteBuilder endpoints, string address, string name, string summary, LiveRole role)
    {
        var snapshot = endpoints.MapGet(address, (string slug, string? lang, HttpContext http, LiveRooms rooms) => SnapshotAsync(slug, lang, role, http, rooms))
            .WithName("Get" + name).WithTags("Sessions")
            .WithSummary($"{summary}, in the language lang. The ETag is the number of the log's last entry; 304 where nothing is new.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json").Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
        var events = endpoints.MapGet(address + "/events", (string slug, string? lang, string? after, HttpContext http, LiveRooms rooms, IHostApplicationLifetime lifetime) => StreamAsync(slug, lang, after, role, http, rooms, lifetime))
            .WithName("Stream" + name).WithTags("Sessions")
            .WithSummary($"{summary}, and from then on what changes: server-sent events, at most four a second. Last-Event-ID (or after) goes on from a number; 'change' names from which to which number it leads, 'snapshot' is the whole.")
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        if (role == LiveRole.Public)
        {
            snapshot.ShortCircuit();
            events.ShortCircuit();
        }
    }

    private static async Task SnapshotAsync(string slug, string? language, LiveRole role, HttpContext http, LiveRooms rooms)
    {
        if (await FindAsync(slug, role, http, rooms) is not { } room)
            return;
        var snapshot = room.Gateway.Group(language, role).Snapshot();
        var headers = http.Response.Headers;
        headers.ETag = snapshot.Tag;
        headers.CacheControl = role == LiveRole.Public ? "no-cache" : "private, no-cache";
        if (Matches(http.Request.Headers.IfNoneMatch, snapshot.Tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = snapshot.Bytes.Length;
        await http.Response.Body.WriteAsync(snapshot.Bytes, http.RequestAborted);
    }

    private static bool Matches(StringValues asked, string tag)
    {
        if (asked.Count == 1 && string.Equals(asked[0], tag, StringComparison.Ordinal))
            return true;
        return asked.Count > 0 && EntityTagHeaderValue.TryParseList(asked!, out var tags)
            && tags.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false));
    }

    private static async Task StreamAsync(string slug, string? language, string? after, LiveRole role, HttpContext http, LiveRooms rooms, IHostApplicationLifetime lifetime)
    {
        if (await FindAsync(slug, role, http, rooms) is not { } room)
            return;
        if (NumberOf(http.Request.Headers["Last-Event-ID"], after) is not { } number)
        {
            await new Refusal(RefusalCategory.Invalid, "last-event-id", "Last-Event-ID must be the id of an event of this stream: a number. Leave it out to begin with a snapshot.").ToProblem().ExecuteAsync(http);
            return;
        }

        await UntilAsync(room, number, http.RequestAborted);
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
            await ListenAsync(http, room.Gateway.Group(language, role), number);
    }

    /// <summary>Holds the connection while somebody listens.</summary>
    /// <param name="http">The request.</param>
    /// <param name="group">Where to listen.</param>
    /// <param name="number">From where to go on.</param>
    public static async Task ListenAsync(HttpContext http, LiveGroup group, long number)
    {
        var response = http.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        // nginx must not gather what it should pass on.
        response.Headers["X-Accel-Buffering"] = "no";
        await response.StartAsync(http.RequestAborted);
        await response.BodyWriter.WriteAsync(SseText.Retry(), http.RequestAborted);
        var connection = new LiveConnection(http, group, number);
        group.Add(connection);
        try
        {
            await using var gone = http.RequestAborted.UnsafeRegister(static one => ((LiveConnection)one!).End(), connection);
            connection.Tell();
            await connection.Closed;
        }
        finally
        {
            group.Remove(connection);
        }
    }

    /// <summary>The number from which to go on: −1 begins with everything; null is none.</summary>
    private static long? NumberOf(StringValues last, string? after)
    {
        var text = last.Count > 0 && !string.IsNullOrEmpty(last[0]) ? last[0] : after;
        if (string.IsNullOrEmpty(text))
            return -1;
        return last.Count <= 1 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Another node may be ahead of this one for a moment. A number that never was is not waited for longer than that.</summary>
    private static async Task UntilAsync(LiveRoom room, long number, CancellationToken cancellation)
    {
        var until = Environment.TickCount64 + (long)LongestWait.TotalMilliseconds;
        while (room.State.Place.Number < number && Environment.TickCount64 < until)
        {
            room.Look();
            await Task.Delay(50, cancellation);
        }
    }

    private static async ValueTask<LiveRoom?> FindAsync(string slug, LiveRole role, HttpContext http, LiveRooms rooms)
    {
        var room = await rooms.OfAsync(slug, http.RequestAborted);
        var refusal = room is null || role == LiveRole.Public && !room.Session.IsPublic ? LiveRooms.Missing(slug) : role == LiveRole.Organiser ? await OrganiserAsync(http, room) : null;
        if (refusal is null)
            return room;
        await refusal.ToProblem().ExecuteAsync(http);
        return null;
    }

    /// <summary>In a scope of its own, so that a connection does not hold a database for hours.</summary>
    private static async Task<Refusal?> OrganiserAsync(HttpContext http, LiveRoom room)
    {
        await using var scope = http.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Organisers>().RefusalAsync(room.Session.Government, http.RequestAborted);
    }
}
