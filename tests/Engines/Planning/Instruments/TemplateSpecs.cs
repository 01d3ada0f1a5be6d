using System.Globalization;
using Vicinal.Economy;
using Vicinal.Planning.Tests.Crises;

namespace Vicinal.Planning.Tests.Instruments;

public sealed class TemplateSpecs
{
    public static TheoryData<string> Codes => [.. InstrumentCatalogue.All.Select(instrument => instrument.Code)];

    [Fact]
    public void The_list_has_sixty_four_instruments_in_eleven_families_and_most_can_be_valued()
    {
        Assert.Equal(64, InstrumentCatalogue.All.DistinctBy(instrument => instrument.Code, StringComparer.Ordinal).Count());
        Assert.Equal("ABCDEFGHIJK", string.Concat(InstrumentCatalogue.All.Select(instrument => instrument.Family).Distinct(StringComparer.Ordinal)));
        var valued = InstrumentCatalogue.Templates.Where(template => template.Effect is not null).ToList();
        Assert.True(valued.Count >= 24, $"{valued.Count} templates have effects.");
        Assert.Superset(new HashSet<string>(["A", "B", "C", "D", "E", "F", "G", "H", "K"], StringComparer.Ordinal), valued.Select(template => template.Family).ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_template_either_acts_or_says_why_not_and_names_whom_it_is_for(string code)
    {
        var template = InstrumentCatalogue.Find(code)!;
        Assert.True(template.Effect is null != template.Unsaid is null, "It has both an effect and a reason for none, or neither.");
        Assert.NotEmpty(template.Groups);
        Assert.All(template.Groups, group => Assert.True(TargetGroups.All.Contains(group, StringComparer.Ordinal), group));
        Assert.InRange(template.FirstEffect.Low, 0, template.FirstEffect.High);
        Assert.True(template.Days > 0);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_assumption_lies_in_its_range_is_named_once_and_says_where_it_comes_from(string code)
    {
        var template = InstrumentCatalogue.Find(code)!;
        Assert.Equal(template.Parameters.Length, template.Parameters.DistinctBy(parameter => parameter.Code, StringComparer.Ordinal).Count());
        Assert.All(template.Parameters, parameter =>
        {
            Assert.InRange(parameter.Default, parameter.Lowest, parameter.Highest);
            Assert.True(parameter.Source is not null || parameter.Why.StartsWith("Judgement", StringComparison.Ordinal) || template.Code == "E1", $"{parameter.Code} has neither a source nor the word judgement.");
        });
        foreach (var used in template.Effect is { } effect ? effect.Factors.Append(effect.Divisor).Append(effect.Strength).Where(name => name.Length > 0) : [])
            Assert.Equal(used, template.Parameter(used).Code);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_documents_list_every_assumption_as_it_is(string code)
    {
        var text = File.ReadAllText(Path.Combine(SampleTables.Repository, "docs", "method", "instruments.md"));
        var template = InstrumentCatalogue.Find(code)!;
        var row = Assert.Single(text.Split('\n'), line => line.StartsWith($"| {code} |", StringComparison.Ordinal));
        Assert.All(template.Parameters, parameter => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"`{code}.{parameter.Code}` {parameter.Default}"), row, StringComparison.Ordinal));
        Assert.Contains($"| {template.FirstEffect.Low}–{template.FirstEffect.High} | {template.Days} |", row, StringComparison.Ordinal);
        Assert.Contains(template.Effect is { } effect ? $"| {effect.Lever}: " : $"| none: {template.Unsaid} |", row, StringComparison.Ordinal);
    }

    [Fact]
    public void No_template_acts_on_what_the_scenario_restricts()
    {
        // No more people work than the closure leaves, whatever is done, every template at once.
        var start = new DateOnly(2020, 2, 1);
        var scenario = new Scenario { Title = "Closed", Start = start, Days = 240, Liquidity = Liquidity.Defaults, Restrictions = [new Restriction("restaurants-and-bars", RestrictionLevel.Closed, start.AddDays(30), start.AddDays(100))] };
        var economy = Grounds.Economy("belgium");
        var row = economy.Table.Industries.ToList().FindIndex(industry => industry.Code == "I");
        var measures = Candidates.For(economy, scenario, cancellation: TestContext.Current.CancellationToken).All.Where(one => one.Kept is not null)
            .SelectMany(one => PlanSimulation.Levers(one.Measure, economy)).ToList();
        Assert.True(measures.Count > 20, $"{measures.Count} act.");
        var closed = RestrictedDays.Of(economy.Table.Industries, scenario.Restrictions, start, scenario.Days).Labour;
        var with = Impact.Run(economy.Table, scenario, [.. measures]);
        for (var day = 30; day < 100; day++)
        {
            Assert.True(closed[day, row] > 0.5);
            Assert.True(with.Jobs![day, row] <= with.Base.Jobs!.Value[row] * (1 - closed[day, row] + 1e-9), $"Day {day}: {with.Jobs[day, row]} of {with.Base.Jobs.Value[row]} at work.");
        }
    }
}
