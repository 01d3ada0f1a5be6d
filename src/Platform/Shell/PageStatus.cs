using Microsoft.AspNetCore.Http;

namespace Vicinal.Platform.Shell;

/// <summary>Statuses of pages that have something better to say than the general page for them.</summary>
public static class PageStatus
{
    /// <summary>
    /// Answers this page with a status; what the page itself writes is kept. The status is written with the first byte, because a
    /// page that is not found is otherwise left unwritten by the framework.
    /// </summary>
    public static void Answer(this HttpContext context, int status) => context.Response.OnStarting(() =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    });
}
