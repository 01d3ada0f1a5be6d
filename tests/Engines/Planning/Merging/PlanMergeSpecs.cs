using System.Collections.Immutable;
using CsCheck;
using Vicinal.Economy;

namespace Vicinal.Planning.Tests.Merging;

public sealed class PlanMergeSpecs
{
    private static readonly Plan Begun = new()
    {
        Title = "Spring", Currency = "EUR", PriceYear = 2020, Scenario = new Scenario { Title = "None", Start = new(2020, 1, 1), Days = 30 },
        Measures = [Measure("rent"), Measure("works"), Measure("advice")],
    };

    [Fact]
    public void What_each_of_us_changed_is_there_when_we_changed_different_fields()
    {
        var merged = PlanMerge.Of(Begun, Change("rent", rent => rent with { Owner = "Finance" }), Change("rent", rent => rent with { Name = "No rent", To = new(2020, 9, 1) }) with { Title = "Spring and summer" });
        Assert.Empty(merged.Conflicts);
        Assert.Equal("Spring and summer", merged.Plan.Title);
        Assert.Equal(("Finance", "No rent", new DateOnly(2020, 9, 1)), (merged.Plan.Measures[0].Owner, merged.Plan.Measures[0].Name, merged.Plan.Measures[0].To));
    }

    [Fact]
    public void A_field_that_we_both_changed_differently_is_shown_with_both_texts_and_I_choose()
    {
        var merged = PlanMerge.Of(Begun, Change("rent", rent => rent with { Owner = "Finance" }), Change("rent", rent => rent with { Owner = "Economy" }));
        Assert.Equal(new FieldConflict("measures/rent/owner", "", "Finance", "Economy"), Assert.Single(merged.Conflicts));
        Assert.Equal("Finance", merged.Plan.Measures[0].Owner);
        var mine = PlanMerge.Resolve(merged, new Dictionary<string, MergeSide>(StringComparer.Ordinal) { ["measures/rent/owner"] = MergeSide.Mine });
        Assert.Empty(mine.Conflicts);
        Assert.Equal("Economy", mine.Plan.Measures[0].Owner);
    }

    [Fact]
    public void The_same_change_made_twice_is_no_conflict()
    {
        var both = Change("rent", rent => rent with { Budget = [Cents(120_050)] });
        var merged = PlanMerge.Of(Begun, both, Change("rent", rent => rent with { Budget = [Cents(120_050)] }));
        Assert.Empty(merged.Conflicts);
        Assert.Empty(PlanDifference.Of(both, merged.Plan));
    }

    [Fact]
    public void Money_that_differs_by_a_cent_is_a_conflict()
    {
        var merged = PlanMerge.Of(Begun, Change("rent", rent => rent with { Budget = [Cents(120_050)] }), Change("rent", rent => rent with { Budget = [Cents(120_051)] }));
        var conflict = Assert.Single(merged.Conflicts);
        Assert.Equal(("channel: spending; source: own; amount: 1200.50", "channel: spending; source: own; amount: 1200.51"), (conflict.Theirs, conflict.Mine));
    }

    [Fact]
    public void Measures_that_each_of_us_added_stand_where_they_were_put()
    {
        var merged = PlanMerge.Of(
            Begun,
            Begun with { Measures = Begun.Measures.Insert(1, Measure("theirs")) },
            Begun with { Measures = Begun.Measures.Add(Measure("mine")) });
        Assert.Empty(merged.Conflicts);
        Assert.Equal(["rent", "theirs", "works", "advice", "mine"], Ids(merged));
    }

    [Fact]
    public void A_measure_removed_by_one_and_untouched_by_the_other_is_gone()
    {
        var merged = PlanMerge.Of(Begun, Begun with { Measures = Begun.Measures.RemoveAt(1) }, Change("rent", rent => rent with { Owner = "Finance" }));
        Assert.Empty(merged.Conflicts);
        Assert.Equal(["rent", "advice"], Ids(merged));
    }

    [Fact]
    public void A_measure_that_one_removed_and_the_other_changed_is_shown_and_kept_until_I_choose()
    {
        var merged = PlanMerge.Of(Begun, Begun with { Measures = Begun.Measures.RemoveAt(1) }, Change("works", works => works with { Owner = "Works" }));
        var conflict = Assert.Single(merged.Conflicts);
        Assert.Equal(("measures/works", null), (conflict.Field, conflict.Theirs));
        Assert.Contains("owner: Works", conflict.Mine, StringComparison.Ordinal);
        Assert.Contains("works", Ids(merged), StringComparer.Ordinal);
        Assert.Equal(["rent", "advice"], Ids(Chosen(merged, "measures/works", MergeSide.Theirs)));
        Assert.Equal("Works", Chosen(merged, "measures/works", MergeSide.Mine).Plan.Measures.Single(measure => measure.Id == "works").Owner);
    }

