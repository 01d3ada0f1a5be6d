using System.Numerics;
using System.Runtime.InteropServices;

namespace Vicinal.Economy.Kernels;

/// <summary>The linear function's input limit, ΣS/ΣA over inputs with A &gt; 0 (step 6): with covers σ = S/A this is Σ A·σ / Σ A.</summary>
internal static class LinearLimit
{
    /// <summary>Fills <paramref name="limit"/> by user; +∞ where Σ A = 0.</summary>
    /// <param name="grid">Shape.</param>
    /// <param name="a">Coefficients A.</param>
    /// <param name="cover">Covers σ before today's deliveries.</param>
    /// <param name="sums">Σ A by user.</param>
    /// <param name="limit">Out: the limit by user.</param>
    public static void Run(Grid grid, ReadOnlySpan<double> a, ReadOnlySpan<double> cover, ReadOnlySpan<double> sums, Span<double> limit)
    {
        limit.Clear();
        var totals = MemoryMarshal.Cast<double, Vector<double>>(limit[..grid.Stride]);
        for (var i = 0; i < grid.Inputs; i++)
        {
            var row = MemoryMarshal.Cast<double, Vector<double>>(a.Slice(i * grid.Stride, grid.Stride));
            var stock = MemoryMarshal.Cast<double, Vector<double>>(cover.Slice(i * grid.Stride, grid.Stride));
            for (var j = 0; j < totals.Length; j++)
            {
                totals[j] = Vector.FusedMultiplyAdd(row[j], stock[j], totals[j]);
            }
        }

        for (var j = 0; j < grid.Stride; j++)
        {
            limit[j] = sums[j] > 0 ? limit[j] / sums[j] : double.PositiveInfinity;
        }
    }
}
