using System.Text;

namespace Vicinal.Cli.Output;

/// <summary>A file that appears complete or not at all.</summary>
internal static class WholeFile
{
    /// <exception cref="IOException">The place cannot be written.</exception>
    public static void Write(string path, string content)
    {
        var full = Path.GetFullPath(path);
        var temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllText(temporary, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }
}
