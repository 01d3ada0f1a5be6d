using System.Diagnostics;
using System.Globalization;
using Vicinal.Economy;

namespace Vicinal.Planning.Tests.Options;

/// <summary>Portfolios within a budget. Every instance at its full size with VICINAL_TEST_FULL=1; a few small ones otherwise.</summary>
public sealed class OptionSpecs(ITestOutputHelper output)
{
    internal static readonly bool Full = Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1";

    [Fact]
    public void Each_option_comes_within_a_hundredth_of_the_best_there_is_and_none_is_dominated()
    {
        for (var seed = 1; seed <= (Full ? 30 : 2); seed++)
            Compare(RandomQuestions.Of(seed, (Full ? 10 : 7) + (seed % 3), 0.05, 0.45), seed);
    }

    [Fact]
    public void Where_firms_can_run_out_of_cash_one_option_keeps_most_of_them()
    {
        for (var seed = 401; seed <= (Full ? 410 : 401); seed++)
        {
            var answer = Compare(RandomQuestions.WithFirms(seed, Full ? 10 : 6, 0.15, 0.45), seed);
            Assert.Contains(answer.Portfolios, option => option.PutsFirst.Contains(OptionAxis.FirmsKept) && option.Values[OptionAxis.FirmsKept] > 1);
        }
    }

    [Fact]
    public void Within_floors_channels_pins_and_bans_each_option_still_comes_within_a_hundredth_of_the_best_there_is()
    {
        for (var seed = 501; seed <= (Full ? 520 : 501); seed++)
        {
            var drawn = RandomQuestions.Of(seed, Full ? 11 : 8, 0.05, 0.35);
            Compare(
                drawn with
                {
                    Pinned = [drawn.Candidates[0].Id],
                    Banned = [drawn.Candidates[1].Id],
                    ChannelBudgets = drawn.ChannelBudgets.Add(FiscalChannel.Spending, new MinorUnits(RandomQuestions.Budget * 3 / 5)),
                    Floors = [new OptionFloor(FloorFor.Industry, "I", 0.25m), new OptionFloor(FloorFor.Group, "informal", 0.2m)],
                    Candidates = [.. drawn.Candidates.Select((one, i) => i % 4 == 3 ? one with { Industries = ["I"] } : i % 4 == 2 ? one with { Groups = ["informal"] } : one)],
                },
                seed,
                fewest: 1);
        }
    }

    private OptionsAnswer Compare(OptionsQuestion question, int seed, int fewest = 3)
    {
        var clock = Stopwatch.StartNew();
        var answer = PlanOptions.Find(question, TestContext.Current.CancellationToken);
        output.WriteLine(FormattableString.Invariant($"{seed}: {answer.Portfolios.Length} options in {clock.ElapsedMilliseconds} ms, {string.Join(" | ", answer.Portfolios.Select(one => string.Join("+", one.PutsFirst)))}"));
        Assert.InRange(answer.Portfolios.Length, fewest, 5);
        var all = Enumeration.Of(question);
        var most = all.Max(one => one[OptionAxis.WorkKept]);
        foreach (var option in answer.Portfolios)
        {
            // Not by another portfolio, and not by anything else that could have been chosen.
            Assert.DoesNotContain(all, other => Enumeration.Dominates(other, option.Values));
            foreach (var axis in option.PutsFirst)
            {
                var less = axis is OptionAxis.DaysToFirstPayment or OptionAxis.OwnCash;
                var allowed = all.Where(one => one.ContainsKey(axis) && (!less || one[OptionAxis.WorkKept] >= answer.LeastJobMonths)).Select(one => one[axis]).ToList();
                var best = less ? allowed.Min() : allowed.Max();
                Assert.True(less ? option.Values[axis] <= best * 1.01 : option.Values[axis] >= best - (0.01 * Math.Abs(best)), FormattableString.Invariant($"{seed}, {axis}: {option.Values[axis]}, best {best}"));
            }
        }

        // Where a pin costs more work than all else keeps, the most is below 0 and is itself what is asked.
        var enough = Math.Min(most, 0.8 * most);
        Assert.InRange(answer.LeastJobMonths, enough - (0.01 * Math.Abs(most)), enough + (1e-9 * Math.Abs(most)));
        return answer;
    }

    [Fact]
    public void An_option_keeps_what_the_comparison_of_its_measures_says()
    {
        var question = RandomQuestions.Of(303, 6, 0.1, 0.3);
        var option = PlanOptions.Find(question, TestContext.Current.CancellationToken).Portfolios[0];
        var kept = Impact.Compare(question.Table, question.Scenario, [.. question.Candidates.Where(one => option.Measures.Contains(one.Id, StringComparer.Ordinal)).SelectMany(one => one.Levers)], cancellation: TestContext.Current.CancellationToken).Together!.Kept!;
        Assert.Equal(kept.JobMonths!.Value, option.Values[OptionAxis.WorkKept], 1e-9 * kept.JobMonths.Value);
    }

    [Fact]
    public void Days_or_own_money_that_nobody_knows_are_neither_none_nor_best()
    {
        var drawn = RandomQuestions.Of(306, 7, 0.15, 0.4);
        var known = drawn with { Candidates = [.. drawn.Candidates.Select(one => one with { DaysToFirstPayment = 30, OwnCash = one.ByChannel[FiscalChannel.Spending] })] };
        var hidden = PlanOptions.Find(known, TestContext.Current.CancellationToken).Portfolios.Single(one => one.PutsFirst.Contains(OptionAxis.WorkKept)).Measures[0];
        var question = known with { Candidates = [.. known.Candidates.Select(one => one.Id == hidden ? one with { DaysToFirstPayment = null, OwnCash = null, PeopleReached = null } : one)] };
        var answer = PlanOptions.Find(question, TestContext.Current.CancellationToken);
        foreach (var option in answer.Portfolios)
        {
            var holds = option.Measures.Contains(hidden, StringComparer.Ordinal);
            Assert.Equal(!holds, option.Values.ContainsKey(OptionAxis.OwnCash));
            Assert.Equal(holds, option.OwnCash is null);
            Assert.Equal(!holds && option.Measures.Length > 0, option.Values.ContainsKey(OptionAxis.DaysToFirstPayment));
            Assert.True(!holds || !option.PutsFirst.Any(axis => axis is OptionAxis.OwnCash or OptionAxis.DaysToFirstPayment));
        }

        Assert.Contains(answer.Portfolios, option => option.Measures.Contains(hidden, StringComparer.Ordinal));
        Assert.Equal(3, answer.Problems.Count(problem => !problem.IsError && problem.Message.Contains(hidden, StringComparison.Ordinal)));
    }
}
