namespace Vicinal.Planning.Options;

/// <summary>Whether the floors can be met, one after the other.</summary>
internal static class FloorCheck
{
    public static FloorNotMet? Of(Choice choice, CancellationToken cancellation)
    {
        var solver = new Solver(choice);
        var nothing = new double[choice.Candidates.Length];
        for (var f = 0; f < choice.Floors.Length; f++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (solver.Best(nothing, [], floors: f + 1) is not null)
            {
                continue;
            }

            var (floor, least, serves) = choice.Floors[f];
            var most = solver.Best([.. choice.Limits[0].Costs.Select((cost, i) => (serves >> i & 1) == 1 ? (double)cost : 0)], [], floors: f);
            return new FloorNotMet(floor, new MinorUnits(least), new MinorUnits(choice.Cost((most ?? choice.Pinned) & serves)));
        }

        return null;
    }
}
