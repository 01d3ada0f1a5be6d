using System.Collections.Immutable;
using Vicinal.Economy;
using Vicinal.Formats.Scenarios;
using Vicinal.Formats.Yaml;

namespace Vicinal.Formats;

/// <summary>Measures as a YAML list of <c>{name, instrument, lever, industries | groups, amount, from, to, cost, sizes, repaid_from, repaid_to, interest}</c>.</summary>
public static class MeasuresFile
{
    /// <summary>Reads a file.</summary>
    public static Reading<MeasureList> Read(string path, ReadLimits? limits = null)
    {
        var findings = new Findings();
        var yaml = YamlSource.Open(path, Path.GetFileName(path), limits ?? new(), findings);
        return Reading<MeasureList>.Of(yaml is null ? null : MeasuresYaml.Read(yaml), findings);
    }

    /// <summary>Reads a stream, such as one that was uploaded.</summary>
    public static Reading<MeasureList> Read(Stream stream, string name, ReadLimits? limits = null)
    {
        var findings = new Findings();
        var yaml = YamlSource.Open(stream, name, limits ?? new(), findings);
        return Reading<MeasureList>.Of(yaml is null ? null : MeasuresYaml.Read(yaml), findings);
    }

    /// <summary>Writes measures; reading gives the same again.</summary>
    public static void Write(IEnumerable<Measure> measures, TextWriter output) => MeasuresLines.Write(measures, output);
}

/// <summary>The measures of a file, in its order.</summary>
public sealed record MeasureList(ImmutableArray<Measure> Measures);
