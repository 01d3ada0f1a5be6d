namespace Vicinal.Economy.Linked;

/// <summary>A daily course as few dated points, so that a scenario stays a file that one can read.</summary>
internal static class StraightLines
{
    /// <summary>Points of the course, joined by straight lines that are nowhere more than <paramref name="tolerance"/> off it (Douglas and Peucker, Cartographica 10, 1973, 112–122, with distances along the value).</summary>
    public static List<(int Day, double Value)> Through(double[] values, double tolerance)
    {
        var kept = new SortedSet<int> { 0, values.Length - 1 };
        var open = new Stack<(int From, int To)>();
        open.Push((0, values.Length - 1));
        while (open.TryPop(out var span))
        {
            var (farthest, distance) = (-1, tolerance);
            for (var t = span.From + 1; t < span.To; t++)
            {
                var line = values[span.From] + ((values[span.To] - values[span.From]) * (t - span.From) / (span.To - span.From));
                if (Math.Abs(values[t] - line) > distance)
                {
                    (farthest, distance) = (t, Math.Abs(values[t] - line));
                }
            }

            if (farthest >= 0)
            {
                kept.Add(farthest);
                open.Push((span.From, farthest));
                open.Push((farthest, span.To));
            }
        }

        return [.. kept.Select(t => (t, values[t]))];
    }
}
