using CsCheck;
using Vicinal.Economy;
using Vicinal.Planning.Merging;

namespace Vicinal.Planning.Tests.Merging;

public sealed class PlanDifferenceSpecs
{
    [Fact]
    public void I_can_read_what_changed_between_two_versions()
    {
        var older = new Plan
        {
            Title = "Spring", Currency = "EUR", PriceYear = 2020, Scenario = new Scenario { Title = "Closed", Start = new(2020, 3, 1), Days = 30 },
            Measures = [Measure("rent"), Measure("works") with { Owner = "Works" }],
        };
        var newer = older with
        {
            Scenario = older.Scenario with { Restrictions = [new("restaurants-and-bars", RestrictionLevel.Half, new(2020, 3, 5), new(2020, 4, 1))] },
            Measures = [Measure("advice"), Measure("rent") with { Budget = [new BudgetLine(FiscalChannel.ForgoneRevenue, "own", new MinorUnits(250_000_00))], Reaches = [new Reached("micro", 10, null)] }],
        };
        Assert.Equal(
            [
                new("scenario/restrictions", "", "activity: restaurants-and-bars; level: half; from: 2020-03-05; to: 2020-04-01"),
                new("measures/works", "name: works\ninstrument: D4\nphase: P1\nfrom: 2020-03-01\nto: 2020-06-01\nowner: Works\npartnership: no\nposition: autonomous", null),
                new("measures/advice", null, "name: advice\ninstrument: D4\nphase: P1\nfrom: 2020-03-01\nto: 2020-06-01\npartnership: no\nposition: autonomous"),
                new("measures/rent/reaches", "", "group: micro; low: 10"),
                new("measures/rent/budget", "", "channel: forgone_revenue; source: own; amount: 250000"),
            ],
            PlanDifference.Of(older, newer));
    }

    [Fact]
    public void A_moved_measure_is_a_change_of_the_order()
    {
        var plan = new Plan { Title = "Spring", Currency = "EUR", PriceYear = 2020, Scenario = new Scenario { Title = "None", Start = new(2020, 3, 1), Days = 30 }, Measures = [Measure("rent"), Measure("works")] };
        Assert.Equal([new("measures/order", "rent, works", "works, rent")], PlanDifference.Of(plan, plan with { Measures = [plan.Measures[1], plan.Measures[0]] }));
    }

    [Fact]
    public void A_plan_does_not_differ_from_itself() => AnyPlans.All.Sample(plan => Assert.Empty(PlanDifference.Of(plan, plan)), iter: 200, threads: 1);

    [Fact]
    public void Every_field_of_a_plan_and_of_a_measure_is_compared()
    {
        // A field that is added to the records must be added here and to the list of fields.
        Assert.Equal(
            ["Currency", "Envelopes", "Groups", "Language", "Level", "Measures", "PriceYear", "Reserve", "Scenario", "Summary", "Territory", "Title"],
            Names(typeof(Plan)));
        Assert.Equal(["Days", "Liquidity", "Parameters", "Restrictions", "Shocks", "Start", "Territories", "Title", "Uncertainty"], Names(typeof(Scenario)));
        Assert.Equal(PlanFields.Head.Length, Names(typeof(Plan)).Length - 2 + Names(typeof(Scenario)).Length);
        // Id names the measure, Cost follows from the budget.
        Assert.Equal(PlanFields.Measure("EUR").Length, Names(typeof(PlannedMeasure)).Length - 2);
    }

    [Theory]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("plain words", "plain words")]
    [InlineData("", "\"\"")]
    [InlineData("say \"no\"", "\"say \\\"no\\\"\"")]
    [InlineData("one\ntwo", "\"one\\ntwo\"")]
    public void A_text_inside_others_is_quoted_where_it_could_be_taken_for_two(string text, string shown) => Assert.Equal(shown, FieldText.Quoted(text));

    private static string[] Names(Type type) => [.. type.GetProperties().Where(property => property.Name != "EqualityContract").Select(property => property.Name).Order(StringComparer.Ordinal)];

    private static PlannedMeasure Measure(string id) => new() { Id = id, Name = id, Instrument = "D4", Phase = Phase.Mitigation, From = new(2020, 3, 1), To = new(2020, 6, 1) };
}
