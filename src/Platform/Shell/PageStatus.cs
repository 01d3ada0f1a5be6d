using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Vicinal.Platform.Shell;

/// <summary>Statuses of pages that have something better to say than the general page for them.</summary>
public static class PageStatus
{
    /// <summary>Answers this page with a status; what the page itself writes is kept.</summary>
    public static void Answer(this HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        if (context.Features.Get<IStatusCodePagesFeature>() is { } general)
            general.Enabled = false;
    }
}
