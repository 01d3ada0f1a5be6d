using System.Collections.Immutable;
using Vicinal.Planning.Records;

namespace Vicinal.Planning.Tests.Records;

public sealed class WhatAppliesSpecs
{
    private static readonly DateOnly April = new(2020, 4, 15);

    [Fact]
    public void In_Seoul_the_citys_money_is_for_those_whom_the_nation_does_not_cover()
    {
        var national = Measure("kr-relief", "KR", GovernmentLevel.Nation, "residents") with { Reach = new RecordedReach(ReachUnit.Households, 730_000) };
        var city = Measure("seoul-living", "KR-11", GovernmentLevel.Municipality, "residents") with
        {
            Positions = [new PositionTo(Position.FillsGap, "kr-relief")],
            Reach = new RecordedReach(ReachUnit.Households, 1_177_000, 1_910_000),
            Benefits = [new Benefit(new MinorUnits(300_000), new MinorUnits(500_000), "KRW", Every.Once)],
        };
        var applies = Ask(["KR-11", "KR"], ["informal"], national, city);
        Assert.Equal(Standing.FillsGap, Line(applies, "seoul-living").Standing);
        Assert.Contains(new AppliesBecause(AppliesReason.ExceptCoveredBy, "", "kr-relief"), Line(applies, "seoul-living").Reasons);
        // The source reports 1,177,000 households, a little under the 1,910,000 − 730,000 = 1,180,000 that one gets by hand; both stay on record.
        Assert.Equal(1_180_000, city.Reach!.Eligible - national.Reach!.Reached);
        // Without the national measure in force, the city's is simply there.
        Assert.Equal(Standing.Applies, Line(Ask(["KR-11", "KR"], ["informal"], city), "seoul-living").Standing);
    }

    [Fact]
    public void In_Barcelona_the_citys_300_euros_are_added_to_the_regions_200()
    {
        var region = Measure("cat-self-employed", "ES-CT", GovernmentLevel.Region, "self-employed") with { Benefits = [Euros(200)] };
        var city = Measure("bcn-self-employed", "lau:ES:08019", GovernmentLevel.Municipality, "self-employed") with { Benefits = [Euros(300)], Positions = [new PositionTo(Position.TopsUp, "cat-self-employed")] };
        var applies = Ask(["lau:ES:08019", "ES-CT", "ES"], ["self-employed"], region, city);
        Assert.Equal("cat-self-employed bcn-self-employed", string.Join(' ', applies.Lines.Select(line => line.Record.Id)));
        Assert.Equal(Standing.AddsTo, Line(applies, "bcn-self-employed").Standing);
        Assert.Equal(new BenefitSum("EUR", Every.Once, new MinorUnits(50_000), new MinorUnits(50_000)), Assert.Single(applies.Benefits));
    }

    [Fact]
    public void In_Lille_the_money_comes_with_a_promise()
    {
        var fund = Measure("lille-rebound", "FR", GovernmentLevel.Intermunicipal, "small") with { Conditionality = [Conditionality.GreenPledge], TakeUp = TakeUp.Application };
        var line = Line(Ask(["FR"], ["small"], fund), "lille-rebound");
        Assert.Equal(Standing.Applies, line.Standing);
        Assert.Contains(new AppliesBecause(AppliesReason.OnCondition, "GreenPledge"), line.Reasons);
        Assert.Contains(new AppliesBecause(AppliesReason.TakenUp, "Application"), line.Reasons);
    }

    [Fact]
    public void What_a_city_brings_for_the_nation_is_the_same_money_once()
    {
        var nation = Measure("fund", "BE", GovernmentLevel.Nation, "micro") with { Benefits = [Euros(4000)], Costs = [Spent(1_000_000)] };
        var desk = Measure("desk", "BE-WHT", GovernmentLevel.Province, "micro") with
        {
            Benefits = [Euros(4000)], Positions = [new PositionTo(Position.DeliversOnBehalf, "fund")], Costs = [Spent(300_000) with { Source = "the State" }, Spent(20_000)],
        };
        var applies = Ask(["BE-WHT", "BE"], ["micro"], nation, desk);
        Assert.Equal(Standing.SameAs, Line(applies, "desk").Standing);
        Assert.Equal(400_000, Assert.Single(applies.Benefits).High.Value);
        // The desk's own 20,000 count besides the fund's million; the 300,000 are in the million.
        Assert.Equal(102_000_000, Assert.Single(PublicMoney.Of([nation, desk]).Sums).Amount.Value);
    }

