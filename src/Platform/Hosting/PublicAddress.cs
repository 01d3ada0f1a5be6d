using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;

namespace Vicinal.Platform.Hosting;

/// <summary>
/// The address that people use, for links in letters and on the console: <c>Vicinal:Address</c>, else where the server listens.
/// Never the request's host, which its sender chooses.
/// </summary>
public sealed class PublicAddress(IConfiguration configuration, IServer server)
{
    /// <summary>An absolute address for a path such as <c>/es/account</c>.</summary>
    public string Of(string path)
    {
        var root = configuration["Vicinal:Address"] is { Length: > 0 } address
            ? address
            : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() + configuration["Vicinal:PathBase"];
        return root.TrimEnd('/') + path;
    }
}
