using System.Globalization;
using Vicinal.Formats.Records;
using Vicinal.Formats.Wording;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Tests.Wording;

public sealed class ProblemWordingSpecs
{
    [Fact]
    public void Every_rule_that_a_form_can_break_is_said_in_three_languages_with_what_was_found()
    {
        foreach (var rule in Enum.GetValues<RecordRule>().Where(rule => rule != RecordRule.OfFiles))
        {
            var said = new[] { "en", "es", "fr" }.Select(language => ProblemWording.Of(new RecordProblem("x", "English") { Rule = rule, Found = "FOUND" }, CultureInfo.GetCultureInfo(language))).ToList();
            Assert.Equal(3, said.Distinct(StringComparer.Ordinal).Count());
            Assert.Single(said.Select(text => text.Contains("FOUND", StringComparison.Ordinal)).Distinct());
        }

        Assert.Equal("English", ProblemWording.Of(new RecordProblem("x", "English"), CultureInfo.GetCultureInfo("fr")));
    }

    [Fact]
    public void A_translation_is_behind_only_until_it_is_changed_or_held_against_its_original()
    {
        var first = new MeasureRecord { Id = "a", Government = new Government("A", "ES", Planning.GovernmentLevel.Municipality), Texts = [new("es", "Uno"), new("fr", "Un") { Making = TextMaking.HumanTranslation }] };
        var second = TextVersions.Stamped(first, first with { Version = 2, Texts = [first.Texts[0] with { Title = "Dos" }, first.Texts[1]] });
        Assert.Equal((2, null, true), (second.Texts[0].Version, second.Texts[1].Version, TextVersions.IsBehind(second, second.Texts[1])));
        var changed = TextVersions.Stamped(second, second with { Version = 3, Texts = [second.Texts[0], second.Texts[1] with { Title = "Deux" }] });
        Assert.Equal((3, false), (changed.Texts[1].Version, TextVersions.IsBehind(changed, changed.Texts[1])));
        var held = TextVersions.Stamped(second, second with { Version = 3, Texts = [second.Texts[0], second.Texts[1] with { Version = 2 }] });
        Assert.Equal((2, false), (held.Texts[1].Version, TextVersions.IsBehind(held, held.Texts[1])));

        // Two people: one changes the original, the other holds the translation against the version before that.
        var merged = RecordMerge.Of(second, TextVersions.Stamped(second, second with { Version = 3, Texts = [second.Texts[0] with { Title = "Tres" }, second.Texts[1]] }), second with { Texts = [second.Texts[0], second.Texts[1] with { Version = 2 }] });
        Assert.Empty(merged.Conflicts);
        Assert.True(TextVersions.IsBehind(merged.Record, merged.Record.Texts[1]));
    }
}
