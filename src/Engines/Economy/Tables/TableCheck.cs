using System.Collections.Immutable;
using Vicinal.Economy.Tables;
using static Vicinal.Economy.Tables.TableColumns;

namespace Vicinal.Economy;

/// <summary>Whether a table can be trusted with an answer, and what it lacks.</summary>
public static class TableCheck
{
    /// <summary>A row may miss its balance by this share.</summary>
    public const double Balance = 1e-4;

    /// <summary>The check: shape, values, signs, balance of each row, spectral radius, what is missing, jobs by territory against the nation's.</summary>
    public static TableReport Of(EconomyTable table)
    {
        var shapes = TableShape.Errors(table).ToList();
        if (shapes.Count > 0)
        {
            return new TableReport { Problems = [.. shapes] };
        }

        List<Problem> problems = [.. TableSigns.Of(table)];
        var numbers = problems.Exists(problem => problem.Message.Contains(TableSigns.NotANumber, StringComparison.Ordinal));
        RowMiss? largest = null;
        double? radius = null;
        if (!numbers)
        {
            var misses = Enumerable.Range(0, table.Count).Select(row => Miss(table, row)).ToList();
            problems.AddRange(misses.Where(miss => miss.Relative > Balance).Select(Unbalanced));
            largest = misses.MaxBy(miss => miss.Relative);
            radius = SpectralRadius.Of(Coefficients(table));
            problems.AddRange(Productive(table, radius.Value));
        }

        problems.AddRange(TableGaps.Of(table));
        problems.AddRange(TerritorySums.Of(table));
        return new TableReport
        {
            Problems = [.. problems.Where(problem => problem.IsError), .. problems.Where(problem => !problem.IsError)],
            LargestMiss = largest,
            SpectralRadius = radius,
        };
    }

    /// <summary>How a row balances.</summary>
    internal static RowMiss Miss(EconomyTable table, int row)
    {
        var intermediate = IntermediateUses(table, row);
        var uses = intermediate + FinalUses(table, row);
        var size = intermediate;
        foreach (var (_, values) in Demand(table.FinalDemand))
        {
            size += Math.Abs(values[row]);
        }

        size = Math.Max(size, table.Output[row]);
        return new RowMiss(table.Industries[row], uses, table.Output[row], size > 0 ? Math.Abs(uses - table.Output[row]) / size : 0);
    }

    private static Problem Unbalanced(RowMiss miss) => new(
        miss.Industry.Label,
        $"Row {miss.Industry.Label} sends out {Text(miss.Uses)} but its output is {Text(miss.Output)} ({Percent(miss.Relative)} apart): a table must balance within 0.01 %. Correct the row, balance the table by RAS, or put the difference into inventory changes.");

    private static IEnumerable<Problem> Productive(EconomyTable table, double radius)
    {
        var inputs = Inputs(table.Flows);
        if (radius >= 1)
        {
            var worst = Enumerable.Range(0, table.Count).Where(j => table.Output[j] > 0).MaxBy(j => inputs[j] / table.Output[j]);
            yield return new Problem(
                "flows",
                $"The spectral radius of the coefficients is {Text(radius)}; it must be below 1, or no output meets a demand. The largest share of inputs in output is that of {table.Industries[worst].Label}: {Text(inputs[worst])} of {Text(table.Output[worst])}.");
        }

        for (var j = 0; j < table.Count; j++)
        {
            if (table.Output[j] > 0 && inputs[j] > table.Output[j] * (1 + Balance))
            {
                yield return new Problem(
                    table.Industries[j].Label,
                    $"Industry {table.Industries[j].Label} uses inputs of {Text(inputs[j])} for an output of {Text(table.Output[j])}: its value added is negative.",
                    IsError: false);
            }
            else if (table.Output[j] == 0 && inputs[j] > 0)
            {
                yield return new Problem(
                    table.Industries[j].Label,
                    $"Industry {table.Industries[j].Label} has no output but uses inputs of {Text(inputs[j])}: they are left out of its coefficients.",
                    IsError: false);
            }
        }
    }
}