    [Fact]
    public void What_is_paid_together_is_one_line_of_both_payers()
    {
        var region = Measure("region-part", "BE-WAL", GovernmentLevel.Region, "micro") with { Costs = [Spent(500)] };
        var city = Measure("works", "BE-WHT", GovernmentLevel.Province, "micro") with { Positions = [new PositionTo(Position.CoFunded, "region-part")], Costs = [Spent(500) with { Source = "Wallonia" }, Spent(700)] };
        var line = Line(Ask(["BE-WHT", "BE-WAL", "BE"], ["micro"], region, city), "works");
        Assert.Equal(Standing.Applies, line.Standing);
        Assert.Contains(new AppliesBecause(AppliesReason.PaidWith, "", "region-part"), line.Reasons);
        Assert.Equal(120_000, Assert.Single(PublicMoney.Of([city, region]).Sums).Amount.Value);
    }

    [Fact]
    public void Of_measures_that_exclude_each_other_I_see_a_choice_from_either_side_and_the_larger_counts()
    {
        var one = Measure("one", "BE", GovernmentLevel.Nation, "self-employed") with { Benefits = [Euros(1292)], Positions = [new PositionTo(Position.MutuallyExclusive, "two")] };
        var two = Measure("two", "BE-WHT", GovernmentLevel.Province, "self-employed") with { Benefits = [Euros(900)] };
        var applies = Ask(["BE-WHT", "BE"], ["self-employed"], one, two);
        Assert.All(applies.Lines, line => Assert.Equal(Standing.Choice, line.Standing));
        Assert.Equal(new BenefitSum("EUR", Every.Once, new MinorUnits(90_000), new MinorUnits(129_200)), Assert.Single(applies.Benefits));
    }

    [Theory]
    [InlineData("2020-03-31", Standing.NotNow)]
    [InlineData("2020-04-01", Standing.Applies)]
    [InlineData("2020-06-30", Standing.Applies)]
    [InlineData("2020-07-01", Standing.NotNow)]
    public void A_measure_is_there_from_its_first_day_to_the_day_before_its_end(string day, Standing standing)
    {
        var measure = Measure("m", "BE", GovernmentLevel.Nation, "women") with { From = new(2020, 4, 1), To = new(2020, 7, 1) };
        Assert.Equal(standing, WhatApplies.Of(new AppliesQuestion { Chain = ["BE"], On = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Groups = ["women"] }, [measure]).Lines[0].Standing);
    }

    [Theory]
    [InlineData(MeasureStatus.Announced, Standing.NotNow)]
    [InlineData(MeasureStatus.Open, Standing.Applies)]
    [InlineData(MeasureStatus.Extended, Standing.Applies)]
    [InlineData(MeasureStatus.Closed, Standing.NotNow)]
    [InlineData(MeasureStatus.Stopped, Standing.NotNow)]
    public void The_last_line_of_the_log_on_that_day_counts(MeasureStatus status, Standing standing)
    {
        var measure = Measure("m", "BE", GovernmentLevel.Nation, "women") with { StatusLog = [new(MeasureStatus.Announced, April.AddDays(-9)), new(status, April), new(MeasureStatus.Stopped, April.AddDays(1))] };
        Assert.Equal(standing, Line(Ask(["BE"], ["women"], measure), "m").Standing);
    }

    [Fact]
    public void Every_record_has_one_line_that_says_why()
    {
        MeasureRecord[] records =
        [
            Measure("here", "BE-WHT", GovernmentLevel.Province, "self-employed") with { Sectors = ["tourism"] },
            Measure("elsewhere", "BE-VLG", GovernmentLevel.Region, "self-employed"),
            Measure("farmers", "BE", GovernmentLevel.Nation, "farmers-fishers"),
            Measure("shops", "BE", GovernmentLevel.Nation, "self-employed") with { Sectors = ["47"] },
            Measure("everybody", "BE", GovernmentLevel.Nation, "residents"),
            Measure("asked", "BE-WHT", GovernmentLevel.Province, "self-employed") with { Positions = [new PositionTo(Position.AsksFor, null, "the State")] },
            Measure("later", "BE", GovernmentLevel.Nation, "self-employed") with { From = new(2020, 9, 1) },
        ];
        var applies = WhatApplies.Of(new AppliesQuestion { Chain = ["BE-WHT", "BE-WAL", "BE"], On = April, Groups = ["self-employed"], Sector = "56" }, records);
        Assert.Equal(
            "here Applies, everybody Applies, asked AskedFor, later NotNow, farmers NotForGroup, shops NotForSector, elsewhere NotHere",
            string.Join(", ", applies.Lines.Select(line => $"{line.Record.Id} {line.Standing}")));
        Assert.All(applies.Lines, line => Assert.NotEmpty(line.Reasons));
    }

    [Fact]
    public void What_names_nobody_is_not_said_to_be_for_some_group_without_a_name() =>
        Assert.Equal([new AppliesBecause(AppliesReason.NamesNobody)], Line(Ask(["BE"], ["women"], Measure("aid-to-a-city", "BE", GovernmentLevel.Nation)), "aid-to-a-city").Reasons);

