using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.Safety;

/// <summary>Discovers what the program maps; nothing is listed by hand.</summary>
public sealed class InvalidInputTests
{
    [Theory, ClassData(typeof(BothProviders))]
    public async Task No_endpoint_breaks_on_input_that_is_empty_or_malformed(Provider provider)
    {
        await using var program = await TestProgram.StartAsync(provider, null, "--Vicinal:Limits:RequestsPerMinute=100000", "--Vicinal:Limits:SignInsPerMinute=100000");
        using var anybody = program.Visit();
        using var administrator = await program.VisitAsAdministratorAsync();
        List<string> wrong = [];
        var endpoints = program.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => Methods(endpoint).Contains("POST", StringComparer.Ordinal))
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith('_') is false).ToList();
        Assert.True(endpoints.Count > 10, "The endpoints were not discovered.");
        foreach (var path in endpoints.Select(PathOf).Distinct(StringComparer.Ordinal))
        {
            foreach (var visitor in new[] { anybody, administrator })
            {
                foreach (var content in Contents())
                {
                    var status = (await visitor.PostAsync(path, content)).StatusCode;
                    // An anonymous visitor is sent to sign in; a policy report may say anything.
                    if ((int)status is < 300 or >= 500 && !(path == "/csp-reports" && status == HttpStatusCode.NoContent))
                        wrong.Add($"POST {path} with {content?.Headers.ContentType?.ToString() ?? "nothing"}: {(int)status}");
                }
            }
        }
        Assert.Empty(wrong);
    }

    [Theory, InlineData("/account", "profile"), InlineData("/account", "password"), InlineData("/account", "erase"), InlineData("/account/people", "role")]
    public async Task An_empty_form_is_refused_and_shown_again(string path, string form)
    {
        await using var program = await TestProgram.StartAsync(Provider.Sqlite);
        using var administrator = await program.VisitAsAdministratorAsync();
        var answer = await administrator.SubmitAsync(path, form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("error-summary", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Methods(Microsoft.AspNetCore.Http.Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    private static string PathOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        segment.IsSimple && segment.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : Guid.Empty.ToString()));

    private static IEnumerable<HttpContent?> Contents() =>
    [
        null,
        new StringContent("{", Encoding.UTF8, "application/json"),
        new StringContent("null", Encoding.UTF8, "application/json"),
        new StringContent("[]", Encoding.UTF8, "application/json"),
        new StringContent("{}", Encoding.UTF8, "application/json"),
        new ByteArrayContent([]) { Headers = { ContentType = new("application/octet-stream") } },
        new FormUrlEncodedContent([]),
        new FormUrlEncodedContent([KeyValuePair.Create("_handler", "no-such-form")]),
        new StringContent("--x\r\nbroken", Encoding.UTF8, "text/plain") { Headers = { ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } } } },
    ];
}
