using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Planning.Tests.Instruments;

public sealed class CandidateSpecs
{
    public static TheoryData<string> Places => ["belgium", "Hainaut", "brazil", "three-industries"];

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_candidate_costs_something_and_either_keeps_something_or_says_why_nobody_can_say(string place)
    {
        var list = Of(place);
        Assert.Equal(Codes(InstrumentCatalogue.Templates), Codes(list.All.Select(one => one.Template)));
        Assert.All(list.All, one =>
        {
            Assert.True(one.Measure.Cost > MinorUnits.Zero, $"{one.Template.Code} is free.");
            Assert.True(one.Kept is null != one.Unsaid is null, $"{one.Template.Code} has a figure and a reason, or neither.");
            Assert.True(one.Measure.From < one.Measure.To);
        });
        Assert.All(list.All.Where(one => one.Kept is not null), one =>
        {
            Assert.NotEqual(0, one.Kept!.ValueAdded);
            Assert.Equal(one.Kept.ValueAdded, one.ByIndustry.Sum(row => row.ValueAdded), 1e-6 * Math.Max(1, one.ByIndustry.Sum(row => Math.Abs(row.ValueAdded))));
        });
    }

    [Theory]
    [InlineData("belgium", 35)]
    [InlineData("Hainaut", 35)]
    [InlineData("brazil", 35)]
    [InlineData("three-industries", 6)]
    public void On_the_samples_most_levers_find_something_to_act_on(string place, int least) =>
        Assert.True(Of(place).All.Count(one => one.Kept is not null) >= least, string.Join(' ', Of(place).All.Where(one => one.Kept is null).Select(one => $"{one.Template.Code}:{one.Unsaid}")));

    [Theory]
    [MemberData(nameof(Places))]
    public void The_candidates_are_a_plan_that_simulates_to_the_same_figures(string place)
    {
        var (economy, list) = (Grounds.Economy(place), Of(place));
        var plan = new Plan { Title = "Candidates", Currency = economy.Currency, PriceYear = economy.PriceYear, Scenario = Grounds.Scenario(place), Measures = [.. list.All.Select(one => one.Measure)] };
        var outcome = PlanSimulation.Run(plan, economy, TestContext.Current.CancellationToken);
        foreach (var (one, measure) in list.All.Zip(outcome.Measures).Where(pair => pair.First.Kept is not null))
        {
            Assert.Empty(measure.Refusals);
            Assert.Equal(measure.Kept!.ValueAdded, one.Kept!.ValueAdded, 1e-9 * Math.Max(1, Math.Abs(one.Kept.ValueAdded)));
            Assert.Equal(measure.CostPerJobMonth, one.CostPerJobMonth);
            Assert.Equal(measure.FirstEffectOn, one.FirstEffectOn);
        }
    }

