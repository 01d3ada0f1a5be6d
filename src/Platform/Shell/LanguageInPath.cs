using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Vicinal.Platform.Shell;

/// <summary>
/// Reads the language from the first segment of the path and takes it off, so that routes are written once.
/// The path base is left alone: cookies are bound to it, and a person signed in must stay so in every language.
/// </summary>
internal sealed class LanguageInPath(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var language = Language.English;
        var path = context.Request.Path.Value ?? "/";
        var end = path.IndexOf('/', 1) is var slash and > 0 ? slash : path.Length;
        if (end > 1 && Language.Find(path[1..end]) is { } found)
        {
            // One slash only: //elsewhere.example would send the reader to another site.
            var rest = "/" + path[end..].TrimStart('/', '\\');
            if (found == Language.English || path[1..end] != found.Code)
            {
                var address = context.Request.PathBase + found.Prefix + rest + context.Request.QueryString;
                context.Response.Redirect(address, permanent: true, preserveMethod: true);
                return Task.CompletedTask;
            }

            language = found;
            context.Request.Path = rest;
        }

        context.Items[typeof(Language)] = language;
        CultureInfo.CurrentCulture = language.Culture;
        CultureInfo.CurrentUICulture = language.Culture;
        context.Response.Headers.ContentLanguage = language.Code;
        return next(context);
    }

    internal static Language Of(HttpContext? context)
        => context?.Items[typeof(Language)] as Language ?? Language.English;
}
