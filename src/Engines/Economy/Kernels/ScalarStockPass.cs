namespace Vicinal.Economy.Kernels;

/// <summary>The scalar twin of <see cref="StockPass"/>, cell by cell in the same order of sums: the oracle of its test.</summary>
internal static class ScalarStockPass
{
    /// <summary>As <see cref="StockPass.Run"/>.</summary>
    public static void Run(
        Grid grid,
        ReadOnlySpan<double> a,
        Span<double> cover,
        ReadOnlySpan<byte> kind,
        ReadOnlySpan<double> lastPull,
        ReadOnlySpan<double> pull,
        ReadOnlySpan<double> served,
        ReadOnlySpan<double> used,
        ReadOnlySpan<double> baseOutput,
        double pace,
        Span<double> orders,
        Span<double> limit)
    {
        limit.Fill(double.PositiveInfinity);
        Span<double> lanes = stackalloc double[4];
        for (var i = 0; i < grid.Inputs; i++)
        {
            lanes.Clear();
            for (var j = 0; j < grid.Stride; j++)
            {
                var cell = (i * grid.Stride) + j;
                var ordered = Math.Max(0, Math.FusedMultiplyAdd(cover[cell], -pace, lastPull[j]));
                var stock = Math.Max(0, Math.FusedMultiplyAdd(ordered, served[i], cover[cell]) - used[j]);
                cover[cell] = stock;
                var order = Math.Max(0, Math.FusedMultiplyAdd(stock, -pace, pull[j]));
                lanes[j % 4] = Math.FusedMultiplyAdd(a[cell], order, lanes[j % 4]);
                var allows = kind[cell] switch
                {
                    InputClass.Critical => stock,
                    InputClass.Important => (stock + baseOutput[j]) * 0.5,
                    _ => double.PositiveInfinity,
                };
                limit[j] = Math.Min(limit[j], allows);
            }

            orders[i] = ((lanes[0] + lanes[1]) + lanes[2]) + lanes[3];
        }
    }
}
