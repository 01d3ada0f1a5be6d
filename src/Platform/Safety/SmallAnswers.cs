using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace Vicinal.Platform.Safety;

/// <summary>
/// Pages are compressed for readers without an account: on a slow line that is most of the time they wait. A page of somebody who is signed in is not, since a stranger could learn a secret in it
/// from its compressed size (the attack called BREACH); what a stranger's page holds is open, and its form token differs each time.
/// </summary>
internal static class SmallAnswers
{
    private const string SignedIn = "vicinal";

    public static void AddSmallAnswers(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html", "text/csv", "application/json", "application/xml", "application/manifest+json", "application/yaml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    public static void UseSmallAnswers(this IApplicationBuilder app) =>
        app.UseWhen(context => !IsSignedIn(context.Request), small => small.UseResponseCompression());

    // The cookie of a session may come in pieces, vicinalC1 and so on.
    internal static bool IsSignedIn(HttpRequest request) =>
        request.Headers.Authorization.Count > 0 || request.Cookies.Keys.Any(name => name == SignedIn || name.StartsWith(SignedIn + "C", StringComparison.Ordinal));
}
