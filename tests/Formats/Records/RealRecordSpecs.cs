using System.Collections.Immutable;
using Vicinal.Formats.Records;
using Vicinal.Planning;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Tests.Records;

/// <summary>How measures of several levels stand to each other, on the real records of samples/commons and nothing else.</summary>
public sealed class RealRecordSpecs
{
    private static readonly ImmutableArray<MeasureRecord> Commons = [.. Directory.GetFiles(Path.Combine(Repository.Root, "samples", "commons"), "*.json").Order(StringComparer.Ordinal).SelectMany(Read)];

    [Fact]
    public void In_Seoul_the_citys_money_is_for_those_whom_the_nation_does_not_cover()
    {
        var line = Line(Ask(["KR-11", "KR"], "2020-04-15", "informal"), "seoul-emergency-living-2020");
        Assert.Equal(Standing.FillsGap, line.Standing);
        Assert.Contains(new AppliesBecause(AppliesReason.ExceptCoveredBy, "", "kr-existing-support-2020"), line.Reasons);
    }

    [Fact]
    public void In_Barcelona_the_citys_300_euros_are_added_to_the_regions_200()
    {
        var applies = Ask(["lau:ES:08019", "ES-CT", "ES"], "2020-05-15", "self-employed");
        Assert.Equal(Standing.AddsTo, Line(applies, "barcelona-self-employed-2020").Standing);
        Assert.Equal(Standing.Applies, Line(applies, "catalonia-self-employed-2020").Standing);
        Assert.Equal(Standing.AskedFor, Line(Ask(["lau:ES:08019", "ES-CT", "ES"], "2020-05-15", "residents"), "barcelona-asks-surplus-2020").Standing);
        Assert.Equal(new BenefitSum("EUR", Every.Once, new MinorUnits(50_000), new MinorUnits(50_000)), Assert.Single(applies.Benefits));
    }

    [Fact]
    public void In_Lille_the_fund_comes_with_a_promise_and_the_loans_without()
    {
        var applies = Ask(["name:FR:lille-metropole", "FR"], "2020-06-01", "small");
        Assert.Contains(new AppliesBecause(AppliesReason.OnCondition, "GreenPledge"), Line(applies, "lille-rebound-2020").Reasons);
        Assert.False(Line(applies, "lille-loans-2020").HasConditions);
    }

    [Fact]
    public void In_Charleroi_the_region_pays_a_part_of_what_the_city_gives_up_and_the_citys_part_counts_once()
    {
        var applies = Ask(["lau:BE:52011", "BE-WHT", "BE-WAL", "BE"], "2020-06-01", "self-employed");
        Assert.Contains(new AppliesBecause(AppliesReason.PaidWith, "the Walloon Region: a subsidy of 286,000 euros"), Line(applies, "charleroi-tax-exemption-2020").Reasons);
        Assert.Contains(PublicMoney.Of(There(applies)).Sums, sum => sum == new MoneySum("EUR", FiscalChannel.ForgoneRevenue, new MinorUnits(160_000_000)));
    }

    [Fact]
    public void In_Sunderland_the_grants_that_the_city_pays_are_the_nations_and_neither_is_counted_twice()
    {
        var applies = Ask(["GB-SND", "GB-ENG", "GB"], "2020-05-01", "micro");
        Assert.Equal(Standing.SameAs, Line(applies, "sunderland-business-grants-2020").Standing);
        Assert.Equal(new BenefitSum("GBP", Every.Once, new MinorUnits(1_000_000), new MinorUnits(2_500_000)), Assert.Single(applies.Benefits));
        var money = PublicMoney.Of(There(applies));
        Assert.Equal(new MoneySum("GBP", FiscalChannel.Spending, new MinorUnits(1_230_000_000_000)), Assert.Single(money.Sums));
        Assert.Equal(MoneyCounts.InsideOther, money.Lines.Single(line => line.Record == "sunderland-business-grants-2020").Counts);
    }

    [Theory]
    [InlineData("2020-04-07", AppliesReason.AskBy)]
    [InlineData("2020-05-02", AppliesReason.AskedBy)]
    public void In_Marica_I_read_whether_I_can_still_ask(string day, AppliesReason reason)
    {
        var line = Line(Ask(["ibge:3302700", "BR-RJ", "BR"], day, "informal"), "marica-informal-aid-2020");
        Assert.True(line.IsThere && line.HasConditions);
        Assert.Contains(new AppliesBecause(reason, "2020-04-07"), line.Reasons);
        Assert.Contains(new AppliesBecause(AppliesReason.Until, "2021-03-31"), line.Reasons);
    }

    [Fact]
    public void An_employee_in_Hainaut_and_a_family_of_a_pupil_in_Marica_find_what_is_theirs()
    {
        Assert.True(Line(Ask(["BE-WHT", "BE-WAL", "BE"], "2020-04-15", "employees"), "be-temporary-unemployment-2020").IsThere);
        Assert.True(Line(Ask(["ibge:3302700", "BR-RJ", "BR"], "2020-05-02", "pupils-families"), "marica-food-baskets-2020").IsThere);
        Assert.True(Line(Ask(["ibge:3302700", "BR-RJ", "BR"], "2020-05-02", "low-income"), "marica-mumbuca-top-up-2020").IsThere);
    }

    [Fact]
    public void All_money_of_all_real_records_is_that_of_their_lines_less_what_another_record_holds()
    {
        var money = PublicMoney.Of(Commons);
        foreach (var currency in Commons.SelectMany(record => record.Costs).Select(cost => cost.Currency).Distinct(StringComparer.Ordinal))
        {
            // By hand: two records say that their money is inside another's; none of them exceeds it.
            var told = Commons.Where(record => record.Id is not ("wallonia-slowed-grant-2020" or "sunderland-business-grants-2020"))
                .SelectMany(record => record.Costs).Where(cost => cost.Currency == currency).Sum(cost => cost.Amount.Value);
            Assert.Equal(told, money.Sums.Where(sum => sum.Currency == currency).Sum(sum => sum.Amount.Value));
        }
    }

    private static IEnumerable<MeasureRecord> Read(string file)
    {
        using var stream = File.OpenRead(file);
        return RecordJson.Read(stream, file).Value!.Measures;
    }

    private static WhatApplies Ask(ImmutableArray<string> chain, string day, string group) => WhatApplies.Of(
        new AppliesQuestion { Chain = chain, On = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Groups = [group] }, Commons);

    private static AppliesLine Line(WhatApplies applies, string id) => applies.Lines.Single(line => line.Record.Id == id);

    private static IEnumerable<MeasureRecord> There(WhatApplies applies) => applies.Lines.Where(line => line.IsThere).Select(line => line.Record);
}
