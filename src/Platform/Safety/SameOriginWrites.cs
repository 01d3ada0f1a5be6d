using Microsoft.AspNetCore.Http;
using Vicinal.Platform.Refusals;

namespace Vicinal.Platform.Safety;

/// <summary>
/// Refuses writes that a browser sends on behalf of another site. Forms carry an antiforgery token besides; this covers the
/// JSON and upload endpoints, which a signed-in browser could be made to call. Programs send neither header and pass.
/// </summary>
internal sealed class SameOriginWrites(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
            || !ComesFromElsewhere(request))
            return next(context);
        return new Refusal(RefusalCategory.Forbidden, "other-site", "This request was sent by a page of another site. Send it from a page of this one.")
            .ToProblem().ExecuteAsync(context);
    }

    private static bool ComesFromElsewhere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
            return site is not ("same-origin" or "none");
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
