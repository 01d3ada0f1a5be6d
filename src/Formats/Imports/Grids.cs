using Vicinal.Formats.Yaml;
using YamlDotNet.RepresentationModel;

namespace Vicinal.Formats.Imports;

/// <summary>Opens the files that a mapping names, each once.</summary>
internal sealed class Grids(YamlFile yaml, Neighbours neighbours)
{
    private readonly Dictionary<(string, bool), Grid?> opened = [];

    /// <summary>The grid that the key <c>csv</c> of a map names; <c>header: false</c> means that the first row is data.</summary>
    public Grid? Open(YamlMap map)
    {
        var header = true;
        if (map.Find("header") is { } stated && yaml.Text(stated, map.Path("header")) is { } word)
        {
            if (word is not ("true" or "false"))
                yaml.Error(stated, map.Path("header"), $"{Quote.Of(word)} is neither true nor false.");
            header = word != "false";
        }

        return yaml.Text(map["csv"], map.Path("csv")) is { } path ? Open(path, header, map["csv"], map.Path("csv")) : null;
    }

    private Grid? Open(string path, bool header, YamlNode node, string field)
    {
        if (opened.TryGetValue((path, header), out var known))
            return known;
        Grid? grid = null;
        if (neighbours.Read(path, out var refusal) is { } bytes)
            grid = Grid.Read(bytes, path, header, yaml.Findings);
        else
            yaml.Error(node, field, refusal!);
        return opened[(path, header)] = grid;
    }
}
