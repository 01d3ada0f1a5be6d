using System.Net;
using System.Net.Sockets;

namespace Vicinal.Platform.Safety.Outgoing;

/// <summary>Looks names up and connects. Apart from the rules, so that tests can have names of their own.</summary>
/// <param name="Resolve">The addresses of a name.</param>
/// <param name="Connect">A connection to an address.</param>
public sealed record OutgoingNetwork(
    Func<string, CancellationToken, Task<IPAddress[]>> Resolve, Func<IPEndPoint, CancellationToken, Task<Stream>> Connect)
{
    /// <summary>That of the machine.</summary>
    public static OutgoingNetwork OfTheMachine { get; } = new(Dns.GetHostAddressesAsync, ConnectAsync);

    private static async Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
