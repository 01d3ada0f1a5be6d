using CsCheck;

namespace Vicinal.Economy.Tests.Exposures;

public sealed class ExposureSpecs
{
    private static readonly DateOnly Start = new(2020, 3, 1);

    /// <summary>
    /// By hand: 1,000 to 1,500 informal vendors at 100 to 150 a month, closed for 73 days of 365 (2.4 months). Closed stops 60 to 95 %:
    /// 600 to 1,425 people; 1,440 to 3,420 months; 144,000 to 513,000 of income.
    /// </summary>
    [Fact]
    public void I_can_see_how_many_vendors_stop_and_what_they_lose()
    {
        var result = Exposure.Of(
            [new("street-vending", WorkKind.Informal, new(1000, 1500), new(100, 150), new(700, 900))],
            Scenario(100, new Restriction("street-vending", RestrictionLevel.Closed, Start.AddDays(10), Start.AddDays(83))));
        var row = Assert.Single(result.Rows);
        Close(new(600, 1425), row.StoppedAtWorst);
        Close(new(1440, 3420), row.PersonMonths);
        Close(new(144_000, 513_000), row.IncomeExposed!.Value);
        Close(new(420, 855), row.WomenStoppedAtWorst!.Value);
        Close(new(600, 1425), result.Total.StoppedAtWorst);
        Close(new(420, 855), result.Total.WomenStoppedAtWorst!.Value);
        Assert.Equal(DataGrade.D, result.Grade);
        Assert.Equal(Start.AddDays(10), result.WorstDay);
        Assert.Contains("WIEGO", row.Reason, StringComparison.Ordinal);
        Assert.Equal("propagation care remittances", string.Join(" ", result.Remarks.Select(remark => remark.Where)));
    }

    /// <summary>
    /// By hand: restaurants 200 formal closed (85–100 %) on days 0–9, then half (40–60 %) on days 10–19; hairdressers 50 self-employed, closed (90–100 %)
    /// on days 15–19. Days 0–9 stop 170–200; 10–14 80–120; 15–19 125–170. At worst 170–200. Person-days 170·10 + 80·10 + 45·5 = 2,725 to 200·10 + 120·10 + 50·5 = 3,450.
    /// </summary>
    [Fact]
    public void Phases_that_follow_each_other_are_not_added_up_at_the_worst()
    {
        var result = Exposure.Of(
            [new("restaurants-and-bars", WorkKind.Formal, new(200, 200)), new("hairdressers", WorkKind.SelfEmployed, new(50, 50), new(1000, 1000))],
            Scenario(
                20,
                new Restriction("restaurants-and-bars", RestrictionLevel.Closed, Start, Start.AddDays(10)),
                new Restriction("restaurants-and-bars", RestrictionLevel.Half, Start, Start.AddDays(20)),
                new Restriction("hairdressers", RestrictionLevel.Closed, Start.AddDays(15), Start.AddDays(30))));
        Close(new(170, 200), result.Total.StoppedAtWorst);
        Close(new(80, 120), result.StoppedByDay[12]);
        Close(new(125, 170), result.StoppedByDay[17]);
        Close(new(2725 * 12 / 365.0, 3450 * 12 / 365.0), result.Total.PersonMonths);
        Assert.Equal([WorkKind.Formal, WorkKind.SelfEmployed], result.ByKind.Select(kind => kind.Kind!.Value));
        Assert.True(result.Total.IncomeIsPartial);
        Close(new(45 * 5 * 12 / 365.0 * 1000, 50 * 5 * 12 / 365.0 * 1000), result.Total.IncomeExposed!.Value);
        Assert.Null(result.ByKind[0].IncomeExposed);
        Assert.Null(result.Total.WomenStoppedAtWorst);
        Assert.Contains(result.Remarks, remark => remark.Where == "women");
        Assert.Contains(result.Remarks, remark => remark.Where == "informal");
    }

    /// <summary>By hand: 300 to 400 families at 50 to 80 a month, 20 to 40 % lost for 73 days (2.4 months): 7,200 to 30,720.</summary>
    [Fact]
    public void Remittances_are_a_shock_of_their_own()
    {
        var loss = new RemittanceLoss(new(300, 400), new(50, 80), new(0.2, 0.4), Start.AddDays(-5), Start.AddDays(73));
        var result = Exposure.Of([], Scenario(200), remittances: loss);
        Close(new(7200, 30_720), result.RemittancesLost!.Value);
        Close(default, result.Total.StoppedAtWorst);
        Assert.Null(result.WorstDay);
    }

