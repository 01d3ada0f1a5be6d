using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats.Economies;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Imports;

/// <summary>
/// Final demand of many regions <c>{csv, header, components}</c>: one row an industry in the table's order; for each destination, in the order of the regions,
/// one column a component.
/// </summary>
internal sealed class DestinationsYaml(YamlFile yaml, Grids grids, IndustryRows industries)
{
    private static readonly string[] Keys = ["csv", "header", "components"];
    private static readonly string[] Components = [.. IndustriesCsv.Demand.SkipLast(1)];

    public Destinations? Read(YamlNode node)
    {
        const string field = "final_demand_by_destination";
        if (yaml.Map(node, field, Keys, "csv", "components") is not { } map || grids.Open(map) is not { } grid)
            return null;
        var regions = industries.Industries.Select(industry => industry.Region).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (regions.IsEmpty)
        {
            yaml.Error(node, field, "the industries have no region: name the column that holds it under industries.");
            return null;
        }

        var components = yaml.List(map["components"], map.Path("components")).Select(item => yaml.Text(item, map.Path("components")) ?? "").ToList();
        foreach (var component in components.Where(component => !Components.Contains(component, StringComparer.Ordinal)))
            yaml.Error(map["components"], map.Path("components"), $"{Quote.Of(component)} is not a component. {Nearest.Hint(component, Components)}");
        if (grid.Count != industries.Count || grid.Width != regions.Length * components.Count)
        {
            yaml.Error(node, field, string.Create(CultureInfo.InvariantCulture,
                $"{grid.Name} has {grid.Count} rows of {grid.Width} numbers; {industries.Count} industries, {regions.Length} regions and {components.Count} components need {industries.Count} of {regions.Length * components.Count}."));
        }

        return yaml.Findings.Refused ? null : Collect(grid, regions, components);
    }

    private Destinations Collect(Grid grid, ImmutableArray<string> regions, List<string> components)
    {
        var n = industries.Count;
        var totals = Components.ToDictionary(component => component, _ => new double[n], StringComparer.Ordinal);
        var household = new double[n * regions.Length];
        var other = new double[n * regions.Length];
        for (var row = 0; row < n; row++)
        {
            for (var region = 0; region < regions.Length; region++)
            {
                for (var index = 0; index < components.Count; index++)
                {
                    var value = grid.Number(row, (region * components.Count) + index, yaml.Findings);
                    totals[components[index]][row] += value;
                    var into = components[index] == IndustriesCsv.Household ? household : other;
                    into[(row * regions.Length) + region] += value;
                }
            }
        }

        var demand = new RegionalDemand { Regions = regions, Household = new Matrix(n, regions.Length, household), Other = new Matrix(n, regions.Length, other) };
        return new Destinations(demand, totals);
    }
}

/// <summary>Final demand by destination, and its totals by component.</summary>
internal sealed record Destinations(RegionalDemand Demand, Dictionary<string, double[]> Totals)
{
    /// <summary>The table with this demand; components that the source has win over columns of the mapping.</summary>
    public EconomyTable Into(EconomyTable table) => table with
    {
        DemandByRegion = Demand,
        FinalDemand = table.FinalDemand with
        {
            Household = [.. Totals[IndustriesCsv.Household]],
            Npish = [.. Totals["npish"]],
            Government = [.. Totals["government"]],
            Investment = [.. Totals["investment"]],
            InventoryChanges = [.. Totals["inventory_changes"]],
        },
    };
}
