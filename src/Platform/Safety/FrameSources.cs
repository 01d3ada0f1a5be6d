using Microsoft.AspNetCore.Http;

namespace Vicinal.Platform.Safety;

/// <summary>The one place from which a page may show a frame: the policy for content names it on that page and on no other.</summary>
public static class FrameSources
{
    /// <summary>Lets this page, and only it, hold a frame of a host, over HTTPS alone.</summary>
    /// <param name="context">The request.</param>
    /// <param name="host">A host name such as <c>meet.example.org</c>; one that the operator allows.</param>
    public static void AllowFrame(this HttpContext context, string host) => context.Items[typeof(FrameSources)] = "https://" + host;

    /// <summary>What is added to the policy; empty where no frame was allowed.</summary>
    internal static string Policy(HttpContext context) => context.Items[typeof(FrameSources)] is string source ? $"frame-src {source}; " : "";
}
