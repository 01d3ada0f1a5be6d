using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Vicinal.Platform.Hosting;

/// <summary>
/// Behind a proxy: <c>Vicinal:PathBase</c> (e.g. <c>/room</c>) and <c>Vicinal:Proxies</c>, the proxies' addresses separated by commas,
/// whose forwarded headers are believed. Nobody else's are.
/// </summary>
internal static class ReverseProxy
{
    internal static void AddReverseProxy(this IServiceCollection services, IConfiguration configuration)
    {
        var proxies = configuration["Vicinal:Proxies"] ?? "";
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = proxies.Length > 0
                ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost
                : ForwardedHeaders.None;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in proxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                options.KnownProxies.Add(IPAddress.Parse(proxy));
        });
    }

    internal static void UseReverseProxy(this WebApplication app)
    {
        app.UseForwardedHeaders();
        if (app.Configuration["Vicinal:PathBase"] is { Length: > 0 } pathBase)
            app.UsePathBase(pathBase);
    }
}
