using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Vicinal.Economy.Kernels;

/// <summary>The passes over one product's row where stocks are pooled over origins; see <see cref="StockPass"/> for the formulas.</summary>
internal static class PooledRow
{
    private const int Lanes = 4;

    /// <summary>Ends yesterday and begins today for one product.</summary>
    /// <param name="cover">σ by user, updated.</param>
    /// <param name="kind">Classes by user.</param>
    /// <param name="lastPull">Yesterday's d + w/τ.</param>
    /// <param name="pull">Today's d + w/τ.</param>
    /// <param name="served">Share of yesterday's orders that was delivered, by user: the mean over origins.</param>
    /// <param name="used">Yesterday's x.</param>
    /// <param name="baseOutput">x0.</param>
    /// <param name="pace">1/τ.</param>
    /// <param name="wanted">Out: today's order ÷ A, by user.</param>
    /// <param name="limit">Lowered to what this product allows.</param>
    public static void Advance(
        Span<double> cover,
        ReadOnlySpan<byte> kind,
        ReadOnlySpan<double> lastPull,
        ReadOnlySpan<double> pull,
        ReadOnlySpan<double> served,
        ReadOnlySpan<double> used,
        ReadOnlySpan<double> baseOutput,
        double pace,
        Span<double> wanted,
        Span<double> limit)
    {
        StockPass.RequireUsers(new Grid(1, cover.Length), kind.Length, lastPull.Length, pull.Length, served.Length, used.Length, baseOutput.Length, wanted.Length, limit.Length);
        ref var coverAt = ref MemoryMarshal.GetReference(cover);
        ref var kindAt = ref MemoryMarshal.GetReference(kind);
        ref var lastAt = ref MemoryMarshal.GetReference(lastPull);
        ref var pullAt = ref MemoryMarshal.GetReference(pull);
        ref var servedAt = ref MemoryMarshal.GetReference(served);
        ref var usedAt = ref MemoryMarshal.GetReference(used);
        ref var baseAt = ref MemoryMarshal.GetReference(baseOutput);
        ref var wantedAt = ref MemoryMarshal.GetReference(wanted);
        ref var limitAt = ref MemoryMarshal.GetReference(limit);
        var minusPace = Vector256.Create(-pace);
        unchecked
        {
            for (nuint j = 0; j < (nuint)cover.Length; j += Lanes)
            {
                var stock = Vector256.LoadUnsafe(ref coverAt, j);
                var ordered = Vector256.MaxNative(Vector256<double>.Zero, Vector256.FusedMultiplyAdd(stock, minusPace, Vector256.LoadUnsafe(ref lastAt, j)));
                stock = Vector256.FusedMultiplyAdd(ordered, Vector256.LoadUnsafe(ref servedAt, j), stock) - Vector256.LoadUnsafe(ref usedAt, j);
                stock = Vector256.MaxNative(Vector256<double>.Zero, stock);
                stock.StoreUnsafe(ref coverAt, j);
                Vector256.MaxNative(Vector256<double>.Zero, Vector256.FusedMultiplyAdd(stock, minusPace, Vector256.LoadUnsafe(ref pullAt, j)))
                    .StoreUnsafe(ref wantedAt, j);
                var allows = StockPass.Allows(stock, Vector256.LoadUnsafe(ref baseAt, j), StockPass.Classes(ref kindAt, j));
                Vector256.MinNative(Vector256.LoadUnsafe(ref limitAt, j), allows).StoreUnsafe(ref limitAt, j);
            }
        }
    }

    /// <summary>Adds <paramref name="factor"/> times a row to a sum.</summary>
    public static void AddScaled(ReadOnlySpan<double> row, double factor, Span<double> sum)
    {
        if (row.Length % Lanes != 0 || sum.Length < row.Length)
        {
            throw new ArgumentException("Rows are padded to whole vectors and sums as long as they.", nameof(row));
        }

        ref var rowAt = ref MemoryMarshal.GetReference(row);
        ref var sumAt = ref MemoryMarshal.GetReference(sum);
        var by = Vector256.Create(factor);
        unchecked
        {
            for (nuint j = 0; j < (nuint)row.Length; j += Lanes)
            {
                Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref rowAt, j), by, Vector256.LoadUnsafe(ref sumAt, j)).StoreUnsafe(ref sumAt, j);
            }
        }
    }

    /// <summary>Σ a·b, in four lanes added in order, then the rest one by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (b.Length < a.Length)
        {
            throw new ArgumentException("Both must be of one length.", nameof(b));
        }

        ref var aAt = ref MemoryMarshal.GetReference(a);
        ref var bAt = ref MemoryMarshal.GetReference(b);
        var lanes = Vector256<double>.Zero;
        var j = 0;
        unchecked
        {
            for (; j <= a.Length - Lanes; j += Lanes)
            {
                lanes = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref aAt, (nuint)j), Vector256.LoadUnsafe(ref bAt, (nuint)j), lanes);
            }
        }

        var sum = StockPass.InOrder(lanes);
        for (; j < a.Length; j++)
        {
            sum = Math.FusedMultiplyAdd(a[j], b[j], sum);
        }

        return sum;
    }
}
