using System.Collections.Frozen;
using System.Globalization;

namespace Vicinal.Planning.Records;

/// <summary>Codes of industries in records: sections and divisions of ISIC Rev. 4, and bundles of divisions (facet E).</summary>
public static class SectorCodes
{
    // Sections with their first and last division (United Nations, ISIC Rev. 4, 2008).
    private static readonly (char Section, int First, int Last)[] Sections =
    [
        ('A', 1, 3), ('B', 5, 9), ('C', 10, 33), ('D', 35, 35), ('E', 36, 39), ('F', 41, 43), ('G', 45, 47), ('H', 49, 53), ('I', 55, 56), ('J', 58, 63), ('K', 64, 66),
        ('L', 68, 68), ('M', 69, 75), ('N', 77, 82), ('O', 84, 84), ('P', 85, 85), ('Q', 86, 88), ('R', 90, 93), ('S', 94, 96), ('T', 97, 98), ('U', 99, 99),
    ];

    private static readonly FrozenDictionary<string, int[]> Bundles = new Dictionary<string, int[]>(StringComparer.Ordinal)
    {
        ["tourism"] = [55, 56, 79], ["culture"] = [90, 91, 93], ["retail"] = [47], ["food-chain"] = [1, 3, 10, 56], ["care"] = [86, 87, 88], ["construction"] = [41, 42, 43],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether two codes share a division.</summary>
    public static bool Meet(string one, string other) => Divisions(one).Intersect(Divisions(other)).Any();

    /// <summary>Divisions of a code; empty where it is not known.</summary>
    public static IReadOnlyList<int> Divisions(string code)
    {
        if (Bundles.TryGetValue(code, out var bundle))
        {
            return bundle;
        }

        if (int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var division))
        {
            return [division];
        }

        return code.Length == 1 && Sections.FirstOrDefault(section => section.Section == code[0]) is { Section: not '\0' } found
            ? [.. Enumerable.Range(found.First, found.Last - found.First + 1)]
            : [];
    }
}
