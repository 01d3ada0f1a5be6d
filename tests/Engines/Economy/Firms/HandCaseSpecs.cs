namespace Vicinal.Economy.Tests.Firms;

/// <summary>The case of docs/method/liquidity.md, day by day.</summary>
/// <remarks>
/// A firm's usual revenue is 1 a day, its usual costs 1, of which 0.5 go on when nobody comes. On days 2 to 11 it loses 0.5 a day; the deepest it must reach into its cash is
/// 0.5 on the evening of day 2, 1 on day 3, …, 4 on day 9, 4.5 on day 10, 5 on day 11. From day 12 it earns what it spends.
/// Micro firms have 4: on day 9 nothing is left, on day 10 they cannot pay and close. Small firms have 8 and get through with 3.
/// </remarks>
public sealed class HandCaseSpecs
{
    [Fact]
    public void A_firm_closes_on_the_evening_on_which_it_cannot_pay_and_its_capacity_comes_back_slowly()
    {
        var run = Impact.Run(TwoShops.Table, TwoShops.Scenario);
        // Of 1,000 jobs 400 are in firms of 4: a hundred micro firms; 600 in firms of 20: thirty small ones.
        Assert.Equal(130, run.FirmsClosed!.AtBase!.Value[0], 1e-9);
        for (var t = 0; t < 30; t++)
        {
            Assert.Equal(t < 10 ? 0 : 100, run.FirmsClosed.Firms![t, 0], 1e-9);
            Assert.Equal(t < 10 ? 0 : 400, run.FirmsClosed.Jobs![t, 0], 1e-9);
            Assert.Equal(0, run.FirmsClosed.Firms[t, 1]);
            // Days 12 to 16 are five good days; from the sixth, day 17, a tenth of what closed returns each evening, all of it by day 26.
            var returned = Math.Clamp((t - 16) * 0.1, 0, 1);
            Assert.Equal(t < 10 ? 0 : 0.4 * (1 - returned), run.FirmsClosed.Capacity[t, 0], 1e-9);
            // Output: usual on days 0 and 1, none on days 2 to 11, then what is open in the morning.
            var output = t < 2 ? 100 : t < 12 ? 0 : 100 * (1 - run.FirmsClosed.Capacity[t - 1, 0]);
            Assert.Equal(output, run.Output[t, 0], 1e-9);
            Assert.Equal(t < 12 ? 0 : 100 - output, run.UnmetDemand[t, 0], 1e-9);
            Assert.Equal(50, run.Output[t, 1], 1e-9);
        }

        Assert.Equal("demand", run.LimitText(11, 0));
        Assert.Equal("firms", run.LimitText(12, 0));
        Assert.Equal(60, run.Output[12, 0], 1e-9);
        Assert.Equal(64, run.Output[18, 0], 1e-9);
        Assert.Equal("demand", run.LimitText(28, 0));
    }

    [Fact]
    public void A_grant_of_what_is_missing_keeps_every_firm_and_a_little_less_keeps_none()
    {
        // The micro firms sell 40 a day together and lack one day of that: 40. Of 39 they get 0.0975 a day and are short by 0.025 on day 11.
        var comparison = Impact.Compare(
            TwoShops.Table,
            TwoShops.Scenario,
            [TwoShops.Support(Lever.Grant, 40, FirmSize.Micro), TwoShops.Support(Lever.Grant, 39, FirmSize.Micro), TwoShops.Support(Lever.Grant, 40, FirmSize.Small)],
            cancellation: TestContext.Current.CancellationToken);
        var (enough, little, elsewhere) = (comparison.Measures[0], comparison.Measures[1], comparison.Measures[2]);
        Assert.Equal(100, enough.Kept!.FirmsKept!.Value, 1e-9);
        Assert.Equal(400, enough.Kept.JobsInFirmsKept!.Value, 1e-9);
        Assert.Equal(100, enough.ByIndustry[0].FirmsKept!.Value, 1e-9);
        Assert.Equal(0, little.Kept!.FirmsKept!.Value, 1e-9);
        // They close a day later, on day 11: for that one day a hundred firms were kept.
        Assert.Equal(100, little.Kept.FirmsKeptPeak!.Value, 1e-9);
        Assert.Equal(0, elsewhere.Kept!.FirmsKept!.Value, 1e-9);
        // What is kept is sold: 40 a day on days 12 to 17, then 36, 32, … 4 on days 18 to 26, all of it value added.
        Assert.Equal((6 * 40) + (36 + 32 + 28 + 24 + 20 + 16 + 12 + 8 + 4), enough.Kept.ValueAdded, 1e-9);
    }

