using System.Collections.Immutable;
using Vicinal.Economy.Tests.Dynamics;

namespace Vicinal.Economy.Tests.Firms;

/// <summary>The case of docs/method/liquidity.md: an industry that loses all its customers for ten days, in numbers that can be followed by hand.</summary>
internal static class TwoShops
{
    /// <summary>One industry R that sells 100 a day to visitors and buys nothing; 1,000 jobs. A second, S, is left alone.</summary>
    public static EconomyTable Table { get; } = new()
    {
        Industries = [new("R", "Restaurants"), new("S", "Services")],
        Flows = Matrix.Create(2, 2, (_, _) => 0),
        Output = SmallTables.Year(100, 50),
        FinalDemand = SmallTables.Demand(SmallTables.Year(0, 0), exports: SmallTables.Year(100, 50)),
        LabourCompensation = SmallTables.Year(50, 25),
        Jobs = [1000, 400],
        TargetStockDays = [0, 0],
        Criticality = Matrix.Create(2, 2, (_, _) => 0),
    };

    /// <summary>Two kinds of firm: micro with two fifths of the jobs and four days of cash, small with three fifths and eight; half of the costs go on; no profit; all of a size alike.</summary>
    public static Liquidity Firms { get; } = new()
    {
        Sizes = [new(FirmSize.Micro, 0.4, 4, 4, 0.5, 0), new(FirmSize.Small, 0.6, 20, 8, 0.5, 0)],
        Sections = ImmutableSortedDictionary<string, IndustryFirms>.Empty,
        CashSpread = 1,
        ReturnAfterDays = 5,
        ReturnRate = 0.1,
    };

    /// <summary>Nobody comes to R on days 2 to 11 of 30. Nobody is let go (firing 0) and people are taken back at once (hiring 1), so that output follows demand.</summary>
    public static Scenario Scenario { get; } = new()
    {
        Title = "No visitors",
        Start = SmallTables.Start,
        Days = 30,
        Parameters = new ModelParameters { FiringRate = 0, HiringRate = 1, IncomeReplacement = 1 },
        Shocks = [new(ShockTarget.Exports, SmallTables.ByCode(("R", 1)), SmallTables.Between(2, 12))],
        Liquidity = Firms,
    };

    /// <summary>Money for the micro firms of R from day 2 up to and without day 12.</summary>
    public static Measure Support(Lever lever, double amount, params FirmSize[] sizes) => new()
    {
        Name = lever.ToString(),
        Instrument = "C1",
        Lever = lever,
        Industries = ["R"],
        SizeClasses = [.. sizes],
        Amount = amount,
        From = SmallTables.Start.AddDays(2),
        To = SmallTables.Start.AddDays(12),
    };

    public static Measure Repaid(this Measure measure, int from, int to) =>
        measure with { RepaidFrom = SmallTables.Start.AddDays(from), RepaidTo = SmallTables.Start.AddDays(to) };

    /// <summary>Share of R's capacity that is closed each evening.</summary>
    public static double[] ClosedOfR(ImpactRun run) => [.. Enumerable.Range(0, run.Days).Select(t => run.FirmsClosed!.Capacity[t, 0])];
}
