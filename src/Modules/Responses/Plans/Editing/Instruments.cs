namespace Vicinal.Responses.Plans.Editing;

/// <summary>The codes of the list of instruments.</summary>
internal static class Instruments
{
    private static readonly (char Family, int Count)[] Families =
        [('A', 6), ('B', 7), ('C', 8), ('D', 6), ('E', 4), ('F', 5), ('G', 5), ('H', 5), ('I', 5), ('J', 6), ('K', 7)];

    public static IReadOnlyList<string> Codes { get; } =
        [.. Families.SelectMany(family => Enumerable.Range(1, family.Count).Select(number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{family.Family}{number}")))];
}