    [Fact]
    public void A_grant_for_all_sizes_is_spread_by_what_they_usually_sell()
    {
        // R sells 100 a day: 100 over ten days is a tenth of a day's sales a day for each firm, as 40 is for the micro firms alone.
        Assert.Equal(100, Kept(TwoShops.Support(Lever.Grant, 100)), 1e-9);
        Assert.Equal(0, Kept(TwoShops.Support(Lever.Grant, 99)), 1e-9);
    }

    [Fact]
    public void Relief_counts_like_a_grant_up_to_the_costs_that_go_on()
    {
        Assert.Equal(100, Kept(TwoShops.Support(Lever.CostRelief, 40, FirmSize.Micro)), 1e-9);
        Assert.Equal(0, Kept(TwoShops.Support(Lever.CostRelief, 39, FirmSize.Micro)), 1e-9);
        // The micro firms owe 20 a day, 200 in ten days.
        Assert.Null(Impact.WhyRefused(TwoShops.Table, TwoShops.Scenario, TwoShops.Support(Lever.CostRelief, 200, FirmSize.Micro)));
        Assert.Equal(
            "It leaves 201 with firms whose fixed costs in that time are 200: no more than they owe can be waived or put off.",
            Impact.WhyRefused(TwoShops.Table, TwoShops.Scenario, TwoShops.Support(Lever.CostRelief, 201, FirmSize.Micro)));
    }

    [Fact]
    public void What_is_put_off_falls_due_and_closes_firms_that_have_nothing_left()
    {
        var deferral = TwoShops.Support(Lever.Deferral, 40, FirmSize.Micro).Repaid(15, 25);
        var run = Impact.Run(TwoShops.Table, TwoShops.Scenario, [deferral]);
        // Through the ten days with nothing left; on day 15 the first tenth of a day's sales is due, and cannot be paid.
        Assert.Equal(0, run.FirmsClosed!.Firms![14, 0]);
        Assert.Equal(100, run.FirmsClosed.Firms[15, 0], 1e-9);
        // With a profit of 0.15 from each day's sales the tenth is paid out of what is earned.
        var profitable = TwoShops.Scenario with
        {
            Liquidity = TwoShops.Firms with { Sizes = [new(FirmSize.Micro, 0.4, 4, 4 / 0.85, 0.5, 0.15), new(FirmSize.Small, 0.6, 20, 8, 0.5, 0.15)] },
        };
        Assert.Equal(0, Impact.Run(TwoShops.Table, profitable, [deferral]).FirmsClosed!.Firms![29, 0]);
        Assert.Equal(100, Impact.Run(TwoShops.Table, profitable).FirmsClosed!.Firms![29, 0], 1e-9);
    }

    [Fact]
    public void Where_firms_differ_a_part_of_them_closes()
    {
        // Median 20 days, spread 3: a quarter of firms has under 20/3 days. Five days are a quarter of the median: 1 in 1 + 4 has less.
        var liquidity = TwoShops.Firms with { CashSpread = 3, Sizes = [new(FirmSize.Micro, 1, 4, 20, 0.5, 0)] };
        var run = Impact.Run(TwoShops.Table, TwoShops.Scenario with { Liquidity = liquidity });
        // 0.5 of 20 on day 2: 1 in 41; 1 of 20: 1 in 21; …; 5 of 20: 1 in 5.
        Assert.Equal(250.0 / 41, run.FirmsClosed!.Firms![2, 0], 1e-9);
        Assert.Equal(250.0 / 21, run.FirmsClosed.Firms[3, 0], 1e-9);
        Assert.Equal(250.0 / 5, run.FirmsClosed.Firms[11, 0], 1e-9);
        Assert.Equal(250.0 / 5, run.FirmsClosed.Firms[29, 0], 1e-9);
        // The quartiles are where they are said to be.
        foreach (var (need, below) in new[] { (20.0 / 3, 0.25), (20.0, 0.5), (60.0, 0.75) })
        {
            Assert.Equal(below, new Vicinal.Economy.Firms.BaseFirms(TwoShops.Table, liquidity).ShareBelow(0, need, 1), 1e-12);
        }
    }

    private static double Kept(Measure measure) =>
        Impact.Compare(TwoShops.Table, TwoShops.Scenario, [measure], cancellation: TestContext.Current.CancellationToken).Measures[0].Kept!.FirmsKept!.Value;
}
