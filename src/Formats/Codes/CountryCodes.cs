using System.Collections.Frozen;

namespace Vicinal.Formats.Codes;

/// <summary>Countries and areas by ISO 3166-1 alpha-2, and two codes beside it: EU for the European Union (exceptionally reserved) and XK for Kosovo (user-assigned, in use). The list is the file from which their names are taken too.</summary>
public static class CountryCodes
{
    private static readonly FrozenSet<string> Known = Read();

    /// <summary>Whether there is such a code.</summary>
    public static bool Exists(string code) => Known.Contains(code);

    private static FrozenSet<string> Read() =>
        [.. CodeFile.Lines("countries.csv").Skip(1).Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)]), "EU", "XK"];
}
