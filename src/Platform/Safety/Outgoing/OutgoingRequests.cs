using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;

namespace Vicinal.Platform.Safety.Outgoing;

/// <summary>
/// Fetches what people and other servers name, without being made a tool against the network that it stands in. Only https; a name is looked up once, every address of it is checked,
/// and the connection goes to an address that was checked. No redirect is followed, no proxy, cookie or compression is used, time and size are limited.
/// <c>Vicinal:Outgoing:Hosts</c> names hosts (<c>measures.intranet</c>, <c>10.1.2.3:8080</c>; commas between) that may be closed addresses and plain http.
/// </summary>
public sealed class OutgoingRequests : IDisposable
{
    private const int HighestReserved = 1023;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(10);

    private readonly OutgoingNetwork _network;
    private readonly HashSet<string> _named;
    private readonly HttpClient _client;
    private readonly TimeSpan _longest;

    /// <summary>One for the program.</summary>
    public OutgoingRequests(OutgoingNetwork network, IConfiguration configuration)
    {
        _network = network;
        _named = [.. (configuration["Vicinal:Outgoing:Hosts"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(host => host.ToLowerInvariant())];
        _longest = configuration.GetValue<int?>("Vicinal:Outgoing:Seconds") is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : Longest;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = LongestConnecting,
            MaxResponseHeadersLength = 32,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = ConnectAsync,
        }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Why an address is not fetched, as far as it can be seen before its name is looked up; null where nothing speaks against it.</summary>
    public OutgoingAnswer.Refused? Problem(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return new(OutgoingRefusal.NotAnAddress, address);
        if (uri.UserInfo.Length > 0)
            return new(OutgoingRefusal.HasUser, uri.Host);
        if (IsNamed(uri.IdnHost, uri.Port))
            return null;
        if (uri.Scheme != "https")
            return new(OutgoingRefusal.NotHttps, uri.Host);
        if (uri.Port is not 443 and <= HighestReserved)
            return new(OutgoingRefusal.Port, uri.Port.ToString(CultureInfo.InvariantCulture));
        return IPAddress.TryParse(uri.IdnHost.Trim('[', ']'), out var plain) && !AddressRules.IsOpen(plain) ? new(OutgoingRefusal.ClosedAddress, uri.Host) : null;
    }

    /// <summary>Fetches an address.</summary>
    /// <param name="address">Absolute.</param>
    /// <param name="most">Most bytes of the body.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<OutgoingAnswer> GetAsync(string address, long most, CancellationToken cancellation)
    {
        if (Problem(address) is { } refused)
            return refused;
        var uri = new Uri(address);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(_longest);
        var hasBegun = false;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ending.Token);
            hasBegun = true;
            if ((int)answer.StatusCode is >= 300 and < 400)
                return new OutgoingAnswer.Refused(OutgoingRefusal.LeadsOn, answer.Headers.Location is { } on ? new Uri(uri, on).AbsoluteUri : uri.Host);
            if (answer.StatusCode != HttpStatusCode.OK)
                return new OutgoingAnswer.Refused(OutgoingRefusal.Status, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture));
            return answer.Content.Headers.ContentLength > most ? TooLarge(most) : await ReadAsync(answer, most, ending.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new OutgoingAnswer.Refused(OutgoingRefusal.TooSlow, uri.Host);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException)
        {
            for (var inner = error; inner is not null; inner = inner.InnerException)
            {
                if (inner is RefusedException { Answer: var answer })
                    return answer;
            }

            return new OutgoingAnswer.Refused(hasBegun ? OutgoingRefusal.CutShort : OutgoingRefusal.NotReached, uri.Host);
        }
    }

    private static async Task<OutgoingAnswer> ReadAsync(HttpResponseMessage answer, long most, CancellationToken cancellation)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        using var copy = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; (read = await body.ReadAsync(chunk, cancellation)) > 0;)
        {
            if (copy.Length + read > most)
                return TooLarge(most);
            copy.Write(chunk, 0, read);
        }

        return new OutgoingAnswer.Fetched(copy.ToArray());
    }

    private static OutgoingAnswer.Refused TooLarge(long most) => new(OutgoingRefusal.TooLarge, (most >> 20).ToString(CultureInfo.InvariantCulture));

    /// <summary>The only way to a connection: what is connected to is what was checked.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        IPAddress[] addresses;
        try
        {
            addresses = IPAddress.TryParse(host.Trim('[', ']'), out var plain) ? [plain] : await _network.Resolve(host, cancellation);
        }
        catch (SocketException)
        {
            addresses = [];
        }

        if (addresses.Length == 0)
            throw new RefusedException(new(OutgoingRefusal.NoSuchName, host));

        // One closed address among open ones is a trick or a mistake; either way nobody should count on the others.
        if (!IsNamed(host, port) && !Array.TrueForAll(addresses, AddressRules.IsOpen))
            throw new RefusedException(new(OutgoingRefusal.ClosedAddress, host));
        for (var at = 0; ; at++)
        {
            try
            {
                return await _network.Connect(new IPEndPoint(addresses[at], port), cancellation);
            }
            catch (SocketException) when (at < addresses.Length - 1)
            {
                // The next one may answer.
            }
        }
    }

    private bool IsNamed(string host, int port)
    {
        var plain = host.Trim('[', ']').ToLowerInvariant();
        return _named.Contains(plain) || _named.Contains(string.Create(CultureInfo.InvariantCulture, $"{plain}:{port}")) || _named.Contains(string.Create(CultureInfo.InvariantCulture, $"[{plain}]:{port}"));
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

#pragma warning disable CA1064, CA1032, RCS1194 // Goes from the connecting of a request to its end and no further.
    private sealed class RefusedException(OutgoingAnswer.Refused answer) : IOException
    {
        public OutgoingAnswer.Refused Answer { get; } = answer;
    }
#pragma warning restore CA1064, CA1032, RCS1194
}
