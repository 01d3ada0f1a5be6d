using System.Globalization;
using System.IO.Compression;

namespace Vicinal.Formats.Economies;

/// <summary>
/// Unpacks a zip in memory. Sizes are counted while unpacking, never believed from the directory; names that lead out of the folder, zips in the zip,
/// names that occur twice and too many or too large entries are refused.
/// </summary>
internal static class ZipFiles
{
    public static FileSet? Open(Stream stream, string name, ReadLimits limits, Findings findings)
    {
        try
        {
            using var buffer = Limited(stream, limits.ZipBytes);
            if (buffer is null)
            {
                findings.Error(name, null, null, $"the zip has more than {Megabytes(limits.ZipBytes)}.");
                return null;
            }

            using var zip = new ZipArchive(buffer, ZipArchiveMode.Read);
            return Unpack(zip, name, limits, findings);
        }
        catch (Exception reason) when (reason is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            findings.Error(name, null, null, "this is not a zip that can be read (damaged, cut short, or protected by a password).");
            return null;
        }
    }

    private static FileSet? Unpack(ZipArchive zip, string name, ReadLimits limits, Findings findings)
    {
        var before = findings.Errors;
        if (zip.Entries.Count > limits.Entries)
        {
            findings.Error(name, null, null, string.Create(CultureInfo.InvariantCulture, $"the zip holds {zip.Entries.Count} entries; at most {limits.Entries} are read."));
            return null;
        }

        var entries = zip.Entries.Where(entry => !entry.FullName.EndsWith('/') && !IsClutter(entry.FullName)).ToList();
        foreach (var entry in entries)
            CheckName(entry.FullName, name, findings);
        var folders = entries.Select(entry => Folder(entry.FullName)).Distinct(StringComparer.Ordinal).ToList();
        if (folders.Count > 1)
            findings.Error(name, null, null, $"the files stand in {folders.Count.ToString(CultureInfo.InvariantCulture)} folders: put them all at the root or in one folder.");
        foreach (var twice in entries.GroupBy(entry => entry.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            findings.Error(name, null, Quote.Of(twice.Key), "the file is in the zip twice.");
        if (findings.Errors > before)
            return null;
        return UnpackKnown(entries, name, limits, findings);
    }

    private static FileSet? UnpackKnown(List<ZipArchiveEntry> entries, string name, ReadLimits limits, Findings findings)
    {
        var found = new Dictionary<string, Func<byte[]?>>(StringComparer.Ordinal);
        var left = limits.TotalBytes;
        foreach (var entry in entries.Where(entry => FileSet.Names.Contains(entry.Name)))
        {
            using var content = entry.Open();
            using var unpacked = Limited(content, Math.Min(left, limits.FileBytes));
            if (unpacked is null)
            {
                findings.Error(name, null, entry.Name, left < limits.FileBytes
                    ? $"the files together unpack to more than {Megabytes(limits.TotalBytes)}."
                    : $"the file unpacks to more than {Megabytes(limits.FileBytes)}.");
                return null;
            }

            left -= unpacked.Length;
            var bytes = unpacked.ToArray();
            found.Add(entry.Name, () => bytes);
        }

        return new FileSet(found);
    }

    private static void CheckName(string path, string zip, Findings findings)
    {
        var parts = path.Split('/');
        if (path.Contains('\\') || path.StartsWith('/') || path.Contains(':') || parts.Contains("..") || parts.Contains(".") || path.Any(char.IsControl))
            findings.Error(zip, null, Quote.Of(path), "the entry's name leads out of the folder; a zip of an economy holds plain file names.");
        else if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            findings.Error(zip, null, Quote.Of(path), "a zip within the zip is not read: put the files themselves into the zip.");
        else if (parts.Length > 2)
            findings.Error(zip, null, Quote.Of(path), "the file lies too deep: put all files at the root or in one folder.");
    }

    // What desktop systems add to a zip without being asked.
    private static bool IsClutter(string path) =>
        path.StartsWith("__MACOSX/", StringComparison.Ordinal) || path.EndsWith(".DS_Store", StringComparison.Ordinal) || path.EndsWith("Thumbs.db", StringComparison.Ordinal);

    private static string Folder(string path) => path.Contains('/') ? path[..path.IndexOf('/')] : "";

    // Null where there is more than `most`.
    public static MemoryStream? Limited(Stream source, long most)
    {
        var copy = new MemoryStream();
        var chunk = new byte[81920];
        for (int read; (read = source.Read(chunk)) > 0;)
        {
            if (copy.Length + read > most)
            {
                copy.Dispose();
                return null;
            }

            copy.Write(chunk, 0, read);
        }

        copy.Position = 0;
        return copy;
    }

    public static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.###} MB");
}
