using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Vicinal.Sessions.Live.Gateway;
using Vicinal.Sessions.Live.Log;
using NodaTime;

namespace Vicinal.Sessions.Tests.Live;

/// <summary>The gateway alone, with messages far larger than the product's, so that what a client does not read piles up at once.</summary>
public sealed class FanOutSpecs
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_never_reads_costs_the_others_nothing()
    {
        var deaf = Hall.IsFull ? 100 : 20;
        var rounds = Hall.IsFull ? 300 : 60;
        var state = LiveState.Empty with { Place = new EntryPlace(1, Instant.FromUnixTimeSeconds(0)) };
        var share = Hall.IsFull ? 0.99 : 0.9;
        var filling = new string('x', 100_000);
        var group = new LiveGroup("test", seen =>
        {
            var items = new LiveItems();
            items.Add("filling", new { seen.Place.Number, filling });
            return items;
        }, number => null, () => Volatile.Read(ref state));
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/", http => LiveStream.ListenAsync(http, group, 1));
        await app.StartAsync(Cancel);
        var address = new Uri(app.Urls.Single());

        async Task<double> RoundAsync()
        {
            var listeners = Enumerable.Range(0, 5).Select(_ => new Reading(address)).ToList();
            await Hall.UntilAsync(() => Task.FromResult(listeners.TrueForAll(listener => listener.IsConnected)), "listeners are connected");
            List<double> times = [];
            for (var round = 0; round < rounds; round++)
            {
                Volatile.Write(ref state, state with { Place = new EntryPlace(state.Place.Number + 1, state.Place.At) });
                var clock = Stopwatch.StartNew();
                group.MoveTo(state);
                group.Tell();
                var marks = listeners.ConvertAll(listener => listener.UntilAsync(state.Place.Number));
                await Task.WhenAll(marks).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            foreach (var listener in listeners)
                await listener.DisposeAsync();
            // Of 300 rounds the one that three are slower than; sixty are too few for that.
            return times.Order().ElementAt((int)(times.Count * share));
        }

        var alone = await RoundAsync();
        var sockets = Enumerable.Range(0, deaf).Select(_ => Deaf(address)).ToList();
        await Hall.UntilAsync(() => Task.FromResult(group.Count >= deaf), "the deaf are connected");
        await RoundAsync();
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var beside = await RoundAsync();
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        TestContext.Current.SendDiagnosticMessage("p{0:F0} alone {1:F1} ms, beside {2} who never read {3:F1} ms; memory grew by {4:N0} bytes", share * 100, alone, deaf, beside, grown);
        // 6 MB and more were told to each of them; what waits for one is at most one message.
        Assert.InRange(grown, long.MinValue, deaf * 250_000L);
        Assert.InRange(beside, 0, alone * 3 + 100);

        // Who does not read is let go.
        if (Hall.IsFull)
        {
            await Hall.UntilAsync(() =>
            {
                group.Each(connection => connection.Check(long.MaxValue));
                return Task.FromResult(group.Count == 0);
            }, "nobody deaf is left", seconds: 40);
        }

        sockets.ForEach(socket => socket.Dispose());
        group.Each(connection => connection.End());
        await app.StopAsync(Cancel);
    }

    private static Socket Deaf(Uri address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        socket.Connect(IPAddress.Loopback, address.Port);
        socket.Send(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: here\r\n\r\n"));
        return socket;
    }

    /// <summary>Reads all the time and knows the newest id.</summary>
    private sealed class Reading : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };
        private readonly Task _work;
        private long _number;
        private (long Number, TaskCompletionSource Reached)? _wanted;

        public Reading(Uri address) => _work = Task.Run(() => ReadAsync(address));

        public bool IsConnected { get; private set; }

        public Task UntilAsync(long number)
        {
            lock (_stop)
            {
                if (_number >= number)
                    return Task.CompletedTask;
                var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _wanted = (number, reached);
                return reached.Task;
            }
        }

        private async Task ReadAsync(Uri address)
        {
            try
            {
                using var answer = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
                using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(_stop.Token));
                IsConnected = true;
                while (await reader.ReadLineAsync(_stop.Token) is { } line)
                {
                    if (!line.StartsWith("id: ", StringComparison.Ordinal))
                        continue;
                    lock (_stop)
                    {
                        _number = long.Parse(line.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture);
                        if (_wanted is { } wanted && _number >= wanted.Number)
                            wanted.Reached.TrySetResult();
                    }
                }
            }
            catch (Exception error) when (error is OperationCanceledException or IOException or HttpRequestException)
            {
                // The test is over.
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _work;
            _client.Dispose();
            _stop.Dispose();
        }
    }
}
