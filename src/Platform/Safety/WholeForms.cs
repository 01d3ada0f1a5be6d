using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;

namespace Vicinal.Platform.Safety;

/// <summary>A post to a page without its token, or without the name of a form, gets the page on bad requests instead of a line for developers.</summary>
internal sealed class WholeForms(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method)
            && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            && !await IsWholeAsync(context))
            context.Response.StatusCode = StatusOf(context);
        else
            await next(context);
    }

    // A form that is too large could not be read for its token: then that is what is wrong with it.
    private static int StatusOf(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>()?.Error?.InnerException is BadHttpRequestException unread
            ? unread.StatusCode
            : StatusCodes.Status400BadRequest;

    private static async Task<bool> IsWholeAsync(HttpContext context) =>
        context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }
        && context.Request.HasFormContentType
        && (await context.Request.ReadFormAsync(context.RequestAborted))["_handler"].Count == 1;
}
