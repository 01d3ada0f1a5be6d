namespace Vicinal.Formats;

/// <summary>A folder that appears complete or not at all.</summary>
internal static class NewFolder
{
    /// <summary>Fills a hidden sibling of <paramref name="folder"/> and renames it; on any failure the sibling is removed and the exception goes on.</summary>
    /// <exception cref="IOException">The folder exists and is not empty.</exception>
    public static void Write(string folder, Action<string> fill)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Taken(target))
            throw new IOException($"{folder} exists and is not empty: name another folder, or remove it first.");
        var parent = Path.GetDirectoryName(target) ?? throw new IOException($"{folder} is not a place for a folder.");
        Directory.CreateDirectory(parent);
        var temporary = Path.Combine(parent, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(temporary);
            fill(temporary);
            if (Directory.Exists(target))
                Directory.Delete(target);
            Directory.Move(temporary, target);
        }
        finally
        {
            if (Directory.Exists(temporary))
                Directory.Delete(temporary, recursive: true);
        }
    }

    /// <summary>Whether something that must not be overwritten stands there.</summary>
    public static bool Taken(string folder) =>
        File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any());
}
