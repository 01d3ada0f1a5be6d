using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Vicinal.Tests;

namespace Vicinal.Front.Tests.Asking;

/// <summary>What a reader is told when an address or a form says something that cannot be.</summary>
public sealed partial class RefusedSituationSpecs(RunningFront front)
{
    private const string Closed = "r=open-air-markets,closed,2020-03-24,2020-06-01";

    private static readonly string[] Queries =
    [
        "population=0&" + Closed,
        "population=1000000000000&" + Closed,
        "population=-5",
        "population=many",
        "country=ZZ",
        "country=%3Cscript%3Ealert(1)%3C/script%3E",
        "p=open-air-markets,informal,900,500&" + Closed,
        "p=open-air-markets,informal,5,999999999999&" + Closed,
        "p=open-air-markets,informal,500,900,,,600,700&" + Closed,
        "p=open-air-markets,secret,1,2&" + Closed,
        "p=juggling,informal,1,2&" + Closed,
        "p=open-air-markets,informal,500,900&population=100&" + Closed,
        "r=open-air-markets,closed,2020-06-01,2020-03-24",
        "r=open-air-markets,ajar,2020-03-24,2020-06-01",
        "r=open-air-markets,closed,yesterday,2020-06-01",
        "r=%27;DROP%20TABLE%20measures;--,closed,2020-03-24,2020-06-01",
        "level=galaxy",
        "country=BE&within=atlantis",
        "budget=-5",
        "budget=lots&currency=EUR",
        "currency=DOUBLOONS",
        "m=a&m=b&m=c&m=d",
    ];

    [Fact]
    public async Task What_cannot_be_is_said_at_its_field_and_what_I_typed_is_kept()
    {
        var said = new StringBuilder();
        foreach (var query in Queries)
        {
            said.Append(query).Append('\n');
            foreach (var language in new[] { "", "/es", "/fr" })
            {
                var page = await front.Page($"{language}/situation?{query}", HttpStatusCode.BadRequest);
                Assert.DoesNotContain("class=\"decides\"", page, StringComparison.Ordinal);
                var messages = Message().Matches(page.Split("error-summary")[1].Split("</div>")[0]);
                Assert.NotEmpty(messages);
                foreach (Match message in messages)
                {
                    var field = message.Groups["field"].Value;
                    said.Append("  ").Append(field).Append(": ").Append(message.Groups["text"].Value.Trim()).Append('\n');
                    Assert.True(field.Length == 0 || page.Contains($"id=\"{field}\"", StringComparison.Ordinal), $"{query}: there is no field {field}.");
                }
            }
        }

        Snapshot.Matches("RefusedSituations", said.ToString());
    }

    [Fact]
    public async Task A_script_in_a_name_stays_a_name()
    {
        const string Script = "<script>alert(1)</script>";
        using var answer = await front.Client.GetAsync(new Uri($"/situation?place={Uri.EscapeDataString(Script)}&{Closed}&p=open-air-markets,informal,5,9", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(Script, page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(WebUtility.HtmlEncode(Script), page, StringComparison.Ordinal);
        foreach (var paper in new[] { "mayor", "letter" })
            Assert.DoesNotContain(Script, await front.Client.GetStringAsync(new Uri($"/situation/{paper}?place={Uri.EscapeDataString(Script)}", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", "This address is too long")]
    [InlineData("/es", "Esta dirección es demasiado larga")]
    [InlineData("/fr", "Cette adresse est trop longue")]
    public async Task Ten_thousand_activities_are_refused_in_words(string language, string title)
    {
        var rows = string.Join('&', Enumerable.Range(0, 10_000).Select(row => $"p=farm-work,informal,{row},{row}"));
        var page = await front.Page($"{language}/situation?{rows}", HttpStatusCode.RequestUriTooLong);
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixty_one_rows_are_one_too_many()
        => Assert.Contains("At most 60 rows of people fit", await front.Page("/situation?" + string.Join('&', Enumerable.Repeat("p=farm-work,informal,1,2", 61)), HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [GeneratedRegex("""<li>\s*(<a href="#(?<field>[^"]+)">)?(?<text>.*?)(</a>)?\s*</li>""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Message();
}
