using System.Text;

namespace Vicinal.Formats.Tests;

/// <summary>A good sample, copied, with one thing broken.</summary>
/// <param name="Name">What is broken, as the snapshot shows it.</param>
/// <param name="Break">Breaks it, given the folder of the copy.</param>
public sealed record BrokenCase(string Name, Action<string> Break)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Replaces a text that must occur.</summary>
    public static BrokenCase Edit(string name, string file, string from, string to) => new(name, folder =>
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path, Utf8);
        Assert.Contains(from, text, StringComparison.Ordinal);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length)), Utf8);
    });

    public static BrokenCase Write(string name, string file, string text) => new(name, folder => File.WriteAllText(Path.Combine(folder, file), text, Utf8));

    public static BrokenCase Bytes(string name, string file, Func<string, byte[]> encode) => new(name, folder =>
    {
        var path = Path.Combine(folder, file);
        File.WriteAllBytes(path, encode(File.ReadAllText(path, Utf8)));
    });

    public static BrokenCase Remove(string name, string file) => new(name, folder => File.Delete(Path.Combine(folder, file)));

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
