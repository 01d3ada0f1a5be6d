using System.Collections.Frozen;
using System.Globalization;

namespace Vicinal.Territories.Public;

/// <summary>
/// Countries and areas by their ISO 3166-1 alpha-2 code, in the languages of the interface. The runtime's own names are not used:
/// it remembers those of the first language that asks.
/// </summary>
public static class Countries
{
    private static readonly FrozenDictionary<string, string[]> Rows = Read();

    private static int Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
    {
        "es" => 1,
        "fr" => 2,
        _ => 0,
    };

    /// <summary>The name in the reader's language; the code itself where it is not known.</summary>
    public static string Name(string code) => Rows.TryGetValue(code, out var names) ? names[Language] : code;

    /// <summary>Whether there is such a code.</summary>
    public static bool Exists(string code) => Rows.ContainsKey(code);

    /// <summary>All of them, in the order of the reader's language.</summary>
    public static IReadOnlyList<(string Code, string Name)> All()
        => [.. Rows.Select(row => (row.Key, row.Value[Language])).OrderBy(row => row.Item2, StringComparer.CurrentCulture)];

    private static FrozenDictionary<string, string[]> Read()
    {
        using var stream = typeof(Countries).Assembly.GetManifestResourceStream("countries.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split(','))
            .ToFrozenDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal);
    }
}
