using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Vicinal.Platform.Identity;
using Vicinal.Tests;

namespace Vicinal.Responses.Tests.Plans;

/// <summary>Forms with something wrong in them: each is said at its field, and nothing that was typed is lost.</summary>
public sealed partial class RefusedFormSpecs(RunningResponses running) : IClassFixture<RunningResponses>
{
    private static readonly (string Name, (string Field, string Value)[] Typed)[] Wrong =
    [
        ("nothing", [("name", ""), ("instrument", ""), ("from", ""), ("to", "")]),
        ("reversed dates", [("from", "2020-07-01"), ("to", "2020-03-16")]),
        ("no date", [("from", "March")]),
        ("negative money", [("budget.0.channel", "Spending"), ("budget.0.amount", "-500")]),
        ("money in words", [("budget.0.channel", "Spending"), ("budget.0.amount", "five million")]),
        ("money finer than a cent", [("budget.0.channel", "Spending"), ("budget.0.amount", "12.345,678")]),
        ("unknown channel", [("budget.0.channel", "Gift"), ("budget.0.amount", "500")]),
        ("unknown instrument", [("instrument", "Z9")]),
        ("unknown group", [("reaches.0.group", "wizards"), ("reaches.0.low", "5")]),
        ("people without a group", [("reaches.0.low", "5"), ("reaches.0.high", "7")]),
        ("more at least than at most", [("reaches.0.group", "women"), ("reaches.0.low", "700"), ("reaches.0.high", "70")]),
        ("unknown industry", [("effects.0.lever", "Firing"), ("effects.0.amount", "0.5"), ("effects.0.industries", "C Y9")]),
        ("an effect without how much", [("effects.0.lever", "Firing"), ("effects.0.industries", "C")]),
        ("an actor without a name", [("actors.0.part", "Funding"), ("actors.0.contribution", "a van")]),
        ("a successor that is not there", [("successor", "nobody")]),
        ("a name of 300 letters", [("name", new string('n', 300))]),
        ("an indicator half said", [("indicators.0.name", "Places")]),
        ("too many days", [("days", "40000")]),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("/es")]
    [InlineData("/fr")]
    public async Task A_measure_that_cannot_be_kept_says_why_and_stays_as_it_was_typed(string language)
    {
        using var officer = await running.SignedInAsync($"refused{language.Trim('/')}@example.org", Role.Officer);
        var page = await PlanJourney.BeginAsync(officer);
        var said = new StringBuilder();
        foreach (var (name, typed) in Wrong)
        {
            var fields = PlanJourney.Measure("Kept as typed", [("owner", "Bureau <b>&</b> “été”"), .. typed]);
            using var answer = await PlanJourney.SendAsync(officer, language + page + "/measures/new", "measure", fields);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{name}: {answer.StatusCode}");
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var shown = WebUtility.HtmlDecode(html);
            said.Append(name).Append(": ").AppendJoin(" | ", Said().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["said"].Value).Trim())).Append('\n');
            foreach (var (field, value) in fields.Where(field => field.Value.Length > 0 && field.Key is not ("do" or "instrument" or "phase" or "position" or "successor") && !field.Key.EndsWith(".channel", StringComparison.Ordinal) && !field.Key.EndsWith(".lever", StringComparison.Ordinal) && !field.Key.EndsWith(".part", StringComparison.Ordinal) && !field.Key.EndsWith(".group", StringComparison.Ordinal)))
                Assert.True(shown.Contains($"name=\"{field}\"", StringComparison.Ordinal) && shown.Contains($"value=\"{value}\"", StringComparison.Ordinal), $"{name}: {field} lost '{value}'.");
        }

        Snapshot.Matches("RefusedForms" + language.Replace('/', '-'), said.ToString());
        Assert.Equal("\"1\"", (await officer.GetAsync(new Uri("/api/v1" + page + "/file", UriKind.Relative), TestContext.Current.CancellationToken)).Headers.ETag!.Tag);
    }

    [GeneratedRegex("""<a href="[^"]*#f-[^"]*">(?<said>[^<]+)</a>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Said();
}
