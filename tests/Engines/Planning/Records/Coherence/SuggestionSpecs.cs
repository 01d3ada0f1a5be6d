using CsCheck;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Coherence;

namespace Vicinal.Planning.Tests.Records.Coherence;

public sealed class SuggestionSpecs
{
    private static readonly Suggestions Lists = new(
        [
            new("8.3", "en", ["small firm*", "shops"]), new("8.3", "fr", ["petites entreprises", "aide d'urgence"]), new("11.7", "en", ["public space"]), new("4.2", "fr", ["crèche*"]),
            new("8.5", "fr", ["main d’œuvre"]),
        ],
        [("D3", "8.3"), ("F4", "11.7")]);

    [Fact]
    public void A_suggestion_says_which_words_of_my_text_it_is_from()
    {
        var record = Of(new RecordText("en", "Free public space") { Summary = "For Small firms, and for shops." });
        var found = Lists.Of(record);
        Assert.Equal("8.3 11.7", string.Join(' ', found.Select(one => one.Objective)));
        Assert.Equal("Small firms|shops", string.Join('|', found[0].Words.Select(word => record.Texts[0].Summary.Substring(word.Start, word.Length))));
        Assert.Equal("public space", record.Texts[0].Title.Substring(found[1].Words[0].Start, found[1].Words[0].Length));
    }

    [Theory]
    [InlineData("fr", "Aide d’urgence", "8.3")]
    [InlineData("fr-BE", "AIDE D'URGENCE", "8.3")]
    [InlineData("fr", "Les cre\u0300ches rouvrent", "4.2")]
    [InlineData("fr", "Main d'oeuvre", "8.5")]
    [InlineData("en", "Small  firms’ rents", "8.3")]
    public void Accents_case_apostrophes_and_ligatures_make_no_difference(string language, string title, string target) =>
        Assert.Equal(target, string.Join(' ', Lists.Of(Of(new RecordText(language, title))).Select(one => one.Objective)));

    [Theory]
    [InlineData("en", "Workshops")]
    [InlineData("en", "Publics pace")]
    [InlineData("ko", "shops")]
    [InlineData("en", "small and firm")]
    [InlineData("en", "")]
    public void Parts_of_words_other_languages_and_other_orders_suggest_nothing(string language, string title) =>
        Assert.Empty(Lists.Of(Of(new RecordText(language, title))));

    [Fact]
    public void An_instrument_suggests_too_and_is_named_as_the_reason()
    {
        var found = Assert.Single(Lists.Of(Of(new RecordText("ko", "서울")) with { Instruments = ["F4", "Z9"] }));
        Assert.Equal(("11.7", "F4"), (found.Objective, Assert.Single(found.Instruments)));
        Assert.Empty(found.Words);
    }

    [Fact]
    public void A_list_without_a_word_is_a_misuse() => Assert.Throws<ArgumentException>(() => new Suggestions([new("1", "en", ["*"])], []));

    [Fact]
    public void Marked_words_always_lie_inside_the_text_whatever_it_is() =>
        Gen.String.Array[0, 6].Sample(parts =>
        {
            var text = new RecordText("en", string.Join(" shops ", parts));
            var found = Lists.Of(Of(text));
            Assert.All(found.SelectMany(one => one.Words), word => Assert.InRange(word.Start + word.Length, word.Length, text.Title.Length));
        });

    private static MeasureRecord Of(RecordText text) => new() { Id = "a", Government = new("Here", "FR", GovernmentLevel.Municipality), Texts = [text] };
}
