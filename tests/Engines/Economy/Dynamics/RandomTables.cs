namespace Vicinal.Economy.Tests.Dynamics;

/// <summary>Seeded tables with what real ones have: zeros, industries without labour, inventories run down.</summary>
internal static class RandomTables
{
    private static readonly string[] Letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];

    /// <summary>A table of one region with 2 to 9 industries.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="odd">Whether it may have zero output, zero labour and negative inventory changes.</param>
    public static EconomyTable One(int seed, bool odd = true)
    {
        var random = new Random(seed);
        return Accounts(random, [.. Letters.Take(random.Next(2, 10)).Select(code => new Industry(code, code))], odd, regions: 1, null);
    }

    /// <summary>A table of 2 to 4 regions with 2 to 4 products.</summary>
    /// <param name="seed">Seed.</param>
    /// <param name="common">Whether users of a destination share their trade shares.</param>
    public static EconomyTable Many(int seed, bool common)
    {
        var random = new Random(seed);
        var (regions, products) = (random.Next(2, 5), random.Next(2, 5));
        var industries = Enumerable.Range(0, regions * products).Select(i => new Industry(Letters[i % products], Letters[i % products], $"R{i / products}"));
        var shares = Matrix.Create(regions * products, regions, (_, _) => 0.05 + random.NextDouble());
        return Accounts(random, [.. industries], odd: false, regions, common ? shares : null);
    }

    /// <summary>Random shocks of labour and demand, overlapping.</summary>
    public static Scenario Shocked(EconomyTable table, int seed, ProductionFunction function, int days = 60, Rationing rationing = Rationing.Proportional)
    {
        var random = new Random(seed + 1);
        IndustryValues Strength() => SmallTables.ByCode([.. table.Industries.Select(industry => industry.Label).Select(label => (label, random.NextDouble()))]);
        return new Scenario
        {
            Title = "Random",
            Start = SmallTables.Start,
            Days = days,
            Parameters = new ModelParameters
            {
                Function = function,
                Rationing = rationing,
                IncomeReplacement = random.NextDouble(),
                InventoryAdjustmentDays = 1 + (20 * random.NextDouble()),
                ExpectedIncome = 0.8 + (0.2 * random.NextDouble()),
            },
            Shocks =
            [
                new(ShockTarget.LabourSupply, Strength(), SmallTables.Between(5, 25)),
                new(ShockTarget.LabourSupply, Strength(), SmallTables.Between(15, 30)),
                new(ShockTarget.HouseholdDemand, Strength(), SmallTables.Between(10, 35)),
                new(ShockTarget.OtherDemand, Strength(), SmallTables.Between(8, 20)),
                new(ShockTarget.Exports, Strength(), SmallTables.Between(12, 40)),
            ],
        };
    }

    private static EconomyTable Accounts(Random random, Industry[] industries, bool odd, int regions, Matrix? shares)
    {
        var n = industries.Length;
        var products = n / regions;
        var empty = odd && random.Next(3) == 0 ? random.Next(n) : -1;
        double[] use = [.. Enumerable.Range(0, n * products).Select(_ => random.Next(4) == 0 ? 0 : 100 * random.NextDouble())];
        var flows = Matrix.Create(n, n, (i, j) =>
            i == empty || j == empty ? 0 : use[(i % products * n) + j] * (regions == 1 ? 1 : shares is not null ? shares[i, j / products] : random.NextDouble()));
        double Value(int i, double most) => i == empty ? 0 : most * random.NextDouble();
        double[] household = [.. Enumerable.Range(0, n).Select(i => Value(i, 200))];
        double[] exports = [.. Enumerable.Range(0, n).Select(i => Value(i, 200))];
        double[] inventories = [.. Enumerable.Range(0, n).Select(i => odd && random.Next(3) == 0 ? -0.5 * exports[i] : 0)];
        double[] output = [.. Enumerable.Range(0, n).Select(i => flows.Row(i).ToArray().Sum() + household[i] + exports[i] + inventories[i])];
        return new EconomyTable
        {
            Industries = [.. industries],
            Flows = flows,
            Output = [.. output],
            FinalDemand = SmallTables.Demand([.. household], exports: [.. exports], inventoryChanges: [.. inventories]),
            DemandByRegion = regions == 1 ? null : Destinations(random, industries, regions, household),
            LabourCompensation = [.. output.Select(x => odd && random.Next(5) == 0 ? 0 : x * (0.1 + (0.5 * random.NextDouble())))],
            Jobs = [.. output.Select(x => 10 * x)],
            TargetStockDays = [.. output.Select(_ => 1 + (30 * random.NextDouble()))],
            Criticality = Matrix.Create(n, n, (_, _) => random.Next(3) / 2.0),
        };
    }

    private static RegionalDemand Destinations(Random random, Industry[] industries, int regions, double[] household)
    {
        double[] split = [.. Enumerable.Range(0, industries.Length * regions).Select(_ => random.NextDouble())];
        double Share(int i, int q) => split[(i * regions) + q] / split.AsSpan(i * regions, regions).ToArray().Sum();
        return new RegionalDemand
        {
            Regions = [.. industries.Select(industry => industry.Region!).Distinct(StringComparer.Ordinal)],
            Household = Matrix.Create(industries.Length, regions, (i, q) => household[i] * Share(i, q)),
            Other = Matrix.Create(industries.Length, regions, (_, _) => 0),
        };
    }
}
