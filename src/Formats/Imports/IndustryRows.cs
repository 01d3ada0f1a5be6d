using System.Collections.Immutable;
using System.Globalization;
using Vicinal.Economy;
using Vicinal.Formats.Economies;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Imports;

/// <summary>
/// Which rows a table has: <c>{csv, label, region, name, skip, codes, names, isic}</c>. Labels are the source's own; codes are ours
/// (from <c>codes</c>, or the label itself).
/// </summary>
internal sealed class IndustryRows
{
    private static readonly string[] Keys = ["csv", "label", "region", "name", "skip", "codes", "names", "isic"];

    private IndustryRows(Grid grid, ImmutableArray<Industry> industries, ImmutableArray<string> labels, ImmutableArray<int> rows, HashSet<string> skip)
    {
        Grid = grid;
        Industries = industries;
        Labels = labels;
        Rows = rows;
        Skip = skip;
    }

    public Grid Grid { get; }

    public ImmutableArray<Industry> Industries { get; }

    /// <summary>The source's labels, in the table's order.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>Where each industry stands in <see cref="Grid"/>.</summary>
    public ImmutableArray<int> Rows { get; }

    /// <summary>Labels of totals and the like.</summary>
    public HashSet<string> Skip { get; }

    public int Count => Industries.Length;

    public static IndustryRows? Read(YamlFile yaml, YamlNode node, Grids grids)
    {
        if (yaml.Map(node, "industries", Keys, "csv") is not { } map || grids.Open(map) is not { } grid)
            return null;
        var before = yaml.Findings.Errors;
        var label = ColumnOf(yaml, map, "label", grid) ?? 0;
        var region = ColumnOf(yaml, map, "region", grid);
        var name = ColumnOf(yaml, map, "name", grid);
        var skip = map.Find("skip") is { } list ? yaml.List(list, "industries.skip").Select(item => yaml.Text(item, "industries.skip")).OfType<string>().ToHashSet(StringComparer.Ordinal) : [];
        var codes = Texts(yaml, map, "codes");
        var names = Texts(yaml, map, "names");
        var isic = Texts(yaml, map, "isic");

        var industries = ImmutableArray.CreateBuilder<Industry>();
        var labels = ImmutableArray.CreateBuilder<string>();
        var rows = ImmutableArray.CreateBuilder<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; row < grid.Count; row++)
        {
            var text = grid[row, label];
            if (skip.Contains(text))
                continue;
            var code = text;
            if (codes is not null && !codes.TryGetValue(text, out code!))
            {
                yaml.Error(map["codes"], "industries.codes", $"line {Line(grid, row)} of {grid.Name} has {Quote.Of(text)}, which has no code: add it here, or to skip.");
                continue;
            }

            var industry = new Industry(code, name is { } at ? grid[row, at] : names?.GetValueOrDefault(code) ?? text, region is { } column ? grid[row, column] : null) { Isic = isic?.GetValueOrDefault(code) };
            if (code.Length == 0 || IndustriesCsv.CodeFault(code) is not null)
                yaml.Error(node, "industries", $"line {Line(grid, row)} of {grid.Name} has {Quote.Of(text)}, which is not fit as a code (letters, digits, hyphens and points): give codes.");
            else if (!seen.Add(industry.Label))
                yaml.Error(node, "industries", $"the code {Quote.Of(industry.Label)} occurs twice, the second time on line {Line(grid, row)} of {grid.Name}.");
            industries.Add(industry);
            labels.Add(text);
            rows.Add(row);
        }

        foreach (var absent in (codes ?? []).Keys.Except(labels, StringComparer.Ordinal))
            yaml.Error(map.Find("codes")!, "industries.codes", $"{grid.Name} has no row {Quote.Of(absent)}. {Nearest.Hint(absent, grid.RowLabels)}");
        CheckIsic(yaml, map, isic ?? [], industries);
        if (industries.Count == 0)
            yaml.Error(node, "industries", $"{grid.Name} leaves no industry.");
        return yaml.Findings.Errors > before ? null : new IndustryRows(grid, industries.ToImmutable(), labels.ToImmutable(), rows.ToImmutable(), skip);
    }

    /// <summary>The column that a key names; null where the key is absent or, with a problem, the column is.</summary>
    public static int? ColumnOf(YamlFile yaml, YamlMap map, string key, Grid grid)
    {
        if (map.Find(key) is not { } node)
            return null;
        // A published file may leave the head of its first column empty; "" names it.
        var name = (node as YamlScalarNode)?.Value ?? yaml.Text(node, map.Path(key));
        if (name is null)
            return null;
        if (grid.Column(name) is { } column)
            return column;
        yaml.Error(node, map.Path(key), $"{grid.Name} has no column {Quote.Of(name)}. {Nearest.Hint(name, grid.Header)}");
        return null;
    }

    private static void CheckIsic(YamlFile yaml, YamlMap map, Dictionary<string, string> isic, IEnumerable<Industry> industries)
    {
        var codes = industries.Select(industry => industry.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var (code, text) in isic)
        {
            if (!codes.Contains(code))
                yaml.Error(map["isic"], "industries.isic", $"no industry has the code {Quote.Of(code)}. {Nearest.Hint(code, codes)}");
            else if (IndustriesCsv.IsicFault(text) is { } fault)
                yaml.Error(map["isic"], $"industries.isic.{code}", $"{Quote.Of(text)} {fault}");
        }
    }

    private static Dictionary<string, string>? Texts(YamlFile yaml, YamlMap map, string key) =>
        map.Find(key) is { } node
            ? yaml.Dictionary(node, map.Path(key))?.Entries.ToDictionary(pair => pair.Key, pair => yaml.Text(pair.Value, $"{map.Path(key)}.{pair.Key}") ?? "", StringComparer.Ordinal)
            : null;

    private static string Line(Grid grid, int row) => grid.Line(row).ToString(CultureInfo.InvariantCulture);
}
