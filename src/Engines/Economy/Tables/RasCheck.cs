using static Vicinal.Economy.Tables.TableColumns;

namespace Vicinal.Economy.Tables;

/// <summary>Why a matrix and sums cannot be balanced at all.</summary>
internal static class RasCheck
{
    public static Problem? Refusal(Matrix start, double[] rows, double[] columns, double tolerance)
    {
        foreach (var value in start.Values)
        {
            if (!(double.IsFinite(value) && value >= 0))
            {
                return new Problem("matrix", "RAS needs values of 0 or more: a negative one would change its sign's meaning.");
            }
        }

        if (Bad("row", rows) is { } row)
        {
            return row;
        }

        if (Bad("column", columns) is { } column)
        {
            return column;
        }

        var (a, b) = (rows.Sum(), columns.Sum());
        if (Math.Abs(a - b) > tolerance * Math.Max(1, rows.Length) * Math.Max(a, b))
        {
            return new Problem("sums", $"The rows are to sum to {Text(a)} and the columns to {Text(b)}: they must be the same.");
        }

        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] > 0 && IsEmpty(start.Row(i)))
            {
                return new Problem($"row {i + 1}", $"Row {i + 1} is to sum to {Text(rows[i])} but has only zeros.");
            }
        }

        for (var j = 0; j < columns.Length; j++)
        {
            if (columns[j] > 0 && Enumerable.Range(0, start.Rows).All(i => start[i, j] == 0))
            {
                return new Problem($"column {j + 1}", $"Column {j + 1} is to sum to {Text(columns[j])} but has only zeros.");
            }
        }

        return null;
    }

    private static Problem? Bad(string what, double[] sums)
    {
        var at = Array.FindIndex(sums, sum => !(double.IsFinite(sum) && sum >= 0));
        return at < 0 ? null : new Problem($"{what} {at + 1}", $"The sum of {what} {at + 1} is {Text(sums[at])}; it must be 0 or more.");
    }

    private static bool IsEmpty(ReadOnlySpan<double> row)
    {
        foreach (var value in row)
        {
            if (value != 0)
            {
                return false;
            }
        }

        return true;
    }
}
