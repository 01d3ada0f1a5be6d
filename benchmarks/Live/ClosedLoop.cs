using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vicinal.Benchmarks.Live;

/// <summary>A request again and again on each of some connections, as fast as it is answered; for answers without a body.</summary>
internal static class ClosedLoop
{
    private const int Connections = 32;

    public static async Task<double> RateAsync(int port, string request, string status, TimeSpan time)
    {
        var (bytes, expected) = (Encoding.ASCII.GetBytes(request), Encoding.ASCII.GetBytes(status));
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port);
            var buffer = new byte[4096];
            var count = 0;
            while (clock.Elapsed < time)
            {
                await socket.SendAsync(bytes);
                var length = 0;
                while (!buffer.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
                {
                    var read = await socket.ReceiveAsync(buffer.AsMemory(length));
                    length += read > 0 ? read : throw new InvalidOperationException("The server hung up.");
                }

                if (!buffer.AsSpan(0, length).StartsWith(expected))
                    throw new InvalidOperationException($"Expected {status}, found {Encoding.ASCII.GetString(buffer, 0, Math.Min(40, length))}.");
                count++;
            }

            return count;
        }));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }
}
