using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Refusals;
using Vicinal.Platform.Shell;

namespace Vicinal.Platform.Safety;

/// <summary>Errors of the API are problem+json; errors of pages are pages that say what to do.</summary>
internal static class ErrorAnswers
{
    private const int MostWaitPages = 50;
    private static readonly ConcurrentDictionary<(string Language, string Site), byte[]> WaitPages = new();

    internal static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    internal static void UseErrorAnswers(this WebApplication app)
    {
        app.Use(AnswerAsync);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = _ => Task.CompletedTask,
            StatusCodeSelector = StatusOf,
            AllowStatusCode404Response = true,
            SuppressDiagnosticsCallback = context => StatusOf(context.Exception) < 500,
        });
    }

    /// <summary>What the sender did wrong has its own status; anything else is ours.</summary>
    internal static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        // A form that is malformed, or has more or longer fields than a form may have.
        InvalidDataException => StatusCodes.Status400BadRequest,
        OperationCanceledException => StatusCodes.Status499ClientClosedRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentLength > 0 || !string.IsNullOrEmpty(response.ContentType))
            return;
        if (IsApi(context))
            await WriteProblemAsync(context);
        else if (response.StatusCode == StatusCodes.Status429TooManyRequests && context.Request.Headers is { Cookie.Count: 0, Authorization.Count: 0 })
            await AskToWaitAsync(context, next);
        else
            await ShowPageAsync(context, next);
    }

    /// <summary>
    /// In a flood this is what most requests are answered, so the page is made once for each language and address of this site, and then only sent: making it each time would take the time that the other
    /// pages need. It is the same for everybody without cookies.
    /// </summary>
    private static async Task AskToWaitAsync(HttpContext context, RequestDelegate next)
    {
        var key = (LanguageInPath.Of(context).Code, $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}");
        if (!WaitPages.TryGetValue(key, out var page))
        {
            var body = context.Response.Body;
            using var made = new MemoryStream();
            context.Response.Body = made;
            try
            {
                await ShowPageAsync(context, next);
            }
            finally
            {
                context.Response.Body = body;
            }

            page = made.ToArray();
            // Somebody may invent addresses of this site without end.
            if (WaitPages.Count < MostWaitPages)
                WaitPages.TryAdd(key, page);
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }

    private static Task WriteProblemAsync(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status413PayloadTooLarge && context.Features.Get<SizeLimit>() is { } limit
            ? Refusal.OfSize("request-too-large", limit.Bytes, context.Request.ContentLength).ToProblem().ExecuteAsync(context)
            : Results.Problem(
                statusCode: context.Response.StatusCode,
                title: ReasonPhrases.GetReasonPhrase(context.Response.StatusCode)).ExecuteAsync(context);

    private static async Task ShowPageAsync(HttpContext context, RequestDelegate next)
    {
        var status = context.Response.StatusCode;
        var (method, path, query) = (context.Request.Method, context.Request.Path, context.Request.QueryString);
        // A page is rendered once per scope; and it is a page that is read, whatever was sent.
        var services = context.RequestServices;
        await using var scope = services.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature
        {
            OriginalPath = path,
            OriginalPathBase = context.Request.PathBase,
            OriginalQueryString = query.Value,
        });
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.SetEndpoint(null);
        // Written at the first byte, because the page itself believes that all is well.
        context.Response.OnStarting(() =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        context.Request.RouteValues.Clear();
        context.Request.Method = HttpMethods.Get;
        context.Request.ContentType = null;
        context.Request.Path = "/status/" + status.ToString(CultureInfo.InvariantCulture);
        context.Request.QueryString = default;
        try
        {
            await next(context);
        }
        finally
        {
            (context.Request.Method, context.Request.Path, context.Request.QueryString) = (method, path, query);
            context.RequestServices = services;
        }
    }
}