    [Fact]
    public void What_the_model_cannot_value_has_no_figure_but_people_reached()
    {
        var food = One("Hainaut", "A4");
        Assert.Equal(Unsaid.NotWork, food.Unsaid);
        Assert.Null(food.Kept);
        Assert.Null(food.CostPerJobMonth);
        Assert.Empty(food.ByIndustry);
        Assert.True(food.Measure.Reaches[0] is { Low: > 1000, High: > 1000 });
        Assert.Equal(Unsaid.Coordination, One("Hainaut", "J2").Unsaid);
        Assert.Null(One("Hainaut", "J2").Measure.Reaches[0].Low);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void More_money_moves_every_lever_further_and_reaches_no_fewer(string place)
    {
        var (economy, scenario) = (Grounds.Economy(place), Grounds.Scenario(place));
        var usual = Of(place);
        var doubled = usual.All.ToImmutableDictionary(one => one.Template.Code, one => new MinorUnits(one.Measure.Cost.Value * 2), StringComparer.Ordinal);
        var more = Candidates.For(economy, scenario, new CandidateSettings { Money = doubled }, cancellation: TestContext.Current.CancellationToken);
        foreach (var (less, twice) in usual.All.Zip(more.All).Where(pair => pair.First.Measure.Effects.Length > 0))
        {
            Assert.True(twice.Measure.Effects[0].Amount > less.Measure.Effects[0].Amount, less.Template.Code);
            Assert.True(twice.Measure.Cost > less.Measure.Cost, less.Template.Code);
            Assert.True((twice.Measure.Reaches[0].High ?? 0) >= (less.Measure.Reaches[0].High ?? 0), less.Template.Code);
        }
    }

    [Theory]
    [InlineData("B1")]
    [InlineData("C1")]
    [InlineData("D2")]
    [InlineData("C7")]
    [InlineData("B6")]
    public void More_money_for_keeping_people_and_firms_keeps_no_less(string code)
    {
        var before = 0.0;
        foreach (var money in new[] { 1_000_000_00L, 2_000_000_00, 4_000_000_00, 8_000_000_00, 16_000_000_00 })
        {
            var kept = One("Hainaut", code, new CandidateSettings { Money = ImmutableDictionary<string, MinorUnits>.Empty.Add(code, new MinorUnits(money)) }).Kept!.JobMonths!.Value;
            Assert.True(kept >= before, $"{money / 100:N0} keeps {kept}, less than {before}.");
            before = kept;
        }

        Assert.True(before > 1);
    }

    [Theory]
    [InlineData("B1")]
    [InlineData("B2")]
    [InlineData("B6")]
    [InlineData("A6")]
    public void Covering_work_costs_in_proportion_to_whom_it_covers_and_no_more_than_all(string code)
    {
        var (template, half) = (InstrumentCatalogue.Find(code)!, One("Hainaut", code));
        var all = One("Hainaut", code, new CandidateSettings { Money = ImmutableDictionary<string, MinorUnits>.Empty.Add(code, new MinorUnits(9_000_000_000_000)) });
        var strength = template.Parameter(template.Effect!.Strength).Default;
        var (part, whole) = template.Effect.Lever == Lever.Hiring ? ((half.Measure.Effects[0].Amount - 1) / (strength - 1), 1 + (strength - 1)) : (half.Measure.Effects[0].Amount / strength, strength);
        Assert.Equal(whole, all.Measure.Effects[0].Amount, 1e-6);
        Assert.True(all.Measure.Cost < new MinorUnits(9_000_000_000_000), "It spends more than covering everybody costs.");
        Assert.Equal(part, half.Measure.Cost.Value / (double)all.Measure.Cost.Value, 1e-6);
    }

    [Fact]
    public void Covering_work_costs_the_jobs_covered_times_pay_times_days()
    {
        // Equipping everybody for 61 days at 3 % of pay: the sum of pay ÷ 365 × 61 × 0.03.
        var everybody = One("belgium", "B6", new CandidateSettings { Money = ImmutableDictionary<string, MinorUnits>.Empty.Add("B6", new MinorUnits(long.MaxValue / 4)) });
        var days = everybody.Measure.To.DayNumber - everybody.Measure.From.DayNumber - everybody.Measure.DaysToFirstEffect!.Value;
        var pay = Grounds.Economy("belgium").Table.LabourCompensation!.Value.Sum() * 1e6;
        Assert.Equal(pay / 365 * days * 0.03 * 100, everybody.Measure.Cost.Value, 1.0);
        Assert.Equal(Grounds.Economy("belgium").Table.Jobs!.Value.Sum() * 1.25, everybody.Measure.Reaches[0].High!.Value, 2e5);
    }

    [Fact]
    public void Within_a_budget_no_candidate_costs_more_than_a_fifth_of_it()
    {
        var budget = new MinorUnits(1_000_000_00);
        var list = Of("Hainaut", new CandidateSettings { Budget = budget });
        Assert.All(list.All, one => Assert.True(one.Measure.Cost.Value * 5 <= budget.Value, one.Template.Code));
        Assert.Contains(list.All, one => one.Measure.Cost == new MinorUnits(200_000_00));
    }

    [Fact]
    public void Without_firms_in_the_scenario_cash_for_firms_says_so_instead_of_zero()
    {
        var scenario = Grounds.Scenario("belgium") with { Liquidity = null };
        var list = Candidates.For(Grounds.Economy("belgium"), scenario, cancellation: TestContext.Current.CancellationToken);
        var cash = list.All.Where(one => one.Template.Effect is { Lever: Lever.Grant or Lever.Loan or Lever.Deferral or Lever.CostRelief }).ToList();
        Assert.True(cash.Count >= 15);
        Assert.All(cash, one => Assert.True(one is { Unsaid: Unsaid.FirmsNotCounted or Unsaid.OutsideRun, Kept: null }, one.Template.Code));
        Assert.All(list.All.Where(one => one.Kept is not null), one => Assert.Null(one.Kept!.FirmsKept));
    }

    [Fact]
    public void Where_only_restrictions_keep_people_from_work_nothing_brings_them_back()
    {
        var start = new DateOnly(2020, 2, 1);
        var scenario = new Scenario { Title = "Closed", Start = start, Days = 200, Restrictions = [new Restriction("restaurants-and-bars", RestrictionLevel.Closed, start.AddDays(30), start.AddDays(90))] };
        var list = Candidates.For(Grounds.Economy("belgium"), scenario, cancellation: TestContext.Current.CancellationToken);
        foreach (var code in new[] { "A6", "B6", "I2" })
            Assert.Equal(Unsaid.NoLabourShock, list.All.Single(one => one.Template.Code == code).Unsaid);
        Assert.Equal(list.Without.Output.Values.ToArray(), Impact.Run(Grounds.Economy("belgium").Table, scenario).Output.Values.ToArray());
    }

    [Fact]
    public void Where_the_table_does_not_know_imports_nothing_is_said_of_buying_nearer()
    {
        Assert.Equal(Unsaid.NoImports, One("belgium", "G2").Unsaid);
        Assert.NotNull(One("brazil", "G2").Kept);
    }

    [Fact]
    public void Where_the_table_does_not_know_pay_nothing_is_said_of_covering_work()
    {
        var ground = Grounds.Economy("belgium");
        var economy = ground with { Table = ground.Table with { LabourCompensation = null } };
        var list = Candidates.For(economy, Grounds.Scenario("belgium"), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(Unsaid.NoPay, list.All.Single(one => one.Template.Code == "B1").Unsaid);
        Assert.Null(list.All.Single(one => one.Template.Code == "A4").Measure.Reaches[0].Low);
    }

    [Fact]
    public void Where_nothing_happens_nobody_is_saved()
    {
        var calm = new Scenario { Title = "Calm", Start = new DateOnly(2020, 2, 1), Days = 200 };
        var list = Candidates.For(Grounds.Economy("belgium"), calm, cancellation: TestContext.Current.CancellationToken);
        foreach (var code in new[] { "B1", "B2" })
            Assert.Equal(Unsaid.NothingMoves, list.All.Single(one => one.Template.Code == code).Unsaid);
    }

    [Fact]
    public void A_first_effect_after_the_days_of_the_scenario_is_not_a_zero()
    {
        var brief = Grounds.Scenario("belgium") with { Days = 90 };
        var list = Candidates.For(Grounds.Economy("belgium"), brief, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(Unsaid.OutsideRun, list.All.Single(one => one.Template.Code == "K1").Unsaid);
    }

    [Fact]
    public void An_assumption_that_I_know_better_changes_its_candidate_alone()
    {
        var settings = new CandidateSettings { Values = ImmutableDictionary<string, double>.Empty.Add("A1.spent", 0.3) };
        var (usual, known) = (Of("Hainaut"), Of("Hainaut", settings));
        Assert.Equal(usual.All[0].Measure.Effects[0].Amount / 2, known.All[0].Measure.Effects[0].Amount, 1e-6);
        Assert.Equal(usual.All[1].Measure.Effects[0].Amount, known.All[1].Measure.Effects[0].Amount);
    }

    [Fact]
    public void A_band_of_a_caller_s_number_of_runs_stands_around_the_middle_and_does_not_depend_on_threads()
    {
        var settings = new CandidateSettings { Instruments = ["C1", "E4"], Runs = 12, Seed = 3 };
        var (one, two) = (Of("Hainaut", settings), Of("Hainaut", settings with { MaxParallel = 2 }));
        Assert.Equal("C1 E4", Codes(one.All.Select(candidate => candidate.Template)));
        Assert.All(one.All, candidate => Assert.True(candidate.Bands!.JobMonths!.Value.P5 < candidate.Bands.JobMonths.Value.P95));
        Assert.Equal(one.All.Select(candidate => candidate.Bands), two.All.Select(candidate => candidate.Bands));
    }

    [Theory]
    [InlineData("A1.spend", 0.5, "A1.spent")]
    [InlineData("A1.spent", 1.5, "from 0 to 1")]
    [InlineData("Z9.spent", 0.5, "such as A1.spent")]
    public void An_assumption_that_is_unknown_or_out_of_range_is_refused_with_what_would_be_right(string path, double value, string said)
    {
        var settings = new CandidateSettings { Values = ImmutableDictionary<string, double>.Empty.Add(path, value) };
        Assert.Contains(Candidates.Check(Grounds.Economy("belgium"), Grounds.Scenario("belgium"), settings), problem => problem.Message.Contains(said, StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => Of("belgium", settings));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_budget_of_nothing_is_refused(long budget) =>
        Assert.Contains(Candidates.Check(Grounds.Economy("belgium"), Grounds.Scenario("belgium"), new CandidateSettings { Budget = new MinorUnits(budget) }), problem => problem.Where == "budget");

    private static string Codes(IEnumerable<InstrumentTemplate> templates) => string.Join(' ', templates.Select(template => template.Code));

    private static CandidateList Of(string place, CandidateSettings? settings = null) =>
        Candidates.For(Grounds.Economy(place), Grounds.Scenario(place), settings, cancellation: TestContext.Current.CancellationToken);

    private static Candidate One(string place, string code, CandidateSettings? settings = null) =>
        Assert.Single(Of(place, (settings ?? new CandidateSettings()) with { Instruments = [code] }).All);
}
