namespace Vicinal.Economy.Dynamics;

/// <summary>Where the rows of a table lie. Rows of a table of many regions come region by region, with the same products in the same order.</summary>
/// <param name="Regions">R, 1 where the table has none.</param>
/// <param name="Products">s, rows of a region.</param>
/// <param name="RegionOf">Index of each row's region.</param>
internal sealed record RegionalLayout(int Regions, int Products, int[] RegionOf)
{
    /// <summary>The layout of a table; its columns of final demand by destination are in the order of the regions.</summary>
    public static RegionalLayout Of(EconomyTable table)
    {
        var n = table.Count;
        var names = table.DemandByRegion is { } demand
            ? demand.Regions
            : [.. table.Industries.Select(industry => industry.Region).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (names.Length <= 1)
        {
            return new RegionalLayout(1, n, new int[n]);
        }

        return new RegionalLayout(names.Length, n / names.Length, [.. table.Industries.Select(industry => names.IndexOf(industry.Region!))]);
    }

    /// <summary>What is wrong with the order of the rows; null where it is as it must be.</summary>
    public static Problem? Check(EconomyTable table)
    {
        var named = table.Industries.Count(industry => industry.Region is not null);
        if (named == 0)
        {
            return table.DemandByRegion is null
                ? null
                : new Problem("industries", "Final demand is given by destination, but no industry has a region: give each its region.");
        }

        if (named < table.Count)
        {
            return new Problem("industries", $"{named} of {table.Count} industries have a region: give all of them one, or none.");
        }

        var names = table.Industries.Select(industry => industry.Region!).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count == 1)
        {
            return null;
        }

        if (table.DemandByRegion is not { } demand)
        {
            return new Problem("final-demand", $"A table of {names.Count} regions needs final demand by destination: who buys what where.");
        }

        if (!names.SequenceEqual(demand.Regions, StringComparer.Ordinal))
        {
            return new Problem("final-demand", "The destinations of final demand must be the regions of the industries, in the same order.");
        }

        var products = table.Count / names.Count;
        for (var i = 0; i < table.Count; i++)
        {
            var expected = table.Industries[i % products];
            if (table.Count % names.Count != 0
                || !string.Equals(table.Industries[i].Region, names[i / products], StringComparison.Ordinal)
                || !string.Equals(table.Industries[i].Code, expected.Code, StringComparison.Ordinal))
            {
                return new Problem(table.Industries[i].Label, "Rows must come region by region, each region with the same industries in the same order.");
            }
        }

        return null;
    }
}
