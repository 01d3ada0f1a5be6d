using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Refusals;

namespace Vicinal.Platform.Safety;

/// <summary>
/// Takes the browsers' reports of what the policy stopped. The last ones are kept in memory; reading them is for tests and operators
/// and off unless <c>Vicinal:ShowPolicyReports</c> is true.
/// </summary>
internal sealed class CspReports
{
    internal const string Path = "/csp-reports";
    private const int Kept = 100;
    private const int LongestReport = 8_192;

    private readonly ConcurrentQueue<string> _reports = new();

    private void Add(string report)
    {
        _reports.Enqueue(report);
        while (_reports.Count > Kept)
            _reports.TryDequeue(out _);
    }

    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Path, async (HttpContext context, CspReports reports) =>
        {
            // One character more than a report may have, to see whether it goes on.
            var buffer = new char[LongestReport + 1];
            using var reader = new StreamReader(context.Request.Body);
            var length = await reader.ReadBlockAsync(buffer, context.RequestAborted);
            if (length == 0)
                return Results.BadRequest();
            if (length > LongestReport)
                return new Refusal(RefusalCategory.TooLarge, "policy-report-too-large", $"A policy report has at most {LongestReport} characters.").ToProblem();
            reports.Add(new string(buffer, 0, length));
            return Results.NoContent();
        }).ExcludeFromDescription();
        if (endpoints.ServiceProvider.GetRequiredService<IConfiguration>().GetValue<bool>("Vicinal:ShowPolicyReports"))
            endpoints.MapGet(Path, (CspReports reports) => reports._reports.ToArray()).ExcludeFromDescription();
    }
}
