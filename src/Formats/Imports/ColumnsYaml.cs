using System.Collections.Immutable;
using Vicinal.Formats.Economies;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Imports;

/// <summary>
/// Where each of our columns comes from: <c>{csv, column}</c> or <c>columns</c> (summed) by the label in the file's first column, or <c>{csv, row}</c> or
/// <c>rows</c> (summed) by the label in its header; times <c>factor</c>.
/// </summary>
internal sealed class ColumnsYaml(YamlFile yaml, Grids grids, IndustryRows industries)
{
    private static readonly string[] Keys = ["csv", "column", "columns", "row", "rows", "factor"];
    private static readonly string[] Targets = ["output", .. IndustriesCsv.Demand, .. IndustriesCsv.Optional];
    private readonly Dictionary<string, ImmutableArray<double>> found = new(StringComparer.Ordinal);

    public ColumnsYaml? Read(YamlNode node)
    {
        if (yaml.Map(node, "columns", Targets, "output") is not { } map)
            return null;
        foreach (var (target, value) in map.Entries)
        {
            if (ReadOne(value, $"columns.{target}") is { } numbers)
                found[target] = numbers;
        }

        return found.ContainsKey("output") ? this : null;
    }

    public ImmutableArray<double>? TryGet(string column) => found.TryGetValue(column, out var values) ? values : null;

    private ImmutableArray<double>? ReadOne(YamlNode node, string field)
    {
        if (yaml.Map(node, field, Keys, "csv") is not { } map || grids.Open(map) is not { } grid)
            return null;
        var ways = Keys[1..5].Where(map.Has).ToList();
        if (ways.Count != 1)
        {
            yaml.Error(node, field, "say where in the file: give one of column, columns, row, rows.");
            return null;
        }

        var factor = map.Find("factor") is { } stated ? yaml.Number(stated, map.Path("factor")) ?? 1 : 1;
        var way = map[ways[0]];
        var names = way is YamlSequenceNode ? yaml.List(way, map.Path(ways[0])).Select(item => yaml.Text(item, map.Path(ways[0]))).OfType<string>().ToList()
            : yaml.Text(way, map.Path(ways[0])) is { } one ? [one] : [];
        var byColumn = ways[0].StartsWith("column", StringComparison.Ordinal);
        return Positions(grid, byColumn, way, field) is { } positions ? Sum(grid, names, positions, byColumn, factor, way, map.Path(ways[0])) : null;
    }

    // Where each industry stands in the grid: its row, or its column where values lie in rows.
    private int[]? Positions(Grid grid, bool byColumn, YamlNode node, string field)
    {
        if (byColumn && ReferenceEquals(grid, industries.Grid))
            return [.. industries.Rows];
        var positions = new int[industries.Count];
        for (var at = 0; at < positions.Length; at++)
        {
            var label = industries.Labels[at];
            if ((byColumn ? grid.Row(label) : grid.Column(label)) is { } position)
            {
                positions[at] = position;
                continue;
            }

            yaml.Error(node, field, $"{grid.Name} has no {(byColumn ? "row" : "column")} for the industry {Quote.Of(label)}.");
            return null;
        }

        return positions;
    }

    private ImmutableArray<double>? Sum(Grid grid, List<string> names, int[] positions, bool byColumn, double factor, YamlNode node, string field)
    {
        var before = yaml.Findings.Errors;
        var sums = new double[positions.Length];
        foreach (var name in names)
        {
            if ((byColumn ? grid.Column(name) : grid.Row(name)) is not { } line)
            {
                yaml.Error(node, field, $"{grid.Name} has no {(byColumn ? "column" : "row")} {Quote.Of(name)}. {Nearest.Hint(name, byColumn ? grid.Header : grid.RowLabels)}");
                continue;
            }

            for (var at = 0; at < sums.Length; at++)
                sums[at] += factor * (byColumn ? grid.Number(positions[at], line, yaml.Findings) : grid.Number(line, positions[at], yaml.Findings));
        }

        return yaml.Findings.Errors > before ? null : ImmutableArray.Create(sums);
    }
}
