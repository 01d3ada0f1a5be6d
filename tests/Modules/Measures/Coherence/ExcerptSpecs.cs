using CsCheck;
using Vicinal.Measures.Coherence.Linking;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Planning.Records.Coherence;

namespace Vicinal.Measures.Tests.Coherence;

public sealed class ExcerptSpecs
{
    private static readonly Suggestions Lists = new([new("8.3", "en", ["shops", "small shops", "cafes"]), new("8.3", "fr", ["boutiques"])], []);

    [Theory]
    [InlineData("Rents of shops.", "Rents of [shops].")]
    [InlineData("Small shops, cafés", "[Small shops], [cafés]")]
    [InlineData("shopscafes shops", "shopscafes [shops]")]
    public void Words_that_matched_are_marked_and_overlapping_ones_as_one(string text, string shown) => Assert.Equal(shown, Shown(text));

    [Fact]
    public void A_long_text_is_cut_at_words_around_what_is_marked()
    {
        var far = string.Join(' ', Enumerable.Repeat("word", 60));
        var shown = Shown($"{far} shops {far} cafés {far}");
        Assert.StartsWith("…word ", shown, StringComparison.Ordinal);
        Assert.Contains("word [shops] word", shown, StringComparison.Ordinal);
        Assert.EndsWith("word…", shown, StringComparison.Ordinal);
        Assert.InRange(shown.Length, 100, 300);
    }

    [Fact]
    public void I_read_the_words_in_my_language_where_they_stand_in_it()
    {
        var record = Of(new RecordText("en", "For shops"), new RecordText("fr", "Pour les boutiques"));
        Assert.Equal("fr", Excerpts.Of(record, Lists.Of(record)[0], "fr").Language);
        Assert.Equal("en", Excerpts.Of(record, Lists.Of(record)[0], "es").Language);
    }

    [Fact]
    public void Nothing_is_invented_whatever_the_text() =>
        Gen.String[Gen.Char["abshop 中é,."], 0, 200].Array[1, 5].Sample(parts =>
        {
            var text = string.Join(" shops ", parts);
            foreach (var piece in Shown(text).Split('[', ']', '…'))
                Assert.Contains(piece, text, StringComparison.Ordinal);
        });

    private static string Shown(string text)
    {
        var record = Of(new RecordText("en", text));
        return Lists.Of(record) is [var found, ..]
            ? string.Concat(Excerpts.Of(record, found, "en").Excerpts.Single().Select(part => part.Marked ? $"[{part.Words}]" : part.Words))
            : "";
    }

    private static MeasureRecord Of(params RecordText[] texts) => new() { Id = "a", Government = new("Here", "FR", GovernmentLevel.Municipality), Texts = [.. texts] };
}
