using System.Runtime.CompilerServices;
using Xunit;

namespace Vicinal.Tests;

/// <summary>
/// Keeps what people see in a file beside the test and compares. After reading a change, accept it with VICINAL_ACCEPT=1.
/// </summary>
internal static class Snapshot
{
    /// <param name="name">The file's name without ending, unique in the test's folder.</param>
    /// <param name="actual">The text as people see it.</param>
    /// <param name="ending">The file's ending after <c>.approved.</c></param>
    /// <param name="source">Filled in by the compiler.</param>
    public static void Matches(string name, string actual, string ending = "txt", [CallerFilePath] string source = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(source)!, $"{name}.approved.{ending}");
        var text = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("VICINAL_ACCEPT") is "1")
        {
            File.WriteAllText(file, text);
            return;
        }

        Assert.True(File.Exists(file), $"{file} is not there yet. Read the text below and keep it with VICINAL_ACCEPT=1.\n{text}");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }
}
