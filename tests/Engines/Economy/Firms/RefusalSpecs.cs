using System.Collections.Immutable;
using Vicinal.Economy.Tests.Dynamics;

namespace Vicinal.Economy.Tests.Firms;

/// <summary>What cannot be, said in a sentence.</summary>
public sealed class RefusalSpecs
{
    [Fact]
    public void Money_for_firms_is_refused_where_it_cannot_act_with_the_reason()
    {
        var grant = TwoShops.Support(Lever.Grant, 10);
        var loan = TwoShops.Support(Lever.Loan, 10);
        Assert.Equal("This lever acts on firms' cash: add a liquidity block to the scenario.", Impact.WhyRefused(TwoShops.Table, TwoShops.Scenario with { Liquidity = null }, grant));
        foreach (var (measure, reason) in new (Measure, string)[]
                 {
                     (grant with { SizeClasses = [FirmSize.Large] }, "There are no firms of the industries and sizes named: there is nobody to pay."),
                     (grant with { Amount = -1 }, "Its amount is -1; money cannot be negative."),
                     (grant.Repaid(12, 20), "A grant or relief is not paid back: use deferral or loan."),
                     (grant with { Groups = ["women"] }, "Groups of workers scale labour_supply, firing and hiring only: name industries instead."),
                     (loan, "It does not say when it is paid back: give repaid_from and repaid_to."),
                     (loan.Repaid(11, 20), "It is paid back from 2020-02-12, before it is paid out in full (2020-02-13)."),
                     (loan.Repaid(20, 20), "Paying back ends (2020-02-21) before it begins (2020-02-21)."),
                     (loan.Repaid(12, 20) with { Interest = 2 }, "Its interest is 2; it is a share a year, 0 to 1."),
                     (TwoShops.Support(Lever.Deferral, 10).Repaid(12, 20) with { Interest = 0.1 }, "Only a loan bears interest."),
                     (grant with { Lever = Lever.Exports, SizeClasses = [FirmSize.Micro] }, "Sizes of firms belong to grant, cost_relief, deferral and loan only."),
                     (grant.Repaid(12, 20) with { Lever = Lever.Exports }, "Only a deferral or a loan is paid back."),
                 })
        {
            Assert.Equal(reason, Impact.WhyRefused(TwoShops.Table, TwoShops.Scenario, measure));
        }
    }

    [Fact]
    public void Liquidity_that_cannot_be_is_refused_field_by_field()
    {
        var firms = TwoShops.Firms;
        foreach (var (liquidity, where) in new (Liquidity, string)[]
                 {
                     (firms with { Sizes = [] }, "liquidity.sizes"),
                     (firms with { Sizes = [firms.Sizes[0]] }, "liquidity.sizes"),
                     (firms with { Sizes = [firms.Sizes[0] with { CashDays = -1 }, firms.Sizes[1]] }, "liquidity.sizes.micro.cash_days"),
                     (firms with { Sizes = [firms.Sizes[0] with { MeanJobs = 0 }, firms.Sizes[1]] }, "liquidity.sizes.micro.mean_jobs"),
                     (firms with { Sizes = [firms.Sizes[0] with { Margin = double.NaN }, firms.Sizes[1]] }, "liquidity.sizes.micro.margin"),
                     (firms with { CashSpread = 0.5 }, "liquidity.cash_spread"),
                     (firms with { ReturnRate = 2 }, "liquidity.return_rate"),
                     (firms with { TakenOver = -1 }, "liquidity.taken_over"),
                     (firms with { ReturnAfterDays = -1 }, "liquidity.return_after_days"),
                     (firms with { Industries = Known("X", new IndustryFirms { CashDays = 3 }) }, "liquidity.industries.X"),
                     (firms with { Industries = Known("R", new IndustryFirms { CashDays = -3 }) }, "liquidity.industries.R.cash_days"),
                     (firms with { Industries = Known("R", new IndustryFirms { JobShares = ImmutableSortedDictionary<FirmSize, double>.Empty.Add(FirmSize.Micro, 0.5) }) }, "liquidity.industries.R.shares"),
                     (firms with { Industries = Known("R", new IndustryFirms { FixedCostShare = 0.8, Margin = 0.3 }) }, "liquidity"),
                     (firms with { Sections = Known("restaurants", new IndustryFirms()) }, "liquidity.sections.restaurants"),
                 })
        {
            var problem = Assert.Single(Impact.Check(TwoShops.Table, TwoShops.Scenario with { Liquidity = liquidity }), problem => problem.IsError);
            Assert.Equal(where, problem.Where);
        }

        Assert.DoesNotContain(Impact.Check(TwoShops.Table, TwoShops.Scenario with { Liquidity = Liquidity.Defaults }), problem => problem.IsError);
        var drawn = TwoShops.Scenario with { Liquidity = null, Uncertainty = [new("cash_days", new Distribution.Uniform(0.5, 2))] };
        Assert.Equal("uncertainty.cash_days", Assert.Single(Impact.Check(TwoShops.Table, drawn), problem => problem.IsError).Where);
    }

    [Fact]
    public void An_industry_has_its_own_figures_else_its_sections_else_those_of_its_sizes()
    {
        var table = SmallTables.Three() with { Industries = [new("I", "Food"), new("55", "Hotels"), new("x1", "Other")] };
        var liquidity = Liquidity.Defaults with { Industries = Known("55", new IndustryFirms { CashDays = 40 }) };
        var firms = new Vicinal.Economy.Firms.BaseFirms(table, liquidity);
        // Days of costs, of which the margin is no part: 16 days of 94 %, 40 of 94 %, 27 of 90 %.
        Assert.Equal(16 * 0.94, firms.Cash[0], 1e-12);
        Assert.Equal(40 * 0.94, firms.Cash[4], 1e-12);
        Assert.Equal(27 * 0.90, firms.Cash[8], 1e-12);
        Assert.Equal(0.35, firms.Fixed[4], 1e-12);
        Assert.Equal(0.25, firms.Fixed[8], 1e-12);
    }

    private static ImmutableSortedDictionary<string, IndustryFirms> Known(string code, IndustryFirms firms) =>
        ImmutableSortedDictionary<string, IndustryFirms>.Empty.Add(code, firms);
}
