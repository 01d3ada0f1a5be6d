using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Vicinal.Economy.Kernels;

/// <summary>Names the input that binds each industry held back by inputs.</summary>
internal static class BindingInput
{
    private const int Lanes = 4;

    /// <summary>
    /// For each user with a finite <paramref name="threshold"/>, the first input in <paramref name="order"/> that allows no more than it.
    /// Goes through only those groups of four users in which some input binds, down the columns.
    /// </summary>
    /// <param name="grid">Shape.</param>
    /// <param name="cover">Covers σ before today's deliveries.</param>
    /// <param name="kind">Classes.</param>
    /// <param name="baseOutput">x0 by user.</param>
    /// <param name="threshold">The input limit with its tolerance, by user; −1 where inputs do not bind.</param>
    /// <param name="order">Input rows by code, last first.</param>
    /// <param name="found">Out: the row of the binding input by user, −1 where inputs do not bind.</param>
    public static void Find(
        Grid grid,
        ReadOnlySpan<double> cover,
        ReadOnlySpan<byte> kind,
        ReadOnlySpan<double> baseOutput,
        ReadOnlySpan<double> threshold,
        ReadOnlySpan<int> order,
        Span<long> found)
    {
        StockPass.Require(grid, cover.Length, cover.Length, kind.Length, order.Length, order.Length);
        StockPass.RequireUsers(grid, baseOutput.Length, threshold.Length, found.Length);
        ref var coverAt = ref MemoryMarshal.GetReference(cover);
        ref var kindAt = ref MemoryMarshal.GetReference(kind);
        var nobody = Vector256.Create(-1L);
        unchecked
        {
            for (nuint j = 0; j < (nuint)grid.Stride; j += Lanes)
            {
                var within = Vector256.LoadUnsafe(ref Unsafe.AsRef(in MemoryMarshal.GetReference(threshold)), j);
                var result = nobody;
                if (Vector256.GreaterThanOrEqualAny(within, Vector256<double>.Zero))
                {
                    var soften = Vector256.LoadUnsafe(ref Unsafe.AsRef(in MemoryMarshal.GetReference(baseOutput)), j);
                    foreach (var i in order)
                    {
                        var at = ((nuint)i * (nuint)grid.Stride) + j;
                        var allows = StockPass.Allows(Vector256.LoadUnsafe(ref coverAt, at), soften, StockPass.Classes(ref kindAt, at));
                        var binds = Vector256.LessThanOrEqual(allows, within).AsInt64();
                        result = Vector256.ConditionalSelect(binds, Vector256.Create((long)i), result);
                    }
                }

                result.StoreUnsafe(ref MemoryMarshal.GetReference(found), j);
            }
        }
    }
}
