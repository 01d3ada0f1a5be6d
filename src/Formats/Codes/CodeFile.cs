namespace Vicinal.Formats.Codes;

/// <summary>Lists of codes that come with the program.</summary>
internal static class CodeFile
{
    public static string[] Lines(string name)
    {
        using var stream = typeof(CodeFile).Assembly.GetManifestResourceStream("codes/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
