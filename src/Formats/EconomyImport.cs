using Vicinal.Formats.Imports;
using Vicinal.Formats.Yaml;

namespace Vicinal.Formats;

/// <summary>Published tables to an economy by a mapping in YAML; docs/guide/economy-folders.md describes the mapping.</summary>
public static class EconomyImport
{
    /// <summary>
    /// Reads the mapping and the files that it names, relative to it. Where the mapping says so, what a row misses of its balance goes into inventory
    /// changes, and the largest is among the remarks.
    /// </summary>
    public static Reading<EconomyPackage> Read(string mapping, ReadLimits? limits = null)
    {
        limits ??= new();
        var findings = new Findings();
        if (YamlSource.Open(mapping, Path.GetFileName(mapping), limits, findings) is not { } yaml)
            return Reading<EconomyPackage>.Of(null, findings);
        var folder = Path.GetDirectoryName(Path.GetFullPath(mapping))!;
        return Reading<EconomyPackage>.Of(new MappingYaml(yaml, folder, limits).Read(), findings);
    }
}
