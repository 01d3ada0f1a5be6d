using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Vicinal.Sessions.Preparing;

namespace Vicinal.Sessions.Listing;

/// <summary>A video that can be shown in the page.</summary>
/// <param name="Host">The one host that the page's policy lets in.</param>
/// <param name="Address">What the frame shows.</param>
internal sealed record VideoFrame(string Host, string Address);

/// <summary>
/// Which videos may be shown in a session's page: those of hosts that the operator allows by <c>Vicinal:Sessions:EmbedHosts</c>, separated by spaces, such as
/// <c>meet.example.org video.example.org youtube.com</c>. Without the setting there are links only; the video stays where it is in any case.
/// </summary>
internal sealed class VideoFrames(IConfiguration configuration)
{
    private const string YouTube = "youtube.com";
    private const string YouTubeFrames = "www.youtube-nocookie.com";

    private readonly HashSet<string> hosts = new((configuration["Vicinal:Sessions:EmbedHosts"] ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(host => Uri.CheckHostName(host) == UriHostNameType.Dns), StringComparer.OrdinalIgnoreCase);

    /// <summary>The frame of a link; null where its host is not allowed or it is no video.</summary>
    public VideoFrame? Of(SessionLink link)
    {
        if (link.Kind is not (LinkKind.Video or LinkKind.Recording) || !Uri.TryCreate(link.Address, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || !address.IsDefaultPort)
            return null;
        if (address.IdnHost is "youtu.be" or YouTube or "www.youtube.com" or "m.youtube.com")
            return hosts.Contains(YouTube) && YouTubeKey(address) is { } key ? new VideoFrame(YouTubeFrames, $"https://{YouTubeFrames}/embed/{Uri.EscapeDataString(key)}") : null;
        return hosts.Contains(address.IdnHost) ? new VideoFrame(address.IdnHost, $"https://{address.IdnHost}{PeerTube(address.PathAndQuery)}") : null;
    }

    private static string? YouTubeKey(Uri address) => (address.Segments, QueryHelpers.ParseQuery(address.Query).TryGetValue("v", out var typed)) switch
    {
        (_, true) => typed.ToString(),
        ([_, var key], _) when address.IdnHost == "youtu.be" => key,
        ([_, "live/" or "embed/", var key], _) => key,
        _ => null,
    };

    // PeerTube's own pages refuse frames; the same video under another path does not.
    private static string PeerTube(string path) =>
        path.StartsWith("/w/", StringComparison.Ordinal) ? "/videos/embed/" + path["/w/".Length..]
        : path.StartsWith("/videos/watch/", StringComparison.Ordinal) ? "/videos/embed/" + path["/videos/watch/".Length..]
        : path;
}
