using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Imports;

/// <summary>
/// A square matrix <c>{csv, header, ignore}</c>: by labels where the file has them (labels that are no industry must be listed in <c>ignore</c>, so that none
/// is dropped unseen), by position where it has not.
/// </summary>
internal sealed class SquareYaml(YamlFile yaml, Grids grids, IndustryRows industries)
{
    private static readonly string[] Keys = ["csv", "header", "ignore"];

    public Matrix? Read(YamlNode node, string field)
    {
        if (yaml.Map(node, field, Keys, "csv") is not { } map || grids.Open(map) is not { } grid)
            return null;
        var before = yaml.Findings.Errors;
        var ignore = new HashSet<string>(industries.Skip, StringComparer.Ordinal);
        if (map.Find("ignore") is { } list)
            ignore.UnionWith(yaml.List(list, map.Path("ignore")).Select(item => yaml.Text(item, map.Path("ignore"))).OfType<string>());
        var n = industries.Count;
        if (grid.Header.Length == 0 && (grid.Count != n || grid.Width != n))
            yaml.Error(node, field, string.Create(CultureInfo.InvariantCulture, $"{grid.Name} has {grid.Count} rows of {grid.Width} numbers; {n} industries need {n} of {n}."));
        var rows = grid.Header.Length == 0 ? Straight(n) : Match(node, field, grid, ignore, rows: true);
        var columns = grid.Header.Length == 0 ? Straight(n) : Match(node, field, grid, ignore, rows: false);
        if (yaml.Findings.Errors > before)
            return null;
        var values = Matrix.Create(n, n, (row, column) => grid.Number(rows[row], columns[column], yaml.Findings));
        return yaml.Findings.Errors > before ? null : values;
    }

    private int[] Match(YamlNode node, string field, Grid grid, HashSet<string> ignore, bool rows)
    {
        var what = rows ? "row" : "column";
        var known = industries.Labels.ToHashSet(StringComparer.Ordinal);
        var labels = rows ? Enumerable.Range(0, grid.Count).Select(row => grid[row, 0]) : grid.Header.Skip(1);
        foreach (var label in labels.Where(label => !known.Contains(label) && !ignore.Contains(label)))
            yaml.Error(node, field, $"{grid.Name} has the {what} {Quote.Of(label)}, which is no industry: add it to ignore if it is a total.");
        var at = new int[industries.Count];
        for (var index = 0; index < at.Length; index++)
        {
            if ((rows ? grid.Row(industries.Labels[index]) : grid.Column(industries.Labels[index])) is { } position)
                at[index] = position;
            else
                yaml.Error(node, field, $"{grid.Name} has no {what} for the industry {Quote.Of(industries.Labels[index])}.");
        }

        return at;
    }

    private static int[] Straight(int n) => [.. Enumerable.Range(0, n)];
}
