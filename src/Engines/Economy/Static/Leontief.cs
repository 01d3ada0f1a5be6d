using System.Collections.Immutable;
using Vicinal.Economy.Static;
using Vicinal.Economy.Tables;

namespace Vicinal.Economy;

/// <summary>(I − A), factored: output that a final demand asks for, x = (I − A)⁻¹ f.</summary>
/// <remarks>Leontief's open model; Miller and Blair, Input-Output Analysis, 2nd ed. 2009, chapter 2. Solving is cheaper and more exact than inverting.</remarks>
public sealed class Leontief
{
    private readonly LuFactors factors;

    private Leontief(Matrix coefficients, LuFactors factors)
    {
        Coefficients = coefficients;
        this.factors = factors;
    }

    /// <summary>A, n × n: input i per unit of output of j.</summary>
    public Matrix Coefficients { get; }

    /// <summary>Factors I − A of a table, A = Z / x (0 where x = 0).</summary>
    public static LeontiefResult Of(EconomyTable table)
    {
        var shape = TableShape.Errors(table).ToImmutableArray();
        return shape.IsEmpty ? Of(TableColumns.Coefficients(table), [.. table.Industries.Select(industry => industry.Label)]) : new LeontiefResult.Refused(shape);
    }

    /// <summary>Factors I − A.</summary>
    /// <param name="coefficients">A, n × n.</param>
    /// <param name="labels">Names of the n columns, for messages; empty where they have none.</param>
    /// <exception cref="ArgumentException">A is not square.</exception>
    public static LeontiefResult Of(Matrix coefficients, ImmutableArray<string> labels = default)
    {
        var n = coefficients.Rows;
        if (coefficients.Columns != n)
        {
            throw new ArgumentException($"Coefficients are {n} × {coefficients.Columns}; they must be square.", nameof(coefficients));
        }

        var values = new double[n * n];
        for (var i = 0; i < n; i++)
        {
            var row = coefficients.Row(i);
            for (var j = 0; j < n; j++)
            {
                values[(i * n) + j] = (i == j ? 1 : 0) - row[j];
            }
        }

        var (factors, singularAt) = LuFactors.Of(n, values);
        return factors is null
            ? new LeontiefResult.Refused([Singular(labels.IsDefaultOrEmpty ? $"column {singularAt + 1}" : labels[singularAt])])
            : new LeontiefResult.Solved(new Leontief(coefficients, factors));
    }

    private static Problem Singular(string column) => new(
        column,
        $"I − A is singular at {column}: a group of industries uses up all it makes, so no output meets a demand. Check the inputs of {column} and of its suppliers against their output.");

    /// <summary>x = (I − A)⁻¹ f, refined once.</summary>
    /// <param name="demand">f, n values.</param>
    public ImmutableArray<double> Solve(ReadOnlySpan<double> demand)
    {
        var x = factors.Solve(Sized(demand));
        var miss = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var row = Coefficients.Row(i);
            var sum = demand[i] - x[i];
            for (var j = 0; j < x.Length; j++)
            {
                sum += row[j] * x[j];
            }

            miss[i] = sum;
        }

        var correction = factors.Solve(miss);
        return [.. x.Select((value, i) => value + correction[i])];
    }

    /// <summary>v' (I − A)⁻¹: of a quantity per unit of output, what one unit of final demand for each product brings in all industries together.</summary>
    /// <param name="perOutput">v, n values.</param>
    public ImmutableArray<double> PerDemand(ReadOnlySpan<double> perOutput) => [.. factors.SolveTransposed(Sized(perOutput))];

    /// <summary>(I − A)⁻¹, n × n, for publication: answers need no inverse.</summary>
    public Matrix Inverse()
    {
        var n = Coefficients.Rows;
        var inverse = new double[n * n];
        var unit = new double[n];
        for (var j = 0; j < n; j++)
        {
            unit[j] = 1;
            var column = factors.Solve(unit);
            unit[j] = 0;
            for (var i = 0; i < n; i++)
            {
                inverse[(i * n) + j] = column[i];
            }
        }

        return Matrix.Own(n, n, inverse);
    }

    private ReadOnlySpan<double> Sized(ReadOnlySpan<double> values) => values.Length == Coefficients.Rows
        ? values
        : throw new ArgumentException($"{Coefficients.Rows} industries need as many values, not {values.Length}.", nameof(values));
}

/// <summary>A factored system, or why there is none.</summary>
public abstract record LeontiefResult
{
    private LeontiefResult()
    {
    }

    /// <summary>I − A, factored.</summary>
    public sealed record Solved(Leontief System) : LeontiefResult;

    /// <summary>The table's shape is wrong, or I − A is singular.</summary>
    public sealed record Refused(ImmutableArray<Problem> Problems) : LeontiefResult;
}
