using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Planning.Tests.Simulation;

namespace Vicinal.Planning.Tests.Options;

/// <summary>Questions drawn from a seed: candidates of several levers on Belgium's twenty sections that overlap in industries and time, against one lockdown.</summary>
internal static class RandomQuestions
{
    public const long Budget = 1_000_000_000;

    private static readonly Lever[] Levers = [Lever.LabourSupply, Lever.Firing, Lever.Firing, Lever.Hiring, Lever.HouseholdDemand, Lever.HouseholdDemand, Lever.Exports, Lever.OtherDemand, Lever.Stocks];

    public static Scenario Scenario { get; } = RandomPlans.Lockdown with { Parameters = RandomPlans.Lockdown.Parameters with { IncomeReplacement = 0.8 } };

    public static OptionsQuestion Of(int seed, int candidates, double least, double most)
    {
        var random = new Random(seed);
        return new OptionsQuestion
        {
            Table = RandomPlans.Table,
            Scenario = Scenario,
            Budget = new MinorUnits(Budget),
            Candidates = [.. Enumerable.Range(0, candidates).Select(number => One(random, number, least, most))],
        };
    }

    private static OptionCandidate One(Random random, int number, double least, double most)
    {
        var cost = (long)(Budget * (least + ((most - least) * random.NextDouble())));
        var own = (long)(cost * random.NextDouble());
        var id = string.Create(CultureInfo.InvariantCulture, $"m{number:00}");
        return new OptionCandidate(id, id, new MinorUnits(cost))
        {
            Levers = [Acting(random, id)],
            ByChannel = ImmutableSortedDictionary<FiscalChannel, MinorUnits>.Empty.Add(FiscalChannel.Spending, new MinorUnits(own)).Add(FiscalChannel.DeferredRevenue, new MinorUnits(cost - own)),
            OwnCash = new MinorUnits(own),
            PeopleReached = random.NextDouble() < 0.15 ? null : random.Next(10, 5000),
            DaysToFirstPayment = random.Next(3, 120),
            Groups = random.Next(4) == 0 ? ["informal"] : [],
            Industries = random.Next(3) == 0 ? ["I"] : [],
        };
    }

    private static Measure Acting(Random random, string id)
    {
        var lever = Levers[random.Next(Levers.Length)];
        var strength = 0.05 + (0.9 * random.NextDouble());
        var from = Scenario.Start.AddDays(random.Next(20, 100));
        return new Measure
        {
            Name = id,
            Instrument = "B1",
            Lever = lever,
            Amount = lever switch
            {
                Economy.Lever.LabourSupply or Economy.Lever.Firing => strength,
                Economy.Lever.Hiring or Economy.Lever.Stocks => 1 + (3 * strength),
                _ => 400 * strength,
            },
            Industries = [.. "CFGHIMN".Where(_ => random.Next(3) == 0).Select(code => code.ToString()).DefaultIfEmpty("G")],
            From = from,
            To = from.AddDays(random.Next(20, 90)),
        };
    }
}
