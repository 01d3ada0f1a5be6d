using System.Text;
using Vicinal.Economy;

namespace Vicinal.Formats.Tests;

/// <summary>The liquidity block of a scenario, and measures on firms' cash.</summary>
public sealed class LiquidityBlock
{
    [Fact]
    public void The_word_default_stands_for_the_documented_defaults_and_without_a_block_no_firm_closes()
    {
        Assert.Same(Liquidity.Defaults, Scenario("liquidity: default").Liquidity);
        Assert.Null(Scenario("").Liquidity);
    }

    [Fact]
    public void What_a_block_names_differs_and_what_it_leaves_out_keeps_its_default()
    {
        var liquidity = Scenario("""
            liquidity:
              cash_spread: 3
              return_after_days: 30
              return_rate: 0.01
              taken_over: 0.5
              knock_on: yes
              sizes:
                micro: { share: 0.5, cash_days: 10 }
                large: { share: 0.148, mean_jobs: 500, cash_days: infinite, fixed_cost_share: 0.1, margin: 0.2 }
              sections: { I: { cash_factor: 0.5 } }
              industries:
                F: { cash_days: 12, fixed_cost_share: 0.3, margin: 0.05, shares: { micro: 0.6, small: 0.4 } }
            """).Liquidity!;
        Assert.Equal((3, 30, 0.01, 0.5, true), (liquidity.CashSpread, liquidity.ReturnAfterDays, liquidity.ReturnRate, liquidity.TakenOver, liquidity.KnockOn));
        Assert.Equal(
            [Liquidity.Defaults.Sizes[0] with { JobShare = 0.5, CashDays = 10 }, Liquidity.Defaults.Sizes[1], Liquidity.Defaults.Sizes[2], new(FirmSize.Large, 0.148, 500, double.PositiveInfinity, 0.1, 0.2)],
            liquidity.Sizes);
        Assert.Equal(new IndustryFirms { CashFactor = 0.5 }, liquidity.Sections["I"]);
        Assert.Equal(Liquidity.Defaults.Sections["O"], liquidity.Sections["O"]);
        var builders = liquidity.Industries["F"];
        Assert.Equal((12, 0.3, 0.05), (builders.CashDays, builders.FixedCostShare, builders.Margin));
        Assert.Equal([(FirmSize.Micro, 0.6), (FirmSize.Small, 0.4)], builders.JobShares!.Select(pair => (pair.Key, pair.Value)));
        Assert.Empty(Scenario("liquidity: { sections: none }").Liquidity!.Sections);
    }

    [Fact]
    public void Money_for_firms_says_whom_it_reaches_and_when_it_is_paid_back()
    {
        var reading = MeasuresFile.Read(
            Stream("""
                - { name: Loans, instrument: C2, lever: loan, sizes: [micro, small], amount: 5, from: 2020-03-14, to: 2020-05-01, repaid_from: 2020-09-01, repaid_to: 2021-09-01, interest: 0.01 }
                """),
            "loans.yaml");
        var loan = Assert.Single(reading.Value!.Measures);
        Assert.Equal(Lever.Loan, loan.Lever);
        Assert.Equal([FirmSize.Micro, FirmSize.Small], loan.SizeClasses);
        Assert.Equal((new DateOnly(2020, 9, 1), new DateOnly(2021, 9, 1), 0.01), (loan.RepaidFrom, loan.RepaidTo, loan.Interest));
    }

    private static Scenario Scenario(string block)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["s.yaml"], $"title: T\nstart: 2020-03-01\ndays: 10\n{block}\n");
        var reading = ScenarioFile.Read(folder["s.yaml"]);
        Assert.True(reading.Value is not null, string.Join('\n', reading.Problems));
        return reading.Value;
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