    [Fact]
    public void A_measure_that_one_removed_and_the_other_built_on_is_shown_and_leads_nowhere_once_it_is_gone()
    {
        var merged = PlanMerge.Of(Begun, Change("rent", rent => rent with { Successor = "works" }), Begun with { Measures = Begun.Measures.RemoveAt(1) });
        Assert.Equal("measures/works", Assert.Single(merged.Conflicts).Field);
        Assert.Equal("works", merged.Plan.Measures[0].Successor);
        Assert.Null(Chosen(merged, "measures/works", MergeSide.Mine).Plan.Measures[0].Successor);
        Assert.Equal("works", Chosen(merged, "measures/works", MergeSide.Theirs).Plan.Measures[0].Successor);
    }

    [Fact]
    public void The_order_of_whoever_moved_measures_counts_and_two_orders_are_shown()
    {
        var moved = Begun with { Measures = [Begun.Measures[2], Begun.Measures[0], Begun.Measures[1]] };
        Assert.Equal(["advice", "rent", "works"], Ids(PlanMerge.Of(Begun, moved, Begun)));
        Assert.Equal(["advice", "rent", "works"], Ids(PlanMerge.Of(Begun, Begun, moved)));
        var clash = PlanMerge.Of(Begun, moved, Begun with { Measures = [Begun.Measures[1], Begun.Measures[0], Begun.Measures[2]] });
        Assert.Equal(new FieldConflict(PlanDifference.Order, "rent, works, advice", "advice, rent, works", "works, rent, advice"), Assert.Single(clash.Conflicts));
        Assert.Equal(["works", "rent", "advice"], Ids(Chosen(clash, PlanDifference.Order, MergeSide.Mine)));
    }

    [Fact]
    public void A_measure_that_both_added_under_one_id_shows_every_field_that_differs()
    {
        var merged = PlanMerge.Of(
            Begun,
            Begun with { Measures = Begun.Measures.Add(Measure("new") with { Owner = "Finance" }) },
            Begun with { Measures = Begun.Measures.Add(Measure("new") with { Owner = "Economy" }) });
        Assert.Equal(new FieldConflict("measures/new/owner", null, "Finance", "Economy"), Assert.Single(merged.Conflicts));
    }

    [Fact]
    public void A_measure_that_one_removed_and_the_other_made_a_successor_of_its_predecessor_is_shown()
    {
        var begun = Change("rent", rent => rent with { Predecessor = "works" });
        var turned = begun with { Measures = [.. begun.Measures.Select(measure => measure.Id == "rent" ? measure with { Predecessor = null, Successor = "works" } : measure)] };
        var removed = begun with { Measures = [.. begun.Measures.Where(measure => measure.Id != "works").Select(measure => measure with { Predecessor = null })] };
        Assert.Contains(PlanMerge.Of(begun, turned, removed).Conflicts, conflict => conflict.Field == "measures/works");
        Assert.Contains(PlanMerge.Of(begun, removed, turned).Conflicts, conflict => conflict.Field == "measures/works");
    }

    [Fact]
    public void No_change_is_lost_in_a_thousand_merges_of_plans_of_any_kind() =>
        AnyPlans.Edited.Sample(drawn => AssertNothingLost(PlanMerge.Of(drawn.Base, drawn.Theirs, drawn.Mine)), iter: 1000, threads: 1);

    [Fact]
    public void Merging_with_oneself_or_with_the_beginning_changes_nothing() =>
        AnyPlans.Edited.Sample(
            drawn =>
            {
                foreach (var (merged, expected) in new[]
                         {
                             (PlanMerge.Of(drawn.Base, drawn.Theirs, drawn.Theirs), drawn.Theirs),
                             (PlanMerge.Of(drawn.Base, drawn.Theirs, drawn.Base), drawn.Theirs),
                             (PlanMerge.Of(drawn.Base, drawn.Base, drawn.Mine), drawn.Mine),
                         })
                {
                    Assert.Empty(merged.Conflicts);
                    Assert.Empty(PlanDifference.Of(expected, merged.Plan));
                }
            },
            iter: 300,
            threads: 1);

