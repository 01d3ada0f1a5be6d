using System.Globalization;
using Vicinal.Formats.Csv;

namespace Vicinal.Formats.Economies;

/// <summary>The files of an economy by their fixed names, from a folder or from a zip that was unpacked in memory.</summary>
internal sealed class FileSet(IReadOnlyDictionary<string, Func<byte[]?>> files)
{
    public const string Package = "datapackage.json";
    public const string Industries = "industries.csv";
    public const string Flows = "flows.csv";
    public const string Criticality = "criticality.csv";
    public const string JobsByTerritory = "jobs-by-territory.csv";
    public const string FinalDemand = "final-demand.csv";
    public const string Commuting = "commuting.csv";

    public static readonly string[] Names = [Package, Industries, Flows, Criticality, JobsByTerritory, FinalDemand, Commuting];

    public bool Has(string name) => files.ContainsKey(name);

    /// <summary>The file's text; null where it is absent or, with a problem noted, unreadable.</summary>
    public string? Text(string name, Findings findings) =>
        files.TryGetValue(name, out var open) && open() is { } bytes ? TextBytes.Decode(bytes, name, findings) : null;

    public static FileSet? OfFolder(string folder, ReadLimits limits, Findings findings)
    {
        if (!Directory.Exists(folder))
        {
            var isFile = File.Exists(folder);
            findings.Error(folder, null, null, isFile
                ? "this is a file: an economy is a folder with datapackage.json, industries.csv and flows.csv."
                : "there is no such folder.");
            return null;
        }

        var found = new Dictionary<string, Func<byte[]?>>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path))
                found.Add(name, () => ReadWhole(path, name, limits.FileBytes, findings));
        }

        return new FileSet(found);
    }

    /// <summary>All bytes of a file; null with a problem where it is too large or cannot be opened.</summary>
    public static byte[]? ReadWhole(string path, string name, long most, Findings findings)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length <= most)
                return File.ReadAllBytes(path);
            findings.Error(name, null, null, string.Create(CultureInfo.InvariantCulture, $"the file has {length / 1048576.0:0.#} MB; at most {most / 1048576.0:0.#} MB are read."));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            findings.Error(name, null, null, $"the file cannot be read: {reason.Message}");
        }

        return null;
    }
}
