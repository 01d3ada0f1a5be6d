using System.Collections.Immutable;

namespace Vicinal.Planning.Merging;

/// <summary>One merge of two changed plans with the plan from which both began.</summary>
internal sealed class ThreeWays(Plan begun, Plan theirs, Plan mine, IReadOnlyDictionary<string, MergeSide> choices)
{
    private readonly ImmutableArray<FieldConflict>.Builder conflicts = ImmutableArray.CreateBuilder<FieldConflict>();
    private readonly Measures begunMeasures = new(begun);
    private readonly Measures theirMeasures = new(theirs);
    private readonly Measures myMeasures = new(mine);

    public MergedPlan Merge()
    {
        var plan = Fields("", PlanFields.Head, PlanFields.Head, PlanFields.Head, begun, theirs, mine);
        var kept = new Dictionary<string, PlannedMeasure>(StringComparer.Ordinal);
        foreach (var id in begunMeasures.Ids.Concat(theirMeasures.Ids).Concat(myMeasures.Ids).Distinct(StringComparer.Ordinal))
        {
            if (Measure(id) is { } measure)
            {
                kept[id] = measure;
            }
        }

        var order = new MeasureOrder(begunMeasures.Ids, theirMeasures.Ids, myMeasures.Ids, kept.Keys);
        var ids = order.Clashes && Choose(PlanDifference.Order, string.Join(", ", begunMeasures.Ids), string.Join(", ", theirMeasures.Ids), string.Join(", ", myMeasures.Ids)) == MergeSide.Mine
            ? order.By(MergeSide.Mine)
            : order.Ids;
        return new MergedPlan(begun, theirs, mine, plan with { Measures = [.. ids.Select(id => Settled(kept[id], kept))] }, conflicts.ToImmutable());
    }

    private PlannedMeasure? Measure(string id)
    {
        var (before, other, own) = (begunMeasures.Find(id), theirMeasures.Find(id), myMeasures.Find(id));
        if (other is not null && own is not null)
        {
            return Fields($"measures/{id}/", begunMeasures.Fields, theirMeasures.Fields, myMeasures.Fields, before, other, own);
        }

        if (before is null)
        {
            return other ?? own;
        }

        var side = own is null ? theirMeasures : myMeasures;
        if ((other ?? own) is not { } left)
        {
            return null;
        }

        // One removed it. That stands, unless the other changed it or began to build on it.
        if (side.Text(left) == begunMeasures.Text(before) && !side.RefersTo(id).Except(begunMeasures.RefersTo(id), StringComparer.Ordinal).Any())
        {
            return null;
        }

        var chosen = Choose($"measures/{id}", begunMeasures.Text(before), other is null ? null : theirMeasures.Text(other), own is null ? null : myMeasures.Text(own));
        return chosen is null ? left : chosen == MergeSide.Theirs ? other : own;
    }

    /// <summary>Their value with mine where only I changed it. A measure that both added has nothing from which both began: every difference is shown.</summary>
    private T Fields<T>(string path, ImmutableArray<Field<T>> begunFields, ImmutableArray<Field<T>> theirFields, ImmutableArray<Field<T>> myFields, T? before, T other, T own)
        where T : class
    {
        var merged = other;
        for (var at = 0; at < myFields.Length; at++)
        {
            var (was, their, my) = (before is null ? null : begunFields[at].Text(before), theirFields[at].Text(other), myFields[at].Text(own));
            if (my == their || my == was)
            {
                continue;
            }

            if (their == was || Choose(path + myFields[at].Key, was, their, my) == MergeSide.Mine)
            {
                merged = myFields[at].Take(merged, own);
            }
        }

        return merged;
    }

    private MergeSide? Choose(string field, string? was, string? their, string? my)
    {
        if (choices.TryGetValue(field, out var chosen))
        {
            return chosen;
        }

        conflicts.Add(new FieldConflict(field, was, their, my));
        return null;
    }

    /// <summary>Whoever chose that a measure goes has chosen that nothing leads to it any more.</summary>
    private static PlannedMeasure Settled(PlannedMeasure measure, Dictionary<string, PlannedMeasure> kept) => measure with
    {
        Predecessor = measure.Predecessor is { } predecessor && kept.ContainsKey(predecessor) ? predecessor : null,
        Successor = measure.Successor is { } successor && kept.ContainsKey(successor) ? successor : null,
    };

    /// <summary>The measures of one plan, by id.</summary>
    private sealed class Measures(Plan plan)
    {
        private readonly Dictionary<string, PlannedMeasure> byId = plan.Measures.DistinctBy(measure => measure.Id, StringComparer.Ordinal).ToDictionary(measure => measure.Id, StringComparer.Ordinal);

        public ImmutableArray<string> Ids { get; } = [.. plan.Measures.Select(measure => measure.Id).Distinct(StringComparer.Ordinal)];

        public ImmutableArray<Field<PlannedMeasure>> Fields { get; } = PlanFields.Measure(plan.Currency);

        public PlannedMeasure? Find(string id) => byId.GetValueOrDefault(id);

        public string Text(PlannedMeasure measure) => PlanFields.Text(measure, Fields);

        /// <summary>Who leads to a measure, and which way: turning a predecessor into a successor is a change too.</summary>
        public IEnumerable<string> RefersTo(string id) =>
            plan.Measures.Where(measure => measure.Predecessor == id).Select(measure => measure.Id + "/predecessor")
                .Concat(plan.Measures.Where(measure => measure.Successor == id).Select(measure => measure.Id + "/successor"));
    }
}