    [Fact]
    public void A_territory_has_its_own_phase()
    {
        var scenario = Scenario(10) with
        {
            Territories = [new TerritoryPhase("Lima") { Restrictions = [new("gyms", RestrictionLevel.Closed, Start, Start.AddDays(5))] }],
        };
        ExposedPeople[] people = [new("gyms", WorkKind.Formal, new(100, 100))];
        Close(new(85, 100), Exposure.Of(people, scenario, "Lima").Total.StoppedAtWorst);
        Close(default, Exposure.Of(people, scenario, "Cusco").Total.StoppedAtWorst);
    }

    [Fact]
    public void What_is_wrong_is_named_by_row()
    {
        ExposedPeople[] people =
        [
            new("street-vendin", WorkKind.Informal, new(1, 2)),
            new("gyms", WorkKind.Formal, new(20, 10)),
            new("hotels", WorkKind.Formal, new(-1, double.NaN)),
            new("museums", WorkKind.Formal, new(5, 10), Women: new(6, 8)),
            new("schools", WorkKind.Formal, new(1, 1)),
            new("schools", WorkKind.Formal, new(1, 1)),
        ];
        var problems = Exposure.Check(people, Scenario(10, new Restriction("gyms", RestrictionLevel.Closed, Start.AddDays(5), Start)));
        Assert.Equal(6, problems.Length);
        Assert.Contains("street-vending", problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("people_low 20 is above people_high 10", problems[1].Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Exposure.Of(people, Scenario(10)));
    }

    [Fact]
    public void Low_is_never_above_high_and_more_of_anything_never_gives_less()
    {
        var range = Gen.Select(Gen.Double[0, 1000], Gen.Double[0, 1000], (a, b) => new Interval(Math.Min(a, b), Math.Max(a, b)));
        var people = Gen.Select(Gen.Int[0, ActivityCatalogue.All.Length - 1], range, range, (i, persons, income) => new ExposedPeople(ActivityCatalogue.All[i].Code, WorkKind.Informal, persons, income, new(persons.Low / 2, persons.High / 2)));
        var restriction = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 40], Gen.Int[1, 40]);
        Gen.Select(people.Array[1, 5], restriction.Array[1, 5], Gen.Double[0, 500]).Sample((rows, spans, more) =>
        {
            var distinct = rows.DistinctBy(row => row.Activity, StringComparer.Ordinal).ToArray();
            Restriction[] restrictions = [.. spans.Select((span, i) => new Restriction(distinct[i % distinct.Length].Activity, (RestrictionLevel)span.Item1, Start.AddDays(span.Item2), Start.AddDays(span.Item2 + span.Item3)))];
            var result = Exposure.Of(distinct, Scenario(60, restrictions));
            Ordered(result);

            Ordered(Exposure.Of([.. distinct.Select((row, i) => i == 0 ? row with { People = new(row.People.Low, row.People.High + more) } : row)], Scenario(60, restrictions)));
            var longer = Exposure.Of(distinct, Scenario(60, [.. restrictions.Select(one => one with { To = one.To.AddDays(3) })]));
            var stricter = Exposure.Of(distinct, Scenario(60, [.. restrictions.Select(one => one with { Level = RestrictionLevel.Closed })]));
            var morePeople = Exposure.Of([.. distinct.Select(row => row with { People = new(row.People.Low + more, row.People.High + more) })], Scenario(60, restrictions));
            foreach (var grown in new[] { longer, stricter, morePeople })
            {
                NotLess(result.Total.StoppedAtWorst, grown.Total.StoppedAtWorst);
                NotLess(result.Total.PersonMonths, grown.Total.PersonMonths);
                NotLess(result.Total.IncomeExposed!.Value, grown.Total.IncomeExposed!.Value);
            }
        });
    }

    private static void Ordered(ExposureResult result)
    {
        foreach (var range in result.Rows.SelectMany(row => new[] { row.StoppedAtWorst, row.PersonMonths, row.IncomeExposed!.Value, row.WomenStoppedAtWorst!.Value })
                     .Concat(result.StoppedByDay).Concat([result.Total.StoppedAtWorst, result.Total.PersonMonths, result.Total.WomenStoppedAtWorst!.Value]))
        {
            Assert.InRange(range.Low, 0, range.High * (1 + 1e-12));
        }

        Assert.True(result.Total.StoppedAtWorst.High <= result.Total.People.High * (1 + 1e-12));
    }

    private static void NotLess(Interval before, Interval after)
    {
        Assert.True(after.Low >= before.Low * (1 - 1e-12));
        Assert.True(after.High >= before.High * (1 - 1e-12));
    }

    private static void Close(Interval expected, Interval actual)
    {
        Assert.Equal(expected.Low, actual.Low, 1e-9 * (1 + expected.Low));
        Assert.Equal(expected.High, actual.High, 1e-9 * (1 + expected.High));
    }

    private static Scenario Scenario(int days, params Restriction[] restrictions) => new() { Title = "Closure", Start = Start, Days = days, Restrictions = [.. restrictions] };
}
