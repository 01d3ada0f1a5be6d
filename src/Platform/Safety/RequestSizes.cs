using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Vicinal.Platform.Uploads;

namespace Vicinal.Platform.Safety;

/// <summary>The most that a request may carry, as people are told it: without what a form takes around its files.</summary>
/// <param name="Bytes">Bytes.</param>
internal sealed record SizeLimit(long Bytes)
{
    /// <summary>Bytes of a request that carries no file.</summary>
    internal const long Usual = 2_000_000;
}

/// <summary>
/// Sets how much of a request is read, before anything reads it. A form over the limit reaches its page with what was typed, so that it can be
/// shown again; without this the check of its token would fail first, and say something else.
/// </summary>
internal sealed class RequestSizes(RequestDelegate next, IConfiguration configuration)
{
    private readonly long _upload = UploadStore.LimitOf(configuration);

    public async Task InvokeAsync(HttpContext context)
    {
        // The page that says what went wrong is no request of its own.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null
            && context.GetEndpoint() is { } endpoint
            && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            var takesUploads = endpoint.Metadata.GetMetadata<TakesUploadsAttribute>() is not null;
            var limit = new SizeLimit(takesUploads ? _upload : SizeLimit.Usual);
            context.Features.Set(limit);
            size.MaxRequestBodySize = takesUploads ? _upload + SizeLimit.Usual : SizeLimit.Usual;
            // Who is not signed in may not send anything; no line is spent on it.
            if (takesUploads && context.Request.ContentLength > size.MaxRequestBodySize && context.User.Identity?.IsAuthenticated == true
                && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            {
                size.MaxRequestBodySize = null;
                if (await ReadAsync(context, limit) is not { } form)
                {
                    context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                    return;
                }

                context.Features.Set(form);
            }
        }

        await next(context);
    }

    private static async Task<OversizedForm?> ReadAsync(HttpContext context, SizeLimit limit)
    {
        try
        {
            return await OversizedForms.ReadAsync(context.Request, limit.Bytes, context.RequestAborted);
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            // It ends too early or is no form at all. It is too large in any case.
            return null;
        }
    }
}
