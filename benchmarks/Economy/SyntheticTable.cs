using System.Collections.Immutable;
using Vicinal.Economy;

namespace Vicinal.Benchmarks.Economy;

/// <summary>Seeded tables of any size with the density, criticality and stocks of real ones, and a lockdown for them.</summary>
internal static class SyntheticTable
{
    public static readonly DateOnly Start = new(2020, 2, 1);

    /// <summary>A table of one region with n industries.</summary>
    public static EconomyTable OneRegion(int n, int seed = 1)
    {
        var random = new Random(seed);
        return Of(Flows(n, random), [.. Enumerable.Range(0, n).Select(i => new Industry(Code(i), Code(i)))], random, regions: 1);
    }

    /// <summary>A table of many regions; with common trade shares, or each user with its own.</summary>
    public static EconomyTable ManyRegions(int regions, int products, bool common, int seed = 1)
    {
        var n = regions * products;
        var random = new Random(seed);
        double[] share = [.. Enumerable.Range(0, regions * products * regions).Select(_ => 0.1 + random.NextDouble())];
        var pooled = Matrix.Create(products, n, (_, _) => random.NextDouble());
        double Share(int product, int origin, int destination) =>
            share[(((product * regions) + origin) * regions) + destination] / Enumerable.Range(0, regions).Sum(o => share[(((product * regions) + o) * regions) + destination]);
        var shares = new double[products, regions, regions];
        for (var p = 0; p < products; p++)
        {
            for (var o = 0; o < regions; o++)
            {
                for (var q = 0; q < regions; q++)
                {
                    shares[p, o, q] = Share(p, o, q);
                }
            }
        }

        var flows = Matrix.Create(n, n, (i, j) => pooled[i % products, j] * shares[i % products, i / products, j / products] * (common ? 1 : 0.5 + random.NextDouble()));
        return Of(flows, [.. Enumerable.Range(0, n).Select(i => new Industry(Code(i % products), Code(i % products), $"R{i / products:00}"))], random, regions);
    }

    /// <summary>Six weeks of lockdown: labour, household and other demand fall, then recover.</summary>
    public static Scenario Lockdown(EconomyTable table, int days = 240)
    {
        var random = new Random(7);
        var profile = new Profile([new(Start.AddDays(42), 0), new(Start.AddDays(45), 1), new(Start.AddDays(93), 1), new(Start.AddDays(149), 0)]);
        IndustryValues Strength(double most) => new IndustryValues.ByCode(
            table.Industries.Select(industry => industry.Code).Distinct(StringComparer.Ordinal).ToImmutableSortedDictionary(code => code, _ => most * random.NextDouble(), StringComparer.Ordinal));
        return new Scenario
        {
            Title = "Lockdown",
            Start = Start,
            Days = days,
            Shocks = [new(ShockTarget.LabourSupply, Strength(0.6), profile), new(ShockTarget.HouseholdDemand, Strength(0.4), profile), new(ShockTarget.OtherDemand, Strength(0.2), profile)],
        };
    }

    private static string Code(int i) => $"c{i:0000}";

    private static Matrix Flows(int n, Random random) => Matrix.Create(n, n, (_, _) => random.NextDouble() < 0.1 ? 0 : Math.Pow(random.NextDouble(), 4));

    /// <summary>Adds accounts: half of output goes to final demand.</summary>
    private static EconomyTable Of(Matrix flows, ImmutableArray<Industry> industries, Random random, int regions)
    {
        var n = industries.Length;
        double[] household = [.. Enumerable.Range(0, n).Select(i => (0.2 + random.NextDouble()) * Sum(flows.Row(i)))];
        double[] exports = [.. Enumerable.Range(0, n).Select(i => (0.2 + random.NextDouble()) * Sum(flows.Row(i)))];
        ImmutableArray<double> output = [.. Enumerable.Range(0, n).Select(i => Sum(flows.Row(i)) + household[i] + exports[i])];
        var zeros = ImmutableArray.CreateRange(new double[n]);
        return new EconomyTable
        {
            Industries = industries,
            Flows = flows,
            Output = output,
            FinalDemand = new FinalDemand { Household = [.. household], Npish = zeros, Government = zeros, Investment = zeros, InventoryChanges = zeros, Exports = [.. exports] },
            DemandByRegion = regions == 1
                ? null
                : new RegionalDemand
                {
                    Regions = [.. industries.Select(industry => industry.Region!).Distinct(StringComparer.Ordinal)],
                    Household = Matrix.Create(n, regions, (i, _) => household[i] / regions),
                    Other = Matrix.Create(n, regions, (_, _) => 0),
                },
            LabourCompensation = [.. output.Select(x => 0.3 * x)],
            Jobs = [.. output.Select(x => 10 * x)],
            TargetStockDays = [.. Enumerable.Range(0, n).Select(_ => 2 + (40 * random.NextDouble()))],
            Criticality = Matrix.Create(n, n, (_, _) => random.NextDouble() switch { < 0.12 => 1, < 0.21 => 0.5, _ => 0 }),
        };
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
