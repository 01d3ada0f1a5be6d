using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Vicinal.Tests;

namespace Vicinal.Responses.Tests.Refusals;

/// <summary>What a reader and a program are told when an address asks for something that cannot be computed.</summary>
public sealed partial class RefusedAddressSpecs(RunningResponses server) : IClassFixture<RunningResponses>
{
    private const string Closed = "r=hotels,closed,2020-03-14,2020-06-08";
    private const string Scenario = "territory=hainaut&" + Closed;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Scenarios =
    [
        "territory=nowhere&" + Closed,
        "territory=hainaut&r=hotels,closed,2020-13-45,2020-06-08",
        "territory=hainaut&r=hotels,closed,2020-06-08,2020-03-14",
        "territory=hainaut&r=hotels,closed",
        "territory=hainaut&r=juggling,closed,2020-03-14,2020-06-08",
        "territory=hainaut&r=hotels,ajar,2020-03-14,2020-06-08",
        "territory=hainaut&r=day-labour,closed,2020-03-14,2020-06-08",
        Scenario + "&start=2022-01-01",
        Scenario + "&start=yesterday",
        Scenario + "&days=9999",
        Scenario + "&days=-1",
        Scenario + "&days=NaN",
        Scenario + "&function=magic",
        Scenario + "&replacement=180",
        Scenario + "&replacement=1,2,3",
        "territory=hainaut&shock=meteor",
        "territory=hainaut&n=juggling,closed,2020-03-14,2020-06-08",
        "territory=hainaut&n=hotels,closed,2020-06-08,2020-03-14",
        "territory=belgium&n=hotels,closed,2020-03-14,2020-06-08",
        "territory=hainaut&crisis=plant-closure&begins=2020-03-14&a=share,180",
        "territory=hainaut&crisis=plant-closure&begins=2020-03-14&a=days,1.5",
        "territory=hainaut&crisis=plant-closure&begins=2020-03-14&a=visitors,10",
        "territory=hainaut&crisis=plant-closure&begins=2020-03-14&a=industry,ZZ",
    ];

    private static readonly string[] Measures =
    [
        "m=lift-the-closure,1,2020-03-14,2020-06-08",
        "m=job-retention,180,2020-03-14,2020-06-08",
        "m=job-retention,NaN,2020-03-14,2020-06-08",
        "m=hiring-aid,0,2020-03-14,2020-06-08",
        "m=vouchers,-5,2020-03-14,2020-06-08",
        "m=job-retention,80,2020-06-08,2020-03-14",
        "m=job-retention,80,someday,2020-03-14",
        "m=job-retention,80,2020-03-14,2020-06-08,cheap",
        "m=job-retention,80,2020-03-14,2020-06-08,-1",
        "m=job-retention,80,2020-03-14,2020-06-08,,ZZ",
    ];

    private static readonly string[] People =
    [
        "p=open-air-markets,informal,900,500",
        "p=open-air-markets,informal,-5,10",
        "p=open-air-markets,informal,1.5,2",
        "p=open-air-markets,informal,NaN,2",
        "p=open-air-markets,informal,5,999999999999",
        "p=open-air-markets,secret,1,2",
        "p=juggling,informal,1,2",
        "p=open-air-markets,informal,1,2,90,60",
        "p=open-air-markets,informal,1,2&p=open-air-markets,informal,3,4",
        "p=open-air-markets,informal,500,900&population=100",
        "p=open-air-markets,informal,500,900&country=ZZ",
    ];

    [Fact]
    public Task A_scenario_that_cannot_be_run_is_refused_in_words() => RefusedAsync("RefusedScenarios", "/responses/what-if", "/api/v1/impact", Scenarios);

    [Fact]
    public Task A_measure_that_cannot_be_compared_is_refused_in_words() => RefusedAsync(
        "RefusedMeasures", "/responses/compare", "/api/v1/comparison", Measures.Select(measure => Scenario + "&" + measure));

    [Fact]
    public Task People_who_cannot_be_counted_are_refused_in_words() => RefusedAsync(
        "RefusedPeople", "/day-one", "/api/v1/exposure", People.Select(people => people + "&" + Closed));

    // The page says it to people in English, Spanish and French; the API to programs.
    private async Task RefusedAsync(string name, string page, string api, IEnumerable<string> queries)
    {
        var said = new StringBuilder();
        foreach (var query in queries)
        {
            said.Append(query).Append('\n');
            foreach (var language in new[] { "", "/es", "/fr" })
            {
                var shown = await server.Page($"{language}{page}?{query}");
                Assert.DoesNotContain("class=\"decides\"", shown, StringComparison.Ordinal);
                var messages = Message().Matches(shown.Split("error-summary")[1].Split("</div>")[0]);
                Assert.NotEmpty(messages);
                foreach (Match message in messages)
                    said.Append("  ").Append(message.Groups["field"].Value).Append(": ").Append(message.Groups["text"].Value.Trim()).Append('\n');
            }

            using var answer = await server.Client.GetAsync(new Uri($"{api}?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            said.Append("  ").Append((int)answer.StatusCode).Append(' ').Append(problem["errors"]!.ToJsonString(Readable).ReplaceLineEndings("\n  ")).Append('\n');
        }

        Snapshot.Matches(name, said.ToString());
    }

    [GeneratedRegex("""<li>\s*(<a href="#(?<field>[^"]+)">)?(?<text>.*?)(</a>)?\s*</li>""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Message();
}
