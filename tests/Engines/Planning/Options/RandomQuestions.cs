using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Planning.Tests.Simulation;

namespace Vicinal.Planning.Tests.Options;

/// <summary>
/// Questions drawn from a seed: candidates on Belgium's twenty sections that overlap in industries and time, against one lockdown.
/// What a candidate does grows with what it costs, or a cheap one would win by its draw alone: a lever that takes money moves half to one and a half times the cost;
/// a lever that takes a share covers the part of its industries' pay, over its span, that the cost would meet, times the same luck.
/// </summary>
internal static class RandomQuestions
{
    /// <summary>In cents: ten thousand million euro, what a nation of this size could spend on one season.</summary>
    public const long Budget = 1_000_000_000_000;

    private const double MinorPerMillion = 1e8;

    private static readonly Lever[] Any = [Lever.LabourSupply, Lever.Firing, Lever.Firing, Lever.Hiring, Lever.HouseholdDemand, Lever.HouseholdDemand, Lever.Exports, Lever.OtherDemand, Lever.Stocks];

    private static readonly Lever[] OnCash = [Lever.Grant, Lever.Grant, Lever.CostRelief, Lever.Deferral, Lever.Loan, Lever.Firing, Lever.HouseholdDemand];

    public static Scenario Scenario { get; } = RandomPlans.Lockdown with { Parameters = RandomPlans.Lockdown.Parameters with { IncomeReplacement = 0.8 } };

    private static EconomyTable Table { get; } = RandomPlans.Table;

    public static OptionsQuestion Of(int seed, int candidates, double least, double most) => Draw(seed, candidates, least, most, Any);

    /// <summary>The same where firms can run out of cash, with measures that act on it.</summary>
    public static OptionsQuestion WithFirms(int seed, int candidates, double least, double most) =>
        Draw(seed, candidates, least, most, OnCash) with { Scenario = Scenario with { Liquidity = Liquidity.Defaults } };

    private static OptionsQuestion Draw(int seed, int candidates, double least, double most, Lever[] levers)
    {
        var random = new Random(seed);
        return new OptionsQuestion
        {
            Table = Table,
            Scenario = Scenario,
            Currency = "EUR",
            Budget = new MinorUnits(Budget),
            Candidates = [.. Enumerable.Range(0, candidates).Select(number => One(random, number, least, most, levers))],
        };
    }

    private static OptionCandidate One(Random random, int number, double least, double most, Lever[] levers)
    {
        var cost = (long)(Budget * (least + ((most - least) * random.NextDouble())));
        var own = (long)(cost * random.NextDouble());
        var id = string.Create(CultureInfo.InvariantCulture, $"m{number:00}");
        return new OptionCandidate(id, id, new MinorUnits(cost))
        {
            Levers = [Acting(random, id, levers[random.Next(levers.Length)], cost / MinorPerMillion)],
            ByChannel = ImmutableSortedDictionary<FiscalChannel, MinorUnits>.Empty.Add(FiscalChannel.Spending, new MinorUnits(own)).Add(FiscalChannel.DeferredRevenue, new MinorUnits(cost - own)),
            OwnCash = random.NextDouble() < 0.05 ? null : new MinorUnits(own),
            PeopleReached = random.NextDouble() < 0.15 ? null : random.Next(10, 5000),
            DaysToFirstPayment = random.NextDouble() < 0.1 ? null : random.Next(3, 120),
            Groups = random.Next(4) == 0 ? ["informal"] : [],
            Industries = random.Next(3) == 0 ? ["I"] : [],
        };
    }

    private static Measure Acting(Random random, string id, Lever lever, double millions)
    {
        var from = Scenario.Start.AddDays(random.Next(20, 100));
        var days = random.Next(20, 90);
        ImmutableArray<string> industries = [.. "CFGHIMN".Where(_ => random.Next(3) == 0).Select(code => code.ToString()).DefaultIfEmpty("G")];
        var worth = millions * (0.5 + random.NextDouble());
        var share = Math.Min(0.95, worth / Pay(industries, days));
        return new Measure
        {
            Name = id,
            Instrument = "B1",
            Lever = lever,
            Amount = lever switch
            {
                Lever.LabourSupply or Lever.Firing => share,
                Lever.Hiring or Lever.Stocks => 1 + (3 * share),
                _ => worth,
            },
            Industries = industries,
            From = from,
            To = from.AddDays(days),
            RepaidFrom = lever is Lever.Deferral or Lever.Loan ? from.AddDays(days + 60) : null,
            RepaidTo = lever is Lever.Deferral or Lever.Loan ? from.AddDays(days + 240) : null,
        };
    }

    /// <summary>What the industries pay their people over so many days, in the table's millions.</summary>
    private static double Pay(ImmutableArray<string> industries, int days)
    {
        var pay = 0.0;
        for (var i = 0; i < Table.Count; i++)
            pay += industries.Contains(Table.Industries[i].Code, StringComparer.Ordinal) ? Table.LabourCompensation!.Value[i] : 0;
        return pay * days / 365;
    }
}
