using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Formats.Records;
using Vicinal.Measures.Store;
using Vicinal.Platform.Identity;

namespace Vicinal.Measures.Tests.Quality;

public sealed class HostileTextSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private const string Hostile = "=<script>alert(1)</script>\"'><img src=x onerror=alert(1)>javascript:alert(1)";

    // Every field that a record can have; which of them are texts is found by the published schema.
    private const string Whole = """
        {"id":"hostile","government":{"name":"a","country":"ES","level":"municipality","codes":["lau:ES:41091"],"population":1},
        "texts":[{"language":"en","title":"a","summary":"a","how":"a","conditions":"a","lessons":"a"}],"instruments":["A1"],"targets":["informal"],"phase":"recovery","from":"2020-03-01",
        "costs":[{"channel":"spending","amount":5,"currency":"EUR","source":"a","paidFrom":"other"}],"contact":"a","sources":[{"title":"a","url":"https://example.org/","on":"2020-03-01"}],
        "benefits":[{"low":1,"high":2,"currency":"EUR","every":"once","group":"informal"}],"reach":{"unit":"people","reached":1,"eligible":2},"sectors":["I"],"area":["ES"],
        "positions":[{"position":"tops-up","record":"other","words":"a"}],"sdgs":[{"target":"8.3","primary":true,"suggestedBy":"a","confirmedBy":"a"}],"legalBasis":"a",
        "results":[{"indicator":"a","unit":"a","actual":1,"source":"a"}],"effects":[{"lever":"LEVER","amount":1,"industries":["I"],"groups":["women"]}],"effectCurrency":"EUR",
        "statusLog":[{"status":"open","on":"2020-03-01","note":"a"}],"evidence":{"level":"delivered","judgedBy":"a","on":"2020-03-01"},
        "derivedFrom":{"record":"origin","version":1,"changes":["a"]},"licence":"CC0-1.0","compiledBy":"a"}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Markup_and_script_in_every_text_of_a_record_are_kept_as_plain_text_and_shown_encoded_on_every_page_and_answer()
    {
        var schema = JsonNode.Parse(RecordJson.Schema())!["properties"]!["measures"]!["items"]!;
        var lever = schema["properties"]!["effects"]!["items"]!["properties"]!["lever"]!["enum"]![0]!.GetValue<string>();
        var record = JsonNode.Parse(Whole.Replace("LEVER", lever, StringComparison.Ordinal))!;
        var (taken, refused) = (new List<string>(), new List<string>());
        foreach (var path in Texts(schema, record, ""))
        {
            var before = Put(record, path, Hostile);
            var reading = RecordJson.ReadOne(Encoding.UTF8.GetBytes(record.ToJsonString()), "x.json");
            (reading.IsRefused ? refused : taken).Add(path);
            if (reading.IsRefused)
                Put(record, path, before);
        }

        // Codes, ids and addresses are refused; every other text is taken as it is.
        Assert.Equal(
            "area/0 benefits/0/currency benefits/0/group costs/0/currency costs/0/paidFrom derivedFrom/record effectCurrency government/codes/0 government/country id instruments/0 licence positions/0/record sdgs/0/target sectors/0 sources/0/url targets/0 texts/0/language",
            string.Join(' ', refused.Except(taken, StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        Assert.True(taken.Count >= 18, string.Join(' ', taken));
        var kept = RecordJson.ReadOne(Encoding.UTF8.GetBytes(record.ToJsonString()), "x.json").Value!;
        await using (var scope = running.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<MeasureKeeping>().AddAllAsync([kept], null, Cancel);

        using var editor = await running.SignedInAsync("hostile@example.org", Role.Editor);
        var (asked, shown) = (0, 0);
        foreach (var address in Addresses())
        {
            using var answer = await editor.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
            var body = await answer.Content.ReadAsStringAsync(Cancel);
            var type = answer.Content.Headers.ContentType?.MediaType ?? "";
            asked++;
            shown += WebUtility.HtmlDecode(body).Contains("alert(1)", StringComparison.Ordinal) ? 1 : 0;
            if (type == "text/html")
            {
                foreach (var live in (string[])["<script>alert", "<img src=x", "href=\"javascript:", "href=\"=<"])
                    Assert.False(body.Contains(live, StringComparison.OrdinalIgnoreCase), $"{address} has {live}");
            }
            else if (body.Length > 0)
            {
                Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
                if (type.EndsWith("xml", StringComparison.Ordinal))
                    Assert.DoesNotContain("<script>alert", body, StringComparison.Ordinal);
                if (type == "text/csv")
                    Assert.DoesNotMatch("(?m)(^|,)\"?=<script", body);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{asked} addresses, {shown} of them show the record's texts");
        Assert.True(asked >= 20 && shown >= 8, $"{asked} {shown}");
    }

    /// <summary>Every page and answer about measures, found by its route.</summary>
    private IEnumerable<string> Addresses()
    {
        foreach (var route in running.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var methods = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods;
            var path = "/" + route.RoutePattern.RawText?.TrimStart('/');
            if ((methods is not null && !methods.Contains("GET", StringComparer.Ordinal)) || (!path.StartsWith("/measures", StringComparison.Ordinal) && !path.StartsWith("/api/v1/measures", StringComparison.Ordinal)))
                continue;
            foreach (var parameter in route.RoutePattern.Parameters)
                path = path.Replace(Written(parameter), parameter.Name is "Key" or "key" or "id" or "Id" ? "hostile" : "1", StringComparison.Ordinal);
            foreach (var more in (string[])["", "?format=csv", "?format=json", "?q=alert&in=ES&on=2020-03-02&territory=hainaut&id=hostile&id=gijon-buy-local-2020&measure=hostile"])
                yield return path + more;
            yield return path.StartsWith("/api", StringComparison.Ordinal) ? path + "?skip=0" : "/es" + path;
        }
    }

    private static string Written(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter) =>
        "{" + parameter.Name + string.Concat(parameter.ParameterPolicies.Select(policy => ":" + policy.Content)) + "}";

    /// <summary>Paths of members that are free texts in the schema: strings without a list of words or a format.</summary>
    private static IEnumerable<string> Texts(JsonNode schema, JsonNode value, string path)
    {
        if (value is JsonObject members)
        {
            foreach (var (name, below) in members)
            {
                foreach (var text in Texts(schema["properties"]![name]!, below!, path + name + "/"))
                    yield return text;
            }
        }
        else if (value is JsonArray list)
        {
            foreach (var text in Texts(schema["items"]!, list[0]!, path + "0/"))
                yield return text;
        }
        else if (schema["enum"] is null && schema["format"] is null && value.GetValueKind() == System.Text.Json.JsonValueKind.String)
        {
            yield return path.TrimEnd('/');
        }
    }

    private static string Put(JsonNode record, string path, string text)
    {
        var steps = path.Split('/');
        var at = record;
        foreach (var step in steps[..^1])
            at = at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!;
        string before;
        if (at is JsonArray codes)
            (before, codes[0]) = (codes[0]!.GetValue<string>(), text);
        else
            (before, at[steps[^1]]) = (at[steps[^1]]!.GetValue<string>(), text);
        return before;
    }
}