    [Fact]
    public void Once_every_conflict_is_chosen_none_is_left_and_each_choice_is_in_the_plan() =>
        AnyPlans.Edited.Select(Gen.Bool).Sample(
            (drawn, mine) =>
            {
                var merged = PlanMerge.Of(drawn.Base, drawn.Theirs, drawn.Mine);
                var side = mine ? MergeSide.Mine : MergeSide.Theirs;
                var resolved = PlanMerge.Resolve(merged, merged.Conflicts.ToDictionary(conflict => conflict.Field, _ => side, StringComparer.Ordinal));
                Assert.Empty(resolved.Conflicts);
                var chosen = mine ? drawn.Mine : drawn.Theirs;
                var differs = PlanDifference.Of(chosen, resolved.Plan).Select(change => change.Field).ToHashSet(StringComparer.Ordinal);
                Assert.DoesNotContain(merged.Conflicts, conflict => differs.Contains(conflict.Field) && conflict.Field != PlanDifference.Order);
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void Two_officers_saving_in_turn_lose_nothing_in_a_thousand_interleavings() =>
        Gen.Select(AnyPlans.All, Gen.Int[0, 3].Array[4, 12], Gen.Int).Sample(
            (begun, steps, seed) =>
            {
                var change = AnyPlans.Changes(seed);
                var kept = begun;
                Plan[] opened = [begun, begun];
                Plan[] typed = [begun, begun];
                foreach (var step in steps)
                {
                    var officer = step & 1;
                    typed[officer] = change(typed[officer]);
                    if (step < 2)
                    {
                        continue;
                    }

                    var merged = PlanMerge.Of(opened[officer], kept, typed[officer]);
                    AssertNothingLost(merged);
                    var chosen = PlanMerge.Resolve(merged, merged.Conflicts.Select((conflict, at) => (conflict.Field, at)).ToDictionary(one => one.Field, one => (one.at + step) % 2 == 0 ? MergeSide.Mine : MergeSide.Theirs, StringComparer.Ordinal));
                    Assert.Empty(chosen.Conflicts);
                    kept = opened[officer] = typed[officer] = chosen.Plan;
                }
            },
            iter: 1000,
            threads: 1);

    /// <summary>Every change of either is in the merged plan, or shown in a conflict with its text.</summary>
    private static void AssertNothingLost(MergedPlan merged)
    {
        var done = PlanDifference.Of(merged.Base, merged.Plan).ToDictionary(change => change.Field, StringComparer.Ordinal);
        var shown = merged.Conflicts.ToDictionary(conflict => conflict.Field, StringComparer.Ordinal);
        foreach (var (side, text) in new (Plan, Func<FieldConflict, string?>)[] { (merged.Theirs, conflict => conflict.Theirs), (merged.Mine, conflict => conflict.Mine) })
        {
            foreach (var change in PlanDifference.Of(merged.Base, side).Where(change => change.Field != PlanDifference.Order))
            {
                var measure = string.Join('/', change.Field.Split('/').Take(2));
                var isIn = done.TryGetValue(change.Field, out var after) && after.After == change.After;
                var isShown = (shown.TryGetValue(change.Field, out var conflict) && text(conflict) == change.After) || (change.Field.StartsWith("measures/", StringComparison.Ordinal) && shown.ContainsKey(measure));
                // A measure that both added: its fields are in, or shown one by one.
                var addedByBoth = change.Before is null && change.Field == measure && merged.Plan.Measures.Any(one => $"measures/{one.Id}" == measure)
                    && PlanDifference.Of(side, merged.Plan).Where(field => field.Field.StartsWith(measure + "/", StringComparison.Ordinal)).All(field => shown.TryGetValue(field.Field, out var one) && text(one) == field.Before);
                Assert.True(isIn || isShown || addedByBoth, $"{change.Field} is lost: {change.After}");
            }

            // Measures that all three know stand in the order of whoever moved them.
            var known = merged.Plan.Measures.Select(one => one.Id).Where(id => Has(merged.Base, id) && Has(merged.Theirs, id) && Has(merged.Mine, id)).ToHashSet(StringComparer.Ordinal);
            var own = side.Measures.Select(one => one.Id).Where(known.Contains).ToList();
            var moved = !own.SequenceEqual(merged.Base.Measures.Select(one => one.Id).Where(known.Contains), StringComparer.Ordinal);
            Assert.True(!moved || own.SequenceEqual(known, StringComparer.Ordinal) || shown.ContainsKey(PlanDifference.Order), "an order is lost");
        }

        Assert.All(merged.Conflicts, conflict => Assert.False(string.Equals(conflict.Theirs, conflict.Mine, StringComparison.Ordinal)));
    }

    private static bool Has(Plan plan, string id) => plan.Measures.Any(measure => measure.Id == id);

    private static MergedPlan Chosen(MergedPlan merged, string field, MergeSide side) => PlanMerge.Resolve(merged, new Dictionary<string, MergeSide>(StringComparer.Ordinal) { [field] = side });

    private static ImmutableArray<string> Ids(MergedPlan merged) => [.. merged.Plan.Measures.Select(measure => measure.Id)];

    private static BudgetLine Cents(long cents) => new(FiscalChannel.Spending, BudgetLine.Own, new MinorUnits(cents));

    private static Plan Change(string id, Func<PlannedMeasure, PlannedMeasure> change) =>
        Begun with { Measures = [.. Begun.Measures.Select(measure => measure.Id == id ? change(measure) : measure)] };

    private static PlannedMeasure Measure(string id) => new() { Id = id, Name = id, Instrument = "D4", Phase = Phase.Mitigation, From = new(2020, 3, 1), To = new(2020, 6, 1) };
}
