using CsCheck;
using Vicinal.Economy.Static;
using Vicinal.Economy.Tests.Dynamics;
using Vicinal.Economy.Tests.Tables;

namespace Vicinal.Economy.Tests.Static;

public sealed class MultiplierSpecs
{
    [Fact]
    public void Two_industries_by_hand()
    {
        // A = (.1 .2; .3 .4), det(I − A) = .48: L = (.6 .2; .3 .9) / .48.
        var table = TableCheckSpecs.Two(10, 40, 30, 80, 100, 200) with { Jobs = [50, 20], Imports = [10, 20] };
        var rows = Multipliers.Of(table).Industries;
        Assert.Equal(0.9 / 0.48, rows[0].Output.Total, 1e-12);
        Assert.Equal(1, rows[0].Output.Direct);
        Assert.Equal((0.9 / 0.48) - 1, rows[0].Output.Indirect, 1e-12);
        Assert.Equal(((0.5 * 0.6) + (0.1 * 0.3)) / 0.48, rows[0].Jobs!.Value.Total, 1e-12);
        Assert.Null(rows[0].Jobs!.Value.Induced);
        Assert.Null(rows[0].Income);
        // Each unit of final demand ends as value added or imports.
        Assert.All(rows, row => Assert.Equal(1, row.ValueAdded.Total + row.Imports!.Value.Total, 1e-12));
    }

    [Fact]
    public void Type_two_equals_the_solved_system_with_a_household_row_and_column()
    {
        var table = SmallTables.Three();
        var (labour, household) = (table.LabourCompensation!.Value, table.FinalDemand.Household);
        var share = Math.Min(1, household.Sum() / labour.Sum());
        var closed = Matrix.Create(4, 4, (i, j) => (i, j) switch
        {
            (3, 3) => 0,
            (3, _) => labour[j] / table.Output[j],
            (_, 3) => share * household[i] / household.Sum(),
            _ => table.Flows[i, j] / table.Output[j],
        });
        var system = ((LeontiefResult.Solved)Leontief.Of(closed)).System;
        var expected = system.PerDemand([1, 1, 1, 0]);
        var report = Multipliers.Of(table, MultiplierType.Two);
        Assert.True(report.Succeeded);
        for (var j = 0; j < 3; j++)
        {
            Assert.Equal(expected[j], report.Industries[j].Output.Total, 1e-12);
            Assert.Equal(Multipliers.Of(table).Industries[j].Output.Total, report.Industries[j].Output.Direct + report.Industries[j].Output.Indirect, 1e-12);
            Assert.True(report.Industries[j].Output.Induced > 0);
        }
    }

    [Fact]
    public void What_type_two_needs_is_named()
    {
        var refused = Multipliers.Of(TableCheckSpecs.Two(10, 40, 30, 80, 100, 200), MultiplierType.Two);
        Assert.False(refused.Succeeded);
        Assert.Empty(refused.Industries);
        Assert.Equal(["labour_compensation", "household_demand"], refused.Problems.Select(problem => problem.Where), StringComparer.Ordinal);
    }

    [Fact]
    public void A_table_that_meets_no_demand_has_no_multipliers_and_says_why()
    {
        Assert.IsType<LeontiefResult.Refused>(Leontief.Of(new Matrix(2, 2, [0.5, 0.5, 0.5, 0.5])));
        var refused = Multipliers.Of(TableCheckSpecs.Two(60, 60, 60, 60, 100, 100));
        Assert.False(refused.Succeeded);
        Assert.Contains("spectral radius", refused.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_system_is_solved_whatever_its_size_and_pivots() =>
        Gen.Int[1, 150].Select(Gen.Int[0, int.MaxValue]).Sample((n, seed) =>
        {
            var random = new Random(seed);
            // The diagonal is often zero, so that rows must change places; sizes straddle the blocks.
            double[] values = [.. Enumerable.Range(0, n * n).Select(at => at / n == at % n && n > 1 ? 0 : (2 * random.NextDouble()) - 1)];
            double[] x = [.. Enumerable.Range(0, n).Select(_ => (2 * random.NextDouble()) - 1)];
            double[] b = [.. Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Sum(j => values[(i * n) + j] * x[j]))];
            double[] transposed = [.. Enumerable.Range(0, n).Select(j => Enumerable.Range(0, n).Sum(i => values[(i * n) + j] * x[i]))];
            var (factors, _) = LuFactors.Of(n, [.. values]);
            Assert.NotNull(factors);
            // Residuals, not distances: a random matrix may be ill-conditioned, a backward stable solution still leaves almost nothing.
            Assert.InRange(Residual(n, values, factors.Solve(b), b), 0, 1e-8);
            var back = factors.SolveTransposed(transposed);
            double[] flipped = [.. Enumerable.Range(0, n * n).Select(at => values[(at % n * n) + (at / n)])];
            Assert.InRange(Residual(n, flipped, back, transposed), 0, 1e-8);
        }, iter: 60);

    private static double Residual(int n, double[] values, double[] x, double[] b) =>
        Enumerable.Range(0, n).Max(i => Math.Abs(Enumerable.Range(0, n).Sum(j => values[(i * n) + j] * x[j]) - b[i])) / Math.Max(1, x.Max(Math.Abs));
}
