using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy.Regional;
using Vicinal.Economy.Tests.Static;

namespace Vicinal.Economy.Tests.Regional;

/// <summary>
/// How far off a regionalised table is, where the region's own table is known: the 27 members of the European Union of 2011 as one nation, each member as a region.
/// </summary>
public sealed class EuropeanUnionSpecs
{
    private static readonly ImmutableArray<string> Members =
    [
        "AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GBR", "GRC", "HUN", "IRL", "ITA", "LTU", "LUX", "LVA", "MLT", "NLD", "POL", "PRT", "ROM",
        "SVK", "SVN", "SWE",
    ];

    [Fact]
    public void Flegg_quotients_beat_national_coefficients_and_their_error_is_the_one_that_results_show()
    {
        var world = TableBalance.IntoInventories(Published.World()).Table;
        var union = RegionBlock.Of(world, Members);
        Assert.True(union.Succeeded);
        var members = Members.Select(member => RegionBlock.Of(world, [member]).Table!).ToArray();
        var shown = MeasuredErrors.All.Where(error => error.Where.StartsWith("27 members", StringComparison.Ordinal)).ToList();
        Assert.Equal(8, shown.Count);
        var measured = shown.ToDictionary(error => error, error => Error(members, union.Table, new RegionalOptions(error.Method, error.Delta ?? 0)));
        foreach (var (error, found) in measured)
        {
            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{error.Method} {error.Delta:0.00}: {found:P2}"));
            Assert.Equal(error.Low, found, 1e-3);
        }

        var national = measured.Single(pair => pair.Key.Method == RegionalMethod.National).Value;
        Assert.All(measured.Where(pair => pair.Key is { Method: RegionalMethod.Flq, Delta: <= RegionalOptions.DefaultDelta }), pair => Assert.True(pair.Value < national));
    }

    [Fact]
    public void A_block_of_countries_balances_and_trades_with_the_rest()
    {
        var world = TableBalance.IntoInventories(Published.World()).Table;
        var union = RegionBlock.Of(world, Members).Table!;
        var report = TableCheck.Of(union);
        Assert.True(report.IsSound, string.Join('\n', report.Problems.Where(problem => problem.IsError).Select(problem => problem.Message)));
        Assert.Equal(35, union.Count);
        Assert.Equal(world.Output.Where((_, i) => Members.Contains(world.Industries[i].Region!, StringComparer.Ordinal)).Sum(), union.Output.Sum(), 1e-6);
        Assert.True(union.Imports!.Value.Sum() > 0 && union.FinalDemand.Exports.Sum() > 0);
        Assert.Contains("no region XYZ", RegionBlock.Of(world, ["XYZ"]).Problems[0].Message, StringComparison.Ordinal);
    }

    /// <summary>Of output multipliers: relative error without its sign, weighted by output in each member, mean over members.</summary>
    private static double Error(EconomyTable[] members, EconomyTable union, RegionalOptions options) => members.Average(own =>
    {
        var real = Output(A(own));
        var made = Output(RegionalCoefficients.Of(A(union), own.Output.AsSpan(), union.Output.AsSpan(), options));
        return Enumerable.Range(0, own.Count).Sum(j => own.Output[j] * Math.Abs(made[j] - real[j]) / real[j]) / own.Output.Sum();
    });

    private static ImmutableArray<double> Output(Matrix a)
    {
        double[] ones = [.. Enumerable.Repeat(1.0, a.Rows)];
        return ((LeontiefResult.Solved)Leontief.Of(a)).System.PerDemand(ones);
    }

    private static Matrix A(EconomyTable table) => ((LeontiefResult.Solved)Leontief.Of(table)).System.Coefficients;
}
