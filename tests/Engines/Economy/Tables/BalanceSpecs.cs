using CsCheck;
using Vicinal.Economy.Tests.Dynamics;

namespace Vicinal.Economy.Tests.Tables;

public sealed class BalanceSpecs
{
    [Fact]
    public void Any_positive_matrix_meets_sums_that_agree() =>
        Gen.Double[0.1, 10].Array[12].Select(Gen.Double[0.1, 10].Array[12]).Sample((start, goal) =>
        {
            double[] rows = [.. Enumerable.Range(0, 3).Select(i => goal[(4 * i)..(4 * (i + 1))].Sum())];
            double[] columns = [.. Enumerable.Range(0, 4).Select(j => goal[j] + goal[4 + j] + goal[8 + j])];
            var result = Ras.Balance(new Matrix(3, 4, start), rows, columns);
            Assert.True(result.Converged);
            for (var i = 0; i < 3; i++)
            {
                Assert.Equal(rows[i], result.Values.Row(i).ToArray().Sum(), 1e-8);
            }
        }, iter: 200);

    [Fact]
    public void A_matrix_whose_zeros_forbid_the_sums_is_a_result_that_says_so()
    {
        // The first row can only feed the first column, which wants less than the row gives.
        var result = Ras.Balance(new Matrix(2, 2, [1, 0, 1, 1]), [5, 5], [3, 7], mostIterations: 200);
        Assert.False(result.Converged);
        Assert.True(result.LargestMiss is > 0.01 and < 1);
        Assert.All(result.Values.Values.ToArray(), value => Assert.True(double.IsFinite(value)));
        Assert.Contains("zeros", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 5, 4, 4, "must be the same")]
    [InlineData(-1, 5, 2, 2, "must be 0 or more")]
    public void Sums_that_cannot_be_are_refused(double row1, double row2, double column1, double column2, string why)
    {
        var result = Ras.Balance(new Matrix(2, 2, [1, 1, 1, 1]), [row1, row2], [column1, column2]);
        Assert.False(result.Converged);
        Assert.Contains(why, result.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unbalanced_table_can_be_balanced_by_its_flows()
    {
        var three = SmallTables.Three();
        var crooked = three with { Flows = Matrix.Create(3, 3, (i, j) => three.Flows[i, j] * (i == 1 ? 1.1 : 0.97)) };
        Assert.False(TableCheck.Of(crooked).IsSound);
        var balanced = TableBalance.ByRas(crooked);
        Assert.True(balanced.Succeeded);
        Assert.True(TableCheck.Of(balanced.Table).IsSound);
        Assert.Equal(three.Output, balanced.Table.Output);
    }

    [Fact]
    public void A_row_whose_final_demand_exceeds_its_output_cannot_be_balanced_by_flows()
    {
        var three = SmallTables.Three();
        var refused = TableBalance.ByRas(three with { Output = three.Output.SetItem(0, 100) });
        Assert.False(refused.Succeeded);
        Assert.Equal("A", refused.Problems[0].Where);
    }

    [Fact]
    public void The_largest_residual_is_named_when_residuals_go_into_inventory_changes()
    {
        var three = SmallTables.Three();
        var moved = TableBalance.IntoInventories(three with { Output = [three.Output[0] + 40, three.Output[1] - 70, three.Output[2]] });
        Assert.Equal(("B", 2), (moved.Largest.Code, moved.Moved));
        Assert.Equal(-70, moved.LargestResidual, 1e-6);
        Assert.Equal(40, moved.Table.FinalDemand.InventoryChanges[0], 1e-6);
        Assert.True(TableCheck.Of(moved.Table).IsSound);
    }
}
