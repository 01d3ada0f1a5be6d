using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Vicinal.Benchmarks.Economy;

/// <summary>
/// What a day costs at least: one fused pass over dense coefficients and stocks, vectorised, one division a cell, 24 bytes a cell.
/// It updates stocks, sums orders and finds the Leontief limit; it has no labour, no consumption, no classes of inputs, no names of what binds.
/// </summary>
internal static class BoundKernel
{
    private const int Lanes = 4;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int n, int stride, double[] a, double[] stock, double[] lastPull, double[] pull, double[] served, double[] used, double pace, double[] orders, double[] limit)
    {
        Array.Fill(limit, double.PositiveInfinity);
        ref var aAt = ref MemoryMarshal.GetArrayDataReference(a);
        ref var stockAt = ref MemoryMarshal.GetArrayDataReference(stock);
        ref var lastAt = ref MemoryMarshal.GetArrayDataReference(lastPull);
        ref var pullAt = ref MemoryMarshal.GetArrayDataReference(pull);
        ref var usedAt = ref MemoryMarshal.GetArrayDataReference(used);
        ref var limitAt = ref MemoryMarshal.GetArrayDataReference(limit);
        var minusPace = Vector256.Create(-pace);
        unchecked
        {
            for (var i = 0; i < n; i++)
            {
                var row = (nuint)i * (nuint)stride;
                var r = Vector256.Create(served[i]);
                var sum = Vector256<double>.Zero;
                for (nuint j = 0; j < (nuint)stride; j += Lanes)
                {
                    var coefficient = Vector256.LoadUnsafe(ref aAt, row + j);
                    var s = Vector256.LoadUnsafe(ref stockAt, row + j);
                    var ordered = Vector256.MaxNative(Vector256<double>.Zero, Vector256.FusedMultiplyAdd(s, minusPace, coefficient * Vector256.LoadUnsafe(ref lastAt, j)));
                    s = Vector256.FusedMultiplyAdd(ordered, r, s);
                    s = Vector256.MaxNative(Vector256<double>.Zero, Vector256.FusedMultiplyAdd(-coefficient, Vector256.LoadUnsafe(ref usedAt, j), s));
                    s.StoreUnsafe(ref stockAt, row + j);
                    sum += Vector256.MaxNative(Vector256<double>.Zero, Vector256.FusedMultiplyAdd(s, minusPace, coefficient * Vector256.LoadUnsafe(ref pullAt, j)));
                    Vector256.MinNative(Vector256.LoadUnsafe(ref limitAt, j), s / coefficient).StoreUnsafe(ref limitAt, j);
                }

                orders[i] = Vector256.Sum(sum);
            }
        }
    }
}
