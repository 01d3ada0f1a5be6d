using System.Globalization;
using System.Text;

namespace Vicinal.Sessions.Live.Gateway;

/// <summary>Server-sent events as bytes. Source: HTML Living Standard, "Server-sent events".</summary>
internal static class SseText
{
    /// <summary>A comment, which keeps proxies from closing a quiet connection.</summary>
    public static ReadOnlyMemory<byte> Heartbeat { get; } = ":\n\n"u8.ToArray();

    /// <summary>How long a browser waits before it comes back; spread, so that thousands do not come at once.</summary>
    public static byte[] Retry() => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"retry: {Random.Shared.Next(1000, 4000)}\n\n"));

    /// <summary>An event whose data is one line.</summary>
    public static byte[] Event(string name, long number, ReadOnlySpan<byte> data)
    {
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"event: {name}\nid: {number}\ndata: "));
        var bytes = new byte[head.Length + data.Length + 2];
        head.CopyTo(bytes, 0);
        data.CopyTo(bytes.AsSpan(head.Length));
        bytes[^2] = bytes[^1] = (byte)'\n';
        return bytes;
    }
}
