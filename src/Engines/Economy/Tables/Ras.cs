using Vicinal.Economy.Tables;

namespace Vicinal.Economy;

/// <summary>RAS: scales the rows and columns of a matrix without negative values until they meet given sums.</summary>
/// <remarks>
/// Stone 1961; Bacharach, Biproportional Matrices and Input-Output Change, 1970. Zeros stay zeros, so not every pair of sums can be met: the result says how far it came.
/// </remarks>
public static class Ras
{
    /// <summary>Balances a matrix.</summary>
    /// <param name="start">The matrix to start from, r × c, no value negative.</param>
    /// <param name="rowSums">r sums wanted, 0 or more.</param>
    /// <param name="columnSums">c sums wanted, 0 or more; together as much as the rows.</param>
    /// <param name="tolerance">|sum − wanted| allowed, as a share of the largest sum wanted.</param>
    /// <param name="mostIterations">When to stop without convergence.</param>
    /// <exception cref="ArgumentException">The number of sums does not fit the matrix.</exception>
    public static RasResult Balance(Matrix start, ReadOnlySpan<double> rowSums, ReadOnlySpan<double> columnSums, double tolerance = 1e-10, int mostIterations = 5000)
    {
        if (rowSums.Length != start.Rows || columnSums.Length != start.Columns)
        {
            throw new ArgumentException($"A matrix of {start.Rows} × {start.Columns} needs {start.Rows} and {start.Columns} sums, not {rowSums.Length} and {columnSums.Length}.", nameof(rowSums));
        }

        var (rows, columns) = (rowSums.ToArray(), columnSums.ToArray());
        if (RasCheck.Refusal(start, rows, columns, tolerance) is { } refusal)
        {
            return new RasResult(start, false, 0, double.MaxValue, [refusal]);
        }

        var values = start.Values.ToArray();
        var scale = rows.Concat(columns).Append(0).Max();
        var miss = Miss(values, rows, columns, scale);
        var passes = 0;
        while (miss > tolerance && passes < mostIterations)
        {
            ScaleRows(values, rows, columns.Length);
            ScaleColumns(values, rows.Length, columns);
            miss = Miss(values, rows, columns, scale);
            passes++;
        }

        var balanced = Matrix.Own(start.Rows, start.Columns, values);
        return miss <= tolerance
            ? new RasResult(balanced, true, passes, miss, [])
            : new RasResult(balanced, false, passes, miss, [NotThere(miss, passes)]);
    }

    private static Problem NotThere(double miss, int passes) => new(
        "sums",
        $"After {passes} passes a sum is still {TableColumns.Percent(miss)} of the largest away: the zeros of the matrix do not let these sums be met. Allow the missing flows, or change the sums.");

    private static void ScaleRows(double[] values, double[] wanted, int columns)
    {
        for (var i = 0; i < wanted.Length; i++)
        {
            var row = values.AsSpan(i * columns, columns);
            var sum = 0.0;
            foreach (var value in row)
            {
                sum += value;
            }

            if (Factor(wanted[i], sum) is { } factor)
            {
                for (var j = 0; j < row.Length; j++)
                {
                    row[j] *= factor;
                }
            }
        }
    }

    private static void ScaleColumns(double[] values, int rows, double[] wanted)
    {
        var factors = Sums(values, rows, wanted.Length);
        for (var j = 0; j < factors.Length; j++)
        {
            factors[j] = Factor(wanted[j], factors[j]) ?? 1;
        }

        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < factors.Length; j++)
            {
                values[(i * factors.Length) + j] *= factors[j];
            }
        }
    }

    /// <summary>What a line is multiplied by; nothing where it has no value to scale or the factor is no number.</summary>
    private static double? Factor(double wanted, double sum) => sum > 0 && double.IsFinite(wanted / sum) ? wanted / sum : null;

    private static double Miss(double[] values, double[] rows, double[] columns, double scale)
    {
        var miss = 0.0;
        var sums = Sums(values, rows.Length, columns.Length);
        for (var j = 0; j < columns.Length; j++)
        {
            miss = Math.Max(miss, Math.Abs(sums[j] - columns[j]));
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < columns.Length; j++)
            {
                sum += values[(i * columns.Length) + j];
            }

            miss = Math.Max(miss, Math.Abs(sum - rows[i]));
        }

        return scale > 0 ? miss / scale : miss;
    }

    private static double[] Sums(double[] values, int rows, int columns)
    {
        var sums = new double[columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                sums[j] += values[(i * columns) + j];
            }
        }

        return sums;
    }
}
