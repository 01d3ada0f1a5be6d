using System.Globalization;
using System.Net;
using System.Text;
using Vicinal.Platform.Identity;
using Vicinal.Tests;

namespace Vicinal.Responses.Tests.Plans;

public sealed class PlanApiSpecs(RunningResponses running) : IClassFixture<RunningResponses>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_adds_reads_and_changes_a_plan_as_its_file()
    {
        using var officer = await running.SignedInAsync("program@example.org", Role.Officer);
        var page = await PlanJourney.BeginAsync(officer, "By a program");
        var yaml = await officer.GetStringAsync(new Uri("/api/v1" + page + "/file", UriKind.Relative), Cancel);
        using var added = await SendAsync(officer, HttpMethod.Post, "/api/v1/plans", yaml.Replace("By a program", "Its copy", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var copy = added.Headers.Location!.ToString();

        using var without = await SendAsync(officer, HttpMethod.Put, copy + "/file", yaml);
        Assert.Equal(HttpStatusCode.PreconditionRequired, without.StatusCode);
        using var mine = await SendAsync(officer, HttpMethod.Put, copy + "/file", yaml.Replace("By a program", "My title", StringComparison.Ordinal), "\"1\"");
        Assert.Equal(HttpStatusCode.NoContent, mine.StatusCode);
        Assert.Equal("\"2\"", mine.Headers.ETag!.Tag);
        using var theirs = await SendAsync(officer, HttpMethod.Put, copy + "/file", yaml.Replace("By a program", "Another title", StringComparison.Ordinal), "\"1\"");
        Assert.Equal(HttpStatusCode.Conflict, theirs.StatusCode);
        var clash = await theirs.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("My title", clash, StringComparison.Ordinal);
        Assert.Contains("Another title", clash, StringComparison.Ordinal);
        using var list = await officer.GetAsync(new Uri("/api/v1/plans?territory=hainaut&format=csv", UriKind.Relative), Cancel);
        Assert.Contains(",hainaut,My title,Draft,false,0,0,EUR,2,", await list.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_group_that_the_plan_reaches_with_nothing_I_go_to_what_others_do_for_it()
    {
        using var officer = await running.SignedInAsync("gaps@example.org", Role.Officer);
        var page = await PlanJourney.BeginAsync(officer, "With a gap");
        var yaml = await officer.GetStringAsync(new Uri("/api/v1" + page + "/file", UriKind.Relative), Cancel);
        using var added = await SendAsync(officer, HttpMethod.Post, "/api/v1/plans", yaml + "\ngroups:\n  - { group: young, low: 10, high: 20 }\n");
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var plan = WebUtility.HtmlDecode(await officer.GetStringAsync(new Uri(added.Headers.Location!.ToString().Replace("/api/v1", "", StringComparison.Ordinal), UriKind.Relative), Cancel));
        Assert.Contains("href=\"/measures?group=young\"", plan, StringComparison.Ordinal);
        Assert.Matches("href=\"/measures/similar\\?group=young&level=[A-Z][a-z]+\"", plan);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_adds_or_changes_a_plan()
    {
        using var anybody = running.NewClient();
        using var added = await SendAsync(anybody, HttpMethod.Post, "/api/v1/plans", "title: x");
        Assert.Equal(HttpStatusCode.Unauthorized, added.StatusCode);
        using var changed = await SendAsync(anybody, HttpMethod.Put, $"/api/v1/plans/{Guid.CreateVersion7()}/file", "title: x", "\"1\"");
        Assert.Equal(HttpStatusCode.Unauthorized, changed.StatusCode);
    }

    /// <summary>What is wrong with a plan is said, and nothing is kept.</summary>
    [Fact]
    public async Task A_wrong_plan_file_is_refused_with_what_is_wrong_and_what_would_be_right()
    {
        using var officer = await running.SignedInAsync("wrong@example.org", Role.Officer);
        var page = await PlanJourney.BeginAsync(officer, "Right");
        var right = await officer.GetStringAsync(new Uri("/api/v1" + page + "/file", UriKind.Relative), Cancel);
        var measure = "measures:\n  - { id: a, name: A, instrument: B1, phase: P1, from: 2020-03-16, to: 2020-07-01 }\n";
        Assert.Contains("measures: []\n", right, StringComparison.Ordinal);
        var with = right.Replace("measures: []\n", measure, StringComparison.Ordinal);
        var wrong = new (string Name, string Yaml)[]
        {
            ("reversed dates", with.Replace("to: 2020-07-01", "to: 2020-03-01", StringComparison.Ordinal)),
            ("unknown instrument", with.Replace("instrument: B1", "instrument: Z9", StringComparison.Ordinal)),
            ("unknown key", with.Replace("phase: P1", "phas: P1", StringComparison.Ordinal)),
            ("negative money", with.Replace("to: 2020-07-01 }", "to: 2020-07-01, budget: [{ channel: spending, source: own, amount: -5 }] }", StringComparison.Ordinal)),
            ("unknown channel", with.Replace("to: 2020-07-01 }", "to: 2020-07-01, budget: [{ channel: gift, source: own, amount: 5 }] }", StringComparison.Ordinal)),
            ("unknown territory", right.Replace("territory: \"hainaut\"", "territory: atlantis", StringComparison.Ordinal)),
            ("not a currency", right.Replace("currency: EUR", "currency: euro", StringComparison.Ordinal)),
            ("other currency", right.Replace("currency: EUR", "currency: USD", StringComparison.Ordinal)),
            ("other territory", right.Replace("territory: \"hainaut\"", "territory: namur", StringComparison.Ordinal)),
            ("10,000 measures", right.Replace("measures: []\n", "measures:\n" + string.Concat(Enumerable.Range(0, 10_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"  - {{ id: m{n}, name: M, instrument: B1, phase: P1, from: 2020-03-16, to: 2020-07-01 }}\n"))), StringComparison.Ordinal)),
            ("nothing", ""),
        };
        var said = new StringBuilder();
        foreach (var (name, yaml) in wrong)
        {
            Assert.True(yaml != with && yaml != right, name);
            using var answer = await SendAsync(officer, HttpMethod.Put, "/api/v1" + page + "/file", yaml, "\"1\"");
            using var added = name == "unknown territory" ? await SendAsync(officer, HttpMethod.Post, "/api/v1/plans", yaml) : null;
            var refused = added ?? answer;
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            using var problem = System.Text.Json.JsonDocument.Parse(await refused.Content.ReadAsStringAsync(Cancel));
            said.AppendLine(CultureInfo.InvariantCulture, $"{name}: {problem.RootElement.GetProperty("detail").GetString()}");
        }

        Snapshot.Matches("RefusedPlans", said.ToString());
        Assert.Equal(right, await officer.GetStringAsync(new Uri("/api/v1" + page + "/file?version=1", UriKind.Relative), Cancel));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address, string yaml, string? from = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = new StringContent(yaml, Encoding.UTF8, "application/yaml") };
        if (from is not null)
            request.Headers.TryAddWithoutValidation("If-Match", from);
        return await client.SendAsync(request, Cancel);
    }
}
