namespace Vicinal.Economy;

/// <summary>A rectangle of numbers, row by row, that does not change once made.</summary>
/// <remarks>In a table of flows a row is a supplier and a column a user.</remarks>
public sealed class Matrix
{
    private readonly double[] values;

    /// <summary>A copy of <paramref name="values"/>, row by row.</summary>
    /// <exception cref="ArgumentException">The number of values is not <paramref name="rows"/> × <paramref name="columns"/>.</exception>
    public Matrix(int rows, int columns, ReadOnlySpan<double> values)
        : this(rows, columns, values.ToArray())
    {
    }

    private Matrix(int rows, int columns, double[] values)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        if (values.Length != rows * columns)
        {
            throw new ArgumentException($"{rows} rows of {columns} columns need {rows * columns} values, not {values.Length}.", nameof(values));
        }

        Rows = rows;
        Columns = columns;
        this.values = values;
    }

    /// <summary>How many rows.</summary>
    public int Rows { get; }

    /// <summary>How many columns.</summary>
    public int Columns { get; }

    /// <summary>All values, row by row.</summary>
    public ReadOnlySpan<double> Values => values;

    /// <summary>One value.</summary>
    public double this[int row, int column] => values[(row * Columns) + column];

    /// <summary>One row.</summary>
    public ReadOnlySpan<double> Row(int row) => values.AsSpan(row * Columns, Columns);

    /// <summary>A matrix whose value at (row, column) is given by <paramref name="value"/>.</summary>
    public static Matrix Create(int rows, int columns, Func<int, int, double> value)
    {
        var values = new double[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                values[(row * columns) + column] = value(row, column);
            }
        }

        return new Matrix(rows, columns, values);
    }

    /// <summary>Takes the array over without a copy; the caller keeps no reference.</summary>
    internal static Matrix Own(int rows, int columns, double[] values) => new(rows, columns, values);
}
