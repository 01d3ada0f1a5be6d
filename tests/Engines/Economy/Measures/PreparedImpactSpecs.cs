using Vicinal.Economy.Tests.Dynamics;

namespace Vicinal.Economy.Tests.Measures;

public sealed class PreparedImpactSpecs
{
    private static readonly EconomyTable Table = SmallTables.Three();

    [Fact]
    public void Asked_again_and_again_it_says_what_the_comparison_says()
    {
        var plain = SmallTables.ThreeScenario();
        var scenario = plain with { Liquidity = Liquidity.Defaults, Parameters = plain.Parameters with { IncomeReplacement = 0.7 } };
        var prepared = PreparedImpact.Of(Table, scenario);
        Measure[] all = [Of(Lever.Firing, 0.8), Of(Lever.LabourSupply, 0.3), Of(Lever.Grant, 500), Of(Lever.HouseholdDemand, 300)];
        for (var set = 1; set < 1 << all.Length; set++)
        {
            Measure[] some = [.. all.Where((_, i) => (set >> i & 1) == 1)];
            var compared = Impact.Compare(Table, scenario, [.. some], cancellation: TestContext.Current.CancellationToken).Together!.Kept!;
            var kept = prepared.Kept([.. some], TestContext.Current.CancellationToken);
            Near(compared.ValueAdded, kept.ValueAdded);
            Near(compared.JobMonths!.Value, kept.JobMonths!.Value);
            Near(compared.Consumption!.Value, kept.Consumption!.Value);
            Near(compared.FirmsKept!.Value, kept.FirmsKept!.Value);
        }
    }

    [Fact]
    public void What_was_not_asked_for_is_not_known_and_nothing_kept_is_zero()
    {
        var plain = SmallTables.ThreeScenario();
        var kept = PreparedImpact.Of(Table, plain with { Parameters = plain.Parameters with { IncomeReplacement = null } }).Kept([], TestContext.Current.CancellationToken);
        Assert.Equal(new KeptTotals(0, 0, null, null), kept);
    }

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, 1e-9 * Math.Max(1, Math.Abs(expected)));

    private static Measure Of(Lever lever, double amount) => ComparisonSpecs.Measure(lever, amount, 10, 60);
}
