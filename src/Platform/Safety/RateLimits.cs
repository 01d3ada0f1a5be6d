using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Audit;

namespace Vicinal.Platform.Safety;

/// <summary>
/// Limits by account; by address only where accounts are tried (<see cref="ByAddress"/>), because a city hall or a conference room is one address.
/// Settings: <c>Vicinal:Limits:RequestsPerMinute</c> (600) and <c>Vicinal:Limits:SignInsPerMinute</c> (60).
/// </summary>
public static class RateLimits
{
    /// <summary>The policy of sign-in, passwords and token issue: put it on the endpoint or page with <c>[EnableRateLimiting]</c>.</summary>
    public const string ByAddress = "by-address";

    internal static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection("Vicinal:Limits");
        var requests = limits.GetValue("RequestsPerMinute", 600);
        var signIns = limits.GetValue("SignInsPerMinute", 60);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                // The page that says "wait a minute" is part of the answer to a request that was counted already.
                Actor.IdOf(context.User) is { } account && context.Features.Get<IStatusCodeReExecuteFeature>() is null
                    ? PerMinute(account.ToString(), requests)
                    : RateLimitPartition.GetNoLimiter(""));
            options.AddPolicy(ByAddress, context => HttpMethods.IsPost(context.Request.Method)
                ? PerMinute(context.Connection.RemoteIpAddress?.ToString() ?? "", signIns)
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    private static RateLimitPartition<string> PerMinute(string who, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(who, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        });
}
