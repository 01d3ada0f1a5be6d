using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.Safety;

public sealed class SecurityHeadersTests
{
    [Fact]
    public async Task Every_kind_of_answer_tells_the_browser_what_it_may_not_do()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite);
        using var visitor = program.Visit();
        (string Path, HttpStatusCode Status)[] kinds =
        [
            ("/", HttpStatusCode.OK),
            ("/fr/", HttpStatusCode.OK),
            ("/account/sign-in", HttpStatusCode.OK),
            ("/account", HttpStatusCode.Redirect),
            ("/no-such-page", HttpStatusCode.NotFound),
            ("/api/v1/audit", HttpStatusCode.Unauthorized),
            ("/api/v1/no-such-thing", HttpStatusCode.NotFound),
            ("/openapi/v1.json", HttpStatusCode.OK),
            ("/health/ready", HttpStatusCode.OK),
        ];
        foreach (var (path, status) in kinds)
        {
            var answer = await visitor.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal((path, status), (path, answer.StatusCode));
            IsSafe(path, answer);
        }
    }

    [Fact]
    public async Task An_answer_that_says_something_broke_is_as_strict_as_the_others()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite);
        using var administrator = await program.VisitAsAdministratorAsync();
        await program.InScopeAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE role_assignments"));
        foreach (var path in new[] { "/account", "/api/v1/audit" })
        {
            var answer = await administrator.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal((path, HttpStatusCode.InternalServerError), (path, answer.StatusCode));
            IsSafe(path, answer);
        }
    }

    [Fact]
    public async Task A_policy_report_is_taken_and_a_forged_one_of_a_megabyte_is_refused_and_not_kept()
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite, null, "--Vicinal:ShowPolicyReports=true");
        using var visitor = program.Visit();
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.PostAsync("/csp-reports", Report("{\"csp-report\":{}}"))).StatusCode);
        var forged = new string('x', 1_000_000);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await visitor.PostAsync("/csp-reports", Report(forged))).StatusCode);
        using var unannounced = new HttpRequestMessage(HttpMethod.Post, "/csp-reports") { Content = Report(forged), Headers = { TransferEncodingChunked = true } };
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await visitor.Client.SendAsync(unannounced)).StatusCode);
        var kept = await visitor.Client.GetFromJsonAsync<string[]>(new Uri("/csp-reports", UriKind.Relative));
        Assert.Equal("{\"csp-report\":{}}", Assert.Single(kept!));
    }

    private static StringContent Report(string text) => new(text, Encoding.UTF8, "application/csp-report");

    private static void IsSafe(string what, HttpResponseMessage answer)
    {
        Assert.True(answer.Headers.Contains("Content-Security-Policy"), $"{what} has no policy.");
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.False(answer.Headers.Contains("Server"), $"{what} names its server.");
    }
}
