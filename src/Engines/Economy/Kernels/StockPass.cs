using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Vicinal.Economy.Kernels;

/// <summary>
/// One pass over coefficients and stocks that ends a day and begins the next: delivers yesterday's orders and takes out yesterday's use (step 9),
/// places today's orders (step 4) and finds today's input limits (step 6).
/// </summary>
/// <remarks>
/// A stock S[i,j] is kept as its cover σ = S/A, the output of user j that it is enough for. Then a target stock is the same number w[j] = n[j]·x0[j]
/// for every input, an order is A·max(0, d[j] + (w[j] − σ)/τ), an update is max(0, σ + order/A·r[i] − x[j]), and the limit R = S/A is σ itself: no division.
/// Sums run in four lanes that are added in a fixed order, so the result does not depend on the processor.
/// </remarks>
internal static class StockPass
{
    private const int Lanes = 4;

    /// <summary>Runs the pass.</summary>
    /// <param name="grid">Shape; one input row for each supplier.</param>
    /// <param name="a">Coefficients A.</param>
    /// <param name="cover">Covers σ, updated.</param>
    /// <param name="kind">Classes of <see cref="InputClass"/>.</param>
    /// <param name="lastPull">d + w/τ that yesterday's orders were made with, by user.</param>
    /// <param name="pull">d + w/τ for today's orders, by user.</param>
    /// <param name="served">Share of yesterday's orders that was delivered, by supplier.</param>
    /// <param name="used">Yesterday's output x, by user.</param>
    /// <param name="baseOutput">x0, by user.</param>
    /// <param name="pace">1/τ.</param>
    /// <param name="orders">Out: today's orders by supplier, Σ over users.</param>
    /// <param name="limit">Out: what inputs allow today, by user; +∞ where none binds.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
        Require(grid, a.Length, cover.Length, kind.Length, served.Length, orders.Length);
        RequireUsers(grid, lastPull.Length, pull.Length, used.Length, baseOutput.Length, limit.Length);
        limit.Fill(double.PositiveInfinity);

        ref var aAt = ref MemoryMarshal.GetReference(a);
        ref var coverAt = ref MemoryMarshal.GetReference(cover);
        ref var kindAt = ref MemoryMarshal.GetReference(kind);
        ref var lastAt = ref MemoryMarshal.GetReference(lastPull);
        ref var pullAt = ref MemoryMarshal.GetReference(pull);
        ref var usedAt = ref MemoryMarshal.GetReference(used);
        ref var baseAt = ref MemoryMarshal.GetReference(baseOutput);
        ref var limitAt = ref MemoryMarshal.GetReference(limit);
        var minusPace = Vector256.Create(-pace);
        unchecked
        {
            var stride = (nuint)grid.Stride;
            for (var i = 0; i < grid.Inputs; i++)
            {
                var row = (nuint)i * stride;
                var r = Vector256.Create(served[i]);
                var sum = Vector256<double>.Zero;
                for (nuint j = 0; j < stride; j += Lanes)
                {
                    var stock = Vector256.LoadUnsafe(ref coverAt, row + j);
                    var ordered = Vector256.MaxNative(Vector256<double>.Zero, Vector256.FusedMultiplyAdd(stock, minusPace, Vector256.LoadUnsafe(ref lastAt, j)));
                    stock = Vector256.MaxNative(Vector256<double>.Zero, Vector256.FusedMultiplyAdd(ordered, r, stock) - Vector256.LoadUnsafe(ref usedAt, j));
                    stock.StoreUnsafe(ref coverAt, row + j);

                    var order = Vector256.MaxNative(Vector256<double>.Zero, Vector256.FusedMultiplyAdd(stock, minusPace, Vector256.LoadUnsafe(ref pullAt, j)));
                    sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref aAt, row + j), order, sum);

                    var allows = Allows(stock, Vector256.LoadUnsafe(ref baseAt, j), Classes(ref kindAt, row + j));
                    Vector256.MinNative(Vector256.LoadUnsafe(ref limitAt, j), allows).StoreUnsafe(ref limitAt, j);
                }

                orders[i] = InOrder(sum);
            }
        }
    }

    /// <summary>What an input allows its user: its cover, half of cover and base output, or anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Allows(Vector256<double> cover, Vector256<double> baseOutput, Vector256<long> classes)
    {
        var soft = (cover + baseOutput) * Vector256.Create(0.5);
        var allows = Vector256.ConditionalSelect(Vector256.Equals(classes, Vector256.Create((long)InputClass.Important)).AsDouble(), soft, cover);
        return Vector256.ConditionalSelect(
            Vector256.Equals(classes, Vector256.Create((long)InputClass.None)).AsDouble(),
            Vector256.Create(double.PositiveInfinity),
            allows);
    }

    /// <summary>Four bytes as four longs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<long> Classes(ref byte kind, nuint at)
    {
        var four = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref kind, at));
        var bytes = Vector128.CreateScalarUnsafe(four).AsSByte();
        return Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(bytes)
            : Vector256.WidenLower(Vector256.WidenLower(Vector256.WidenLower(bytes.ToVector256Unsafe())));
    }

    /// <summary>The four lanes added first to last.</summary>
    internal static double InOrder(Vector256<double> sum) => ((sum[0] + sum[1]) + sum[2]) + sum[3];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Require(Grid grid, int a, int cover, int kind, int served, int orders)
    {
        if (a < grid.Cells || cover < grid.Cells || kind < grid.Cells || served < grid.Inputs || orders < grid.Inputs)
        {
            throw new ArgumentException($"A grid of {grid.Inputs} × {grid.Users} needs {grid.Cells} cells and {grid.Inputs} suppliers.", nameof(grid));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void RequireUsers(Grid grid, params ReadOnlySpan<int> lengths)
    {
        foreach (var length in lengths)
        {
            if (length < grid.Stride)
            {
                throw new ArgumentException($"A vector over {grid.Users} users has {grid.Stride} values, padding included, not {length}.", nameof(lengths));
            }
        }
    }
}
