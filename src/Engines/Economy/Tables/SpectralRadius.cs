namespace Vicinal.Economy.Tables;

/// <summary>The spectral radius of a matrix without negative values, by power iteration.</summary>
internal static class SpectralRadius
{
    private const int MostPasses = 2000;
    private const double Settled = 1e-10;

    /// <summary>
    /// ρ(A) by iterating on A + I, whose largest eigenvalue is ρ + 1 and alone of its size (Perron and Frobenius), so that cycles between industries do not swing it.
    /// Accuracy about 1e-6; the answer is a finite number also where it did not settle.
    /// </summary>
    public static double Of(Matrix a)
    {
        var n = a.Rows;
        if (n == 0)
        {
            return 0;
        }

        var x = new double[n];
        Array.Fill(x, 1.0 / n);
        var next = new double[n];
        var radius = 0.0;
        var quiet = 0;
        for (var pass = 0; pass < MostPasses && quiet < 5; pass++)
        {
            var norm = Step(a, x, next);
            var found = norm - 1;
            quiet = Math.Abs(found - radius) <= Settled * norm ? quiet + 1 : 0;
            radius = found;
            for (var i = 0; i < n; i++)
            {
                x[i] = next[i] / norm;
            }
        }

        return Math.Max(0, radius);
    }

    /// <summary>next = (A + I) x for x that sums to 1; its sum.</summary>
    private static double Step(Matrix a, double[] x, double[] next)
    {
        var norm = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            var row = a.Row(i);
            // Four partial sums in a fixed order: the same on every processor.
            double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
            var j = 0;
            for (; j <= row.Length - 4; j += 4)
            {
                s0 += Math.Abs(row[j]) * x[j];
                s1 += Math.Abs(row[j + 1]) * x[j + 1];
                s2 += Math.Abs(row[j + 2]) * x[j + 2];
                s3 += Math.Abs(row[j + 3]) * x[j + 3];
            }

            for (; j < row.Length; j++)
            {
                s0 += Math.Abs(row[j]) * x[j];
            }

            next[i] = x[i] + s0 + s1 + (s2 + s3);
            norm += next[i];
        }

        return norm;
    }
}
