using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vicinal.Modules.Tests;
using Vicinal.Platform.Identity;
using Vicinal.Tests;

namespace Vicinal.Measures.Tests.Comparing;

/// <summary>Measures side by side, and the rates by which their money is shown in one currency.</summary>
public sealed partial class ComparingSpecs(RunningMeasures running) : IClassFixture<RunningMeasures>
{
    private const string Three = "?m=charleroi-horeca-premium-2020&m=marica-informal-aid-2020&m=barcelona-self-employed-2020";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("/es")]
    [InlineData("/fr")]
    public async Task I_see_measures_side_by_side_in_one_currency_and_price_year(string language)
    {
        var page = await running.Page($"{language}/measures/compare{Three}&currency=EUR&year=2020");
        Snapshot.Matches("Compare" + language.Replace('/', '-'), Table(page));
        Assert.DoesNotContain("best", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_the_page_says_a_program_reads_exactly()
    {
        using var answer = JsonDocument.Parse(await running.Client.GetStringAsync(new Uri("/api/v1/measures/comparison" + Three + "&currency=EUR&year=2020", UriKind.Relative), Cancel));
        var rows = answer.RootElement.EnumerateArray().ToDictionary(row => row.GetProperty("id").GetString()!, StringComparer.Ordinal);
        var charleroi = rows["charleroi-horeca-premium-2020"];
        Assert.Equal((1_013_000m, 2927.75m), (charleroi.GetProperty("total").GetDecimal(), charleroi.GetProperty("perBeneficiary").GetDecimal()));
        Assert.Equal(JsonValueKind.Null, charleroi.GetProperty("perInhabitant").ValueKind);
        // 64,000,000 BRL ÷ 5.8943, ÷ 23,000 reached, ÷ 164,504 inhabitants, ÷ 12 months.
        var marica = rows["marica-informal-aid-2020"];
        Assert.Equal((10_857_947.51m, 472.08m, 66.00m, 904_828.96m), (marica.GetProperty("total").GetDecimal(), marica.GetProperty("perBeneficiary").GetDecimal(), marica.GetProperty("perInhabitant").GetDecimal(), marica.GetProperty("perMonth").GetDecimal()));
        Assert.True(rows["barcelona-self-employed-2020"].GetProperty("onlyAnnounced").GetBoolean());
        Assert.Equal(JsonValueKind.Null, rows["barcelona-self-employed-2020"].GetProperty("perBeneficiary").ValueKind);
        var csv = await running.Client.GetStringAsync(new Uri("/api/v1/measures/comparison" + Three + "&currency=EUR&year=2020&format=csv", UriKind.Relative), Cancel);
        Assert.Contains("marica-informal-aid-2020", csv, StringComparison.Ordinal);
        Assert.Contains("10857947.51", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_rate_leaves_the_amount_as_recorded_and_says_which()
    {
        var page = await running.Page("/measures/compare?m=marica-informal-aid-2020&currency=KWD&year=2020");
        Assert.Contains("64,000,000 BRL as recorded: the rate of KWD for 2020 is missing", page, StringComparison.Ordinal);
        Assert.Contains("unknown 64,000,000 BRL", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_compared_is_refused_with_what_would_be_right_and_the_rest_is_shown()
    {
        var page = await running.Page("/measures/compare?m=nothing&m=marica-informal-aid-2020&currency=ABC&year=20", HttpStatusCode.BadRequest);
        foreach (var message in (string[])["There is no measure “nothing” here", "“ABC” is not a currency", "“20” is not a year"])
            Assert.Contains(message, page, StringComparison.Ordinal);
        Assert.Contains("64,000,000 BRL", page, StringComparison.Ordinal);
        var seven = string.Join('&', Enumerable.Range(0, 7).Select(at => "m=x" + at));
        Assert.Contains("at most 6", await running.Page("/measures/compare?" + seven, HttpStatusCode.BadRequest), StringComparison.Ordinal);
        await running.Page("/api/v1/measures/comparison", HttpStatusCode.BadRequest);
        Assert.Contains("tick them in the list", await running.Page("/measures/compare"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_tick_measures_in_the_list_and_what_I_chose_before_stays()
    {
        var list = await running.Page("/measures?country=BR&m=charleroi-horeca-premium-2020");
        Assert.Contains("action=\"/measures/compare\"", list, StringComparison.Ordinal);
        Assert.Contains("name=\"m\" value=\"marica-informal-aid-2020\"", list, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(list, "type=\"hidden\" name=\"m\" value=\"charleroi-horeca-premium-2020\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
        Assert.Contains("href=\"/measures/compare?m=charleroi-horeca-premium-2020\"", await running.Page("/measures/charleroi-horeca-premium-2020"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_changes_a_rate_and_the_comparison_follows_and_nobody_else_does()
    {
        using var administrator = await running.SignedInAsync("rates@example.org", Role.Administrator);
        using var wrong = await administrator.SubmitAsync("/measures/rates", "rate", ("do", "keep"), ("currency", "KWD"), ("year", "2020"), ("per_euro", "0,35"), ("rate_source", ""));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("name the office", await RunningMeasures.Text(wrong), StringComparison.Ordinal);
        using var kept = await administrator.SubmitAsync("/measures/rates", "rate", ("do", "keep"), ("currency", "kwd"), ("year", "2020"), ("per_euro", "0,35"), ("rate_source", "A test office"));
        var page = await RunningMeasures.Text(kept);
        Assert.Contains("Kept: KWD, 2020.", page, StringComparison.Ordinal);
        Assert.Matches(">\\s*Test\\s*<", page);
        Assert.Contains("A test office", await running.Page("/measures/compare?m=berlin-grants-2020&m=flanders-closure-premium-2020&currency=KWD&year=2020"), StringComparison.Ordinal);

        var csv = await running.Client.GetStringAsync(new Uri("/api/v1/measures/rates?format=csv", UriKind.Relative), Cancel);
        var without = string.Join('\n', csv.Split('\n').Where(line => !line.StartsWith("KWD", StringComparison.Ordinal)));
        using var checks = await administrator.SubmitAsync("/measures/rates", "import", ("do", "check"), ("csv", without));
        Assert.Contains("1 of today gone", await RunningMeasures.Text(checks), StringComparison.Ordinal);
        Assert.Contains("KWD", await running.Client.GetStringAsync(new Uri("/api/v1/measures/rates", UriKind.Relative), Cancel), StringComparison.Ordinal);
        using var imported = await administrator.SubmitAsync("/measures/rates", "import", ("do", "import"), ("csv", without));
        Assert.Contains("0 new or different, 1 gone", await RunningMeasures.Text(imported), StringComparison.Ordinal);
        Assert.Equal(without, await running.Client.GetStringAsync(new Uri("/api/v1/measures/rates?format=csv", UriKind.Relative), Cancel));

        using var editor = await running.SignedInAsync("no-rates@example.org", Role.Editor);
        var read = await editor.GetStringAsync(new Uri("/measures/rates", UriKind.Relative), Cancel);
        Assert.DoesNotContain("name=\"per_euro\"", read, StringComparison.Ordinal);
        Assert.DoesNotContain("came with the program", read, StringComparison.Ordinal);
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("_handler", "rate"), KeyValuePair.Create("__RequestVerificationToken", SignedIn.Token(await editor.GetStringAsync(new Uri("/measures/seville-restart-works-2020/propose", UriKind.Relative), Cancel)))]);
        using var refused = await editor.PostAsync(new Uri("/measures/rates", UriKind.Relative), body, Cancel);
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
    }

    [Fact]
    public async Task Who_is_reached_by_nobody_sees_what_governments_like_theirs_do()
    {
        var page = await running.Page("/measures/here?territory=hainaut&on=2020-04-15&group=self-employed&sector=56");
        Assert.Contains("href=\"/measures?group=informal\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/measures/similar?group=informal&level=Province&country=BE\"", page, StringComparison.Ordinal);
        Assert.Matches("href=\"/measures\\?group=self-employed&instrument=[A-K][0-9]\"", page);
        Assert.DoesNotContain("href=\"/measures?group=self-employed&instrument=C1\"", page, StringComparison.Ordinal);
        var similar = await running.Page("/measures/similar?group=informal&level=Municipality&country=BR");
        Assert.Contains("/measures/marica-informal-aid-2020", similar, StringComparison.Ordinal);
        Assert.DoesNotContain("/measures/charleroi-horeca-premium-2020", similar, StringComparison.Ordinal);
    }

    /// <summary>The comparison as text: one line a fact, cells with a bar between.</summary>
    private static string Table(string page)
    {
        var table = page[page.IndexOf("<table>", StringComparison.Ordinal)..page.IndexOf("</table>", StringComparison.Ordinal)];
        var text = new StringBuilder();
        foreach (Match row in Rows().Matches(table))
            text.AppendJoin(" | ", Cells().Matches(row.Value).Select(cell => Spaces().Replace(Tags().Replace(cell.Groups["cell"].Value, ""), " ").Trim())).Append('\n');
        return text.ToString();
    }

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rows();

    [GeneratedRegex("<t[hd][^>]*>(?<cell>.*?)</t[hd]>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Cells();

    [GeneratedRegex("<[^>]+>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
