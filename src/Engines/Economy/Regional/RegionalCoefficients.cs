using System.Collections.Immutable;

namespace Vicinal.Economy;

/// <summary>Coefficients of a territory from those of the nation: a_regional = a_national · min(1, LQ).</summary>
/// <remarks>
/// Miller and Blair, Input-Output Analysis, 2nd ed. 2009, 8.2; Flegg and Tohmo, Regional Studies 47 (2013) 703–721, for FLQ.
/// LQ is SLQ_i by row for SLQ; for CILQ and FLQ it is SLQ_i/SLQ_j, with SLQ_i on the diagonal, times λ = [log2(1 + e/E)]^δ for FLQ everywhere.
/// </remarks>
public static class RegionalCoefficients
{
    /// <summary>The territory's coefficients, n × n.</summary>
    /// <param name="national">A of the nation, n × n.</param>
    /// <param name="local">Size of each industry in the territory (jobs, or output), n values.</param>
    /// <param name="whole">The same over the whole nation, n values, from the same source.</param>
    /// <param name="options">Method and δ.</param>
    /// <exception cref="ArgumentException">Sizes do not fit, are negative, or sum to zero; δ is outside 0 to 1.</exception>
    public static Matrix Of(Matrix national, ReadOnlySpan<double> local, ReadOnlySpan<double> whole, RegionalOptions options)
    {
        var n = national.Rows;
        if (national.Columns != n || local.Length != n || whole.Length != n)
        {
            throw new ArgumentException($"Coefficients are {national.Rows} × {national.Columns} with {local.Length} and {whole.Length} sizes; all must be of one length.", nameof(national));
        }

        if (!(options.Delta is >= 0 and <= 1))
        {
            throw new ArgumentException("δ must lie between 0 and 1.", nameof(options));
        }

        var slq = Quotients(local, whole);
        var (e, all) = (Sum(local), Sum(whole));
        var lambda = options.Method == RegionalMethod.Flq ? Math.Pow(Math.Log2(1 + (e / all)), options.Delta) : 1;
        return Matrix.Create(n, n, (i, j) => national[i, j] * Math.Min(1, Quotient(options.Method, slq, i, j) * lambda));
    }

    /// <summary>SLQ of each industry; 1 where nobody has the industry.</summary>
    public static ImmutableArray<double> Quotients(ReadOnlySpan<double> local, ReadOnlySpan<double> whole)
    {
        var (e, all) = (Sum(local), Sum(whole));
        if (!(e > 0 && all > 0))
        {
            throw new ArgumentException("The sizes sum to zero: there is nothing to compare.", nameof(local));
        }

        var quotients = new double[local.Length];
        for (var i = 0; i < quotients.Length; i++)
        {
            quotients[i] = whole[i] > 0 ? local[i] / e / (whole[i] / all) : 1;
        }

        return [.. quotients];
    }

    /// <summary>LQ_ij; a user that the territory does not have takes its supplier's SLQ (its column is not used).</summary>
    private static double Quotient(RegionalMethod method, ImmutableArray<double> slq, int i, int j) => method switch
    {
        RegionalMethod.National => double.PositiveInfinity,
        RegionalMethod.Slq => slq[i],
        RegionalMethod.Cilq or RegionalMethod.Flq => i == j || slq[j] == 0 ? slq[i] : slq[i] / slq[j],
    };

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
