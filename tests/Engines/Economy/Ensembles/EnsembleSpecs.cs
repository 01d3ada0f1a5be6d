using System.Runtime.InteropServices;
using Vicinal.Economy.Ensembles;
using Vicinal.Economy.Tests.Dynamics;

namespace Vicinal.Economy.Tests.Ensembles;

public sealed class EnsembleSpecs
{
    private static readonly EconomyTable Table = SmallTables.Three();

    [Fact]
    public void An_ensemble_is_the_same_to_the_byte_on_one_thread_and_on_two()
    {
        var one = Ensemble.Run(Table, SmallTables.ThreeScenario(), 200, seed: 7, maxParallel: 1, cancellation: TestContext.Current.CancellationToken);
        var two = Ensemble.Run(Table, SmallTables.ThreeScenario(), 200, seed: 7, maxParallel: 2, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(Bytes(one), Bytes(two));
    }

    [Fact]
    public void Another_seed_gives_other_draws()
    {
        var one = Ensemble.Run(Table, SmallTables.ThreeScenario(), 50, seed: 1, cancellation: TestContext.Current.CancellationToken);
        var other = Ensemble.Run(Table, SmallTables.ThreeScenario(), 50, seed: 2, cancellation: TestContext.Current.CancellationToken);
        Assert.NotEqual(Bytes(one), Bytes(other));
    }

    [Fact]
    public void Bands_are_ordered_and_hold_the_run_with_the_scenarios_own_parameters()
    {
        var ensemble = Ensemble.Run(Table, SmallTables.ThreeScenario(), 200, cancellation: TestContext.Current.CancellationToken);
        var daily = Periods.Daily(Impact.Run(Table, SmallTables.ThreeScenario()));
        for (var t = 0; t < daily.Length; t++)
        {
            var band = ensemble.Output[t];
            Assert.True(band.P5 <= band.P25 && band.P25 <= band.P50 && band.P50 <= band.P75 && band.P75 <= band.P95);
        }

        // On day 42, in the trough, the plain run is not at an end of what may happen.
        Assert.InRange(daily[42].OutputIndex, ensemble.Output[42].P5, ensemble.Output[42].P95);
        Assert.True(ensemble.Output[42].P5 < ensemble.Output[42].P95 - 0.01);
    }

    [Fact]
    public void Without_uncertainty_every_quantile_is_the_plain_run()
    {
        var scenario = SmallTables.ThreeScenario() with { Uncertainty = [new("labour_supply", new Distribution.Uniform(1, 1))] };
        var ensemble = Ensemble.Run(Table, scenario, 5, cancellation: TestContext.Current.CancellationToken);
        var daily = Periods.Daily(Impact.Run(Table, scenario));
        for (var t = 0; t < daily.Length; t++)
        {
            Assert.Equal(daily[t].OutputIndex, ensemble.Output[t].P5, 1e-14);
            Assert.Equal(daily[t].JobsIndex!.Value, ensemble.Jobs[t].P95, 1e-14);
        }

        var industries = Periods.ByIndustry(Impact.Run(Table, scenario));
        Assert.Equal(industries[1].OutputIndex, ensemble.Industries[1].OutputIndex.P50, 1e-12);
        Assert.Equal(industries[1].WorkStoppedMonths!.Value, ensemble.Industries[1].WorkStoppedMonths!.Value.P50, 1e-9);
    }

    [Fact]
    public void The_uncertainty_used_is_part_of_the_result()
    {
        var ensemble = Ensemble.Run(Table, SmallTables.ThreeScenario(), 2, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(DefaultUncertainty.Of(SmallTables.ThreeScenario()), ensemble.Uncertainty);
        Assert.Contains(ensemble.Uncertainty, uncertainty => uncertainty.Parameter == "target_stock_days");
    }

    [Fact]
    public void I_can_stop_an_ensemble_and_see_how_far_it_is()
    {
        using var stop = new CancellationTokenSource();
        var seen = new Progress(share =>
        {
            if (share >= 0.5)
            {
                stop.Cancel();
            }
        });
        Assert.ThrowsAny<OperationCanceledException>(() => Ensemble.Run(Table, SmallTables.ThreeScenario(), 1000, progress: seen, cancellation: stop.Token));
        Assert.InRange(seen.Last, 0.5, 0.9);
    }

    [Fact]
    public void More_runs_than_memory_holds_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Ensemble.Run(Table, SmallTables.ThreeScenario(), 10_001, cancellation: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ensemble.Run(Table, SmallTables.ThreeScenario(), 0, cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Draws_have_the_mean_of_their_distribution_and_stay_between_its_ends()
    {
        Check(new Distribution.Uniform(2, 4), 3);
        Check(new Distribution.Triangular(0, 1, 5), 2);
        Check(new Distribution.Normal(1, 0.5, 0, 2), 1);

        static void Check(Distribution distribution, double mean)
        {
            var (low, high) = distribution switch
            {
                Distribution.Uniform(var l, var h) => (l, h),
                Distribution.Triangular(var l, _, var h) => (l, h),
                Distribution.Normal(_, _, var l, var h) => (l, h),
                _ => (0, 0),
            };
            var draws = Enumerable.Range(0, 20_000).Select(run => Draw.Value(distribution, 3, run, "x")).ToArray();
            Assert.All(draws, draw => Assert.InRange(draw, low, high));
            // Twenty thousand draws: five standard errors of the widest are 0.04.
            Assert.Equal(mean, draws.Average(), 0.04);
        }
    }

    [Fact]
    public void Quantiles_lie_on_straight_lines_between_the_sorted_values()
    {
        double[] sample = [40, 10, 30, 20, 0];
        Assert.Equal(new Quantiles(2, 10, 20, 30, 38), Ranking.Of(sample));
    }

    private static byte[] Bytes(Ensemble ensemble)
    {
        Quantiles[] all =
        [
            .. ensemble.Output, .. ensemble.ValueAdded, .. ensemble.Jobs, .. ensemble.Consumption!.Value,
            .. ensemble.Industries.SelectMany(industry => new[] { industry.OutputIndex, industry.ValueAddedLost, industry.WorkStoppedMonths!.Value }),
        ];
        return MemoryMarshal.AsBytes<Quantiles>(all).ToArray();
    }

    private sealed class Progress(Action<double> report) : IProgress<double>
    {
        public double Last { get; private set; }

        public void Report(double value)
        {
            Last = value;
            report(value);
        }
    }
}
