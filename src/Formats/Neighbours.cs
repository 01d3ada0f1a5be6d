using System.IO.Compression;
using Vicinal.Formats.Economies;

namespace Vicinal.Formats;

/// <summary>
/// The files that a scenario or mapping may name. On the command line they are found relative to the file that names them; a file that was
/// uploaded has no neighbours, so that nothing on a server can be reached through it.
/// </summary>
internal sealed class Neighbours(string? folder, ReadLimits limits)
{
    public ReadLimits Limits => limits;

    /// <summary>The bytes of a named file (unpacked where it ends in .gz), or null with the reason.</summary>
    public byte[]? Read(string path, out string? refusal)
    {
        refusal = null;
        if (folder is null)
            refusal = "this file stands alone and cannot name others: write the values into it.";
        else if (Path.IsPathRooted(path) || path.Contains('\\') || path.Contains(':') || path.Any(char.IsControl))
            refusal = $"{Quote.Of(path)} is not a relative path: name the file relative to the one that names it, with forward slashes.";
        if (refusal is not null)
            return null;
        var full = Path.GetFullPath(Path.Combine(folder!, path));
        try
        {
            if (Directory.Exists(full) || !File.Exists(full))
            {
                refusal = $"there is no file {Quote.Of(path)} (looked for relative to this file).";
                return null;
            }

            using var file = File.OpenRead(full);
            using Stream content = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            if (ZipFiles.Limited(content, limits.FileBytes) is { } bytes)
                return bytes.ToArray();
            refusal = $"{Quote.Of(path)} holds more than {ZipFiles.Megabytes(limits.FileBytes)}.";
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            refusal = $"{Quote.Of(path)} cannot be read: {reason.Message}";
        }

        return null;
    }
}
