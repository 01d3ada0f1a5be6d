using System.Net;
using Vicinal.Platform.Identity;

namespace Vicinal.Responses.Tests.Plans;

public sealed class ClashSpecs(RunningResponses running) : IClassFixture<RunningResponses>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_of_us_change_different_fields_and_both_changes_are_kept_and_shown()
    {
        using var ana = await running.SignedInAsync("ana1@example.org", Role.Officer);
        using var luc = await running.SignedInAsync("luc1@example.org", Role.Officer);
        var (plan, page) = await WithMeasureAsync(ana);
        var opened = await luc.GetStringAsync(new Uri(page, UriKind.Relative), Cancel);
        using (await PlanJourney.SendAsync(ana, page, "measure", PlanJourney.Measure("Top-up", ("owner", "Employment office"))))
        {
        }

        using var second = await PlanJourney.SendAsync(luc, page, "measure", PlanJourney.Measure("Top-up", ("days", "30")), opened);
        Assert.Equal(HttpStatusCode.Found, second.StatusCode);
        var shown = await PlanJourney.ReadAsync(luc, second.Headers.Location!.ToString());
        Assert.Contains("a colleague changed 1 fields", shown, StringComparison.Ordinal);
        Assert.Contains("Employment office", shown, StringComparison.Ordinal);
        var form = await PlanJourney.ReadAsync(ana, page);
        Assert.Contains("value=\"Employment office\"", form, StringComparison.Ordinal);
        Assert.Contains("value=\"30\"", form, StringComparison.Ordinal);
        Assert.Contains("answers for it", await PlanJourney.ReadAsync(ana, plan + "/versions?from=2&to=3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_of_us_change_the_same_field_and_both_texts_are_shown_until_one_is_chosen()
    {
        using var ana = await running.SignedInAsync("ana2@example.org", Role.Officer);
        using var luc = await running.SignedInAsync("luc2@example.org", Role.Officer);
        var (plan, page) = await WithMeasureAsync(ana);
        var opened = await luc.GetStringAsync(new Uri(page, UriKind.Relative), Cancel);
        using (await PlanJourney.SendAsync(ana, page, "measure", PlanJourney.Measure("Top-up", ("owner", "Ana’s office"))))
        {
        }

        using var clash = await PlanJourney.SendAsync(luc, page, "measure", PlanJourney.Measure("Top-up", ("owner", "Luc’s office"), ("days", "12")), opened);
        Assert.Equal(HttpStatusCode.Conflict, clash.StatusCode);
        var shown = await PlanJourney.TextAsync(clash);
        Assert.Contains("Ana’s office", shown, StringComparison.Ordinal);
        Assert.Contains("Luc’s office", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Luc’s office", await PlanJourney.ReadAsync(ana, plan), StringComparison.Ordinal);

        // Without a choice both are shown again; with one it is kept, and what did not clash with it.
        var raw = await clash.Content.ReadAsStringAsync(Cancel);
        var fields = Hidden(raw);
        using var undecided = await PlanJourney.SendAsync(luc, plan + "/clash", "clash", fields, raw);
        Assert.Equal(HttpStatusCode.Conflict, undecided.StatusCode);
        fields["choice.0"] = "Mine";
        using var decided = await PlanJourney.SendAsync(luc, plan + "/clash", "clash", fields, raw);
        Assert.Equal(HttpStatusCode.Found, decided.StatusCode);
        var after = await PlanJourney.ReadAsync(ana, page);
        Assert.Contains("value=\"Luc’s office\"", after, StringComparison.Ordinal);
        Assert.Contains("value=\"12\"", after, StringComparison.Ordinal);
        Assert.Contains("Ana’s office", await PlanJourney.ReadAsync(ana, plan + "/versions?from=3&to=4"), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Hidden(string page)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(page, """name="(?<name>theirs|field\.\d+)" value="(?<value>[^"]*)""", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            fields[match.Groups["name"].Value] = WebUtility.HtmlDecode(match.Groups["value"].Value);
        var from = page.IndexOf('>', page.IndexOf("<textarea name=\"mine\"", StringComparison.Ordinal)) + 1;
        fields["mine"] = WebUtility.HtmlDecode(page[from..page.IndexOf("</textarea>", from, StringComparison.Ordinal)]);
        return fields;
    }

    private static async Task<(string Plan, string Measure)> WithMeasureAsync(HttpClient officer)
    {
        var plan = await PlanJourney.BeginAsync(officer);
        using var added = await PlanJourney.SendAsync(officer, plan + "/measures/new", "measure", PlanJourney.Measure("Top-up"));
        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        return (plan, plan + "/measures/top-up");
    }
}
