using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Vicinal.Platform.Safety.Outgoing;

/// <summary>
/// Which addresses are on the open internet. What the program fetches because a person or another server named it must not reach machines that only this one can see
/// (IANA's registries of special-purpose addresses for IPv4 and IPv6). Bits are compared here: <see cref="IPNetwork"/> finds <c>::ffff:8.8.8.8</c> in <c>2000::/3</c>.
/// </summary>
internal static class AddressRules
{
    private static readonly Range[] Closed = Ranges(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
        "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    private static readonly Range OpenV6 = Ranges("2000::/3")[0];

    // Within 2000::/3: protocol assignments with Teredo and ORCHID, documentation, 6to4, which carries an IPv4 address within, documentation again.
    private static readonly Range[] ClosedV6 = Ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /// <summary>Whether the address is one of the open internet. Those that carry an IPv4 address within (mapped, NAT64, 6to4) are not: a name can have the plain one.</summary>
    public static bool IsOpen(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Array.Exists(Closed, range => range.Holds(bytes)),
            AddressFamily.InterNetworkV6 => address.ScopeId == 0 && OpenV6.Holds(bytes) && !Array.Exists(ClosedV6, range => range.Holds(bytes)),
            _ => false,
        };
    }

    private static Range[] Ranges(params string[] texts) =>
        [.. texts.Select(text => text.Split('/')).Select(parts => new Range(IPAddress.Parse(parts[0]).GetAddressBytes(), int.Parse(parts[1], CultureInfo.InvariantCulture)))];

    private sealed record Range(byte[] First, int Bits)
    {
        public bool Holds(byte[] address)
        {
            for (var bit = 0; bit < Bits; bit++)
            {
                if (((address[bit / 8] ^ First[bit / 8]) & (0x80 >> (bit % 8))) != 0)
                    return false;
            }

            return true;
        }
    }
}
