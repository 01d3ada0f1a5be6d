using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Imports;

/// <summary>A long table of jobs <c>{csv, territory, industry, jobs, factor, ignore, spread}</c>: one row a territory and industry; rows of the same pair are summed.</summary>
/// <remarks>With <c>spread: jobs</c> a row may name an ISIC section (or divisions) wider than this table's industries: its jobs are spread over them as the nation's are.</remarks>
internal sealed class TerritoriesYaml(YamlFile yaml, Grids grids, IndustryRows industries)
{
    private static readonly string[] Keys = ["csv", "territory", "industry", "jobs", "factor", "ignore", "spread"];

    public ImmutableArray<TerritoryJobs> Read(YamlNode node, ImmutableArray<double>? national)
    {
        const string field = "jobs_by_territory";
        if (yaml.Map(node, field, Keys, "csv", "territory", "industry", "jobs") is not { } map || grids.Open(map) is not { } grid)
            return [];
        var territory = IndustryRows.ColumnOf(yaml, map, "territory", grid);
        var industry = IndustryRows.ColumnOf(yaml, map, "industry", grid);
        var jobs = IndustryRows.ColumnOf(yaml, map, "jobs", grid);
        var factor = map.Find("factor") is { } stated ? yaml.Number(stated, map.Path("factor"), 0) ?? 1 : 1;
        var ignore = map.Find("ignore") is { } list ? yaml.List(list, map.Path("ignore")).Select(item => yaml.Text(item, map.Path("ignore"))).OfType<string>().ToHashSet(StringComparer.Ordinal) : [];
        var weights = map.Find("spread") is { } spread ? Weights(spread, map.Path("spread"), national) : null;
        return territory is null || industry is null || jobs is null ? [] : Collect(grid, (territory.Value, industry.Value, jobs.Value), factor, ignore, weights);
    }

    private ImmutableArray<TerritoryJobs> Collect(Grid grid, (int Territory, int Industry, int Jobs) columns, double factor, HashSet<string> ignore, ImmutableArray<double>? weights)
    {
        var index = industries.Labels.Select((label, at) => (label, at)).ToDictionary(pair => pair.label, pair => pair.at, StringComparer.Ordinal);
        var order = new List<string>();
        var found = new Dictionary<string, double[]>(StringComparer.Ordinal);
        for (var row = 0; row < grid.Count; row++)
        {
            var label = grid[row, columns.Industry];
            var name = grid[row, columns.Territory];
            if (ignore.Contains(label) || ignore.Contains(name))
                continue;
            var value = grid.Number(row, columns.Jobs, yaml.Findings) * factor;
            if (name.Length == 0)
                yaml.Findings.Error(grid.Name, grid.Line(row), "territory", "the cell is empty.");
            else if (value >= 0 && weights is { } national && Within(label, national) is { Length: > 0 } parts)
                Spread(Values(name), parts, national, value);
            else if (!index.TryGetValue(label, out var at))
                yaml.Findings.Error(grid.Name, grid.Line(row), "industry", $"{Quote.Of(label)} is no industry of this table: add it to ignore if it is a total. {Nearest.Hint(label, industries.Labels)}");
            else if (value < 0)
                yaml.Findings.Error(grid.Name, grid.Line(row), "jobs", $"{Quote.Of(grid[row, columns.Jobs])} is below 0.");
            else
                Values(name)[at] += value;
        }

        return [.. order.Select(name => new TerritoryJobs(name, ImmutableArray.Create(found[name])))];

        static void Spread(double[] into, int[] parts, ImmutableArray<double> national, double value)
        {
            var whole = parts.Sum(part => national[part]);
            foreach (var part in parts)
                into[part] += value * national[part] / whole;
        }

        double[] Values(string name)
        {
            if (found.TryGetValue(name, out var values))
                return values;
            order.Add(name);
            return found[name] = new double[industries.Count];
        }
    }

    /// <summary>Industries with jobs, all of whose divisions are the label's.</summary>
    private int[] Within(string label, ImmutableArray<double> national)
    {
        var wide = IsicCode.Divisions(label);
        return [.. Enumerable.Range(0, industries.Count).Where(at =>
            national[at] > 0 && IsicCode.Divisions(industries.Industries[at].Isic ?? industries.Industries[at].Code) is { IsEmpty: false } held && held.All(wide.Contains))];
    }

    private ImmutableArray<double>? Weights(YamlNode node, string field, ImmutableArray<double>? national)
    {
        if (yaml.Text(node, field) is not { } word)
            return null;
        if (word != "jobs")
            yaml.Error(node, field, $"{Quote.Of(word)} is not possible: jobs can only be spread as the nation's jobs are.");
        else if (national is null)
            yaml.Error(node, field, "columns has no jobs: without the nation's jobs nothing says how to spread.");
        else
            return national;
        return null;
    }
}
