using CsCheck;
using Vicinal.Planning.Records.Coherence;

namespace Vicinal.Planning.Tests.Records.Coherence;

public sealed class CoverageSpecs
{
    private static readonly Objective[] Tree = [new("8"), new("8.3", "8"), new("8.5", "8"), new("11"), new("11.7", "11")];

    [Fact]
    public void An_objective_that_no_measure_serves_is_a_gap_and_a_goal_is_served_by_what_serves_its_targets()
    {
        var coverage = Coverage.Of(Tree, ["rents", "wages"], [new("8.3", "rents", LinkStanding.Confirmed), new("8.5", "wages", LinkStanding.Confirmed)]);
        Assert.Equal("11 11.7", string.Join(' ', coverage.Gaps.Select(row => row.Objective.Code)));
        Assert.Equal(["rents", "wages"], coverage.Rows[0].Confirmed);
        Assert.Empty(coverage.Rows[0].Cells);
        Assert.Empty(coverage.WithoutObjective);
    }

    [Fact]
    public void A_suggestion_fills_no_gap_and_is_shown_as_a_suggestion()
    {
        var coverage = Coverage.Of(Tree, ["cafes"], [new("11.7", "cafes", LinkStanding.Suggested)]);
        Assert.True(coverage.Rows[4].IsGap);
        Assert.Equal(["cafes"], coverage.Rows[4].Proposed);
        Assert.Equal(["cafes"], coverage.Rows[3].Proposed);
        Assert.Equal(["cafes"], coverage.WithoutObjective);
    }

    [Fact]
    public void What_a_person_said_outweighs_what_words_suggest_and_what_is_rejected_is_not_there()
    {
        var coverage = Coverage.Of(Tree, ["a", "b"],
        [
            new("8.3", "a", LinkStanding.Confirmed), new("8.3", "a", LinkStanding.Suggested),
            new("8.3", "b", LinkStanding.Suggested), new("8.3", "b", LinkStanding.Rejected), new("8.3", "elsewhere", LinkStanding.Confirmed), new("99", "a", LinkStanding.Confirmed),
        ]);
        Assert.Equal([new CoverageCell("a", LinkStanding.Confirmed)], coverage.Rows[1].Cells);
        Assert.Equal(["b"], coverage.WithoutObjective);
    }

    [Fact]
    public void A_measure_at_two_targets_of_a_goal_counts_once_at_the_goal()
    {
        var coverage = Coverage.Of(Tree, ["a"], [new("8.3", "a", LinkStanding.Confirmed), new("8.5", "a", LinkStanding.Confirmed), new("8", "a", LinkStanding.Suggested)]);
        Assert.Equal(["a"], coverage.Rows[0].Confirmed);
        Assert.Empty(coverage.Rows[0].Proposed);
    }

    [Fact]
    public void A_circle_of_objectives_or_a_missing_parent_is_a_misuse()
    {
        Assert.Throws<ArgumentException>(() => Coverage.Of([new("a", "b"), new("b", "a")], [], []));
        Assert.Throws<ArgumentException>(() => Coverage.Of([new("a", "b")], [], []));
    }

    [Fact]
    public void Every_objective_is_either_a_gap_or_has_its_measures_whatever_the_links() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 5], Gen.Enum<LinkStanding>()).Array[0, 40].Sample(drawn =>
        {
            var links = drawn.Select(one => new ObjectiveLink(Tree[one.Item1].Code, $"m{one.Item2}", one.Item3)).ToList();
            var coverage = Coverage.Of(Tree, ["m0", "m1", "m2", "m3"], links);
            foreach (var row in coverage.Rows)
            {
                // Written anew: an objective is served by whoever is confirmed at it or at one whose parent it is.
                var expected = links.Where(link => link.Standing == LinkStanding.Confirmed && link.Measure is "m0" or "m1" or "m2" or "m3"
                    && (link.Objective == row.Objective.Code || Tree.Any(one => one.Code == link.Objective && one.Parent == row.Objective.Code))).Select(link => link.Measure).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
                Assert.Equal(string.Join(' ', expected), string.Join(' ', row.Confirmed));
                Assert.Equal(row.Confirmed.IsEmpty, row.IsGap);
                Assert.Empty(row.Proposed.Intersect(row.Confirmed, StringComparer.Ordinal));
            }

            Assert.Equal(4, coverage.WithoutObjective.Length + coverage.Rows.SelectMany(row => row.Confirmed).Distinct(StringComparer.Ordinal).Count());
        });

    [Fact]
    public void Codes_are_read_in_the_order_of_their_numbers() =>
        Assert.Equal("1.2 1.10 1.a 2 8.3 8.10 17.1", string.Join(' ', new[] { "17.1", "8.10", "1.a", "2", "1.10", "8.3", "1.2" }.Order(ObjectiveCodes.Order)));
}
