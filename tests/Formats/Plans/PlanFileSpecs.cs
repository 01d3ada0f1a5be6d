using System.Diagnostics;
using System.Text;
using CsCheck;
using Vicinal.Economy;
using Vicinal.Planning;
using Vicinal.Planning.Tests;
using YamlDotNet.Core;

namespace Vicinal.Formats.Tests.Plans;

public sealed class PlanFileSpecs
{
    /// <summary>It is three to ten, as far as the code is compiled by then; checks that grew with the square of the measures would be far above.</summary>
    private const int MostTimesTheYaml = 30;

    private static readonly Plan Small = new()
    {
        Title = "Spring", Currency = "EUR", PriceYear = 2020, Scenario = new Scenario { Title = "Closed", Start = new(2020, 3, 1), Days = 30 },
    };

    [Fact]
    public void What_is_written_reads_back_field_by_field() =>
        AnyPlans.All.Sample(
            plan =>
            {
                var text = Text(plan);
                var reading = Read(text);
                Assert.True(!reading.IsRefused, string.Join('\n', reading.Problems) + "\n" + text);
                Assert.Empty(reading.Problems);
                Assert.Empty(PlanDifference.Of(plan, reading.Value));
                // Equal plans have equal texts: that is what versions and stored plans are compared by.
                Assert.Equal(text, Text(reading.Value));
            },
            iter: 1000,
            threads: 1);

    [Fact]
    public void A_scenario_in_a_file_of_its_own_is_written_into_the_plan()
    {
        var reading = PlanFile.Read(Repository.Samples("plans", "hainaut-spring-2020.yaml"));
        var plan = reading.Value!;
        Assert.Equal(3, plan.Scenario.Shocks.Length);
        Assert.Empty(PlanDifference.Of(plan, Read(Text(plan)).Value!));
    }

    [Fact]
    public void Money_keeps_every_cent_at_any_size() =>
        Gen.Long[0, 90_000_000_000_000_000].Select(Gen.Int[0, 2]).Sample((cents, at) =>
        {
            var currency = new[] { "EUR", "KWD", "XAF" }[at];
            var amount = new MinorUnits(currency == "XAF" ? cents / 100 : cents);
            var plan = Small with { Currency = currency, Envelopes = [new Envelope(null, "own", amount)] };
            Assert.Equal(amount, Assert.Single(Read(Text(plan)).Value!.Envelopes).Amount);
        });

    [Theory]
    [InlineData("EUR", "1200.5", 120_050)]
    [InlineData("EUR", "1200.500", 120_050)]
    [InlineData("EUR", "\"0.01\"", 1)]
    [InlineData("KWD", "1.005", 1005)]
    [InlineData("XAF", "250000", 250_000)]
    public void Money_is_read_in_the_currencys_own_decimals(string currency, string written, long minor) =>
        Assert.Equal(minor, Read(WithAmount(currency, written)).Value!.Envelopes[0].Amount.Value);

    [Theory]
    [InlineData("EUR", "1200.505")]
    [InlineData("KWD", "1.0005")]
    [InlineData("XAF", "0.5")]
    [InlineData("EUR", "0.00000000000000000000000000000000001")]
    [InlineData("EUR", "1e3")]
    [InlineData("EUR", "-0.01")]
    [InlineData("EUR", ".nan")]
    [InlineData("EUR", "99999999999999999999999999999999")]
    public void Money_that_cannot_be_kept_exactly_is_refused(string currency, string written) =>
        Assert.EndsWith("amount", Assert.Single(Read(WithAmount(currency, written)).Errors).Field, StringComparison.Ordinal);

    [Fact]
    public void Lines_that_no_longer_add_up_exactly_are_refused_instead_of_overflowing()
    {
        var measures = Enumerable.Range(0, 200).Select(at => new PlannedMeasure
        {
            Id = $"m{at}", Name = "M", Instrument = "D1", Phase = Phase.Mitigation, From = new(2020, 3, 1), To = new(2020, 4, 1),
            Budget = [new BudgetLine(FiscalChannel.Spending, "own", new MinorUnits(90_000_000_000_000_000))],
        });
        Assert.Equal("measures", Assert.Single(Read(Text(Small with { Measures = [.. measures] })).Errors).Field);
    }

    [Fact]
    public void Targets_of_indicators_keep_every_digit()
    {
        var indicator = new Indicator("Places", "places", 123456789012.3456789m, new(2020, 6, 1)) { Baseline = -0.1m };
        var plan = Small with
        {
            Measures = [new PlannedMeasure { Id = "a", Name = "A", Instrument = "A1", Phase = Phase.Recovery, From = new(2020, 3, 1), To = new(2020, 4, 1), Indicators = [indicator] }],
        };
        Assert.Equal(indicator, Read(Text(plan)).Value!.Measures[0].Indicators[0]);
        Assert.Single(Read(Text(plan).Replace("123456789012.3456789", "1e300", StringComparison.Ordinal)).Errors);
    }

    [Fact]
    public void A_text_with_anything_in_it_reads_back_and_never_becomes_another_key() =>
        Gen.String.Where(text => !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsSurrogate)).Sample(
            text =>
            {
                var reading = Read(Text(Small with { Summary = text }));
                Assert.Empty(reading.Problems);
                Assert.Equal(text.Trim(), reading.Value!.Summary);
            },
            threads: 1);

    [Fact]
    public void A_plan_that_stands_alone_cannot_name_other_files()
    {
        var text = Text(Small);
        var at = text.IndexOf("scenario:", StringComparison.Ordinal);
        Assert.Equal("scenario", Assert.Single(Read(text[..at] + "scenario: ../../etc/passwd\nmeasures: []\n").Errors).Field);
    }

    [Fact]
    public void Keeping_and_opening_a_plan_of_twenty_measures_costs_little_more_than_the_yaml_that_it_is_in()
    {
        var sample = PlanFile.Read(Repository.Samples("plans", "hainaut-spring-2020.yaml")).Value!;
        var plan = sample with { Measures = [.. Enumerable.Range(0, 20).Select(at => sample.Measures[at % sample.Measures.Length] with { Id = $"m{at}", Predecessor = null, Successor = null })] };
        var text = Text(plan);
        var (bare, whole) = (double.MaxValue, double.MaxValue);
        // In turns and by the best of each, so that a machine that is busy with other things is so for both.
        for (var round = 0; round < 60; round++)
        {
            bare = Math.Min(bare, Milliseconds(() => Walk(text)));
            whole = Math.Min(whole, Milliseconds(() => Assert.False(Read(Text(plan)).IsRefused)));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"bare yaml {bare:0.00} ms, write and read {whole:0.00} ms, {text.Length} characters"));
        Assert.True(whole < MostTimesTheYaml * bare, FormattableString.Invariant($"{whole:0.00} ms, where to walk over the yaml takes {bare:0.00} ms"));
    }

    private static double Milliseconds(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Each event of a text, for nothing: what any reader of it pays.</summary>
    private static void Walk(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
        }
    }

    private static string WithAmount(string currency, string written) =>
        Text(Small with { Currency = currency, Envelopes = [new Envelope(null, null, new MinorUnits(7))] }).Replace("amount: " + Currencies.Text(new MinorUnits(7), currency), "amount: " + written, StringComparison.Ordinal);

    private static string Text(Plan plan)
    {
        var output = new StringWriter();
        PlanFile.Write(plan, output);
        return output.ToString();
    }

    private static Reading<Plan> Read(string text) => PlanFile.ReadAlone(new MemoryStream(Encoding.UTF8.GetBytes(text)), "plan.yaml");
}
