namespace Vicinal.Economy.Tests.Dynamics;

/// <summary>Figures that independent programs have found with the same model.</summary>
public sealed class PublishedFigureSpecs
{
    [Fact]
    public void The_three_industry_trace_is_followed_to_the_printed_digits()
    {
        var run = Impact.Run(SmallTables.Three(), SmallTables.ThreeScenario());
        Assert.Equal([50, 297.266846, 597.632582], run.Output.Row(39).ToArray(), Within(1e-6));
        Assert.Equal([100, 299.647069, 599.529755], run.Output.Row(181).ToArray(), Within(1e-6));
        var b = Series(run, 1);
        Assert.Equal(252.108243, b.Min(), 1e-6);
        Assert.Equal(42, Array.IndexOf(b, b.Min()));
        // Sums are printed to four decimals.
        Assert.Equal([16546.6364, 54321.1698, 108994.5438], [Series(run, 0).Sum(), b.Sum(), Series(run, 2).Sum()], Within(5.1e-5));
    }

    [Fact]
    public void With_slower_restocking_the_trough_of_the_second_industry_is_deeper()
    {
        var b = Series(Impact.Run(SmallTables.Three(), SmallTables.ThreeScenario(adjustmentDays: 10)), 1);
        Assert.Equal(183.139687, b.Min(), 1e-6);
        Assert.Equal(40, Array.IndexOf(b, b.Min()));
    }

    [Theory]
    [InlineData(ProductionFunction.Leontief, 0.5201, 0.6193, 0.5532, 0.6074)]
    [InlineData(ProductionFunction.Strong, 0.6660, 0.7224, 0.6607, 0.7070)]
    [InlineData(ProductionFunction.Half, 0.6823, 0.7364, 0.6779, 0.7238)]
    [InlineData(ProductionFunction.Weak, 0.7033, 0.7654, 0.6904, 0.7604)]
    [InlineData(ProductionFunction.Linear, 0.7089, 0.7741, 0.6919, 0.7646)]
    public void Belgium_in_spring_2020_falls_as_two_independent_runs_found(ProductionFunction function, double april, double quarter, double jobsApril, double jobsQuarter)
    {
        Assert.SkipUnless(Belgium.IsHere, Belgium.Missing);
        var run = Impact.Run(Belgium.Table(), Belgium.Spring2020(function));
        var month = Periods.Monthly(run).Single(period => period.Period == "2020-04");
        var second = Periods.Quarterly(run).Single(period => period.Period == "2020-Q2");
        Assert.Equal([april, quarter, jobsApril, jobsQuarter], [month.ValueAddedIndex, second.ValueAddedIndex, month.JobsIndex!.Value, second.JobsIndex!.Value], Within(1e-3));
    }

    [Fact]
    public void Belgium_with_the_default_function_is_within_five_points_of_what_was_observed()
    {
        Assert.SkipUnless(Belgium.IsHere, Belgium.Missing);
        var april = Periods.Monthly(Impact.Run(Belgium.Table(), Belgium.Spring2020())).Single(period => period.Period == "2020-04");
        Assert.Equal(0.657, april.ValueAddedIndex, 0.05);
        Assert.InRange(april.JobsIndex!.Value, 0.68 - 0.05, 0.71 + 0.05);
    }

    [Theory]
    [InlineData(Lever.Stocks, 0.5, 0.6456, null)]
    [InlineData(Lever.Firing, 1, 0.7466, 0.7637)]
    [InlineData(Lever.LabourSupply, 0.2, 0.7803, null)]
    [InlineData(Lever.Hiring, 3, 0.7528, null)]
    public void Measures_on_Belgium_give_the_published_second_quarter(Lever lever, double amount, double valueAdded, double? jobs)
    {
        Assert.SkipUnless(Belgium.IsHere, Belgium.Missing);
        var scenario = Belgium.Spring2020();
        var measure = new Measure
        {
            Name = "measure", Instrument = "B1", Lever = lever, Amount = amount, From = scenario.Start, To = scenario.Start.AddDays(scenario.Days),
        };
        var quarter = Periods.Quarterly(Impact.Run(Belgium.Table(), scenario, [measure])).Single(period => period.Period == "2020-Q2");
        Assert.Equal(valueAdded, quarter.ValueAddedIndex, 1e-3);
        if (jobs is { } expected)
        {
            Assert.Equal(expected, quarter.JobsIndex!.Value, 1e-3);
        }
    }

    internal static double[] Series(ImpactRun run, int industry) => [.. Enumerable.Range(0, run.Days).Select(t => run.Output[t, industry])];

    private static EqualityComparer<double> Within(double tolerance) =>
        EqualityComparer<double>.Create((a, b) => Math.Abs(a - b) <= tolerance, _ => 0);
}
