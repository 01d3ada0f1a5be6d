namespace Vicinal.Planning.Options;

/// <summary>Looks for the set that is best by a goal: seeds, the solver's proposals on effects measured around the best so far, and exchanges, all re-simulated. Bounded by counts, never by a clock.</summary>
internal sealed class Search(Choice choice, Solver solver, CancellationToken cancellation)
{
    private const int MostRounds = 8;
    private const int Proposals = 6;
    private const int ProposalsUnderCondition = 30;
    private const int MostExchanges = 25;
    private const int ExchangesTried = 50;

    /// <summary>The best found, or null where no set counts.</summary>
    public ulong? Best(Goal goal)
    {
        ulong? best = null;
        foreach (var set in choice.Seen.Keys.Where(choice.Allowed).ToList())
            Take(goal, set, ref best);
        if (!goal.IsConditional)
            Take(goal, Greedy(goal), ref best);
        for (var round = 0; round < MostRounds; round++)
        {
            var before = best;
            Propose(goal, best ?? choice.Pinned, ref best);
            if (round == 0)
                Propose(goal, choice.Pinned, ref best);
            Exchange(goal, ref best);
            if (best == before)
                break;
        }

        return best;
    }

    /// <summary>Adds what keeps most for its cost, re-simulated at each step, as long as it fits.</summary>
    private ulong Greedy(Goal goal)
    {
        var set = choice.Pinned;
        while (true)
        {
            var here = goal.Score(set) ?? 0;
            var (next, most) = (set, 0.0);
            foreach (var i in Choice.Members(choice.Free & ~set))
            {
                var larger = set | (1UL << i);
                if (!choice.WithinLimits(larger))
                    continue;
                var gain = (goal.Score(larger) ?? 0) - here;
                var ratio = gain / Math.Max(1, choice.Limits[0].Costs[i]);
                if (gain > 0 && ratio > most)
                    (next, most) = (larger, ratio);
            }

            if (next == set)
                return set;
            set = next;
        }
    }

    private void Propose(Goal goal, ulong around, ref ulong? best)
    {
        List<ulong> tried = [];
        var (effects, condition) = (goal.Effects(around), goal.Condition(around));
        for (var k = 0; k < (goal.IsConditional ? ProposalsUnderCondition : Proposals); k++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (solver.Best(effects, tried, condition) is not { } set)
                return;
            tried.Add(set);
            Take(goal, set, ref best);
        }
    }

    /// <summary>Adds, drops and exchanges (one or two for one or two), those first that the effects promise most of.</summary>
    private void Exchange(Goal goal, ref ulong? best)
    {
        for (var pass = 0; pass < MostExchanges && best is { } set; pass++)
        {
            var (effects, condition) = (goal.Effects(set), goal.Condition(set));
            var promising = Neighbours(set).Where(choice.Allowed)
                .Select(other => (Set: other, Gain: Promise(effects, set, other), Holds: condition is not { } least || Choice.Members(other).Sum(i => least.Effects[i]) >= least.Least))
                .Where(other => other.Holds)
                .OrderByDescending(other => other.Gain).ThenBy(other => other.Set)
                .Take(ExchangesTried);
            foreach (var (other, _, _) in promising)
                Take(goal, other, ref best);
            if (best == set)
                return;
        }
    }

    private static double Promise(double[] effects, ulong from, ulong to) =>
        Choice.Members(to & ~from).Sum(i => effects[i]) - Choice.Members(from & ~to).Sum(i => effects[i]);

    private IEnumerable<ulong> Neighbours(ulong set)
    {
        List<ulong> dropped = [.. UpToTwo(choice.Free & set)];
        List<ulong> added = [.. UpToTwo(choice.Free & ~set)];
        return from drop in dropped
               from add in added
               where (drop | add) != 0 && ulong.PopCount(drop) + ulong.PopCount(add) <= 3
               select (set & ~drop) | add;
    }

    private static IEnumerable<ulong> UpToTwo(ulong of)
    {
        yield return 0;
        foreach (var first in Choice.Members(of))
        {
            yield return 1UL << first;
            foreach (var second in Choice.Members(of).Where(second => second > first))
                yield return (1UL << first) | (1UL << second);
        }
    }

    private void Take(Goal goal, ulong set, ref ulong? best)
    {
        if (choice.Allowed(set) && goal.Better(set, best))
            best = set;
    }
}
