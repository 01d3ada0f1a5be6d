using System.Numerics;

namespace Vicinal.Economy.Static;

/// <summary>PM = LU of a square matrix by partial pivoting, in blocks so that the work stays in the cache.</summary>
/// <remarks>
/// Right-looking, as in Golub and Van Loan, Matrix Computations, 3.2.11. Products are added in an order that does not depend on the width of the processor's vectors,
/// without fused operations, so that results are the same everywhere.
/// </remarks>
internal sealed class LuFactors
{
    private const int Block = 48;
    private const int Tile = 256;

    /// <summary>A pivot below this share of the largest value of the matrix counts as zero.</summary>
    private const double Tiny = 1e-14;

    private readonly double[] lu;
    private readonly int[] order;

    private LuFactors(int size, double[] lu, int[] order)
    {
        Size = size;
        this.lu = lu;
        this.order = order;
    }

    public int Size { get; }

    /// <summary>Factors the n × n values (row by row, overwritten), or says at which column it is singular.</summary>
    public static (LuFactors? Factors, int SingularAt) Of(int n, double[] values)
    {
        var order = new int[n];
        for (var i = 0; i < n; i++)
        {
            order[i] = i;
        }

        var largest = 0.0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        for (var from = 0; from < n; from += Block)
        {
            var to = Math.Min(from + Block, n);
            var singular = Panel(n, values, order, from, to, Tiny * largest);
            if (singular >= 0)
            {
                return (null, singular);
            }

            Right(n, values, from, to);
            Update(n, values, from, to);
        }

        return (new LuFactors(n, values, order), -1);
    }

    /// <summary>x of Mx = b.</summary>
    public double[] Solve(ReadOnlySpan<double> b)
    {
        var x = new double[Size];
        for (var i = 0; i < Size; i++)
        {
            x[i] = b[order[i]] - Dot(lu.AsSpan(i * Size, i), x);
        }

        for (var i = Size - 1; i >= 0; i--)
        {
            var row = lu.AsSpan(i * Size, Size);
            x[i] = (x[i] - Dot(row[(i + 1)..], x.AsSpan(i + 1))) / row[i];
        }

        return x;
    }

    /// <summary>x of Mᵀx = b.</summary>
    public double[] SolveTransposed(ReadOnlySpan<double> b)
    {
        var z = b.ToArray();
        for (var i = 0; i < Size; i++)
        {
            var row = lu.AsSpan(i * Size, Size);
            z[i] /= row[i];
            Subtract(z.AsSpan(i + 1), row[(i + 1)..], z[i]);
        }

        for (var i = Size - 1; i > 0; i--)
        {
            Subtract(z.AsSpan(0, i), lu.AsSpan(i * Size, i), z[i]);
        }

        var x = new double[Size];
        for (var i = 0; i < Size; i++)
        {
            x[order[i]] = z[i];
        }

        return x;
    }

    /// <summary>Columns from..to, pivots chosen over all rows below; whole rows change places.</summary>
    private static int Panel(int n, double[] a, int[] order, int from, int to, double zero)
    {
        for (var k = from; k < to; k++)
        {
            var pivot = k;
            for (var i = k + 1; i < n; i++)
            {
                if (Math.Abs(a[(i * n) + k]) > Math.Abs(a[(pivot * n) + k]))
                {
                    pivot = i;
                }
            }

            // Not > also catches what is not a number.
            if (!(Math.Abs(a[(pivot * n) + k]) > zero))
            {
                return k;
            }

            if (pivot != k)
            {
                Swap(a.AsSpan(k * n, n), a.AsSpan(pivot * n, n));
                (order[k], order[pivot]) = (order[pivot], order[k]);
            }

            var top = a.AsSpan((k * n) + k + 1, to - k - 1);
            var divisor = a[(k * n) + k];
            for (var i = k + 1; i < n; i++)
            {
                var row = a.AsSpan(i * n, n);
                row[k] /= divisor;
                if (row[k] != 0)
                {
                    Subtract(row[(k + 1)..to], top, row[k]);
                }
            }
        }

        return -1;
    }

    /// <summary>The rows of the block to its right: L11 U12 = A12.</summary>
    private static void Right(int n, double[] a, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            for (var k = from; k < i; k++)
            {
                Subtract(a.AsSpan((i * n) + to, n - to), a.AsSpan((k * n) + to, n - to), a[(i * n) + k]);
            }
        }
    }

    /// <summary>What is left: A22 −= L21 U12, tile by tile of columns, four rows of U at a time.</summary>
    private static void Update(int n, double[] a, int from, int to)
    {
        for (var left = to; left < n; left += Tile)
        {
            var width = Math.Min(Tile, n - left);
            for (var i = to; i < n; i++)
            {
                var target = a.AsSpan((i * n) + left, width);
                var k = from;
                for (; k <= to - 4; k += 4)
                {
                    var f = a.AsSpan((i * n) + k, 4);
                    if (f[0] != 0 || f[1] != 0 || f[2] != 0 || f[3] != 0)
                    {
                        Subtract4(
                            target,
                            a.AsSpan((k * n) + left, width),
                            a.AsSpan(((k + 1) * n) + left, width),
                            a.AsSpan(((k + 2) * n) + left, width),
                            a.AsSpan(((k + 3) * n) + left, width),
                            f);
                    }
                }

                for (; k < to; k++)
                {
                    Subtract(target, a.AsSpan((k * n) + left, width), a[(i * n) + k]);
                }
            }
        }
    }

    private static void Subtract4(Span<double> y, ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, ReadOnlySpan<double> d, ReadOnlySpan<double> f)
    {
        var (fa, fb, fc, fd) = (new Vector<double>(f[0]), new Vector<double>(f[1]), new Vector<double>(f[2]), new Vector<double>(f[3]));
        var width = Vector<double>.Count;
        var j = 0;
        for (; j <= y.Length - width; j += width)
        {
            var sum = new Vector<double>(y[j..]) - (fa * new Vector<double>(a[j..]));
            sum -= fb * new Vector<double>(b[j..]);
            sum -= fc * new Vector<double>(c[j..]);
            sum -= fd * new Vector<double>(d[j..]);
            sum.CopyTo(y[j..]);
        }

        for (; j < y.Length; j++)
        {
            y[j] = y[j] - (f[0] * a[j]) - (f[1] * b[j]) - (f[2] * c[j]) - (f[3] * d[j]);
        }
    }

    private static void Subtract(Span<double> y, ReadOnlySpan<double> x, double factor)
    {
        var f = new Vector<double>(factor);
        var width = Vector<double>.Count;
        var j = 0;
        for (; j <= y.Length - width; j += width)
        {
            (new Vector<double>(y[j..]) - (f * new Vector<double>(x[j..]))).CopyTo(y[j..]);
        }

        for (; j < y.Length; j++)
        {
            y[j] -= factor * x[j];
        }
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var j = 0; j < a.Length; j++)
        {
            sum += a[j] * b[j];
        }

        return sum;
    }

    private static void Swap(Span<double> a, Span<double> b)
    {
        for (var j = 0; j < a.Length; j++)
        {
            (a[j], b[j]) = (b[j], a[j]);
        }
    }
}
