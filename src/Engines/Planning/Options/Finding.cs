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

    private readonly Search search = new(choice, new Solver(choice), cancellation);

    public OptionsAnswer Run(List<Problem> problems)
    {
        if (Best(OptionAxis.WorkKept) is not { } most)
            return new OptionsAnswer { Problems = [.. problems, new Problem("budget", "no portfolio within these limits was found: raise a budget, or loosen a floor or a pin.")] };
        var least = Enough(choice.Value(most, cancellation).Work);
        List<OptionAxis> axes = [.. Enum.GetValues<OptionAxis>().Where(IsMeasured)];
        List<(OptionAxis Axis, ulong Set)> firsts = [(OptionAxis.WorkKept, most)];
        foreach (var axis in axes.Where(axis => axis != OptionAxis.WorkKept))
        {
            if (Best(axis, CountsBesideWork(axis) ? least : null) is { } set)
                firsts.Add((axis, set));
        }

        return Answer(firsts, axes, problems);
    }

    private bool IsMeasured(OptionAxis axis) => axis switch
    {
        OptionAxis.WorkKept => true,
        OptionAxis.PeopleReached => Array.Exists(choice.Candidates, one => one.PeopleReached is not null),
        OptionAxis.ConsumptionKept => choice.Value(choice.Pinned, cancellation).Consumption is not null,
        OptionAxis.FirmsKept => choice.Value(choice.Pinned, cancellation).Firms is not null,
        OptionAxis.DaysToFirstPayment => Array.Exists(choice.Candidates, one => one.DaysToFirstPayment is not null),
        OptionAxis.OwnCash => Array.Exists(choice.Candidates, one => one.OwnCash is not null),
    };

    // Where what is pinned costs work, the most is below 0, and a share of it would be more than there is.
    private static double Enough(double most) => Math.Min(most, WorkStillKept * most);

    private static bool CountsBesideWork(OptionAxis axis) => axis is OptionAxis.DaysToFirstPayment or OptionAxis.OwnCash;

    /// <summary>The best set of an axis; null where none counts.</summary>
    public ulong? Best(OptionAxis axis, double? leastWork = null) => search.Best(new Goal(axis, choice, leastWork, cancellation));

    private OptionsAnswer Answer(List<(OptionAxis Axis, ulong Set)> firsts, List<OptionAxis> axes, List<Problem> problems)
    {
        List<SetValue> seen = [.. choice.Seen.Values.Where(value => choice.Allowed(value.Set)).OrderBy(value => value.Set)];
        // More work may turn up while another axis is searched.
        var least = Enough(seen.Max(value => value.Work));
        var chosen = firsts.Select(first => (first.Axis, Value: Undominated(Latest(first.Axis, first.Set, least, seen), seen, axes)))
            .GroupBy(first => first.Value.Set)
            .Select(same => (same.First().Value, First: same.Select(one => one.Axis).ToImmutableArray()))
            .ToList();
        foreach (var left in chosen.Skip(Most))
            problems.Add(new Problem("portfolios", $"the one that puts {string.Join(" and ", left.First.Select(Word))} first is left out: {Most} portfolios are the most.", IsError: false));
        chosen = [.. chosen.Take(Most)];
        while (chosen.Count < Fewest && Compromise(seen, axes, chosen.ConvertAll(one => one.Value)) is { } more)
            chosen.Add((more, []));
        if (chosen.Count < Fewest)
            problems.Add(new Problem("portfolios", "there are fewer than three: by what is known of the measures, every other choice found is worse than one of these in everything.", IsError: false));
        var best = axes.Where(axis => chosen.Exists(one => one.Value.On(axis) is not null)).ToImmutableSortedDictionary(axis => axis, axis => chosen.Select(one => one.Value)
            .Where(value => value.On(axis) is not null).MaxBy(value => value.Score(axis))!.On(axis)!.Value);
        return new OptionsAnswer
        {
            Portfolios = [.. chosen.Select(one => Portfolio(one.Value, one.First, best))],
            Best = best,
            LeastJobMonths = least,
            Problems = [.. problems],
        };
    }

    private SetValue Latest(OptionAxis axis, ulong set, double least, List<SetValue> seen)
    {
        var goal = new Goal(axis, choice, CountsBesideWork(axis) ? least : null, cancellation);
        ulong? best = null;
        foreach (var value in seen)
        {
            if (goal.Better(value.Set, best))
                best = value.Set;
        }

        return choice.Value(best ?? set, cancellation);
    }

    private static SetValue Undominated(SetValue value, List<SetValue> seen, List<OptionAxis> axes)
    {
        while (seen.Find(other => other.Dominates(value, axes)) is { } better)
            value = better;
        return value;
    }

    /// <summary>Of those that nothing dominates, the one whose worst loss on any axis, as a share of the span, is least. What is not known counts as lost.</summary>
    private static SetValue? Compromise(List<SetValue> seen, List<OptionAxis> axes, List<SetValue> chosen)
    {
        var spans = axes.Select(axis => (Axis: axis, Best: seen.Max(value => value.Score(axis)), Worst: seen.Min(value => value.Score(axis)))).ToList();
        double Loss(SetValue value) => spans.Max(span => span.Best - span.Worst > 0 ? value.Score(span.Axis) is { } score ? (span.Best!.Value - score) / (span.Best.Value - span.Worst!.Value) : 1 : 0);
        return seen.OrderBy(Loss).ThenBy(value => value.Set)
            .FirstOrDefault(value => chosen.TrueForAll(other => other.Set != value.Set) && !seen.Exists(other => other.Dominates(value, axes)));
    }

    private Portfolio Portfolio(SetValue value, ImmutableArray<OptionAxis> first, ImmutableSortedDictionary<OptionAxis, double> best)
    {
        var known = best.Keys.Where(axis => value.On(axis) is not null).ToList();
        return new Portfolio
        {
            Measures = [.. Choice.Members(value.Set).Select(member => choice.Candidates[member].Id)],
            PutsFirst = first,
            Cost = new MinorUnits(choice.Cost(value.Set)),
            OwnCash = value.OwnCash is { } own ? new MinorUnits(own) : null,
            Values = known.ToImmutableSortedDictionary(axis => axis, axis => value.On(axis)!.Value),
            GivesUp = known.ToImmutableSortedDictionary(axis => axis, axis => Math.Abs(best[axis] - value.On(axis)!.Value)),
        };
    }

    private static string Word(OptionAxis axis) => axis switch
    {
        OptionAxis.WorkKept => "work kept",
        OptionAxis.PeopleReached => "people reached",
        OptionAxis.ConsumptionKept => "the income gap closed",
        OptionAxis.FirmsKept => "firms kept",
        OptionAxis.DaysToFirstPayment => "days to the first payment",
        OptionAxis.OwnCash => "own cash",
    };
}
