namespace Vicinal.Economy.Ensembles;

/// <summary>Quantiles of a sample, straight lines between order statistics (type 7 of Hyndman and Fan 1996).</summary>
internal static class Ranking
{
    /// <summary>The five quantiles; sorts <paramref name="sample"/> in place.</summary>
    public static Quantiles Of(Span<double> sample)
    {
        sample.Sort();
        return new Quantiles(At(sample, 0.05), At(sample, 0.25), At(sample, 0.50), At(sample, 0.75), At(sample, 0.95));
    }

    private static double At(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
