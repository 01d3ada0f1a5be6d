using CsCheck;
using Vicinal.Formats.Records;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Tests.Records;

public sealed class RecordMergeSpecs
{
    private static readonly Dictionary<string, MergeSide> NoChoice = new(StringComparer.Ordinal);

    private static readonly MeasureRecord Rents = new()
    {
        Id = "rents-2020",
        Government = new Government("Lisboa", "PT", GovernmentLevel.Municipality),
        Texts = [new RecordText("pt", "Rendas suspensas") { Summary = "Até junho." }, new RecordText("en", "Rents suspended") { Making = TextMaking.HumanTranslation }],
        Instruments = ["D4"],
    };

    [Fact]
    public void What_each_of_two_changed_is_in_the_record_of_both()
    {
        var merged = RecordMerge.Of(Rents, Rents with { Contact = "Economy department" }, Rents with { Instruments = ["D4", "A5"] });
        Assert.Empty(merged.Conflicts);
        Assert.Equal("Economy department", merged.Record.Contact);
        Assert.Equal(["D4", "A5"], merged.Record.Instruments);
    }

    [Fact]
    public void Two_translators_of_two_languages_do_not_meet()
    {
        var english = Rents with { Texts = Rents.Texts.SetItem(1, Rents.Texts[1] with { Summary = "Until June." }) };
        var french = Rents with { Texts = Rents.Texts.Add(new RecordText("fr", "Loyers suspendus") { Making = TextMaking.HumanTranslation }) };
        var merged = RecordMerge.Of(Rents, english, french);
        Assert.Empty(merged.Conflicts);
        Assert.Equal("pt en fr", string.Join(' ', merged.Record.Texts.Select(text => text.Language)));
        Assert.Equal("Until June.", merged.Record.TextIn("en").Summary);
    }

    [Fact]
    public void What_both_changed_is_shown_with_both_values_until_one_is_chosen()
    {
        var merged = RecordMerge.Of(Rents, Rents with { Contact = "Economy" }, Rents with { Contact = "Housing" });
        var conflict = Assert.Single(merged.Conflicts);
        Assert.Equal(new FieldConflict("contact", null, "\"Economy\"", "\"Housing\""), conflict);
        Assert.Equal("Housing", RecordMerge.Resolve(merged, new Dictionary<string, MergeSide>(StringComparer.Ordinal) { ["contact"] = MergeSide.Mine }).Record.Contact);
        Assert.Equal("Economy", RecordMerge.Resolve(merged, new Dictionary<string, MergeSide>(StringComparer.Ordinal) { ["contact"] = MergeSide.Theirs }).Record.Contact);
        Assert.Single(RecordMerge.Resolve(merged, NoChoice).Conflicts);
    }

    [Fact]
    public void Any_record_against_itself_shows_no_difference_and_against_another_leads_to_it() =>
        Gen.Select(AnyRecords.All, AnyRecords.All).Sample((one, other) =>
        {
            Assert.Empty(RecordDifference.Of(one, one));
            var wanted = other with { Id = one.Id, Version = one.Version };
            var merged = RecordMerge.Of(one, one, wanted);
            Assert.Empty(merged.Conflicts);
            Assert.Empty(RecordDifference.Of(wanted, merged.Record));
            Assert.Equal(RecordJson.Write(wanted), RecordJson.Write(RecordMerge.Of(one, wanted, one).Record));
        }, iter: 300);

    [Fact]
    public void Of_three_random_versions_no_change_of_either_side_is_lost_without_being_shown() =>
        Gen.Select(AnyRecords.All, AnyRecords.All, AnyRecords.All).Sample((@base, theirs, mine) =>
        {
            var merged = RecordMerge.Of(@base, theirs, mine);
            var shown = merged.Conflicts.Select(conflict => conflict.Field).ToHashSet(StringComparer.Ordinal);
            foreach (var (side, changed) in new[] { ("theirs", theirs), ("mine", mine) })
            {
                var lost = RecordDifference.Of(merged.Record, changed).ToDictionary(change => change.Field, change => change.After, StringComparer.Ordinal);
                foreach (var change in RecordDifference.Of(@base, changed).Where(change => !shown.Contains(change.Field) && !change.Field.StartsWith("texts/", StringComparison.Ordinal)))
                    Assert.False(lost.ContainsKey(change.Field), $"{side} lost {change.Field}");
            }
        }, iter: 300);
}
