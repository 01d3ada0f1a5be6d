using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Vicinal.Sessions.Captions;
using Vicinal.Sessions.Live.Gateway;
using Vicinal.Sessions.Live.Log;

namespace Vicinal.Benchmarks.Live;

/// <summary>
/// The product's gateway without its pace: a raw test of telling. POST /publish makes one more line of captions and tells it at once, where the product would wait
/// up to a quarter of a second to lay several together.
/// </summary>
internal static class FanOutServer
{
    private const int Remembered = 64;

    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        builder.Services.Configure<SocketTransportOptions>(sockets =>
        {
            sockets.UnsafePreferInlineScheduling = true;
            sockets.Backlog = 4096;
        });
        var app = builder.Build();
        var states = ImmutableList.Create(LiveState.Empty);
        var group = new LiveGroup("bench", View, number => states.FindLast(state => state.Place.Number <= number), () => states[^1]);
        var publishing = new SemaphoreSlim(1);
        app.MapGet("/", () => Results.Ok());
        app.MapGet("/events", http => LiveStream.ListenAsync(http, group, -1));
        app.MapGet("/count", () => group.Count.ToString(CultureInfo.InvariantCulture));
        app.MapPost("/collect", () => GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true));
        app.MapPost("/publish", async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var text = await reader.ReadToEndAsync();
            await http.Response.CompleteAsync();
            await publishing.WaitAsync();
            try
            {
                var state = states[^1].With(new CaptionAdded("en", "", text), new EntryPlace(states[^1].Place.Number + 1, Instant.FromUnixTimeSeconds(0)));
                states = states.Count > Remembered ? states.RemoveAt(0).Add(state) : states.Add(state);
                group.MoveTo(state);
                group.Tell();
            }
            finally
            {
                publishing.Release();
            }
        });
        await app.RunAsync();
        return 0;
    }

    private static LiveItems View(LiveState state)
    {
        var items = new LiveItems();
        foreach (var line in state.Captions.GetValueOrDefault("en", []))
            items.Add(string.Create(CultureInfo.InvariantCulture, $"caption/{line.Number}"), line.Text);
        return items;
    }
}
