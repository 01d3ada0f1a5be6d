using Google.OrTools.Sat;

namespace Vicinal.Planning.Options;

/// <summary>The linear question behind a search: which set has the best sum of effects within the exact limits. One worker, fixed seed and a bound on deterministic work: the same question gives the same set.</summary>
internal sealed class Solver(Choice choice)
{
    private const long Scale = 1_000_000;

    /// <summary>The best set, or null where none is allowed.</summary>
    /// <param name="effects">By candidate; scaled to a millionth of the greatest.</param>
    /// <param name="without">Sets that are not wanted again.</param>
    /// <param name="least">A sum of other effects that must be reached.</param>
    /// <param name="floors">How many of the floors hold.</param>
    /// <param name="isPaid">Whether the set must cost something.</param>
    public ulong? Best(double[] effects, IEnumerable<ulong> without, (double[] Effects, double Least)? least = null, int? floors = null, bool isPaid = false)
    {
        var model = new CpModel();
        var x = choice.Candidates.Select((_, i) => model.NewBoolVar($"x{i}")).ToArray();
        for (var i = 0; i < x.Length; i++)
        {
            if ((choice.Pinned >> i & 1) == 1)
                model.Add(x[i] == 1);
            else if ((choice.Free >> i & 1) == 0)
                model.Add(x[i] == 0);
        }

        foreach (var (most, costs) in choice.Limits)
            model.Add(LinearExpr.WeightedSum(x, costs) <= most);
        foreach (var (floor, serves) in choice.Floors.Take(floors ?? choice.Floors.Length))
            model.Add(LinearExpr.WeightedSum(x, choice.Limits[0].Costs.Select((cost, i) => Over(cost, floor.Share, (serves >> i & 1) == 1)).ToArray()) >= 0);
        if (isPaid)
            model.Add(LinearExpr.WeightedSum(x, choice.Limits[0].Costs) >= 1);
        if (least is { } threshold)
        {
            var size = Math.Max(threshold.Effects.Max(Math.Abs), Math.Abs(threshold.Least));
            // Rounded in the set's favour: what falls short shows when it is simulated.
            model.Add(LinearExpr.WeightedSum(x, [.. Whole(threshold.Effects, size).Select(whole => whole + 1)]) >= (size > 0 ? (long)Math.Floor(threshold.Least / size * Scale) : 0));
        }

        foreach (var set in without)
            model.AddBoolOr(x.Select((literal, i) => (set >> i & 1) == 1 ? literal.Not() : (ILiteral)literal));
        model.Maximize(LinearExpr.WeightedSum(x, Whole(effects, effects.Max(Math.Abs))));
        var solver = new CpSolver { StringParameters = "num_workers:1,random_seed:1,max_deterministic_time:0.5" };
        if (solver.Solve(model) is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
            return null;
        var found = 0UL;
        for (var i = 0; i < x.Length; i++)
            found |= solver.BooleanValue(x[i]) ? 1UL << i : 0;
        return found;
    }

    /// <summary>What a candidate adds to the cost that serves a floor over what the floor asks of it, rounded down: what the solver proposes meets the floor.</summary>
    private static long Over(long cost, decimal share, bool serves) => (long)Math.Floor(((serves ? 1 : 0) - share) * cost);

    private static long[] Whole(double[] effects, double size) =>
        [.. effects.Select(effect => size > 0 ? (long)Math.Round(effect / size * Scale, MidpointRounding.ToEven) : 0)];
}
