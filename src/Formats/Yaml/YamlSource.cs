using System.Globalization;
using Vicinal.Formats.Economies;

namespace Vicinal.Formats.Yaml;

/// <summary>Opens YAML from a file or a stream within the limit on its size.</summary>
internal static class YamlSource
{
    public static YamlFile? Open(string path, string name, ReadLimits limits, Findings findings)
    {
        if (!File.Exists(path))
        {
            findings.Error(name, null, null, $"there is no file {Quote.Of(path)}.");
            return null;
        }

        return FileSet.ReadWhole(path, name, limits.YamlBytes, findings) is { } bytes ? YamlFile.Open(bytes, name, findings) : null;
    }

    public static YamlFile? Open(Stream stream, string name, ReadLimits limits, Findings findings)
    {
        using var bytes = ZipFiles.Limited(stream, limits.YamlBytes);
        if (bytes is null)
            findings.Error(name, null, null, string.Create(CultureInfo.InvariantCulture, $"the file has more than {ZipFiles.Megabytes(limits.YamlBytes)}."));
        return bytes is null ? null : YamlFile.Open(bytes.ToArray(), name, findings);
    }
}