    [Fact]
    public void I_read_until_when_and_that_conditions_are_not_checked()
    {
        var measure = Measure("m", "BE", GovernmentLevel.Nation, "women") with
        {
            Texts = [new RecordText("en", "m") { Conditions = "Under 50 employees." }],
            To = new(2020, 6, 1),
            StatusLog = [new(MeasureStatus.Closed, new(2020, 3, 1)), new(MeasureStatus.Open, new(2020, 4, 1)), new(MeasureStatus.Closed, new(2020, 5, 13))],
        };
        var line = Line(Ask(["BE"], ["women"], measure), "m");
        Assert.True(line.HasConditions);
        Assert.Contains(new AppliesBecause(AppliesReason.Until, "2020-05-12"), line.Reasons);
        Assert.False(Line(Ask(["BE"], ["women"], Measure("plain", "BE", GovernmentLevel.Nation, "women")), "plain").HasConditions);
    }

    [Fact]
    public void The_last_day_on_which_something_was_there_is_that_of_measures_for_who_asks()
    {
        MeasureRecord[] records =
        [
            Measure("mine", "BE", GovernmentLevel.Nation, "women") with { From = new(2019, 1, 1), To = new(2020, 2, 1) },
            Measure("closed-early", "BE", GovernmentLevel.Nation, "women") with { To = new(2020, 4, 10), StatusLog = [new(MeasureStatus.Stopped, new(2020, 3, 5))] },
            Measure("for-others", "BE", GovernmentLevel.Nation, "micro") with { To = new(2020, 4, 1) },
            Measure("elsewhere", "BE-VLG", GovernmentLevel.Region, "women") with { To = new(2020, 4, 2) },
            Measure("never", "BE", GovernmentLevel.Nation, "women") with { From = new(2020, 9, 1) },
        ];
        var question = new AppliesQuestion { Chain = ["BE"], On = April, Groups = ["women"] };
        Assert.Equal(new DateOnly(2020, 3, 4), WhatApplies.LastDay(question, records));
        Assert.Contains(WhatApplies.Of(question with { On = new(2020, 3, 4) }, records).Lines, line => line.IsThere);
        Assert.Null(WhatApplies.LastDay(question with { Groups = ["culture"] }, records));
    }

    [Fact]
    public void Positions_in_a_circle_or_to_nothing_end()
    {
        var one = Measure("one", "BE", GovernmentLevel.Nation, "women") with { Positions = [new(Position.FillsGap, "two"), new(Position.TopsUp, "nothing")], Benefits = [Euros(5)] };
        var two = Measure("two", "BE", GovernmentLevel.Nation, "women") with { Positions = [new(Position.DeliversOnBehalf, "three")], Benefits = [Euros(6)] };
        var three = Measure("three", "BE", GovernmentLevel.Nation, "women") with { Positions = [new(Position.FillsGap, "one")], Benefits = [Euros(7)] };
        var applies = Ask(["BE"], ["women"], one, two, three);
        Assert.Equal(new BenefitSum("EUR", Every.Once, new MinorUnits(500), new MinorUnits(700)), Assert.Single(applies.Benefits));
    }

    [Fact]
    public void The_matrix_says_who_is_reached_by_nobody()
    {
        var matrix = GapMatrix.Of(
            ["BE-WHT", "BE"], April, [Measure("pay", "BE", GovernmentLevel.Nation, "self-employed") with { Instruments = ["A1", "C1"] }, Measure("rent", "BE-WHT", GovernmentLevel.Province, "micro") with { Instruments = ["D4"] }, Measure("there", "BE-VLG", GovernmentLevel.Region, "women")]);
        Assert.Equal("A1 C1", string.Join(' ', matrix.Groups.Single(row => row.Group == "self-employed").Cells.Select(cell => cell.Instrument)));
        Assert.Equal(TargetGroups.All.Length - 2, matrix.Groups.Count(row => row.IsReachedByNobody));
        Assert.True(matrix.Groups.Single(row => row.Group == "women").IsReachedByNobody);
    }

    internal static MeasureRecord Measure(string id, string area, GovernmentLevel level, params string[] targets) => new()
    {
        Id = id, Government = new Government(area, area[..2], level) { Codes = [area] }, Texts = [new RecordText("en", id)], Instruments = ["C1"], Targets = [.. targets],
    };

    internal static RecordedCost Spent(long euros) => new(FiscalChannel.Spending, new MinorUnits(euros * 100), "EUR");

    private static Benefit Euros(long euros) => new(new MinorUnits(euros * 100), new MinorUnits(euros * 100), "EUR", Every.Once);

    private static WhatApplies Ask(ImmutableArray<string> chain, ImmutableArray<string> groups, params MeasureRecord[] records) =>
        WhatApplies.Of(new AppliesQuestion { Chain = chain, On = April, Groups = groups }, records);

    private static AppliesLine Line(WhatApplies applies, string id) => applies.Lines.Single(line => line.Record.Id == id);
}
