using System.Globalization;
using Vicinal.Economy;

namespace Vicinal.Planning.Tests.Options;

/// <summary>Budgets, floors, pins and bans.</summary>
public sealed class LimitSpecs
{
    [Fact]
    public void Budgets_floors_and_what_I_pin_or_ban_hold_in_every_option_and_the_order_of_candidates_changes_nothing()
    {
        for (var seed = 201; seed <= (OptionSpecs.Full ? 212 : 201); seed++)
        {
            var drawn = RandomQuestions.Of(seed, OptionSpecs.Full ? 12 : 9, 0.05, 0.3);
            var question = drawn with
            {
                Pinned = ["m01"],
                Banned = ["m02", "m05"],
                ChannelBudgets = drawn.Candidates[1].ByChannel.SetItem(FiscalChannel.Spending, new MinorUnits(RandomQuestions.Budget / 2)).Remove(FiscalChannel.DeferredRevenue),
                Floors = [new OptionFloor(FloorFor.Industry, "I", 0.15m), new OptionFloor(FloorFor.Group, "informal", 0.1m)],
                Candidates = drawn.Candidates.SetItem(3, drawn.Candidates[3] with { Industries = ["I"] }).SetItem(4, drawn.Candidates[4] with { Groups = ["informal"] }),
            };
            var answer = PlanOptions.Find(question, TestContext.Current.CancellationToken);
            Assert.NotEmpty(answer.Portfolios);
            foreach (var option in answer.Portfolios)
            {
                var members = question.Candidates.Where(one => option.Measures.Contains(one.Id, StringComparer.Ordinal)).ToList();
                Assert.Equal(MinorUnits.Sum(members.Select(one => one.Cost)), option.Cost);
                Assert.True(option.Cost <= question.Budget);
                Assert.True(MinorUnits.Sum(members.Select(one => one.ByChannel[FiscalChannel.Spending])) <= question.ChannelBudgets[FiscalChannel.Spending]);
                Assert.True(Cost(members, one => one.Industries.Contains("I", StringComparer.Ordinal)) >= 0.15m * option.Cost.Value);
                Assert.True(Cost(members, one => one.Groups.Contains("informal", StringComparer.Ordinal)) >= 0.1m * option.Cost.Value);
                Assert.Contains("m01", option.Measures, StringComparer.Ordinal);
                Assert.DoesNotContain("m02", option.Measures, StringComparer.Ordinal);
                Assert.DoesNotContain("m05", option.Measures, StringComparer.Ordinal);
            }

            var turned = PlanOptions.Find(question with { Candidates = [.. question.Candidates.Reverse()] }, TestContext.Current.CancellationToken);
            Assert.Equal(Text(answer), Text(turned));
        }
    }

    [Fact]
    public void A_floor_that_no_portfolio_can_meet_is_named_with_how_far_one_gets()
    {
        var drawn = RandomQuestions.Of(301, 8, 0.05, 0.2);
        var question = drawn with
        {
            // Nine tenths for carers, whom only m04 reaches, with m05 taken in any case: the rest is arithmetic.
            Pinned = ["m05"],
            Floors = [new OptionFloor(FloorFor.Group, "carers", 0.9m)],
            Candidates = [.. drawn.Candidates.Select((one, i) => one with { Groups = i == 4 ? ["carers"] : [] })],
        };
        var answer = PlanOptions.Find(question, TestContext.Current.CancellationToken);
        Assert.Empty(answer.Portfolios);
        Assert.Equal(question.Floors[0], answer.FloorNotMet!.Floor);
        var (carers, pinned) = (drawn.Candidates[4].Cost.Value, drawn.Candidates[5].Cost.Value);
        Assert.Equal(carers / (double)(carers + pinned), answer.FloorNotMet.Reached, 1e-12);
    }

    [Fact]
    public void A_floor_for_a_group_that_nothing_reaches_is_not_met_by_spending_nothing()
    {
        var question = RandomQuestions.Of(301, 8, 0.05, 0.2) with { Floors = [new OptionFloor(FloorFor.Group, "students", 0.01m)] };
        var answer = PlanOptions.Find(question, TestContext.Current.CancellationToken);
        Assert.Empty(answer.Portfolios);
        Assert.Equal(new FloorNotMet(question.Floors[0], 0), answer.FloorNotMet);
    }

    [Fact]
    public void Two_floors_that_each_could_be_met_but_not_together_are_refused_at_the_second()
    {
        var drawn = RandomQuestions.Of(301, 8, 0.05, 0.2);
        var question = drawn with
        {
            Floors = [new OptionFloor(FloorFor.Group, "carers", 0.6m), new OptionFloor(FloorFor.Group, "young", 0.6m)],
            Candidates = [.. drawn.Candidates.Select((one, i) => one with { Groups = i < 5 ? ["carers"] : ["young"] })],
        };
        var notMet = PlanOptions.Find(question, TestContext.Current.CancellationToken).FloorNotMet!;
        Assert.Equal("young", notMet.Floor.Code);
        Assert.InRange(notMet.Reached, 0.2, 0.4);
    }

    [Fact]
    public void A_floor_of_everything_leaves_only_measures_for_that_group()
    {
        var drawn = RandomQuestions.Of(301, 8, 0.05, 0.2);
        var question = drawn with
        {
            Floors = [new OptionFloor(FloorFor.Group, "carers", 1m)],
            Candidates = [.. drawn.Candidates.Select((one, i) => one with { Groups = i < 3 ? ["carers"] : [] })],
        };
        var answer = PlanOptions.Find(question, TestContext.Current.CancellationToken);
        Assert.NotEmpty(answer.Portfolios);
        Assert.All(answer.Portfolios.SelectMany(option => option.Measures), id => Assert.True(string.CompareOrdinal(id, "m03") < 0));
    }

