using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning.Options;

/// <summary>The best set of each axis, none dominated, and what each gives up.</summary>
internal sealed class Finding(Choice choice, CancellationToken cancellation)
{
    /// <summary>Quick or cheap counts only beside work: the cheapest is to do nothing.</summary>
    private const double WorkStillKept = 0.8;

    private const int Most = 5;
    private const int Fewest = 3;

    public OptionsAnswer Run(List<Problem> problems)
    {
        var search = new Search(choice, new Solver(choice), cancellation);
        var nothing = choice.Value(choice.Pinned, cancellation);
        List<(OptionAxis Axis, ulong Set)> firsts = [];
        void Look(OptionAxis axis, double? leastWork = null)
        {
            if (search.Best(new Goal(axis, choice, leastWork, cancellation)) is { } set)
                firsts.Add((axis, set));
        }

        Look(OptionAxis.WorkKept);
        var least = WorkStillKept * choice.Value(firsts[0].Set, cancellation).Work;
        if (Array.Exists(choice.Candidates, one => one.PeopleReached is not null))
            Look(OptionAxis.PeopleReached);
        if (nothing.Consumption is not null)
            Look(OptionAxis.ConsumptionKept);
        if (nothing.Firms is not null)
            Look(OptionAxis.FirmsKept);
        Look(OptionAxis.DaysToFirstPayment, least);
        Look(OptionAxis.OwnCash, least);
        return Answer(firsts, least, problems);
    }

    private OptionsAnswer Answer(List<(OptionAxis Axis, ulong Set)> firsts, double least, List<Problem> problems)
    {
        // The most work may turn up while another axis is searched.
        var axes = firsts.Select(first => first.Axis).ToList();
        List<SetValue> seen = [.. choice.Seen.Values.Where(value => choice.Allowed(value.Set)).OrderBy(value => value.Set)];
        var chosen = firsts.Select(first => (first.Axis, Value: Undominated(Latest(first.Axis, first.Set, least, seen), seen, axes)))
            .GroupBy(first => first.Value.Set)
            .Select(same => (same.First().Value, First: same.Select(one => one.Axis).ToImmutableArray()))
            .ToList();
        foreach (var left in chosen.Skip(Most))
            problems.Add(new Problem("portfolios", $"{string.Join(", ", left.First)} first is left out: {Most} portfolios are the most.", IsError: false));
        chosen = [.. chosen.Take(Most)];
        while (chosen.Count < Fewest && Compromise(seen, axes, chosen.ConvertAll(one => one.Value)) is { } more)
            chosen.Add((more, []));
        var best = axes.ToImmutableSortedDictionary(axis => axis, axis => chosen.Select(one => one.Value)
            .Where(value => value.On(axis) is not null).MaxBy(value => value.Score(axis))?.On(axis) ?? 0);
        return new OptionsAnswer
        {
            Portfolios = [.. chosen.Select(one => Portfolio(one.Value, one.First, axes, best))],
            Best = best,
            LeastJobMonths = least,
            Problems = [.. problems],
        };
    }

    private SetValue Latest(OptionAxis axis, ulong set, double least, List<SetValue> seen)
    {
        var goal = new Goal(axis, choice, axis is OptionAxis.DaysToFirstPayment or OptionAxis.OwnCash ? least : null, cancellation);
        var best = set;
        foreach (var value in seen)
        {
            if (goal.Better(value.Set, best))
                best = value.Set;
        }

        return choice.Value(best, cancellation);
    }

    private static SetValue Undominated(SetValue value, List<SetValue> seen, List<OptionAxis> axes)
    {
        while (seen.Find(other => other.Dominates(value, axes)) is { } better)
            value = better;
        return value;
    }

    /// <summary>Of those that nothing dominates, the one whose worst loss on any axis, as a share of the span, is least.</summary>
    private static SetValue? Compromise(List<SetValue> seen, List<OptionAxis> axes, List<SetValue> chosen)
    {
        var spans = axes.Select(axis => (Axis: axis, Best: seen.Max(value => value.Score(axis)), Worst: seen.Min(value => value.Score(axis)))).ToList();
        double Loss(SetValue value) => spans.Max(span => span.Best - span.Worst > 0 ? value.Score(span.Axis) is { } score ? (span.Best!.Value - score) / (span.Best.Value - span.Worst!.Value) : 1 : 0);
        return seen.OrderBy(Loss).ThenBy(value => value.Set)
            .FirstOrDefault(value => chosen.TrueForAll(other => other.Set != value.Set) && !seen.Exists(other => other.Dominates(value, axes)));
    }

    private Portfolio Portfolio(SetValue value, ImmutableArray<OptionAxis> first, List<OptionAxis> axes, ImmutableSortedDictionary<OptionAxis, double> best)
    {
        var known = axes.Where(axis => value.On(axis) is not null).ToList();
        return new Portfolio
        {
            Measures = [.. Choice.Members(value.Set).Select(member => choice.Candidates[member].Id)],
            PutsFirst = first,
            Cost = new MinorUnits(choice.Cost(value.Set)),
            OwnCash = new MinorUnits(value.OwnCash),
            Values = known.ToImmutableSortedDictionary(axis => axis, axis => value.On(axis)!.Value),
            GivesUp = known.ToImmutableSortedDictionary(axis => axis, axis => Math.Abs(best[axis] - value.On(axis)!.Value)),
        };
    }
}
