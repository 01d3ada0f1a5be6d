using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vicinal.Benchmarks.Live;

/// <summary>What a round came to.</summary>
/// <param name="Published">Messages.</param>
/// <param name="Delivered">Messages times subscribers that received them.</param>
/// <param name="P99">Over all deliveries, in milliseconds.</param>
/// <param name="Last">The 99th percentile, over messages, of the time until the last subscriber had it.</param>
/// <param name="LastMedian">The median of the same.</param>
/// <param name="Cpu">Processor time of this process, in milliseconds.</param>
internal sealed record RoundResult(int Published, long Delivered, double P99, double Last, double LastMedian, double Cpu);

/// <summary>
/// Subscribers by the thousand in a process of their own, and the publisher beside them. Each message carries its number and the moment of sending by the machine's
/// steady clock (<c>@7:123456;</c>); a subscriber only looks for these marks, so that it costs as little as it can.
/// </summary>
internal sealed class Subscribers(string kind, Uri server, string path, string publish, int count)
{
    private const int Buffer = 1024;
    private const int MostMessages = 100_000;
    private static readonly double TickMs = 1000.0 / Stopwatch.Frequency;
    private readonly long[] _histogram = new long[100_000];
    private readonly long[] _sentAt = new long[MostMessages];
    private readonly long[] _lastAt = new long[MostMessages];
    private readonly int[] _received = new int[MostMessages];
    private int _next;
    private readonly Socket[] _sockets = new Socket[count];
    private int _lost;

    /// <summary>Another process publishes.</summary>
    private bool OnlyListens => publish == "-";


    /// <summary>Connects all, then runs a round for every line on the standard input, until it ends.</summary>
    public static async Task<int> Run(string[] args)
    {
        if (args is not [var kind, var server, var path, var publish, var count])
            throw new ArgumentException("live-client KIND SERVER PATH PUBLISH COUNT", nameof(args));
        var subscribers = new Subscribers(kind, new Uri(server), path, publish, int.Parse(count, CultureInfo.InvariantCulture));
        await subscribers.ConnectAsync();
        Console.WriteLine($"connected {count}");
        while (await Console.In.ReadLineAsync() is { } line && line.Split(' ') is [var messages, var perSecond, var size])
        {
            var result = await subscribers.RoundAsync(int.Parse(messages, CultureInfo.InvariantCulture), double.Parse(perSecond, CultureInfo.InvariantCulture), int.Parse(size, CultureInfo.InvariantCulture));
            Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(result));
        }

