using System.Collections.Frozen;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Codes;

/// <summary>Countries and areas by ISO 3166-1 alpha-2, and two codes beside it: EU for the European Union (exceptionally reserved) and XK for Kosovo (user-assigned, in use). The list is the file from which their names are taken too.</summary>
public static class CountryCodes
{
    private static readonly FrozenSet<string> Known = Read();

    private static readonly FrozenDictionary<string, string> ByName = CodeFile.Lines("countries.csv").Skip(1).Select(line => line.Split(','))
        .SelectMany(cells => cells.Skip(1).Select(name => (Name: TitleLikeness.Folded(name), Code: cells[0]))).DistinctBy(pair => pair.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal);

    /// <summary>The code of a country by its name in any language of the interface, whatever its accents; null where none is called so.</summary>
    public static string? OfName(string name) => ByName.GetValueOrDefault(TitleLikeness.Folded(name));

    /// <summary>Whether there is such a code.</summary>
    public static bool Exists(string code) => Known.Contains(code);

    private static FrozenSet<string> Read() =>
        [.. CodeFile.Lines("countries.csv").Skip(1).Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)]), "EU", "XK"];
}