    [Fact]
    public void I_see_what_a_pin_or_a_ban_costs_only_where_I_ask()
    {
        var drawn = RandomQuestions.Of(304, 7, 0.15, 0.4);
        var free = PlanOptions.Find(drawn, TestContext.Current.CancellationToken);
        var wanted = free.Portfolios.Single(one => one.PutsFirst.Contains(OptionAxis.WorkKept)).Measures;
        // What the option for work leaves out is pinned, what it holds is banned: both must cost work.
        var limited = drawn with
        {
            Pinned = [drawn.Candidates.First(one => !wanted.Contains(one.Id, StringComparer.Ordinal)).Id],
            Banned = [wanted[0]],
            WithPrices = true,
        };
        Assert.Empty(free.Prices);
        var answer = PlanOptions.Find(limited, TestContext.Current.CancellationToken);
        Assert.Equal([.. limited.Pinned, .. limited.Banned], [.. answer.Prices.Select(price => price.Id)]);
        Assert.Equal([true, false], answer.Prices.Select(price => price.IsPin));
        Assert.All(answer.Prices.SelectMany(price => price.Loses.Values), loss => Assert.True(loss >= 0));
        foreach (var price in answer.Prices)
        {
            var without = PlanOptions.Find(price.IsPin ? limited with { Pinned = [] } : limited with { Banned = [] }, TestContext.Current.CancellationToken);
            var loss = without.Best[OptionAxis.WorkKept] - answer.Best[OptionAxis.WorkKept];
            Assert.Equal(loss, price.Loses[OptionAxis.WorkKept], 0.01 * without.Best[OptionAxis.WorkKept]);
        }

        Assert.Contains(answer.Prices, price => price.Loses[OptionAxis.WorkKept] > 0);
    }

    [Fact]
    public void A_question_that_contradicts_itself_is_refused_with_the_reason()
    {
        var question = RandomQuestions.Of(302, 10, 0.05, 0.2);
        Refuses(question with { Pinned = ["m01"], Banned = ["m01"] }, "candidates.m01", "both pinned and banned");
        Refuses(question with { Pinned = ["m77"] }, "pinned or banned", "no candidate m77");
        Refuses(question with { Banned = [.. question.Candidates.Select(one => one.Id)] }, "banned", "every candidate is banned");
        Refuses(question with { Budget = new MinorUnits(1), Pinned = ["m01"] }, "pinned", "more than the budget of 0.01 EUR");
        Refuses(question with { Budget = new MinorUnits(100) }, "budget", "no candidate fits within it");
        Refuses(question with { Budget = new MinorUnits(-100) }, "budget", "the budget is -1 EUR");
        Refuses(question with { Budget = new MinorUnits(long.MaxValue) }, "budget", "it must be 0 to 100000000000000 EUR");
        Refuses(question with { ChannelBudgets = question.ChannelBudgets.Add(FiscalChannel.Spending, new MinorUnits(-1)) }, "budget", "the budget for spending is -0.01 EUR");
        Refuses(
            question with { ChannelBudgets = question.ChannelBudgets.Add(FiscalChannel.Spending, new MinorUnits(1)), Candidates = question.Candidates.SetItem(0, question.Candidates[0] with { ByChannel = question.ChannelBudgets }) },
            "candidates.m00",
            "not split by channel");
        Refuses(question with { Candidates = [.. question.Candidates, question.Candidates[0]] }, "candidates.m00", "2 candidates have this id");
        Refuses(question with { Floors = [new OptionFloor(FloorFor.Group, "carers", 1.2m)] }, "floors.carers", "its share is 1.2");
    }

    [Fact]
    public void Channels_with_nothing_to_spend_leave_only_what_needs_nothing_of_them()
    {
        var drawn = RandomQuestions.Of(305, 10, 0.05, 0.2);
        var spent = drawn.Candidates[0].ByChannel.SetItem(FiscalChannel.Spending, drawn.Candidates[0].Cost).SetItem(FiscalChannel.DeferredRevenue, MinorUnits.Zero);
        var question = drawn with
        {
            Candidates = drawn.Candidates.SetItem(0, drawn.Candidates[0] with { ByChannel = spent, OwnCash = drawn.Candidates[0].Cost }),
            ChannelBudgets = drawn.ChannelBudgets.Add(FiscalChannel.DeferredRevenue, MinorUnits.Zero),
        };
        var answer = PlanOptions.Find(question, TestContext.Current.CancellationToken);
        Assert.NotEmpty(answer.Portfolios);
        Assert.All(answer.Portfolios, option => Assert.True(option.Measures is [] or ["m00"]));
    }

    private static void Refuses(OptionsQuestion question, string where, string message)
    {
        var answer = PlanOptions.Find(question, TestContext.Current.CancellationToken);
        Assert.Empty(answer.Portfolios);
        Assert.Contains(answer.Problems, problem => problem.IsError && problem.Where == where && problem.Message.Contains(message, StringComparison.Ordinal));
    }

    private static long Cost(IEnumerable<OptionCandidate> members, Func<OptionCandidate, bool> which) => members.Where(which).Sum(one => one.Cost.Value);

    private static string Text(OptionsAnswer answer) => string.Join('\n', answer.Portfolios.Select(one =>
        string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', one.Measures)} {string.Join(' ', one.PutsFirst)} {string.Join(' ', one.Values)} {string.Join(' ', one.GivesUp)}")));
}
