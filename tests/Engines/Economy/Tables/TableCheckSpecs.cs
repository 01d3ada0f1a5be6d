using System.Collections.Immutable;
using Vicinal.Economy.Tests.Dynamics;

namespace Vicinal.Economy.Tests.Tables;

public sealed class TableCheckSpecs
{
    [Fact]
    public void A_sound_table_passes_and_says_what_it_lacks()
    {
        var report = TableCheck.Of(SmallTables.Three());
        Assert.True(report.IsSound);
        Assert.InRange(report.LargestMiss!.Relative, 0, 1e-12);
        Assert.Contains(report.Problems, problem => problem.Where == "imports" && problem.Message.Contains("local_share", StringComparison.Ordinal));
        Assert.Contains(report.Problems, problem => problem.Where == "jobs-by-territory" && problem.Message.Contains("economy regionalise", StringComparison.Ordinal));
    }

    [Fact]
    public void I_see_the_spectral_radius()
    {
        // A = (.1 .2; .3 .4): the larger root of z² − .5 z − .02.
        var table = Two(10, 40, 30, 80, 100, 200);
        Assert.Equal((0.5 + Math.Sqrt(0.25 + 0.08)) / 2, TableCheck.Of(table).SpectralRadius!.Value, 1e-8);
    }

    [Fact]
    public void An_unbalanced_row_is_named_with_both_figures()
    {
        var three = SmallTables.Three();
        var report = TableCheck.Of(three with { Output = three.Output.SetItem(1, three.Output[1] * 1.01) });
        Assert.False(report.IsSound);
        var problem = Assert.Single(report.Problems, problem => problem.IsError);
        Assert.Equal("B", problem.Where);
        Assert.StartsWith("Row B sends out 109,500 but its output is 110,595 (0.99 % apart): a table must balance within 0.01 %.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_balance_within_a_ten_thousandth_passes_and_one_beyond_does_not()
    {
        var three = SmallTables.Three();
        Assert.True(TableCheck.Of(three with { Output = three.Output.SetItem(1, three.Output[1] * 1.00009) }).IsSound);
        Assert.False(TableCheck.Of(three with { Output = three.Output.SetItem(1, three.Output[1] * 1.00011) }).IsSound);
    }

    [Fact]
    public void Impossible_values_are_named()
    {
        var three = SmallTables.Three();
        Assert.Contains("column jobs: -3 is negative", Error(three with { Jobs = [60, -3, 250] }), StringComparison.Ordinal);
        Assert.Contains("column exports is not a finite number", Error(three with { FinalDemand = three.FinalDemand with { Exports = [5, double.NaN, 225] } }), StringComparison.Ordinal);
        Assert.Contains("2 rows are called A", Error(three with { Industries = three.Industries.SetItem(1, new Industry("A", "again")) }), StringComparison.Ordinal);
        Assert.Contains("criticality of A for A is 0.7", Error(three with { Criticality = Matrix.Create(3, 3, (_, _) => 0.7) }), StringComparison.Ordinal);
        Assert.Contains("The flow from A to B is -1", Error(three with { Flows = Matrix.Create(3, 3, (i, j) => (i, j) == (0, 1) ? -1 : three.Flows[i, j]) }), StringComparison.Ordinal);
        Assert.Contains("Flows are 2 × 3", Error(three with { Flows = Matrix.Create(2, 3, (_, _) => 0) }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_uses_up_what_it_makes_is_refused()
    {
        var report = TableCheck.Of(Two(60, 60, 60, 60, 100, 100));
        Assert.True(report.SpectralRadius >= 1);
        Assert.Contains(report.Problems, problem => problem is { IsError: true, Where: "flows" } && problem.Message.Contains("must be below 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Industries_without_output_or_uses_are_no_obstacle()
    {
        var report = TableCheck.Of(Two(10, 0, 0, 0, 100, 0));
        Assert.True(report.IsSound);
        Assert.Equal(0.1, report.SpectralRadius!.Value, 1e-8);
    }

    [Fact]
    public void Jobs_by_territory_of_another_source_are_remarked_on()
    {
        Assert.SkipUnless(Belgium.IsHere, Belgium.Missing);
        var remark = Assert.Single(TableCheck.Of(BelgianSections.Table()).Problems, problem => problem.Where == "jobs-by-territory");
        Assert.False(remark.IsError);
        Assert.Contains("more than 5 % apart", remark.Message, StringComparison.Ordinal);
        var three = SmallTables.Three() with { JobsByTerritory = [new("North", [60, 120, 245])] };
        Assert.DoesNotContain(TableCheck.Of(three).Problems, problem => problem.Where == "jobs-by-territory");
    }

    internal static EconomyTable Two(double aa, double ab, double ba, double bb, double a, double b)
    {
        ImmutableArray<double> rest = [a - aa - ab, b - ba - bb];
        return new EconomyTable
        {
            Industries = [new("A", "First"), new("B", "Second")],
            Flows = new Matrix(2, 2, [aa, ab, ba, bb]),
            Output = [a, b],
            FinalDemand = SmallTables.Demand([0, 0], inventoryChanges: rest),
        };
    }

    private static string Error(EconomyTable table)
    {
        var report = TableCheck.Of(table);
        Assert.False(report.IsSound);
        return string.Join('\n', report.Problems.Where(problem => problem.IsError).Select(problem => problem.Message));
    }
}
