using System.Diagnostics;
using System.Globalization;
using Vicinal.Economy;

namespace Vicinal.Planning.Tests.Options;

/// <summary>Portfolios within a budget. Every instance with VICINAL_TEST_FULL=1, a few otherwise.</summary>
public sealed class OptionSpecs(ITestOutputHelper output)
{
    private static readonly bool Full = Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") == "1";

    [Fact]
    public void Each_option_comes_within_a_hundredth_of_the_best_there_is_and_none_is_dominated()
    {
        for (var seed = 1; seed <= (Full ? 30 : 3); seed++)
        {
            var question = RandomQuestions.Of(seed, 10 + (seed % 3), 0.05, 0.45);
            var clock = Stopwatch.StartNew();
            var answer = PlanOptions.Find(question, TestContext.Current.CancellationToken);
            output.WriteLine(FormattableString.Invariant($"{seed}: {answer.Portfolios.Length} options in {clock.ElapsedMilliseconds} ms, {string.Join(" | ", answer.Portfolios.Select(one => string.Join("+", one.PutsFirst)))}"));
            Assert.InRange(answer.Portfolios.Length, 3, 5);
            var all = Enumeration.Of(question);
            var most = all.Max(one => one.Values[OptionAxis.WorkKept]);
            foreach (var option in answer.Portfolios)
            {
                Assert.DoesNotContain(answer.Portfolios, other => Enumeration.Dominates(other.Values, option.Values));
                foreach (var axis in option.PutsFirst)
                {
                    var less = axis is OptionAxis.DaysToFirstPayment or OptionAxis.OwnCash;
                    var allowed = all.Where(one => one.Values.ContainsKey(axis) && (!less || one.Values[OptionAxis.WorkKept] >= answer.LeastJobMonths)).Select(one => one.Values[axis]).ToList();
                    var best = less ? allowed.Min() : allowed.Max();
                    Assert.True(less ? option.Values[axis] <= best * 1.01 : option.Values[axis] >= best * 0.99, FormattableString.Invariant($"{seed}, {axis}: {option.Values[axis]}, best {best}"));
                }
            }

            Assert.InRange(answer.LeastJobMonths, 0.8 * 0.99 * most, 0.8 * most * (1 + 1e-9));
        }
    }

    [Fact]
    public void Of_forty_candidates_the_option_for_work_never_keeps_less_than_the_greedy_choice_and_mostly_more()
    {
        var (instances, better) = (Full ? 50 : 3, 0);
        for (var seed = 101; seed < 101 + instances; seed++)
        {
            var question = RandomQuestions.Of(seed, 40, 0.02, 0.20);
            var clock = Stopwatch.StartNew();
            var answer = PlanOptions.Find(question, TestContext.Current.CancellationToken);
            var time = clock.ElapsedMilliseconds;
            var greedy = Enumeration.Greedy(question);
            var found = Enumeration.Work(question, answer.Portfolios.Single(one => one.PutsFirst.Contains(OptionAxis.WorkKept)).Measures);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seed}: {found:F1} job-months against {greedy:F1} in {time} ms"));
            Assert.True(found >= greedy * (1 - 1e-12), FormattableString.Invariant($"{seed}: {found} < {greedy}"));
            better += found > greedy * (1 + 1e-9) ? 1 : 0;
        }

