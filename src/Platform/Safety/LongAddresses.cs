using Microsoft.AspNetCore.Http;

namespace Vicinal.Platform.Safety;

/// <summary>Addresses hold what was typed. One that is longer than any form makes is answered in words, before anything reads it.</summary>
internal sealed class LongAddresses(RequestDelegate next)
{
    /// <summary>Most signs of an address after its path that is answered; browsers and proxies take as many.</summary>
    public const int MostAnswered = 8000;

    /// <summary>Most bytes of a request line that the server reads at all.</summary>
    public const int MostRead = 512 * 1024;

    public Task InvokeAsync(HttpContext context)
    {
        if ((context.Request.QueryString.Value?.Length ?? 0) + (context.Request.Path.Value?.Length ?? 0) <= MostAnswered)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status414UriTooLong;
        return Task.CompletedTask;
    }
}
