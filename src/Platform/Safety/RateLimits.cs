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
/// Settings: <c>Vicinal:Limits:RequestsPerMinute</c> (600), <c>Vicinal:Limits:SignInsPerMinute</c> (60) and <c>Vicinal:Limits:TokensPerMinute</c> (600).
/// </summary>
public static class RateLimits
{
    /// <summary>The policy of sign-in, passwords and token issue: put it on the endpoint or page with <c>[EnableRateLimiting]</c>.</summary>
    public const string ByAddress = "by-address";

    /// <summary>
    /// The policy where people without an account are given a token, such as a registration: an address may be a hall of hundreds, so it is wide; it stops machines.
    /// </summary>
    public const string AtIssue = "at-issue";

    /// <summary>
    /// The policy of pages that compute for everybody without an account: so many at once, some more wait, the rest is told to come back. It keeps a flood of them from starving the other pages.
    /// </summary>
    public const string WhenBusy = "when-busy";

    private static readonly int AtOnce = Math.Max(2, Environment.ProcessorCount);
    private const int Waiting = 100;

    internal static void AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection("Vicinal:Limits");
        var requests = limits.GetValue("RequestsPerMinute", 600);
        var signIns = limits.GetValue("SignInsPerMinute", 60);
        var tokens = limits.GetValue("TokensPerMinute", 600);
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
            options.AddPolicy(ByAddress, context => PostsOfAnAddress(context, signIns));
            options.AddPolicy(AtIssue, context => PostsOfAnAddress(context, tokens));
            options.AddPolicy(WhenBusy, _ => RateLimitPartition.GetConcurrencyLimiter("", _ => new ConcurrencyLimiterOptions { PermitLimit = AtOnce, QueueLimit = Waiting }));
        });
    }

    private static RateLimitPartition<string> PostsOfAnAddress(HttpContext context, int permits) => HttpMethods.IsPost(context.Request.Method)
        ? PerMinute(context.Connection.RemoteIpAddress?.ToString() ?? "", permits)
        : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> PerMinute(string who, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(who, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        });
}
