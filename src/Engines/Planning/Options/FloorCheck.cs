namespace Vicinal.Planning.Options;

/// <summary>Whether the floors can be met, one after the other, by a portfolio that costs something.</summary>
internal static class FloorCheck
{
    // Each step of Dinkelbach's method raises the share; it ends after a few.
    private const int MostSteps = 20;

    public static FloorNotMet? Of(Choice choice, CancellationToken cancellation)
    {
        var solver = new Solver(choice);
        var nothing = new double[choice.Candidates.Length];
        for (var f = 0; f < choice.Floors.Length && CanSpend(choice); f++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (solver.Best(nothing, [], floors: f + 1, isPaid: true) is null)
                return new FloorNotMet(choice.Floors[f].Floor, Most(choice, solver, f));
        }

        return null;
    }

    private static bool CanSpend(Choice choice) =>
        Choice.Members(choice.Pinned | choice.Free).Any(i => choice.Limits[0].Costs[i] > 0 && choice.WithinLimits(choice.Pinned | (1UL << i)));

    /// <summary>The greatest share of its cost that a portfolio gives to a floor (W. Dinkelbach, On nonlinear fractional programming, Management Science 13, 1967).</summary>
    private static double Most(Choice choice, Solver solver, int f)
    {
        var serves = choice.Floors[f].Serves;
        var share = 0.0;
        for (var step = 0; step < MostSteps; step++)
        {
            var asked = share;
            double[] over = [.. choice.Limits[0].Costs.Select((cost, i) => (((serves >> i & 1) == 1 ? 1 : 0) - asked) * cost)];
            if (solver.Best(over, [], floors: f, isPaid: true) is not { } set || choice.Cost(set & serves) / (double)choice.Cost(set) is var reached && reached <= share)
                break;
            share = reached;
        }

        return share;
    }
}
