using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Vicinal.Economy;
using Vicinal.Planning;
using Vicinal.Planning.Tests;

namespace Vicinal.Formats.Tests.Plans;

public sealed class ScenarioRoundTrip
{
    [Fact]
    public void A_scenario_that_is_written_reads_back_whole() =>
        AnyPlans.All.Sample(
            plan =>
            {
                using var output = new StringWriter();
                ScenarioFile.Write(plan.Scenario, output);
                using var input = new MemoryStream(Encoding.UTF8.GetBytes(output.ToString()));
                var reading = ScenarioFile.ReadAlone(input, "scenario.yaml");
                Assert.Empty(reading.Problems);
                Assert.Empty(PlanDifference.Of(plan, plan with { Scenario = reading.Value! }));
            },
            iter: 300,
            threads: 1);

    [Theory]
    [InlineData("belgium-sections.yaml")]
    [InlineData("belgium-firms.yaml")]
    [InlineData("brazil-closures.yaml")]
    [InlineData("three-industries.yaml")]
    public void Each_sample_scenario_reads_back_whole(string file)
    {
        var scenario = ScenarioFile.Read(Repository.Samples("scenarios", file)).Value!;
        using var output = new StringWriter();
        ScenarioFile.Write(scenario, output);
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(output.ToString()));
        var plan = new Plan { Title = "Any", Currency = "EUR", PriceYear = 2020, Scenario = scenario };
        Assert.Empty(PlanDifference.Of(plan, plan with { Scenario = ScenarioFile.ReadAlone(input, file).Value! }));
    }

    [Theory]
    [InlineData("belgium.yaml")]
    [InlineData("belgium-firms.yaml")]
    [InlineData("brazil.yaml")]
    public void Each_sample_list_of_measures_reads_back_whole(string file)
    {
        var measures = MeasuresFile.Read(Repository.Samples("measures", file)).Value!.Measures;
        using var output = new StringWriter();
        MeasuresFile.Write(measures, output);
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(output.ToString()));
        var again = MeasuresFile.Read(input, file).Value!.Measures;
        Assert.Equal(measures.Length, again.Length);
        foreach (var (one, two) in measures.Zip(again))
        {
            Assert.Equal(one.Industries, two.Industries);
            Assert.Equal(one.Groups, two.Groups);
            Assert.Equal(one.SizeClasses, two.SizeClasses);
            Assert.Equal(Plain(one), Plain(two));
        }

        static Measure Plain(Measure measure) => measure with { Industries = ImmutableArray<string>.Empty, Groups = ImmutableArray<string>.Empty, SizeClasses = ImmutableArray<FirmSize>.Empty };
    }
}
