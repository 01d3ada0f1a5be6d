using Vicinal.Formats.Plans;
using Vicinal.Formats.Yaml;
using Vicinal.Planning;

namespace Vicinal.Formats;

/// <summary>A plan as YAML; docs/guide/plans.md describes each key.</summary>
public static class PlanFile
{
    /// <summary>Reads a file; its scenario stands in it or in a file named relative to it.</summary>
    public static Reading<Plan> Read(string path, ReadLimits? limits = null)
    {
        limits ??= new();
        var findings = new Findings();
        var yaml = YamlSource.Open(path, Path.GetFileName(path), limits, findings);
        return Reading<Plan>.Of(yaml is null ? null : new PlanYaml(yaml, Path.GetDirectoryName(Path.GetFullPath(path)), limits).Read(), findings);
    }

    /// <summary>Reads a plan that stands alone, such as one that was uploaded: its scenario must stand in it.</summary>
    public static Reading<Plan> ReadAlone(Stream stream, string name, ReadLimits? limits = null)
    {
        limits ??= new();
        var findings = new Findings();
        var yaml = YamlSource.Open(stream, name, limits, findings);
        return Reading<Plan>.Of(yaml is null ? null : new PlanYaml(yaml, null, limits).Read(), findings);
    }

    /// <summary>Writes a plan whole, its scenario in it; <see cref="ReadAlone"/> gives the same plan again, and equal plans give the same text.</summary>
    public static void Write(Plan plan, TextWriter output) => new PlanLines(plan, new YamlLines(output)).Write();
}
