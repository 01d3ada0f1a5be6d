using Microsoft.AspNetCore.Http;
using Vicinal.Platform.Safety;
using Vicinal.Platform.Shell;

namespace Vicinal.Platform.Offline;

/// <summary>
/// Marks pages that are the same for everybody (<c>Vicinal-Copy: open</c>): a device may keep a copy of them for when there is no connection, and asks for them anew whenever there is one.
/// Pages of somebody who is signed in and pages for one reader (<see cref="PageForOneReader"/>) are not marked, so that no device keeps them. The usual header of caches cannot say it: a form's token
/// makes it forbid every copy, and many open pages have such a form.
/// </summary>
internal sealed class KeptPages(RequestDelegate next)
{
    internal const string Header = "Vicinal-Copy";
    internal const string Open = "open";

    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && !SmallAnswers.IsSignedIn(context.Request))
        {
            context.Response.OnStarting(() =>
            {
                Mark(context);
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    private static void Mark(HttpContext context)
    {
        var response = context.Response;
        if (response.StatusCode == StatusCodes.Status200OK && response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true && !context.IsForOneReader())
            response.Headers[Header] = Open;
    }
}