        output.WriteLine(FormattableString.Invariant($"better on {better} of {instances}"));
        // A few instances say nothing of a share: how many are better is asked of all fifty.
        Assert.True(!Full || better >= 26, FormattableString.Invariant($"better on {better} of {instances}"));
    }

    [Fact]
    public void Budgets_floors_and_what_I_pin_or_ban_hold_in_every_option_and_the_order_of_candidates_changes_nothing()
    {
        for (var seed = 201; seed <= (Full ? 212 : 203); seed++)
        {
            var drawn = RandomQuestions.Of(seed, 12, 0.05, 0.3);
            var question = drawn with
            {
                Pinned = ["m01"],
                Banned = ["m02", "m05"],
                ChannelBudgets = drawn.Candidates[1].ByChannel.SetItem(FiscalChannel.Spending, new MinorUnits(RandomQuestions.Budget / 2)).Remove(FiscalChannel.DeferredRevenue),
                Floors = [new OptionFloor(FloorFor.Industry, "I", 0.05)],
                Candidates = drawn.Candidates.SetItem(3, drawn.Candidates[3] with { Industries = ["I"] }),
            };
            var answer = PlanOptions.Find(question, TestContext.Current.CancellationToken);
            Assert.NotEmpty(answer.Portfolios);
            foreach (var option in answer.Portfolios)
            {
                var members = question.Candidates.Where(one => option.Measures.Contains(one.Id, StringComparer.Ordinal)).ToList();
                Assert.Equal(MinorUnits.Sum(members.Select(one => one.Cost)), option.Cost);
                Assert.True(option.Cost <= question.Budget);
                Assert.True(MinorUnits.Sum(members.Select(one => one.ByChannel[FiscalChannel.Spending])) <= question.ChannelBudgets[FiscalChannel.Spending]);
                Assert.True(MinorUnits.Sum(members.Where(one => one.Industries.Contains("I", StringComparer.Ordinal)).Select(one => one.Cost)).Value >= 0.05 * RandomQuestions.Budget);
                Assert.Contains("m01", option.Measures, StringComparer.Ordinal);
                Assert.DoesNotContain("m02", option.Measures, StringComparer.Ordinal);
                Assert.DoesNotContain("m05", option.Measures, StringComparer.Ordinal);
            }

            var turned = PlanOptions.Find(question with { Candidates = [.. question.Candidates.Reverse()] }, TestContext.Current.CancellationToken);
            Assert.Equal(Text(answer), Text(turned));
        }
    }

    [Fact]
    public void A_floor_that_cannot_be_met_is_named_with_how_far_one_gets()
    {
        var drawn = RandomQuestions.Of(301, 10, 0.05, 0.2);
        var question = drawn with
        {
            Floors = [new OptionFloor(FloorFor.Group, "carers", 0.3)],
            Candidates = [.. drawn.Candidates.Select((one, i) => one with { Groups = i == 4 ? ["carers"] : [] })],
        };
        var answer = PlanOptions.Find(question, TestContext.Current.CancellationToken);
        Assert.Empty(answer.Portfolios);
        Assert.Equal(new FloorNotMet(question.Floors[0], new MinorUnits(300_000_000), drawn.Candidates[4].Cost), answer.FloorNotMet);
    }

    [Fact]
    public void A_question_that_contradicts_itself_is_refused_with_the_reason()
    {
        var question = RandomQuestions.Of(302, 10, 0.05, 0.2);
        Assert.Contains(PlanOptions.Find(question with { Pinned = ["m01"], Banned = ["m01"] }, TestContext.Current.CancellationToken).Problems, problem => problem.IsError && problem.Where.Contains("m01"));
        Assert.Contains(PlanOptions.Find(question with { Budget = new MinorUnits(1), Pinned = ["m01"] }, TestContext.Current.CancellationToken).Problems, problem => problem.IsError && problem.Where == "pinned");
        Assert.Contains(PlanOptions.Find(question with { Candidates = [.. question.Candidates, question.Candidates[0]] }, TestContext.Current.CancellationToken).Problems, problem => problem.IsError && problem.Where.Contains("m00"));
    }

    [Fact]
    public void An_option_keeps_what_the_comparison_of_its_measures_says()
    {
        var question = RandomQuestions.Of(303, 10, 0.05, 0.2);
        var option = PlanOptions.Find(question, TestContext.Current.CancellationToken).Portfolios[0];
        var kept = Impact.Compare(question.Table, question.Scenario, [.. question.Candidates.Where(one => option.Measures.Contains(one.Id, StringComparer.Ordinal)).SelectMany(one => one.Levers)], cancellation: TestContext.Current.CancellationToken).Together!.Kept!;
        Assert.Equal(kept.JobMonths!.Value, option.Values[OptionAxis.WorkKept], 1e-9 * kept.JobMonths.Value);
    }

    private static string Text(OptionsAnswer answer) => string.Join('\n', answer.Portfolios.Select(one =>
        string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', one.Measures)} {string.Join(' ', one.PutsFirst)} {string.Join(' ', one.Values)} {string.Join(' ', one.GivesUp)}")));
}
