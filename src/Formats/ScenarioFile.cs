using Vicinal.Economy;
using Vicinal.Formats.Economies;
using Vicinal.Formats.Scenarios;
using Vicinal.Formats.Yaml;

namespace Vicinal.Formats;

/// <summary>A scenario as YAML; docs/guide/scenarios.md describes each key.</summary>
public static class ScenarioFile
{
    /// <summary>Reads a file; vectors in CSV files are found relative to it.</summary>
    public static Reading<Scenario> Read(string path, ReadLimits? limits = null)
    {
        limits ??= new();
        var findings = new Findings();
        var name = Path.GetFileName(path);
        var neighbours = new Neighbours(Path.GetDirectoryName(Path.GetFullPath(path)), limits);
        return Reading<Scenario>.Of(YamlSource.Open(path, name, limits, findings) is { } yaml ? ScenarioYaml.Read(yaml, neighbours) : null, findings);
    }

    /// <summary>Reads a scenario that stands alone, such as one that was uploaded: it cannot name other files.</summary>
    public static Reading<Scenario> ReadAlone(Stream stream, string name, ReadLimits? limits = null)
    {
        limits ??= new();
        var findings = new Findings();
        var yaml = YamlSource.Open(stream, name, limits, findings);
        return Reading<Scenario>.Of(yaml is null ? null : ScenarioYaml.Read(yaml, new Neighbours(null, limits)), findings);
    }

    /// <summary>Writes a scenario whole; <see cref="ReadAlone"/> gives the same scenario again.</summary>
    public static void Write(Scenario scenario, TextWriter output) => ScenarioLines.Write(scenario, new YamlLines(output));
}
