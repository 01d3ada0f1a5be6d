using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Vicinal.Platform.Hosting;

/// <summary>
/// Styles, scripts and fonts whose name changes with their content may be kept for a year without asking again. The framework says so of a published program only, and this one is served from its build:
/// on a slow line each page would wait once more for the answer that nothing changed.
/// </summary>
internal sealed partial class LastingFiles(RequestDelegate next)
{
    private const string ForAYear = "public, max-age=31536000, immutable";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.Value is { } path && Lasting().IsMatch(path))
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                    context.Response.Headers.CacheControl = ForAYear;
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    // The framework puts ten signs before the ending, the bundler eight after a hyphen.
    [GeneratedRegex(@"^/dist/([^/]+\.[a-z0-9]{10}\.(css|js)|(fonts|parts)/[^/]+-[A-Z0-9]{8}\.(js|woff2))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lasting();
}
