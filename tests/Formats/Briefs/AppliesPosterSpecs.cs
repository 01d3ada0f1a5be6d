using System.Globalization;
using System.Text.RegularExpressions;
using Vicinal.Formats.Briefs;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Tests.Briefs;

public sealed class AppliesPosterSpecs
{
    [Theory]
    [InlineData(3)]
    [InlineData(60)]
    public void A_sheet_shows_what_has_room_in_the_order_of_the_answer_and_counts_the_rest(int measures)
    {
        var answer = Answer(measures);
        var sheet = Poster(answer, "https://v.e/here");
        var shown = sheet.Sections.Where(section => section.Title.Length > 0).ToList();
        Assert.Equal(answer.Lines.Take(shown.Count).Select(line => line.Record.Original.Title), shown.Select(section => section.Title), StringComparer.Ordinal);
        var closing = string.Join('\n', sheet.Sections[^1].Parts.OfType<BriefPart.Paragraph>().Select(part => part.Words));
        if (measures == 3)
            Assert.DoesNotContain("more", closing, StringComparison.Ordinal);
        else
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"And {measures - shown.Count} more that this sheet has no room for"), closing, StringComparison.Ordinal);
        Assert.InRange(shown.Count, 3, 12);
        Assert.Contains("Nothing recorded here reaches: ", closing, StringComparison.Ordinal);
    }

    [Fact]
    public void However_long_the_texts_no_sheet_holds_more_letters_than_a_page()
    {
        var culture = CultureInfo.GetCultureInfo("en");
        var longest = Answer(40, new string('w', 400) + " " + string.Join(' ', Enumerable.Repeat("word", 300)), "条".PadRight(500, '条'));
        var sheet = AppliesPoster.Of(longest, Matrix(longest), new string('P', 300), "", culture);
        var letters = sheet.Sections.Sum(section => section.Title.Length + section.Parts.OfType<BriefPart.Paragraph>().Sum(part => part.Words.Length));
        Assert.InRange(letters, 500, 4000);
        Assert.InRange(sheet.Title.Length, 10, 90);
    }

    [Fact]
    public void Markup_in_a_record_stays_text_and_a_source_stands_under_each_measure()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        BriefHtml.Write(Poster(Answer(1, "<script>alert(1)</script>"), "https://v.e/here"), output);
        Assert.DoesNotContain("<script", output.ToString(), StringComparison.Ordinal);
        Assert.Matches(new Regex("Source: https://source.example/0", RegexOptions.None, TimeSpan.FromSeconds(1)), output.ToString());
        Assert.Contains("How to get it: on application.", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Until 30 June 2020.", output.ToString(), StringComparison.Ordinal);
    }

    private static BriefDocument Poster(WhatApplies answer, string address) => AppliesPoster.Of(answer, Matrix(answer), "Hainaut", address, CultureInfo.GetCultureInfo("en"));

    private static GapMatrix Matrix(WhatApplies answer) => GapMatrix.Of(answer.Question.Chain, answer.Question.On, answer.Lines.Select(line => line.Record));

    private static WhatApplies Answer(int measures, string title = "A grant for shops that had to close", string conditions = "") => WhatApplies.Of(
        new AppliesQuestion { Chain = ["BE"], On = new(2020, 4, 15), Groups = ["micro"] },
        Enumerable.Range(0, measures).Select(number => new MeasureRecord
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"m-{number:D4}"),
            Government = new Government("Belgium", "BE", GovernmentLevel.Nation) { Codes = ["BE"] },
            Texts = [new RecordText("en", title) { Conditions = conditions }],
            Targets = ["micro"],
            To = new(2020, 7, 1),
            TakeUp = TakeUp.Application,
            Sources = [new RecordSource("A paper", string.Create(CultureInfo.InvariantCulture, $"https://source.example/{number}"))],
        }));
}
