using System.Globalization;
using CsCheck;
using Vicinal.Formats.Wording;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Tests.Wording;

public sealed class PassOnTextSpecs
{
    private static readonly string[] Languages = ["en", "es", "fr"];

    private static readonly Gen<string> AnyTitle = Gen.String[Gen.Char["abcdeéñ€語"], 1, 24].Array[1, 30].Select(words => string.Join(' ', words));

    private static readonly Gen<(string[] Titles, string Place, string Address, string Language)> AnyMessage = Gen.Select(
        AnyTitle.Array[0, 14], Gen.Int[0, 2].Select(at => new[] { "", "Hainaut", new string('P', 60) }[at]), Gen.Int[0, 320].Select(length => length < 12 ? "" : "https://v.e/" + new string('x', length - 12)), Gen.Int[0, 2].Select(at => Languages[at]));

    [Fact]
    public void Whatever_is_there_the_message_is_of_300_characters_at_most_names_the_number_left_out_and_cuts_no_word() => AnyMessage.Sample(message =>
    {
        var text = Said(message.Titles, message.Place, message.Address, message.Language);
        Assert.InRange(text.Length, 10, PassOnText.Longest);
        var ends = message.Address.Length is > 0 and <= 200 ? ". " + message.Address : ".";
        Assert.EndsWith(ends, text, StringComparison.Ordinal);
        var body = text[..^ends.Length];
        var count = message.Titles.Length;
        if (count == 0 || body.EndsWith(string.Join(Between(message.Language), message.Titles), StringComparison.Ordinal))
            return;
        var culture = CultureInfo.GetCultureInfo(message.Language);
        var whole = Enumerable.Range(1, count).LastOrDefault(shown => body.Contains(string.Join(Between(message.Language), message.Titles.Take(shown)), StringComparison.Ordinal));
        if (whole > 0 && !body.Contains('…', StringComparison.Ordinal))
        {
            Assert.Contains((count - whole).ToString(culture), body, StringComparison.Ordinal);
            return;
        }

        if (body.IndexOf('…', StringComparison.Ordinal) is > 0 and var at)
        {
            // The first title stands up to the end of one of its words; the rest is counted.
            var cut = Enumerable.Range(1, message.Titles[0].Length - 1).Where(length => message.Titles[0][length] == ' ').Select(length => message.Titles[0][..length]);
            Assert.Contains(cut, start => body[..at].EndsWith(start, StringComparison.Ordinal));
            Assert.True(count == 1 || body[at..].Contains((count - 1).ToString(culture), StringComparison.Ordinal), text);
            return;
        }

        Assert.True(count == 1 || body.Contains(count.ToString(culture), StringComparison.Ordinal), text);
    }, iter: 20_000);

    [Theory]
    [InlineData("en", "Hainaut, 15 April 2020: One grant; One loan. https://v.e/here")]
    [InlineData("es", "Hainaut, 15 de abril de 2020: One grant; One loan. https://v.e/here")]
    [InlineData("fr", "Hainaut, 15 avril 2020 : One grant\u202F; One loan. https://v.e/here")]
    public void A_short_answer_is_said_whole(string language, string text) => Assert.Equal(text, Said(["One grant", "One loan"], "Hainaut", "https://v.e/here", language));

    [Fact]
    public void What_has_no_room_is_counted()
    {
        var text = Said([new string('a', 150), new string('b', 150), "c"], "", "", "en");
        Assert.Equal($"On 15 April 2020: {new string('a', 150)}; and 2 more.", text);
        Assert.Equal("On 15 April 2020: 2 measures are there.", Said([new string('a', 400), "b"], "", "", "en"));
        Assert.Equal("On 15 April 2020: nothing that is recorded here is there.", Said([], "", "", "en"));
    }

    private static string Between(string language) => language == "fr" ? "\u202F; " : "; ";

    internal static WhatApplies Answer(IEnumerable<string> titles) => WhatApplies.Of(
        new AppliesQuestion { Chain = ["BE"], On = new(2020, 4, 15), Groups = ["micro"] },
        titles.Select((title, number) => new MeasureRecord
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"m-{number:D4}"), Government = new Government("Belgium", "BE", GovernmentLevel.Nation) { Codes = ["BE"] }, Texts = [new RecordText("en", title)], Targets = ["micro"],
        }));

    private static string Said(IEnumerable<string> titles, string place, string address, string language) => PassOnText.Of(Answer(titles), place, address, CultureInfo.GetCultureInfo(language));
}
