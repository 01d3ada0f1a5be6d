using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Formats.Briefs;
using Vicinal.Planning;

namespace Vicinal.Formats.Tests.Briefs;

public sealed class BriefSpecs
{
    private static readonly BriefDocument Hostile = new("en", "Plan <script>alert(1)</script>", "It keeps *all* of [it](http://x)")
    {
        Sections =
        [
            new("A & B", [
                new BriefPart.Paragraph("<img src=x onerror=alert(1)>\n# not a heading"),
                new BriefPart.Table("A | table", ["one", "two"], [["a|b", "<b>2</b>"]], [1]),
                new BriefPart.Items(["- item", "`code`"]),
                new BriefPart.Chart("Work \"day by day\"", new DateOnly(2020, 3, 1), [("work", [1, 0.5, 0.75])]),
                new BriefPart.Command("Again:", "./vicinal plan simulate \"<a b>\""),
            ]),
        ],
    };

    [Fact]
    public void Nothing_that_somebody_wrote_becomes_markup()
    {
        var html = BriefHtml.Body(Hostile);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>2</b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        BriefMarkdown.Write(Hostile, text);
        var markdown = text.ToString();
        Assert.DoesNotContain("\n# not a heading", markdown, StringComparison.Ordinal);
        Assert.Contains("a\\|b", markdown, StringComparison.Ordinal);
        Assert.Contains("\\<script\\>", markdown, StringComparison.Ordinal);
        Assert.Contains("\\[it\\]", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    public void Every_finding_of_every_check_is_a_sentence_with_all_that_it_names(string language)
    {
        var writing = new BriefWriting(CultureInfo.GetCultureInfo(language));
        var plan = new Plan
        {
            Title = "Plan", Currency = "EUR", PriceYear = 2015,
            Scenario = new Economy.Scenario { Title = "Closed", Start = new DateOnly(2020, 3, 1), Days = 10 },
            Measures = [new() { Id = "a", Name = "First", Instrument = "B1", Phase = Phase.Mitigation, From = new DateOnly(2020, 3, 1), To = new DateOnly(2020, 4, 1) }],
        };
        var sentences = ImmutableArray.CreateBuilder<string>();
        foreach (var check in Enum.GetValues<PlanCheck>())
        {
            foreach (var result in Enum.GetValues<CheckResult>())
            {
                var finding = new PlanFinding(check, result)
                {
                    MeasureId = "a", OtherMeasureId = "a", Names = ["women"], Amounts = [new MinorUnits(120050), new MinorUnits(100)],
                    Figures = [0.5, 0.75], Days = [new DateOnly(2020, 3, 14)], Level = GovernmentLevel.Nation,
                };
                var sentence = FindingSentences.Of(finding, plan, writing);
                Assert.EndsWith(".", sentence, StringComparison.Ordinal);
                Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
                sentences.Add(sentence);
            }
        }

        Assert.Contains(sentences, sentence => sentence.Contains("First", StringComparison.Ordinal));
        Assert.Contains(sentences, sentence => sentence.Contains(1200.50m.ToString("N2", writing.Culture), StringComparison.Ordinal));
    }
}
