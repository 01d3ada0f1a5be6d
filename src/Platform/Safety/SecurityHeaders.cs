using Microsoft.AspNetCore.Http;

namespace Vicinal.Platform.Safety;

/// <summary>What browsers may do with our pages: everything from this origin, nothing inline, no frame around us, none in us but where a page allows one (<see cref="FrameSources"/>).</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    internal const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; ";

    public Task InvokeAsync(HttpContext context)
    {
        // Written with the first byte: the handling of an exception throws away the headers set before it.
        var address = context.Request.PathBase + CspReports.Path;
        context.Response.OnStarting(() =>
        {
            Write(context.Response.Headers, address, FrameSources.Policy(context), context.Request.IsHttps);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Write(IHeaderDictionary headers, string reports, string frames, bool https)
    {
        headers.ContentSecurityPolicy = Policy + frames + "report-uri " + reports;
        headers.XContentTypeOptions = "nosniff";
        // A page whose own address is a secret has said something stricter.
        headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (https)
            headers.StrictTransportSecurity = "max-age=31536000";
    }
}
