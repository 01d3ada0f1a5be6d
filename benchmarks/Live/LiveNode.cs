using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vicinal.Platform.Database;
using Vicinal.Sessions.Captions;
using Vicinal.Sessions.Live.Rooms;
using Vicinal.Sessions.Store;
using Vicinal.Web;

namespace Vicinal.Benchmarks.Live;

/// <summary>The whole program with a session, and two doors more: one that writes a line of captions as an organiser's command does, and one that answers nothing.</summary>
internal static class LiveNode
{
    public const string Slug = "bench";

    public static async Task<int> Run(string[] args)
    {
        var app = VicinalWeb.Build(args, builder => builder.Services.Configure<SocketTransportOptions>(sockets => sockets.Backlog = 4096));
        app.MapGet("/bench/empty", () => Results.NoContent()).ShortCircuit();
        app.MapPost("/bench/collect", () => GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true));
        app.MapPost("/bench/publish", async (HttpContext http, LiveRooms rooms) =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var room = await rooms.OfAsync(Slug, http.RequestAborted);
            var outcome = await room!.SendAsync(new AddCaption("en", "", await reader.ReadToEndAsync(http.RequestAborted)));
            return outcome.Refusal is null ? Results.Accepted(outcome.Number.ToString(CultureInfo.InvariantCulture)) : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        });
        await app.StartAsync();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<VicinalDb>();
            if (!await db.Set<StoredSession>().AnyAsync(session => session.Slug == Slug))
            {
                db.Add(new StoredSession { Slug = Slug, Languages = "en", Zone = "Etc/UTC", State = SessionState.Running, Minutes = 60, AddedAt = db.Now });
                await db.SaveChangesAsync();
            }
        }

        await app.WaitForShutdownAsync();
        return 0;
    }
}
