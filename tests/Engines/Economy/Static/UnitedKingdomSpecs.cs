namespace Vicinal.Economy.Tests.Static;

/// <summary>Source of the published figures: Office for National Statistics, input-output analytical tables 2010.</summary>
public sealed class UnitedKingdomSpecs
{
    [Fact]
    public void I_get_the_published_Leontief_inverse()
    {
        var published = PublishedData.Rows("economy/uk-2010/published-leontief-inverse.csv.gz");
        var solved = Assert.IsType<LeontiefResult.Solved>(Leontief.Of(Published.UnitedKingdom()));
        var inverse = solved.System.Inverse();
        var furthest = 0.0;
        for (var i = 0; i < Published.UkProducts; i++)
        {
            for (var j = 0; j < Published.UkProducts; j++)
            {
                furthest = Math.Max(furthest, Math.Abs(inverse[i, j] - PublishedData.Number(published[i + 1][j + 1])));
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"furthest from the published inverse: {furthest:E2}");
        Assert.InRange(furthest, 0, 1e-10);
    }

    [Fact]
    public void I_get_the_published_output_multipliers()
    {
        var table = Published.UnitedKingdom();
        var report = Multipliers.Of(table);
        Assert.True(report.Succeeded);
        var mine = report.Industries.Select(row => row.Output.Total).ToArray();
        Assert.Equal(1.83117075862946, mine[0], 1e-10);
        Assert.Equal(2.11870935533792, mine[1], 1e-10);
        Close(Published.UkMultipliers("Output multiplier"), mine);
    }

    [Fact]
    public void I_get_the_published_effects_and_multipliers_of_pay_and_value_added()
    {
        var table = Published.UnitedKingdom();
        var report = Multipliers.Of(table);
        Close(Published.UkMultipliers("Employment cost effects"), [.. report.Industries.Select(row => row.Income!.Value.Total)]);
        Close(Published.UkMultipliers("Employment cost multiplier"), [.. report.Industries.Select(row => row.Income!.Value.Ratio ?? 0)]);

        // The published value added leaves out taxes on products, which a table does not have as a column.
        var open = ((LeontiefResult.Solved)Leontief.Of(table)).System;
        var added = Published.UkRow("Taxes less subsidies on production").Zip(Published.UkRow("Compensation of employees"), (a, b) => a + b)
            .Zip(Published.UkRow("Gross Operating Surplus"), (a, b) => a + b).Select((value, j) => table.Output[j] > 0 ? value / table.Output[j] : 0).ToArray();
        Close(Published.UkMultipliers("GVA effects"), [.. open.PerDemand(added)]);
    }

    [Fact]
    public void The_published_table_passes_its_check()
    {
        var report = TableCheck.Of(Published.UnitedKingdom());
        Assert.True(report.IsSound, string.Join('\n', report.Problems.Where(problem => problem.IsError).Select(problem => problem.Message)));
        Assert.InRange(report.SpectralRadius!.Value, 0.1, 0.99);
    }

    private static void Close(double[] published, double[] mine)
    {
        var furthest = published.Zip(mine, (a, b) => Math.Abs(a - b)).Max();
        TestContext.Current.TestOutputHelper!.WriteLine($"furthest: {furthest:E2}");
        Assert.Equal(Published.UkProducts, mine.Length);
        Assert.InRange(furthest, 0, 1e-10);
    }
}