        return 0;
    }

    private async Task ConnectAsync()
    {
        using var gate = new SemaphoreSlim(100);
        await Task.WhenAll(Enumerable.Range(0, count).Select(async at =>
        {
            await gate.WaitAsync();
            try
            {
                _sockets[at] = await ConnectOneAsync();
            }
            finally
            {
                gate.Release();
            }
        }));
        foreach (var socket in _sockets)
            _ = ReadAsync(socket);
    }

    private async Task<Socket> ConnectOneAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, server.Port);
        var head = kind == "ws"
            ? $"GET {path} HTTP/1.1\r\nHost: here\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
            : $"GET {path} HTTP/1.1\r\nHost: here\r\nAccept: text/event-stream\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(head));
        var answer = new byte[Buffer];
        var length = await socket.ReceiveAsync(answer);
        var status = Encoding.ASCII.GetString(answer, 0, Math.Min(length, 12));
        return status is "HTTP/1.1 101" or "HTTP/1.1 200" ? socket : throw new InvalidOperationException($"A subscriber was answered {status}.");
    }

    private async Task ReadAsync(Socket socket)
    {
        var buffer = new byte[Buffer];
        var held = 0;
        while (true)
        {
            int length;
            try
            {
                length = await socket.ReceiveAsync(buffer.AsMemory(held));
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                length = 0;
            }

            if (length == 0)
            {
                Interlocked.Increment(ref _lost);
                return;
            }

            held = Take(buffer, held + length);
        }
    }

    /// <summary>Counts the marks; keeps what may be the beginning of one.</summary>
    private int Take(byte[] buffer, int length)
    {
        var now = Stopwatch.GetTimestamp();
        var rest = buffer.AsSpan(0, length);
        while (rest.IndexOf((byte)'@') is var at and >= 0)
        {
            var mark = rest[at..];
            if (mark.IndexOf((byte)';') is not (var end and >= 0))
            {
                if (mark.Length > 64)
                {
                    rest = mark[1..];
                    continue;
                }

                mark.CopyTo(buffer);
                return mark.Length;
            }

            if (Utf8Parser.TryParse(mark[1..], out int number, out var digits) && mark[1 + digits] == ':' && Utf8Parser.TryParse(mark[(digits + 2)..], out long sent, out _))
                Count(number, sent, now);
            rest = mark[(end + 1)..];
        }

        return 0;
    }

    private void Count(int number, long sent, long now)
    {
        if (number >= MostMessages)
            return;
        if (OnlyListens)
            Volatile.Write(ref _sentAt[number], sent);
        // A mark of an earlier run that a newcomer was shown is no delivery.
        else if (Volatile.Read(ref _sentAt[number]) != sent)
            return;
        Interlocked.Increment(ref _histogram[Math.Min(_histogram.Length - 1, (int)((now - sent) * TickMs * 10))]);
        Interlocked.Increment(ref _received[number]);
        for (long before; (before = Volatile.Read(ref _lastAt[number])) < now && Interlocked.CompareExchange(ref _lastAt[number], now, before) != before;)
        {
        }
    }

    private async Task<RoundResult> RoundAsync(int messages, double perSecond, int size)
    {
        Array.Clear(_histogram);
        using var client = new HttpClient { BaseAddress = server };
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var first = _next;
        var clock = Stopwatch.StartNew();
        List<Task> posts = [];
        for (var message = 0; message < messages; message++)
        {
            var due = TimeSpan.FromSeconds(message / perSecond) - clock.Elapsed;
            if (due > TimeSpan.Zero)
                await Task.Delay(due);
            if (OnlyListens)
                _next++;
            else
                posts.Add(PublishAsync(client, _next++, size));
        }

        for (var until = clock.Elapsed + TimeSpan.FromSeconds(15); clock.Elapsed < until && Enumerable.Range(first, messages).Any(number => Volatile.Read(ref _received[number]) < count);)
            await Task.Delay(50);
        await Task.WhenAll(posts);
        var used = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds;
        var lasts = Enumerable.Range(first, messages).Select(number => (_lastAt[number] - _sentAt[number]) * TickMs).Order().ToList();
        if (_lost > 0)
            await Console.Error.WriteLineAsync($"{_lost} subscribers were cut off.");
        return new RoundResult(messages, Enumerable.Range(first, messages).Sum(number => (long)_received[number]), Quantile(0.99), lasts[(int)(lasts.Count * 0.99)], lasts[lasts.Count / 2], used);
    }

    /// <summary>Nobody waits for the answer: the next message leaves when it is due.</summary>
    private async Task PublishAsync(HttpClient client, int number, int size)
    {
        var sent = Stopwatch.GetTimestamp();
        Volatile.Write(ref _sentAt[number], sent);
        using var content = new StringContent(string.Create(CultureInfo.InvariantCulture, $"@{number}:{sent};").PadRight(size, 'x'), Encoding.ASCII, "text/plain");
        using var answer = await client.PostAsync(new Uri(publish, UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    private double Quantile(double share)
    {
        var wanted = (long)(_histogram.Sum() * share);
        long seen = 0;
        for (var bucket = 0; bucket < _histogram.Length; bucket++)
        {
            seen += _histogram[bucket];
            if (seen >= wanted && seen > 0)
                return bucket / 10.0;
        }

        return double.NaN;
    }
}
