using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Measures.Store;
using Vicinal.Modules.Tests;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Platform.Identity;
using Vicinal.Tests;

namespace Vicinal.Measures.Tests.Quality;

public sealed class RefusedFormsSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private const string Override = "safe\u202Eexe\u200B\u2066text";
    private const string LookAlike = "S\u0435villa";

    private static readonly (string Name, string Value)[] Card =
    [
        ("title", "Terrace fees waived"), ("government", "hainaut"), ("instrument", "D3"), ("target", "micro"), ("phase", "Mitigation"), ("from", "2020-05-04"),
        ("cost.0.amount", "12500"), ("cost.0.currency", "EUR"), ("cost.0.channel", "ForgoneRevenue"), ("contact", "Office"), ("source.0.title", "Decision"), ("source.0.url", "https://example.org/"), ("language", "en"),
    ];

    // What is typed, field by field, and the field at which the form says so.
    private static readonly (string What, (string Name, string Value)[] Typed, string Field)[] Cases =
    [
        ("a title of two alphabets", [("title", LookAlike + " terraces")], "title"),
        ("a title in mathematical letters", [("title", "\U0001D5E7errace")], "title"),
        ("a title with a filler that nobody sees", [("title", "Free\u3164terrace")], "title"),
        ("a contact of two alphabets", [("contact", LookAlike)], "contact"),
        ("a translated title of two alphabets", [("text.1.language", "es"), ("text.1.title", LookAlike)], "text.1.title"),
        ("a summary with a heap of marks", [("summary", "a\u0300\u0301\u0302\u0303\u0304\u0305")], "summary"),
        ("a sign that could not be read", [("how", "caf\uFFFD")], "how"),
        ("a text that is too long", [("lessons", new string('a', 20_001))], "lessons"),
        ("an instrument that is none", [("instruments", "D4 Z9")], "instruments"),
        ("a group that is none", [("target", "everybody")], "target"),
        ("a phase that is none", [("phase", "Panic")], "phase"),
        ("an industry that is none", [("sectors", "56 bars")], "sectors"),
        ("a language that is none", [("language", "klingon")], "language"),
        ("a language twice", [("text.0.language", "en"), ("text.0.title", "Again")], "text.0.language"),
        ("an area that is none", [("area", "Hainaut")], "area"),
        ("a licence that is none", [("licence", "free for all!")], "licence"),
        ("a currency that is none", [("cost.0.currency", "EUX")], "cost.0.currency"),
        ("money with words", [("cost.0.amount", "12 millions")], "cost.0.amount"),
        ("a day of long ago", [("from", "1066-10-14")], "from"),
        ("an end before the beginning", [("to", "2020-05-01")], "to"),
        ("a year of waiting and more", [("days", "4000")], "days"),
        ("an address that runs a script", [("source.0.url", "javascript:alert(1)")], "source.0.url"),
        ("a group of a benefit that is none", [("benefit.1.low", "5"), ("benefit.1.currency", "EUR"), ("benefit.1.every", "Once"), ("benefit.1.group", "everybody")], "benefit.1.group"),
        ("a position to nothing", [("position.0.kind", "TopsUp"), ("position.0.record", "https://example.org/measures/No Such!")], "position.0.record"),
        ("a person as contact", [("contact", "ana@example.org")], "contact"),
    ];

    /// <summary>A government whose forms are all sent, that by which it is sent away too: no other test here writes for it.</summary>
    private const string Sent = "namur";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_cannot_be_published_is_said_at_its_field_in_my_language_and_what_I_typed_stays()
    {
        using var officer = await running.SignedInAsync("refused@example.org", Role.Officer);
        var said = new StringBuilder();
        foreach (var language in (string[])["", "/es", "/fr"])
        {
            using var kept = await officer.SubmitAsync(language + "/measures/new", "draft", ("title", "Terrace"), ("do", "keep"));
            var draft = kept.Headers.Location!.OriginalString;
            var token = SignedIn.Token(await officer.GetStringAsync(new Uri(draft, UriKind.Relative), Cancel));
            said.Append(language.Length == 0 ? "en" : language[1..]).Append('\n');
            foreach (var (what, typed, field) in Cases)
            {
                var fields = Card.Where(one => typed.All(other => other.Name != one.Name)).Concat(typed).Concat([("do", "publish"), ("_handler", "draft"), ("__RequestVerificationToken", token)]);
                using var content = new FormUrlEncodedContent(fields.Select(one => KeyValuePair.Create(one.Item1, one.Item2)));
                using var answer = await officer.PostAsync(new Uri(draft, UriKind.Relative), content, Cancel);
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{language} {what}: {answer.StatusCode}");
                var page = await RunningMeasures.Text(answer);
                var error = Regex.Match(page, $"id=\"[^\"]*{Regex.Escape(field).Replace("\\.", "[.-]", StringComparison.Ordinal)}-error\"><span[^>]*>!</span> (?<said>[^<]*)</p>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));
                Assert.True(error.Success, $"{language} {what}: nothing is said at {field}\n{string.Join('\n', Regex.Matches(page, "id=\"[^\"]*-error\">.*?</p>", RegexOptions.None, TimeSpan.FromSeconds(2)).Select(match => match.Value))}");
                said.Append("  ").Append(what).Append(": ").Append(error.Groups["said"].Value).Append('\n');
                if (typed[^1].Value.Length < 100 && field != "target" && field != "phase" && !field.EndsWith("group", StringComparison.Ordinal))
                    Assert.Contains(typed[^1].Value, page, StringComparison.Ordinal);
            }
        }

        Snapshot.Matches("RefusedForms", said.ToString());
    }

    [Fact]
    public async Task A_form_of_ten_megabytes_is_refused_and_the_server_goes_on()
    {
        using var officer = await running.SignedInAsync("large@example.org", Role.Officer);
        foreach (var name in (string[])["title", "summary"])
        {
            var token = SignedIn.Token(await officer.GetStringAsync(new Uri("/es/measures/new", UriKind.Relative), Cancel));
            var fields = Card.Where(one => one.Name != name).Concat([(name, new string('a', 10 << 20)), ("do", "publish"), ("_handler", "draft"), ("__RequestVerificationToken", token)]);
            using var content = new FormUrlEncodedContent(fields.Select(one => KeyValuePair.Create(one.Item1, one.Item2)));
            using var answer = await PostLargeAsync(officer, "/es/measures/new", content);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains("<html lang=\"es\"", await RunningMeasures.Text(answer), StringComparison.Ordinal);
        }

        using var report = new StringContent($"{{\"kind\":\"Wrong\",\"text\":\"{new string('a', 10 << 20)}\"}}", Encoding.UTF8, "application/json");
        using var posted = await PostLargeAsync(officer, "/api/v1/measures/gijon-buy-local-2020/reports", report);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, posted.StatusCode);
        Assert.Contains("Fees for terraces", await running.Page("/measures?q=terraces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signs_that_nobody_sees_are_taken_out_of_every_field_of_every_form_of_the_module()
    {
        using var clerk = await running.SignedInAsync("unseen@example.org", Role.Editor);
        List<string> wrong = [];
        var forms = 0;
        foreach (var address in Pages())
        {
            using var opened = await clerk.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            var page = opened.IsSuccessStatusCode ? await opened.Content.ReadAsStringAsync(Cancel) : "";
            foreach (Match form in Regex.Matches(page, "<form [^>]*method=\"post\".*?</form>", RegexOptions.Singleline, TimeSpan.FromSeconds(2)))
            {
                var fields = Regex.Matches(form.Value, "<(input|textarea) [^>]*name=\"(?<name>[a-z][^\"]*)\"(?! type=\"(hidden|checkbox|radio|file|date)\")", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
                var handler = Regex.Match(form.Value, "name=\"_handler\" value=\"(?<name>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["name"].Value;
                if (fields.Count == 0 || handler.Length == 0)
                    continue;
                forms++;
                using var answer = await clerk.SubmitAsync(address, handler, [.. fields.Select(field => (field, Override)), ("do", "keep")]);
                if ((int)answer.StatusCode >= 500)
                    wrong.Add($"{address} {handler} answers {(int)answer.StatusCode}");
                if ((await RunningMeasures.Text(answer)).IndexOfAny(['\u202E', '\u200B', '\u2066']) >= 0)
                    wrong.Add($"{address} {handler} shows them back");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(forms >= 9, $"{forms} forms");
        foreach (var address in (string[])["/measures", "/measures/searches", "/governments", "/measures/frameworks", "/measures/coherence/claims", "/measures/moderation", "/measures/gijon-buy-local-2020", "/measures/new"])
            Assert.True((await WhoseAsync(clerk, address)).IndexOfAny(['\u202E', '\u200B', '\u2066']) < 0, address);
    }

    [Fact]
    public async Task A_government_an_author_or_a_framework_that_looks_like_another_is_refused()
    {
        using var clerk = await running.SignedInAsync("names@example.org", Role.Editor);
        using var government = await clerk.SubmitAsync("/fr/governments", "government", ("name", LookAlike), ("country", "ES"), ("level", "Municipality"), ("email", "a@example.org"));
        Assert.Contains("mêle des alphabets qui se ressemblent", await RunningMeasures.Text(government), StringComparison.Ordinal);
        using var framework = await clerk.SubmitAsync("/es/measures/frameworks", "framework", ("title", "Plan"), ("owner", LookAlike), ("level", "Region"), ("source", "Decree"), ("licence", "law"), ("keeper", ""));
        Assert.Contains("mezcla alfabetos que se parecen", await RunningMeasures.Text(framework), StringComparison.Ordinal);
        using var claim = await clerk.SubmitAsync("/measures/coherence/claims", "claim", ("kind", "Synergy"), ("strength", "Weak"), ("left", "sdg:8.3"), ("right", "sdg:1.1"), ("words", "Both."), ("author", LookAlike), ("source", "Paper"));
        Assert.Contains("mixes alphabets that look alike", await RunningMeasures.Text(claim), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measures_are_not_adapted_from_each_other_in_a_circle_however_that_is_tried()
    {
        await using var scope = running.Services.CreateAsyncScope();
        var keeping = scope.ServiceProvider.GetRequiredService<MeasureKeeping>();
        MeasureRecord Adapted(string id, string? from) => new()
        {
            Id = id, Government = new Government("A", "ES", GovernmentLevel.Municipality), Texts = [new RecordText("en", id)], DerivedFrom = from is null ? null : new Derivation(from, 1),
        };
        foreach (var (id, from) in new (string, string?)[] { ("circle-a", null), ("circle-b", "circle-a"), ("circle-c", "circle-b") })
            Assert.IsType<KeepOutcome.Kept>(await keeping.PublishAsync(Adapted(id, from), null, Cancel));
        var refused = Assert.IsType<KeepOutcome.Refused>(await keeping.ChangeAsync("circle-a", 1, Adapted("circle-a", "circle-c"), null, "", null, Cancel));
        Assert.Contains("circle-a → circle-c → circle-b → circle-a", Assert.Single(refused.Problems).Message, StringComparison.Ordinal);
        Assert.IsType<KeepOutcome.Refused>(await keeping.ChangeAsync("circle-a", 1, Adapted("circle-a", "circle-a"), null, "", null, Cancel));

        // One that names a record which came later cannot be published either: ids are given, not chosen, but a file may bring one.
        Assert.IsType<KeepOutcome.Kept>(await keeping.PublishAsync(Adapted("circle-e", "circle-d"), null, Cancel));
        Assert.IsType<KeepOutcome.Refused>(await keeping.PublishAsync(Adapted("circle-d", "circle-e"), null, Cancel));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_by_the_API()
    {
        using var officer = await running.SignedInAsync("bytes@example.org", Role.Officer);
        foreach (var (address, type) in ((string, string)[])[("/api/v1/measures/gijon-buy-local-2020/reports", "application/json"), ("/api/v1/measures/imports?government=hainaut", "application/octet-stream")])
        {
            using var content = new ByteArrayContent([(byte)'{', (byte)'"', 0xFF, 0xFE, 0x00, (byte)'"', (byte)'}']);
            content.Headers.ContentType = new(type);
            using var answer = await officer.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}");
        }
    }

    /// <summary>Asks first whether so much is taken, as a browser would see the answer before it has sent everything.</summary>
    private static async Task<HttpResponseMessage> PostLargeAsync(HttpClient client, string address, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.ExpectContinue = true;
        return await client.SendAsync(request, Cancel);
    }

    private static async Task<string> WhoseAsync(HttpClient client, string address) => WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel));

    /// <summary>Every page of the module that somebody signed in can open, by its route.</summary>
    private IEnumerable<string> Pages() => running.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>()?.Type.Namespace?.StartsWith("Vicinal.Measures", StringComparison.Ordinal) is true)
        .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/'))
        .Select(path => path.Replace("{Key}", "gijon-buy-local-2020", StringComparison.Ordinal).Replace("{Framework}", "sdg", StringComparison.Ordinal).Replace("{Slug}", Sent, StringComparison.Ordinal))
        .Where(path => !path.Contains('{', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(path => path == "/measures/objectives" ? path + "?measure=gijon-buy-local-2020" : path == "/measures/searches" ? path + "?q=rent" : path);
}
